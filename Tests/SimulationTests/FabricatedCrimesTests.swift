import KeyValueStore
import RaftCore
import Testing

@testable import Simulation

/// What the checkers are there for never happens by itself: it is made up here, and must be noticed.
@Suite struct FabricatedCrimesTests {
  /// A quiet cluster, run to its end.
  private func world(nodes: Int = 3) -> World {
    var plan = Plan(seed: 8)
    plan.knobs.nodes = nodes
    plan.knobs.seconds = 3
    plan.knobs.clients = 2
    plan.knobs.operationsPerSecond = 60
    let world = World(plan: plan)
    world.run()
    #expect(world.report.violation == nil)
    return world
  }

  // MARK: Histories

  private func violation(_ crime: (inout Oracle) throws -> Void) rethrows -> String? {
    let world = world(nodes: 1)
    try crime(&world.oracle)
    HistoryCheck(oracle: world.oracle, knobs: world.knobs).run(in: world)
    return world.report.violation
  }

  private func index(
    in oracle: Oracle, where condition: (OperationRecord) -> Bool
  ) throws -> Int {
    try #require(oracle.records.lastIndex { $0.outcome == .done && condition($0) })
  }

  @Test("a history that nobody touched is found right")
  func innocent() {
    #expect(violation { _ in } == nil)
  }

  @Test("a read of a value that the key did not have is noticed")
  func wrongValue() throws {
    let found = try violation { oracle in
      let index = try index(in: oracle) { $0.kind == .get && !$0.entries.isEmpty }
      let entry = oracle.records[index].entries[0]
      oracle.records[index].entries[0] = KeyValueEntry(
        key: entry.key, value: [1], createRevision: entry.createRevision,
        modRevision: entry.modRevision, version: entry.version)
    }
    #expect(found != nil)
  }

  @Test("a read that finds nothing where something was is noticed")
  func missingKey() throws {
    let found = try violation { oracle in
      let index = try index(in: oracle) { $0.kind == .get && !$0.entries.isEmpty }
      oracle.records[index].entries = []
    }
    #expect(found != nil)
  }

