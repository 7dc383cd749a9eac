import Testing

@testable import KeyValueStore

@Suite("OrderedTreeBuilder")
struct OrderedTreeBuilderTests {
  private func build(_ count: UInt64) -> OrderedTree<UInt64, UInt64> {
    var builder = OrderedTreeBuilder<UInt64, UInt64>(count: Int(count))
    for key in 0..<count {
      if !builder.append(key * 2, key) {
        Issue.record("\(key * 2) is not taken")
      }
    }
    #expect(builder.isComplete)
    return builder.finish()
  }

  @Test("a tree of any size keeps the invariants of a tree")
  func invariants() {
    for count in Array(0...400) + [3_071, 3_072, 3_073, 4_095, 4_096, 4_097, 20_000] as [UInt64] {
      let violations = build(count).violations()
      #expect(violations == [], "\(count) entries")
    }
  }

  @Test("a tree that was built can be changed like one that has grown")
  func changes() {
    var tree = build(2_000)
    for key in 0..<2_000 as Range<UInt64> {
      tree.upsert(key * 2 + 1, absent: { key }, present: { _ in })
    }
    #expect(tree.violations() == [])
    for key in 0..<4_000 as Range<UInt64> where key % 7 != 0 {
      #expect(tree.remove(key) == key / 2)
    }
    #expect(tree.violations() == [])
    #expect(tree.count == 572)
  }

  @Test("a key that does not come after the one before it is not taken")
  func order() {
    var builder = OrderedTreeBuilder<UInt64, UInt64>(count: 3)
    let taken = [5, 5, 4, 6, 7].map { builder.append($0, 0) }
    #expect(taken == [true, false, false, true, true])
    var found: [UInt64] = []
    builder.finish().scan(from: 0) { key, _ in
      found.append(key)
      return true
    }
    #expect(found == [5, 6, 7])
  }

  @Test("a cursor gives every entry once, in order, as the tree was when it was made")
  func cursor() {
    for count in [0, 1, 64, 65, 5_000] as [UInt64] {
      var tree = build(count)
      var cursor = OrderedTreeCursor(tree)
      for key in 0..<count where key % 3 == 0 {
        tree.remove(key * 2)
        tree.upsert(key * 2 + 1, absent: { 0 }, present: { _ in })
      }
      var found: [UInt64] = []
      while let (key, value) = cursor.next() {
        #expect(key == value * 2)
        found.append(key)
      }
      #expect(found == (0..<count).map { $0 * 2 })
      let rest = cursor.next()
      #expect(rest == nil)
    }
  }
}
