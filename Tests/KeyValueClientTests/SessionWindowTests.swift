import KeyValueClient
import KeyValueStore
import TestSupport
import Testing

@Suite("SessionWindow")
struct SessionWindowTests {
  private func issued(_ window: inout SessionWindow) -> (sequence: UInt64, below: UInt64)? {
    window.issue().map { ($0.sequence.rawValue, $0.answeredBelow.rawValue) }
  }

  @Test("writes are numbered from 1 and say up to where all answers are in")
  func numbering() throws {
    var window = SessionWindow(client: ClientID(9), limit: 4)
    #expect(try #require(issued(&window)) == (1, 1))
    #expect(try #require(issued(&window)) == (2, 1))
    window.finish(SequenceNumber(2))
    #expect(try #require(issued(&window)) == (3, 1))
    window.finish(SequenceNumber(1))
    #expect(try #require(issued(&window)) == (4, 3))
  }

  @Test("one slow write holds the others back when the window is full")
  func slowWrite() {
    var window = SessionWindow(client: ClientID(9), limit: 3)
    for _ in 0..<3 { #expect(window.issue() != nil) }
    window.finish(SequenceNumber(2))
    window.finish(SequenceNumber(3))
    #expect(window.isFull)
    #expect(window.issue() == nil)
    window.finish(SequenceNumber(1))
    #expect(window.span == 0)
    #expect(issued(&window)?.below == 4)
  }

  @Test("finishing twice, or what was never issued, changes nothing")
  func oddFinishes() {
    var window = SessionWindow(client: ClientID(9), limit: 3)
    _ = window.issue()
    window.finish(SequenceNumber(0))
    window.finish(SequenceNumber(2))
    window.finish(SequenceNumber(1))
    window.finish(SequenceNumber(1))
    #expect(issued(&window)?.sequence == 2)
    #expect(window.span == 1)
  }

  @Test("over random runs the window agrees with a plain set of open numbers")
  func model() {
    let seed = Seeds.one
    var random = Backoff(baseNanoseconds: 1_000, capNanoseconds: 1_000, seed: seed)
    var window = SessionWindow(client: ClientID(1), limit: 7)
    var open: [UInt64] = []
    var last: UInt64 = 0
    for step in 0..<5_000 {
      if random.next() < 500 {
        let below = open.first ?? last + 1
        let hasRoom = last + 1 - below < 7
        let identity = window.issue()
        #expect((identity != nil) == hasRoom, "REIGN_SEED=\(seed), step \(step)")
        guard let identity else { continue }
        last += 1
        open.append(last)
        #expect(identity.sequence.rawValue == last, "REIGN_SEED=\(seed), step \(step)")
        #expect(identity.answeredBelow.rawValue == below, "REIGN_SEED=\(seed), step \(step)")
      } else if !open.isEmpty {
        let sequence = open.remove(at: Int(random.next()) % open.count)
        window.finish(SequenceNumber(sequence))
      }
    }
  }
}
