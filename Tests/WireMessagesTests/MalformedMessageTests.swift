import KeyValueStore
import RaftCore
import Testing
import WireMessages

@Suite("Malformed messages")
struct MalformedMessageTests {
  private func problem<Value: WireConvertible>(_ type: Value.Type, _ wire: Value.Wire) -> String? {
    do throws(MalformedMessage) {
      _ = try Value(wire)
      return nil
    } catch {
      return error.description
    }
  }

  @Test("an envelope without a message is refused")
  func emptyEnvelope() {
    #expect(
      problem(Envelope.self, WireEnvelope(from: 1, to: 2, term: 3))
        == "reign.raft.v1.Envelope: message is missing, or of a kind that this version does not "
        + "know")
  }

  @Test("a vote request without the candidate's last entry is refused")
  func voteWithoutEntry() {
    let wire = WireEnvelope(message: .requestVote(WireRequestVote(isPreVote: true)))
    #expect(problem(Envelope.self, wire)?.contains("last_entry is missing") == true)
  }

  @Test("entries must follow their predecessor without gaps, in terms that do not fall")
  func entriesInOrder() {
    func entry(_ term: UInt64, _ index: UInt64) -> WireEntry {
      WireEntry(term: term, index: index, payload: .command([]))
    }
    func append(_ entries: WireEntry...) -> WireAppendEntries {
      WireAppendEntries(previous: WireEntryID(term: 2, index: 5), entries: entries)
    }
    #expect(problem(AppendEntries.self, append(entry(2, 6), entry(3, 7))) == nil)
    #expect(
      problem(AppendEntries.self, append(entry(2, 7)))
        == "reign.raft.v1.AppendEntries: entry 7 of term 2 cannot follow entry 5 of term 2")
    #expect(problem(AppendEntries.self, append(entry(1, 6))) != nil)
    #expect(problem(AppendEntries.self, append(entry(3, 6), entry(2, 7))) != nil)
    #expect(problem(AppendEntries.self, append(entry(2, 0))) != nil)
    let last = WireAppendEntries(
      previous: WireEntryID(term: 2, index: .max), entries: [entry(2, 0)])
    #expect(problem(AppendEntries.self, last) != nil)
  }

  @Test("an entry needs a payload and an index from 1")
  func entries() {
    #expect(problem(LogEntry.self, WireEntry(term: 1, index: 1)) != nil)
    #expect(
      problem(LogEntry.self, WireEntry(term: 1, index: 0, payload: .command([])))
        == "reign.raft.v1.Entry: the index is 0; the first entry has index 1")
  }

  @Test("a snapshot covers an entry that a log can reach, and its pieces lie within its file")
  func snapshots() {
    func metadata(_ index: UInt64, configurationIndex: UInt64 = 0) -> WireSnapshotMetadata {
      WireSnapshotMetadata(
        last: WireEntryID(term: 1, index: index), configuration: WireClusterConfiguration(),
        configurationIndex: configurationIndex)
    }
    #expect(problem(SnapshotMetadata.self, metadata(1)) == nil)
    #expect(problem(SnapshotMetadata.self, metadata(0)) != nil)
    #expect(problem(SnapshotMetadata.self, metadata(.max)) != nil)
    #expect(
      problem(SnapshotMetadata.self, metadata(3, configurationIndex: 4))
        == "reign.raft.v1.SnapshotMetadata: the last entry is 3, and the configuration's is 4")
    func piece(_ offset: UInt64, _ total: UInt64) -> WireInstallSnapshot {
      WireInstallSnapshot(
        metadata: metadata(1), offset: offset, totalByteCount: total, data: [1, 2])
    }
    #expect(problem(InstallSnapshot.self, piece(0, 2)) == nil)
    #expect(problem(InstallSnapshot.self, piece(1, 2)) != nil)
    #expect(problem(InstallSnapshot.self, piece(.max, .max)) != nil)
    #expect(problem(InstallSnapshot.self, piece(5, 2)) != nil)
  }

  @Test("a joint configuration speaks of its members only, and nobody leaves who votes on")
  func jointConfigurations() {
    func configuration(_ outgoing: [UInt64], _ leaving: [UInt64]) -> WireClusterConfiguration {
      WireClusterConfiguration(
        members: [WireMember(nodeID: 1, isVoter: true), WireMember(nodeID: 2)],
        outgoingVoters: outgoing, leaving: leaving)
    }
    #expect(problem(ClusterConfiguration.self, configuration([1, 2], [2])) == nil)
    #expect(problem(ClusterConfiguration.self, configuration([3], [])) != nil)
    #expect(problem(ClusterConfiguration.self, configuration([1, 1], [])) != nil)
    #expect(problem(ClusterConfiguration.self, configuration([1], [1])) != nil)
    #expect(problem(ClusterConfiguration.self, configuration([], [2])) != nil)
  }

  @Test("a configuration with a member twice is refused")
  func twins() {
    let wire = WireClusterConfiguration(
      members: [WireMember(nodeID: 7), WireMember(nodeID: 8), WireMember(nodeID: 7)])
    #expect(
      problem(ClusterConfiguration.self, wire)
        == "reign.raft.v1.ClusterConfiguration: member 0000000000000007 occurs twice")
    let entry = WireEntry(term: 1, index: 1, payload: .configuration(wire))
    #expect(problem(LogEntry.self, entry) != nil)
  }

  @Test("a configuration has no more members, and an address no more bytes, than there can be")
  func vastConfiguration() {
    func members(_ count: UInt64) -> WireClusterConfiguration {
      WireClusterConfiguration(members: (0..<count).map { WireMember(nodeID: $0) })
    }
    #expect(problem(ClusterConfiguration.self, members(1_024)) == nil)
    #expect(
      problem(ClusterConfiguration.self, members(1_025))
        == "reign.raft.v1.ClusterConfiguration: there are 1025 members, more than the 1024 a cluster "
        + "may have")
    let address = String(repeating: "a", count: 260)
    let member = WireMember(nodeID: 7, address: address)
    #expect(
      problem(ClusterConfiguration.self, WireClusterConfiguration(members: [member]))
        == "reign.raft.v1.Member: the address of member 7 has 260 bytes, more than the 259 an "
        + "address may have")
    let votes = WireTermStart(votes: (0..<1_025).map { UInt64($0) })
    #expect(
      problem(LogEntry.self, WireEntry(term: 1, index: 1, payload: .termStart(votes)))
        == "reign.raft.v1.Entry: 1025 votes elected the leader, more than the 1024 members a "
        + "cluster may have")
  }

  @Test("a reply needs an outcome, and a rejection the place of the conflict")
  func replies() {
    #expect(problem(AppendEntriesReply.self, WireAppendEntriesReply(readRound: 1)) != nil)
    let rejected = WireAppendEntriesReply(outcome: .rejected(.init(previous: 4)))
    #expect(problem(AppendEntriesReply.self, rejected)?.contains("conflict is missing") == true)
  }

  @Test("a command needs an operation, and an identity unless it opens a session")
  func commands() {
    #expect(problem(Command.self, WireCommand()) != nil)
    #expect(problem(Command.self, WireCommand(operation: .put(.init(key: [1])))) != nil)
    #expect(problem(Command.self, WireCommand(operation: .openSession(.init()))) == nil)
  }

  @Test("bytes that are not protobuf are refused with the place of the mistake")
  func bytes() {
    #expect(throws: MalformedMessage.self) { try Envelope(wireBytes: [0x09, 1, 2]) }
    #expect {
      try HardState(wireBytes: [0x08])
    } throws: { error in
      "\(error)".contains("reign.raft.v1.HardState") && "\(error)".contains("byte 1")
    }
  }

  @Test("a command that cannot be read changes nothing")
  func machine() {
    var machine = KeyValueStateMachine()
    let position = EntryID(term: Term(1), index: LogIndex(1))
    #expect(
      machine.apply(Command.openSession.wireBytes, at: position)
        == .success(.sessionOpened(ClientID(1))))
    guard case .failure(let failure) = machine.apply([0xFF], at: position) else {
      Issue.record("the command was applied")
      return
    }
    #expect(failure.messageName == "reign.keyvalue.v1.Command")
  }
}