  @Test("a write that was answered and is not in the log is noticed")
  func lostWrite() throws {
    let found = try violation { oracle in
      let index = try index(in: oracle) { $0.kind == .put }
      let value = oracle.records[index].value
      let place = try #require(
        oracle.committed.firstIndex { entry in
          if case .command(let bytes) = entry.payload { return bytes.contains(value) }
          return false
        })
      oracle.committed[place] = LogEntry(
        id: oracle.committed[place].id, payload: .termStart(votes: []))
    }
    #expect(found?.contains("lost") == true || found?.contains("revision") == true)
  }

  @Test("a write that was refused and executed is noticed")
  func refusedAndExecuted() throws {
    let found = try violation { oracle in
      let index = try index(in: oracle) { $0.kind == .put }
      oracle.records[index].outcome = .failed
    }
    #expect(found?.contains("was refused, and was executed") == true)
  }

  @Test("a write that was told another revision than it came to is noticed")
  func wrongRevision() throws {
    let found = try violation { oracle in
      let index = try index(in: oracle) { $0.kind == .put }
      oracle.records[index].revision = Revision(oracle.records[index].revision.rawValue + 1)
    }
    #expect(found != nil)
  }

  @Test("a write that took effect before it was asked for is noticed")
  func tooEarly() throws {
    let found = try violation { oracle in
      let index = try index(in: oracle) { $0.kind == .put }
      oracle.records[index].floor = oracle.commitIndex
    }
    #expect(found?.contains("before it was begun") == true)
  }

  @Test("an answer that is older than one that was given before the question is noticed")
  func staleRead() throws {
    let world = world()
    var record = try #require(world.oracle.records.last { $0.kind == .get && $0.outcome == .done })
    record.floor = world.oracle.commitIndex
    let place = world.oracle.begins(record)
    world.oracle.ends(place, .done, identity: nil, in: world) { $0.index = LogIndex(1) }
    #expect(world.report.violation?.contains("had an answer from") == true)
  }

  // MARK: Nodes

  private func accuse(_ crime: (World, NodeProcess) -> Void) -> String? {
    let world = world()
    guard let follower = world.processes.first(where: { !$0.isLeading }) else { return nil }
    crime(world, follower)
    return world.report.violation
  }

  @Test("two leaders of one term are noticed")
  func twoLeaders() {
    let found = accuse { world, follower in world.oracle.leads(follower, in: world) }
    #expect(found?.contains("both lead term") == true)
  }

  @Test("a leader without a committed entry is noticed")
  func incompleteLeader() {
    let found = accuse { world, follower in
      let last = world.oracle.committed[world.oracle.committed.count - 1].id
      world.oracle.committed.append(
        LogEntry(
          id: EntryID(term: last.term, index: last.index.next), payload: .command([1])))
      world.oracle = world.oracle.withoutLeaders
      world.oracle.leads(follower, in: world)
    }
    #expect(found?.contains("without the committed") == true)
  }

  @Test("two entries committed at one index are noticed")
  func twoCommits() {
    let found = accuse { world, follower in
      let entry = LogEntry(id: world.oracle.committed[3].id, payload: .command([9]))
      world.oracle.commits(entry, on: follower, in: world)
    }
    #expect(found?.contains("was committed, or other content") == true)
  }

  @Test("a commit that is not on the disks of a majority is noticed")
  func volatileCommit() {
    let found = accuse { world, follower in
      let last = world.oracle.committed[world.oracle.committed.count - 1].id
      let next = EntryID(term: last.term, index: LogIndex(last.index.rawValue + 1))
      world.oracle.commits(
        LogEntry(id: next, payload: .command([1])), on: follower, in: world)
    }
    #expect(found?.contains("disks") == true)
  }

  @Test("a commit is noticed without which somebody could be elected")
  func unsafeCommit() throws {
    let found = accuse { world, follower in
      let last = world.oracle.committed[world.oracle.committed.count - 1].id
      world.checkElections(without: last)
      #expect(world.report.violation == nil)
      // Somebody has an entry of a later term there, which nobody else has heard of.
      let other = LogEntry(
        id: EntryID(term: Term(99), index: last.index), payload: .command([1]))
      world.machines[follower.place].promised.apply(
        PersistBatch(
          number: 9, hardState: nil, truncateAfter: last.index.previous, entries: [other]))
      world.checkElections(without: last)
    }
    #expect(found?.contains("could be elected without it") == true)
  }

  @Test("a quorum of a configuration of which others know nothing is noticed")
  func unknownConfiguration() {
    let world = world(nodes: 5)
    let last = world.oracle.committed[world.oracle.committed.count - 1].id
    // Three of five have never heard of the last entry: it was committed by two.
    for machine in world.machines[2...] {
      machine.promised.apply(
        PersistBatch(number: 9, hardState: nil, truncateAfter: last.index.previous, entries: []))
    }
    world.checkElections(without: last)
    #expect(world.report.violation?.contains("could be elected without it") == true)
  }

  @Test("a node that goes by another configuration than its log's is noticed")
  func foreignConfiguration() {
    let found = accuse { world, follower in
      world.checkConfiguration(follower)
      #expect(world.report.violation == nil)
      let end = world.machines[follower.place].promised.last
      let configuration = ClusterConfiguration(
        members: [Member(id: follower.id, address: "", isVoter: true)])
      world.machines[follower.place].promised.apply(
        PersistBatch(
          number: 9, hardState: nil, truncateAfter: nil,
          entries: [
            LogEntry(
              id: EntryID(term: end.term, index: end.index.next),
              payload: .configuration(configuration))
          ]))
      world.checkConfiguration(follower)
    }
    #expect(found?.contains("goes by a configuration") == true)
  }

  @Test("logs that agree in an entry and not in what is in it are noticed")
  func mismatch() {
    let found = accuse { world, follower in
      let entry = LogEntry(id: world.oracle.committed[3].id, payload: .command([9]))
      world.oracle.persists(
        PersistBatch(number: 9, hardState: nil, truncateAfter: nil, entries: [entry]),
        by: follower, in: world)
    }
    #expect(found?.contains("or with other content") == true)
  }

  @Test("states that differ after the same index are noticed")
  func divergence() {
    let found = accuse { world, follower in
      world.oracle.applied(follower.seenApplied, digest: 7, by: follower, in: world)
    }
    #expect(found?.contains("another state") == true)
  }

  @Test("a vote, a term and an entry that are not on the sender's disk are noticed")
  func promises() {
    let messages: [(Term?, RaftMessage)] = [
      (nil, .requestVoteReply(RequestVoteReply(isGranted: true, isPreVote: false))),
      (Term(99), .requestVote(RequestVote(lastEntry: .zero, isPreVote: false, isTransfer: false))),
    ]
    for (term, message) in messages {
      let found = accuse { world, follower in
        let envelope = Envelope(
          from: follower.id, to: NodeID(77), term: term ?? follower.seenTerm, message: message)
        world.oracle.sends(envelope, from: world.machines[follower.place], follower, in: world)
      }
      #expect(found?.contains("not on its disk") == true, "\(message)")
    }
    let found = accuse { world, follower in
      world.machines[follower.place].promised = DurableLog()
      let reply = AppendEntriesReply(
        outcome: .accepted(matchIndex: follower.seenCommit), readRound: 0)
      let envelope = Envelope(
        from: follower.id, to: NodeID(1), term: .zero, message: .appendEntriesReply(reply))
      world.oracle.sends(envelope, from: world.machines[follower.place], follower, in: world)
    }
    #expect(found?.contains("accepts") == true)
  }

  @Test("a part in an election without what was promised, and known to be lost, is noticed")
  func votesWithLoss() {
    let messages: [RaftMessage] = [
      .requestVoteReply(RequestVoteReply(isGranted: true, isPreVote: true)),
      .requestVote(RequestVote(lastEntry: .zero, isPreVote: true, isTransfer: false)),
    ]
    for message in messages {
      let found = accuse { world, follower in
        let machine = world.machines[follower.place]
        machine.owed = machine.promised
        machine.promised = DurableLog()
        let envelope = Envelope(
          from: follower.id, to: NodeID(77), term: follower.seenTerm, message: message)
        world.oracle.sends(envelope, from: machine, follower, in: world)
      }
      #expect(found?.contains("has a part in an election") == true, "\(message)")
    }
  }

  @Test("a disk that has forgotten what was promised is noticed")
  func forgetfulDisk() {
    let found = accuse { world, follower in
      world.check(RecoveredState(), on: world.machines[follower.place])
    }
    #expect(found?.contains("comes back") == true)
  }
}

extension [UInt8] {
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    indices.contains { self[$0...].starts(with: part) }
  }
}
