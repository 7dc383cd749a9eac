import Testing

@testable import Simulation

@Suite struct EventQueueTests {
  @Test("events come in the order of their times, and at one time in the order they were put in")
  func order() {
    var queue = EventQueue()
    let chance = Chance(seed: 5)
    var expected: [(time: UInt64, order: Int)] = []
    for number in 0..<500 {
      let time = chance.number(below: 50, .plan, 0, UInt64(number))
      queue.add(.fault(number), at: time)
      expected.append((time, number))
    }
    expected.sort { ($0.time, $0.order) < ($1.time, $1.order) }
    var found: [Int] = []
    var event = Event.none
    while queue.takeNext(through: .max, into: &event) != nil {
      if case .fault(let number) = event { found.append(number) }
      event = .none
    }
    #expect(found == expected.map(\.order))
    #expect(queue.count == 0)
  }

  @Test("an event after the end stays where it is")
  func end() {
    var queue = EventQueue()
    queue.add(.operate, at: 10)
    var event = Event.none
    #expect(queue.takeNext(through: 9, into: &event) == nil)
    #expect(queue.takeNext(through: 10, into: &event) == 10)
  }
}
