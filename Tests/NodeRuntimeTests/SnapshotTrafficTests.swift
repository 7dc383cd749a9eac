import RaftCore
import Testing

@testable import NodeRuntime

@Suite struct SnapshotTrafficTests {
  private let peer = NodeID(2)
  private let old = EntryID(term: Term(1), index: LogIndex(10))
  private let new = EntryID(term: Term(1), index: LogIndex(20))
  private let second: UInt64 = 1_000_000_000

  @Test("a transfer is told at its beginning, at its end, and every few seconds between")
  func lines() {
    var traffic = SnapshotTraffic()
    let told = [0, 1, 2, 5, 6, 11, 12].map { moment in
      traffic.moved(old, .sent, peer, done: moment, of: 100, at: moment * second)
    }
    #expect(told == [true, false, false, true, false, true, false])
    let end = traffic.moved(old, .sent, peer, done: 100, of: 100, at: 12 * second)
    #expect(end)
    let next = traffic.moved(new, .sent, peer, done: 1, of: 100, at: 12 * second)
    #expect(next)
  }

  @Test("a file is wanted while it is being sent, and for a while after")
  func wanted() {
    var traffic = SnapshotTraffic()
    #expect(!traffic.isSending(before: new, at: 0))
    _ = traffic.moved(old, .sent, peer, done: 1, of: 100, at: 0)
    #expect(traffic.isSending(before: new, at: 29 * second))
    #expect(!traffic.isSending(before: old, at: 29 * second))
    #expect(!traffic.isSending(before: new, at: 30 * second))
  }

  @Test("a member that had all of a snapshot and asks for it again is noticed")
  func again() {
    var traffic = SnapshotTraffic()
    _ = traffic.moved(old, .sent, peer, done: 50, of: 100, at: 0)
    #expect(!traffic.wasSent(old, to: peer))
    _ = traffic.moved(old, .sent, peer, done: 100, of: 100, at: 1)
    #expect(traffic.wasSent(old, to: peer))
    #expect(!traffic.wasSent(new, to: peer))
  }
}
