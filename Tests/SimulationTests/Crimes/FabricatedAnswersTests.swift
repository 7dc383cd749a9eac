import KeyValueStore
import RaftCore
import Replication
import Testing
import WireMessages

@testable import Simulation

/// Answers that nobody asked for, that come twice, or that come from where they must not.
@Suite struct FabricatedAnswersTests {
  private static let request = Request(
    caller: Network.firstClient, number: 1, body: .get(key: [1], .linearizable), isLocal: false)
  private static let position = EntryID(term: Term(1), index: LogIndex(1))

  @Test("an answer that is older than one that was given before the question is noticed")
  func staleRead() throws {
    let world = CrimeScene.young()
    var record = try #require(world.oracle.records.last { $0.kind == .get && $0.outcome == .done })
    record.floor = world.oracle.commitIndex
    let place = world.oracle.begins(record)
    world.oracle.ends(place, .done, in: world) { $0.index = LogIndex(1) }
    #expect(world.report.violation?.contains("had an answer from") == true)
  }

  @Test("an answer from what is not committed is noticed")
  func uncommitted() throws {
    let world = CrimeScene.young()
    let record = try #require(world.oracle.records.last { $0.kind == .get && $0.outcome == .done })
    let place = world.oracle.begins(record)
    let next = world.lastCommitted.index.next
    world.oracle.ends(place, .done, in: world) { $0.index = next }
    #expect(world.report.violation?.contains(" are committed") == true)
  }

  @Test("a read that is answered before what it is to show was applied is noticed")
  func unapplied() {
    let found = CrimeScene.accusingFollower { world, follower in
      let tag = follower.calls.add(Self.request)
      world.readReady(tag, follower.replica.appliedEntry.index.next, by: follower)
    }
    #expect(found?.contains(", and has applied ") == true)
  }

  @Test("an answer, a refusal and a giving up of what was answered before are noticed")
  func twice() {
    let crimes: [(World, NodeProcess, RequestTag) -> Void] = [
      { $0.completed($2, Self.position, .success(.refused(.stale)), by: $1) },
      { $0.refused($2, .overloaded, by: $1) },
      { $0.outcomeUnknown($2, by: $1) },
      { $0.operatorAnswered($2, by: $1, isDone: true) },
      { $0.readReady($2, .zero, by: $1) },
    ]
    for crime in crimes {
      let found = CrimeScene.accusingFollower { world, follower in
        let tag = follower.calls.add(Self.request)
        crime(world, follower, tag)
        #expect(world.report.violation == nil)
        crime(world, follower, tag)
      }
      #expect(found?.contains(", which nobody asked, or twice") == true)
    }
  }

  @Test("an answer to what was asked of a former life of the node is noticed")
  func formerLife() {
    let found = CrimeScene.accusingFollower { world, follower in
      var former = PendingCalls(life: follower.life - 1)
      let tag = former.add(Self.request)
      _ = follower.calls.add(Self.request)
      world.readReady(tag, .zero, by: follower)
    }
    #expect(found?.contains(", which nobody asked, or twice") == true)
  }

  @Test("a command in the log that cannot be read is noticed")
  func unreadable() {
    let found = CrimeScene.accusingFollower { world, follower in
      var output: NodeProcess.Output?
      do throws(MalformedMessage) {
        _ = try Command(wireBytes: [0xff])
      } catch {
        output = .failure(error)
      }
      let tag = follower.calls.add(Self.request)
      if let output { world.completed(tag, Self.position, output, by: follower) }
    }
    #expect(found?.contains(" cannot read the command at ") == true)
  }

  @Test("a message between nodes that cannot be read, or is another one, is noticed")
  func messages() {
    let reply = AppendEntriesReply(outcome: .accepted(matchIndex: .zero), readRound: 0)
    func envelope(_ term: UInt64) -> Envelope {
      Envelope(
        from: NodeID(1), to: NodeID(2), term: Term(term), message: .appendEntriesReply(reply))
    }
    let world = CrimeScene.young()
    var packet = Packet(envelope(1))
    packet.bytes[packet.bytes.count - 1] ^= 1
    world.deliver(packet)
    #expect(world.report.violation?.contains("a message between nodes cannot be read") == true)

    let other = CrimeScene.young()
    packet.bytes = Packet(envelope(2)).bytes
    other.deliver(packet)
    #expect(other.report.violation?.contains("was changed on its way, and is believed") == true)
  }
}
