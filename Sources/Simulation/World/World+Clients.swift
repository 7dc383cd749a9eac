import KeyValueClient
import KeyValueStore
import RPCCore
import RaftCore
import WireMessages

// What clients do: they think, ask, ask again, and give up.

extension World {
  /// A lane begins its next operation.
  func begin(_ lane: Int, of client: Client) {
    guard !isClosing else { return }
    client.lanes[lane].operation += 1
    client.lanes[lane].isHeldBack = false
    let n = UInt64(client.lanes[lane].operation)
    let place = client.place(of: lane)
    let kind = drawKind(place, n)
    // Skewed: half of all requests go to one key.
    let key = chance.bits(.key, place, n)
    let number = key & 1 == 0 ? 0 : (key >> 1) % UInt64(knobs.keys)
    let bytes: [UInt8] =
      kind == .list
      ? [UInt8(ascii: "k")] : [UInt8(ascii: "k"), UInt8(truncatingIfNeeded: 48 + number)]
    let value = kind == .put ? self.value(place, n) : []
    client.lanes[lane].operationKind = kind
    client.lanes[lane].key = bytes
    client.lanes[lane].value = value
    client.lanes[lane].least = kind == .leastGet ? least(for: client, place, n) : .zero
    client.lanes[lane].identity = nil
    client.lanes[lane].answerBy = now + UInt64(knobs.timeoutMilliseconds) * 1_000_000
    client.lanes[lane].course = OperationCourse(
      isWrite: kind.isWrite, kind.isWrite ? .identified : .harmless,
      redirectsMax: knobs.redirects)
    client.lanes[lane].redirect = nil
    client.heldBack?.earn()
    var record = OperationRecord(
      client: client.number, kind: kind, key: bytes, value: value, invokedAt: now,
      floor: oracle.answeredThrough)
    record.least = client.lanes[lane].least
    client.lanes[lane].record = oracle.begins(record)
    report.operationCount += 1
    at(
      client.lanes[lane].answerBy,
      .giveUp(client: client.number, lane: lane, operation: client.lanes[lane].operation))
    attempt(lane, of: client)
  }

  private func drawKind(_ place: UInt64, _ n: UInt64) -> OperationRecord.Kind {
    let roll = Int(chance.number(below: 100, .operation, place, n))
    if roll < knobs.readPercent { return .get }
    if roll < knobs.readPercent + knobs.stalePercent { return .staleGet }
    if roll < knobs.readPercent + knobs.stalePercent + knobs.listPercent { return .list }
    let readPercent = knobs.readPercent + knobs.stalePercent + knobs.listPercent
    if roll < readPercent + knobs.deletePercent { return .delete }
    if roll < readPercent + knobs.deletePercent + knobs.leastPercent { return .leastGet }
    return .put
  }

  /// One that the client has seen, or anybody; now and then one that is yet to come.
  private func least(for client: Client, _ place: UInt64, _ n: UInt64) -> Revision {
    switch chance.number(below: 8, .least, place, n) {
    case 0: Revision(oracle.answeredRevision.rawValue + 1 + n % 3)
    case 1...3: oracle.answeredRevision
    default: client.seenRevision
    }
  }

