import Testing

@testable import KeyValueClient

@Suite struct WaitingLineTests {
  @Test("those that wait go in the order in which they came, however many there are")
  func order() {
    var line = WaitingLine<Int>()
    var gone: [Int] = []
    for number in 0..<5_000 {
      line.add(number) { _ in false }
      // Two come while one goes.
      if number.isMultiple(of: 2) { gone.append(line.removeFirst()) }
    }
    #expect(line.count == 2_500)
    #expect(line.first == 2_500)
    while !line.isEmpty { gone.append(line.removeFirst()) }
    #expect(gone == Array(0..<5_000))
    #expect(line.first == nil)
  }

  @Test("what was given up while it waited does not pile up, and those that wait keep their order")
  func over() {
    var line = WaitingLine<Int>()
    var looks = 0
    // One of a hundred goes on waiting.
    let added = 100_000
    for number in 0..<added {
      line.add(number) {
        looks += 1
        return !$0.isMultiple(of: 100)
      }
      #expect(line.count <= 2 * (number / 100 + 1) + 2 * WaitingLine<Int>.overMax)
    }
    #expect(looks <= 3 * added, "to look for them costs a constant for each that was added")
    let waiting = line.removeAll().filter { $0.isMultiple(of: 100) }
    #expect(waiting == Array(stride(from: 0, to: added, by: 100)))
    #expect(line.isEmpty)
  }
}
