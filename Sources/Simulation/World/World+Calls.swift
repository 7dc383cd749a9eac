import KeyValueStore
import RPCCore
import RaftCore
import Replication
import SystemIO
import WireMessages

// Calls at a node: what its services do with them.

extension World {
  /// A request has come over the network, or finds nobody there.
  func arrive(_ request: Request, at place: Int) {
    if place >= Network.firstProxy {
      return arrive(request, at: proxies[place - Network.firstProxy])
    }
    guard let process = machines[place].process else {
      answer(request, .failed(.refusedConnection), from: place)
      return
    }
    take(.request(request), at: process)
  }

  /// Sends a request. A connection that breaks on the way leaves the caller in doubt.
  func call(_ request: Request, at place: Int) {
    guard
      let time = network.carry(
        from: request.caller, to: place, at: now, load(of: request.body, to: place, request.caller))
    else {
      failLater(request)
      return
    }
    var request = request
    request.writtenAt = now
    if network.breaks(from: request.caller, to: place) {
      report.sometimes.reach(.connectionBroke)
      failLater(request)
      // It may have got there all the same.
      if time & 1 == 0 { return }
    }
    at(time, .request(request, machine: place))
  }

  /// A connection over which nothing comes is found dead after a while.
  private func failLater(_ request: Request) {
    let silence = 600_000_000 + chance.number(below: 900_000_000, .think, 99, request.number)
    after(
      silence,
      .reply(
        Reply(number: request.number, outcome: .failed(.lostConnection)), caller: request.caller))
  }

  func answer(_ request: Request, _ outcome: Reply.Outcome, from place: Int) {
    guard let time = network.carry(from: place, to: request.caller, at: now),
      !network.breaks(from: place, to: request.caller)
    else {
      failLater(request)
      return
    }
    at(time, .reply(Reply(number: request.number, outcome: outcome), caller: request.caller))
  }

  /// What clients and proxies have asked of a node while it stood still may be as old as its
  /// standstill, as far as it knows.
  func refuseOverdueCalls(of process: NodeProcess) {
    var watch = StandstillWatch()
    var queueing = QueueingDelay()
    _ = watch.looked(at: process.pausedAt)
    guard let nanoseconds = watch.looked(at: now),
      queueing.stoodStill(since: now - nanoseconds, at: now) != nil
    else { return }
    process.inbox.removeAll { input in
      guard case .request(let request) = input, request.caller >= Network.firstProxy,
        queueing.timeLeft(of: request.timeLeft / 1_000, at: now) == nil
      else { return false }
      report.sometimes.reach(.callOverdue)
      answer(request, .failed(.overloaded), from: process.place)
      return true
    }
  }

  func serve(_ request: Request, at process: NodeProcess) {
    switch request.body {
    case .openSession:
      propose(Command.openSession.wireBytes, request, at: process)
    case .write(let command):
      propose(command, request, at: process)
    case .get(_, .linearizable), .list:
      process.readAskedAt = now
      noteRead(at: process)
      process.replica.read(tag: process.calls.add(request), at: clock(of: process))
    case .get(_, .stale):
      readStale(request, at: process)
    case .get(_, .atLeast(let least)):
      read(request, atLeast: least, at: process)
    }
  }

  private func propose(_ command: [UInt8], _ request: Request, at process: NodeProcess) {
    guard process.replica.node.role == .leader else { return passOn(request, by: process) }
    if process.admission?.admits(timeLeft: request.answerBy - min(request.answerBy, now)) == false {
      report.sometimes.reach(.writeNotAdmitted)
      return answer(request, .failed(.overloaded), from: process.place)
    }
    process.admission?.began()
    noteWrite(of: command.count, at: process)
    process.replica.propose(command, tag: process.calls.add(request, proposedAt: now))
  }

  /// A write has ended at the leader to which it was proposed.
  private func noteEnd(of call: PendingCalls.Call, isApplied: Bool, at process: NodeProcess) {
    guard let start = call.proposedAt else { return }
    process.admission?.ended(after: isApplied ? now - start : nil)
  }

  /// A node that does not lead passes a write on, once.
  private func passOn(_ request: Request, by process: NodeProcess) {
    let leader = process.replica.node.leader
    guard !request.isLocal, let leader, leader != process.id,
      Machine.place(of: leader) < machines.count,
      !isKnownUnreachable(Machine.place(of: leader), from: process.place)
    else {
      let term = process.replica.node.hardState.currentTerm
      answer(request, .failed(.notLeader(hint: leader, term: term)), from: process.place)
      return
    }
    let tag = process.calls.add(request)
    call(
      Request(
        caller: process.place, number: tag.rawValue, body: request.body, isLocal: true,
        answerBy: request.answerBy),
      at: Machine.place(of: leader))
  }

