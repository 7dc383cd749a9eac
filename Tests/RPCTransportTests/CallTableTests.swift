import RPCCore
import TestSupport
import Testing

@testable import RPCTransport

@Suite struct CallTableTests {
  @Test("a call table agrees with a dictionary over random insertions and removals")
  func agreesWithDictionary() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededRandom(seed: seed)
    for round in 0..<20 {
      var table = CallTable<Int>()
      var model: [UInt64: Int] = [:]
      var ids: [UInt64] = []
      // Sequential ids in some rounds, ids in steps of a power of two in others.
      let step: UInt64 = round % 2 == 0 ? 1 : 1 << 20
      var next: UInt64 = 0
      for number in 0..<2000 {
        if model.isEmpty || Int.random(in: 0..<100, using: &random) < 55 {
          next += step
          table.insert(number, for: CallID(next))
          model[next] = number
          ids.append(next)
        } else {
          ids.swapAt(Int.random(in: ids.indices, using: &random), ids.count - 1)
          let id = ids.removeLast()
          #expect(table.remove(CallID(id)) == model.removeValue(forKey: id), "seed \(seed)")
        }
        if number % 300 == 0 {
          #expect(table.ids.map(\.rawValue) == model.keys.sorted(), "seed \(seed)")
        }
      }
      for (id, number) in model { #expect(table[CallID(id)] == number, "seed \(seed)") }
      #expect(table[CallID(next + step)] == nil)
      #expect(table.remove(CallID(next + step)) == nil)
      #expect(table.count == model.count)
      let inOrder = model.sorted { $0.key < $1.key }.map(\.value)
      #expect(table.removeAll() == inOrder)
      #expect(table.isEmpty)
    }
  }
}

@Suite struct DeadlineQueueTests {
  @Test("deadlines come up in order, and those of ended calls do not pile up")
  func order() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededRandom(seed: seed)
    var queue = DeadlineQueue()
    var live: [UInt64: UInt64] = [:]
    for id in 1...5000 as ClosedRange<UInt64> {
      let time = UInt64.random(in: 1...1_000_000, using: &random)
      if Int.random(in: 0..<10, using: &random) > 0, let victim = live.keys.first {
        live[victim] = nil
      }
      queue.add(Deadline(nanoseconds: time), CallID(id), liveCount: live.count) {
        live[$0.rawValue] != nil
      }
      live[id] = time
      #expect(queue.count <= 2 * live.count + 64, "seed \(seed)")
    }
    var last: UInt64 = 0
    var expired: Set<UInt64> = []
    while let next = queue.next {
      #expect(queue.removeExpired(at: next - 1) == nil)
      guard let id = queue.removeExpired(at: next) else {
        Issue.record("seed \(seed)")
        return
      }
      #expect(next >= last, "seed \(seed)")
      last = next
      if let time = live[id.rawValue] {
        #expect(time == next)
        expired.insert(id.rawValue)
      }
    }
    #expect(expired == Set(live.keys), "seed \(seed)")
  }

  @Test("the time left survives the way over the wire without overflow")
  func timeLeft() {
    #expect(Deadline(nanoseconds: 5_000).microsecondsLeft(at: 1_000) == 4)
    #expect(Deadline(nanoseconds: 1_000).microsecondsLeft(at: 1_000) == nil)
    #expect(Deadline(microseconds: 4, after: 1_000).nanoseconds == 5_000)
    #expect(Deadline(microseconds: .max, after: 1_000).nanoseconds == .max)
    #expect(Deadline(microseconds: 1, after: .max).nanoseconds == .max)
  }
}
