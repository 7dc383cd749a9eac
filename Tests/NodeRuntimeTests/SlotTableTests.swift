import Testing

@testable import NodeRuntime

@Suite struct SlotTableTests {
  @Test("a key finds its value once, and never the value of a later use of the slot")
  func keysAreNotMistaken() {
    var table = SlotTable<String>()
    let first = table.store("first")
    let second = table.store("second")
    #expect(table.take(first) == "first")
    #expect(table.take(first) == nil)
    let third = table.store("third")
    #expect(third != first)
    #expect(table.take(first) == nil)
    #expect(table.take(third) == "third")
    #expect(table.take(second) == "second")
    #expect(table.count == 0)
  }

  @Test("a number that was never a key finds nothing")
  func strangers() {
    var table = SlotTable<Int>()
    #expect(table.take(0) == nil)
    _ = table.store(1)
    #expect(table.take(UInt64.max) == nil)
    #expect(table.take(0) == nil)
  }
}