  /// No value is written twice.
  private func value(_ place: UInt64, _ n: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(8, knobs.valueBytes))
    var rest = place << 24 | n
    for _ in 0..<8 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
    while bytes.count < knobs.valueBytes { bytes.append(UInt8(truncatingIfNeeded: bytes.count)) }
    return bytes
  }

  // MARK: Attempts

  func attempt(_ lane: Int, of client: Client) {
    let kind = client.lanes[lane].operationKind
    if kind.isWrite, client.lanes[lane].identity == nil {
      guard case .open(var window) = client.session, let identity = window.issue() else {
        client.lanes[lane].waitsForSession = true
        if case .open = client.session { report.sometimes.reach(.sessionWindowFull) }
        openSession(for: client)
        return checkQueues(of: client)
      }
      client.session = .open(window)
      client.lanes[lane].identity = identity
      client.lanes[lane].course.numbered()
      if let record = client.lanes[lane].record { note(identity, of: record) }
    }
    checkQueues(of: client)
    let number = client.newCall()
    let endpoint = client.lanes[lane].redirect ?? client.rotation.address
    client.lanes[lane].wasRedirected = client.lanes[lane].redirect != nil
    client.lanes[lane].redirect = nil
    client.lanes[lane].call = number
    client.lanes[lane].endpoint = endpoint
    let request = Request(
      caller: client.caller, number: number, body: body(of: client.lanes[lane]), isLocal: false,
      answerBy: client.lanes[lane].answerBy)
    call(request, at: Int(endpoint) ?? 0)
    if chance.happens(
      perMille: knobs.resendPerMille, .duplicate, client.place(of: lane), number)
    {
      // A copy that comes late, by another way: whatever the answer to the first, it may run.
      client.lanes[lane].course.strayed()
      let count = UInt64(client.rotation.addresses.count)
      let other =
        Int(client.rotation.addresses[Int(chance.number(below: count, .duplicate, number, 1))]) ?? 0
      let delay = chance.number(below: 2_000_000_000, .duplicate, number, 2)
      after(delay, .request(request, machine: other))
    }
  }

  private func note(_ identity: RequestIdentity, of record: Int) {
    oracle.records[record].isNumbered(identity)
    if !oracle.records[record].formerIdentities.isEmpty {
      report.sometimes.reach(.writeChangedSession)
    }
  }

  private func body(of lane: Client.Lane) -> Request.Body {
    switch lane.operationKind {
    case .get: return .get(key: lane.key, .linearizable)
    case .staleGet: return .get(key: lane.key, .stale)
    case .leastGet: return .get(key: lane.key, .atLeast(lane.least))
    case .list: return .list(prefix: lane.key)
    case .put, .delete:
      guard let identity = lane.identity else {
        preconditionFailure("a write is sent without its number")
      }
      let operation: Operation =
        lane.operationKind == .put
        ? .put(key: lane.key, value: lane.value) : .delete(key: lane.key)
      return .write(Command.perform(operation, identity).wireBytes)
    }
  }

  private func openSession(for client: Client) {
    guard case .none = client.session else { return }
    openSession(
      for: client, at: client.rotation.address,
      OperationCourse(isWrite: false, .harmless, redirectsMax: knobs.redirects))
  }

  private func openSession(
    for client: Client, at endpoint: String, _ course: OperationCourse
  ) {
    let number = client.newCall()
    client.session = .opening(Client.Opening(call: number, course: course, endpoint: endpoint))
    call(
      Request(caller: client.caller, number: number, body: .openSession, isLocal: false),
      at: Int(endpoint) ?? 0)
  }

  // MARK: Answers

  func arrive(_ reply: Reply, at client: Client) {
    if case .opening(let opening) = client.session, opening.call == reply.number {
      return opened(client, opening, reply.outcome)
    }
    // An answer to an attempt that was given up comes to nothing.
    guard let lane = client.lane(waitingFor: reply.number) else { return }
    client.lanes[lane].call = 0
    switch reply.outcome {
    case .failed(let failure): failed(failure, lane, of: client)
    case .written(let result, let index):
      worked(for: client)
      finish(lane, of: client, .done) { record in
        record.index = index
        switch result {
        case .put(let revision, let previous), .deleted(let revision, let previous):
          record.revision = revision
          record.previous = previous
        case .sessionOpened, .refused: record.revision = .zero
        }
      }
    case .read(let answer):
      worked(for: client)
      finish(lane, of: client, .done) { record in
        record.index = answer.position.index
        record.revision = answer.revision
        record.entries = answer.entries
        if record.kind.isStale { record.stale = answer }
      }
    }
  }

  private func opened(_ client: Client, _ opening: Client.Opening, _ outcome: Reply.Outcome) {
    client.session = .none
    if case .written(.sessionOpened(let id), _) = outcome {
      client.session = .open(
        SessionWindow(client: id, limit: knobs.clientWindow))
      worked(for: client)
    } else {
      var course = opening.course
      if case .failed(let failure) = outcome,
        case .sendAgain(let leader?) = course.failed(failure.error, at: opening.endpoint)
      {
        report.sometimes.reach(.redirectFollowed)
        return openSession(for: client, at: leader, course)
      }
      client.rotation.failed(client.rotation.address)
    }
    let waiting = client.lanes.indices.filter { client.lanes[$0].waitsForSession }
    for lane in waiting {
      client.lanes[lane].waitsForSession = false
      retry(lane, of: client)
    }
  }

  private func failed(_ failure: CallFailure, _ lane: Int, of client: Client) {
    let endpoint = client.lanes[lane].endpoint
    if case .notLeader = failure, client.lanes[lane].wasRedirected {
      report.sometimes.reach(.redirectOutdated)
    }
    switch client.lanes[lane].course.failed(failure.error, at: endpoint) {
    case .sendAgain(let leader?):
      report.sometimes.reach(.redirectFollowed)
      client.lanes[lane].redirect = leader
      attempt(lane, of: client)
    case .sendAgain(nil): sendElsewhere(lane, of: client, after: failure.error)
    case .askLater:
      guard client.heldBack == nil else { return holdBack(lane, of: client) }
      pause(lane, of: client)
    case .leaveSession(let goesOn):
      if case .open(let window) = client.session,
        window.client == client.lanes[lane].identity?.client
      {
        client.session = .none
      }
      guard goesOn else { return end(lane, of: client) }
      client.lanes[lane].identity = nil
      attempt(lane, of: client)
    case .expire, .giveUp: end(lane, of: client)
    }
  }

  private func retry(_ lane: Int, of client: Client) {
    guard client.rotation.isPauseDue else { return attempt(lane, of: client) }
    pause(lane, of: client)
  }

  func pause(_ lane: Int, of client: Client) {
    client.lanes[lane].waitsForPause = true
    guard !client.isPaused else { return }
    client.isPaused = true
    after(client.backoff.next() + 1, .resume(client: client.number))
  }

  func resume(_ client: Client) {
    client.isPaused = false
    for lane in client.lanes.indices where client.lanes[lane].waitsForPause {
      client.lanes[lane].waitsForPause = false
      attempt(lane, of: client)
    }
  }

  /// Time is up.
  func giveUp(_ operation: Int, _ lane: Int, of client: Client) {
    guard client.lanes[lane].operation == operation, client.lanes[lane].record != nil else {
      return
    }
    end(lane, of: client)
  }

  /// It ends without an answer.
  private func end(_ lane: Int, of client: Client) {
    let isUnderWay = client.lanes[lane].call != 0
    let isUnknown = client.lanes[lane].course.isOutcomeUnknown(isUnderWay: isUnderWay)
    finish(lane, of: client, isUnknown ? .unknown : .failed)
  }

  private func finish(
    _ lane: Int, of client: Client, _ outcome: OperationRecord.Outcome,
    _ fill: (inout OperationRecord) -> Void = { _ in }
  ) {
    guard let record = client.lanes[lane].record else { return }
    let identity = client.lanes[lane].identity
    client.lanes[lane].record = nil
    client.lanes[lane].call = 0
    client.lanes[lane].waitsForSession = false
    client.lanes[lane].waitsForPause = false
    if case .open(var window) = client.session, let identity, window.client == identity.client {
      client.session = .none
      window.finish(identity.sequence)
      client.session = .open(window)
    }
    oracle.ends(record, outcome, in: self, fill)
    if outcome == .done, oracle.records[record].kind != .staleGet {
      client.seenRevision = max(client.seenRevision, oracle.records[record].revision)
    }
    think(lane, of: client)
    if identity != nil { beginWaiting(after: lane, of: client) }
  }

  /// Writes for which the window had no number have one now, perhaps; in turn.
  private func beginWaiting(after last: Int, of client: Client) {
    for step in 1..<max(1, client.lanes.count) {
      if case .open(let window) = client.session, window.isFull { return }
      let lane = (last + step) % client.lanes.count
      guard client.lanes[lane].waitsForSession else { continue }
      client.lanes[lane].waitsForSession = false
      attempt(lane, of: client)
    }
  }

  private func think(_ lane: Int, of client: Client) {
    let lanes = UInt64(knobs.clients * knobs.pipeline)
    let pause = 1_000_000_000 * lanes / UInt64(knobs.operationsPerSecond)
    let jitter = chance.number(
      below: pause + 1, .think, client.place(of: lane), UInt64(client.lanes[lane].operation))
    after(pause / 2 + jitter, .think(client: client.number, lane: lane))
  }
}