  /// Whether a node knows that it has no connection to another: of those that are cut it is half of them
  /// that it has found out. Only where somebody follows its word on who leads instead.
  private func isKnownUnreachable(_ other: Int, from place: Int) -> Bool {
    knobs.redirects > 0
      && (network.isCut(from: place, to: other) || network.isCut(from: other, to: place))
      && chance.number(below: 2, .endpoint, now, UInt64(place)) == 0
  }

  // MARK: Answers

  /// An answer has come to whoever asked.
  func arrive(_ reply: Reply, at caller: Int) {
    if caller >= Network.firstClient {
      arrive(reply, at: clients[caller - Network.firstClient])
    } else if caller >= Network.firstProxy {
      arrive(reply, at: proxies[caller - Network.firstProxy])
    } else if let process = machines[caller].process,
      let call = process.calls.take(RequestTag(reply.number))
    {
      answer(call.request, reply.outcome, from: caller)
    }
  }

  func completed(
    _ tag: RequestTag, _ position: EntryID, _ output: NodeProcess.Output, by process: NodeProcess
  ) {
    guard let call = process.calls.take(tag) else {
      return violate("\(name(process.id)) answers \(tag.rawValue), which nobody asked, or twice")
    }
    noteEnd(of: call, isApplied: true, at: process)
    switch output {
    case .failure(let error):
      violate("\(name(process.id)) cannot read the command at \(position): \(error)")
    case .success(.refused(.noSession)):
      report.sometimes.reach(.sessionExpired)
      answer(call.request, .failed(.noSession), from: process.place)
    case .success(.refused(.stale)):
      report.sometimes.reach(.staleRequest)
      answer(call.request, .failed(.stale), from: process.place)
    case .success(.refused(.windowFull)):
      answer(call.request, .failed(.windowFull), from: process.place)
    case .success(let result):
      answer(call.request, .written(result, index: position.index), from: process.place)
    }
  }

  func refused(_ tag: RequestTag, _ refusal: Refusal, by process: NodeProcess) {
    guard let call = process.calls.take(tag) else {
      return violate("\(name(process.id)) refuses \(tag.rawValue), which nobody asked, or twice")
    }
    noteEnd(of: call, isApplied: false, at: process)
    if call.isOperator { return steward.answered(isDone: false) }
    if call.proposedAt != nil, case .notLeader = refusal { checkPatience(of: process) }
    let failure: CallFailure
    switch refusal {
    case .notLeader(let leader, let term): failure = .notLeader(hint: leader, term: term)
    case .overloaded, .diskFull, .tooLarge:
      report.sometimes.reach(.overloaded)
      failure = .overloaded
    case .noQuorum:
      report.sometimes.reach(.readFailed)
      failure = .noQuorum
    case .membership, .membershipBusy: failure = .notLeader(hint: nil, term: .zero)
    }
    answer(call.request, .failed(failure), from: process.place)
  }

  func outcomeUnknown(_ tag: RequestTag, by process: NodeProcess) {
    guard let call = process.calls.take(tag) else {
      return violate("\(name(process.id)) gives up \(tag.rawValue), which nobody asked, or twice")
    }
    noteEnd(of: call, isApplied: false, at: process)
    if call.isOperator { return steward.answered(isDone: false) }
    report.sometimes.reach(.outcomeUnknown)
    answer(call.request, .failed(.outcomeUnknown), from: process.place)
  }

  func operatorAnswered(_ tag: RequestTag, by process: NodeProcess, isDone: Bool) {
    if process.calls.take(tag) == nil {
      violate("\(name(process.id)) answers \(tag.rawValue), which nobody asked, or twice")
    }
    steward.answered(isDone: isDone)
  }

  func readReady(_ tag: RequestTag, _ index: LogIndex, by process: NodeProcess) {
    guard let call = process.calls.take(tag) else {
      return violate("\(name(process.id)) answers \(tag.rawValue), which nobody asked, or twice")
    }
    let applied = process.replica.appliedEntry.index
    if applied < index {
      violate("\(name(process.id)) answers a read of \(index), and has applied \(applied)")
    }
    if !process.isLeading {
      report.sometimes.reach(.followerRead)
    } else if knobs.leases == 1, process.readAskedAt == now,
      process.replica.node.configuration.voters.count > 1
    {
      // No message comes and goes in no time.
      report.sometimes.reach(.leaseRead)
    }
    let found = found(
      by: call.request, process.replica.machine.machine.map, process.replica.appliedEntry)
    answer(call.request, .read(found), from: process.place)
  }

  /// What a read finds in a map, which is as the log through an entry leaves it.
  func found(
    by request: Request, _ map: KeyValueMap, _ position: EntryID, age: UInt64? = nil
  ) -> ReadAnswer {
    let entries: [KeyValueEntry]
    switch request.body {
    case .get(let key, _): entries = map.get(key).map { [$0] } ?? []
    case .list(let prefix): entries = map.list(prefix: prefix, limit: 100).entries
    case .openSession, .write:
      preconditionFailure("a write is answered as if it were a read")
    }
    return ReadAnswer(
      entries: entries, revision: map.revision, position: position, servedAt: now, age: age)
  }
}
