import TestSupport
import Testing

@testable import KeyValueStore

extension OrderedTree {
  /// What is wrong with the tree, by the invariants that its type states.
  func violations() -> [String] {
    var found: [String] = []
    var leafDepths: Set<Int> = []
    var entries = 0
    func check(_ node: Node, depth: Int, from low: Key?, to high: Key?) {
      for (left, right) in zip(node.keys.elements, node.keys.elements.dropFirst())
      where Key.compare(left, right) >= 0 {
        found.append("\(left) is not before \(right)")
      }
      if let low, let first = node.keys.elements.first, Key.compare(first, low) < 0 {
        found.append("\(first) is before its bound \(low)")
      }
      if let high, let last = node.keys.elements.last, Key.compare(last, high) >= 0 {
        found.append("\(last) is not before its bound \(high)")
      }
      if depth > 0 && node.slotCount < Node.slotsMin || node.slotCount > Node.slotsMax {
        found.append("a node at depth \(depth) has \(node.slotCount) slots")
      }
      if node.isLeaf {
        leafDepths.insert(depth)
        entries += node.keys.count
        if node.values.count != node.keys.count {
          found.append("a leaf has \(node.keys.count) keys and \(node.values.count) values")
        }
        return
      }
      if node.children.count != node.keys.count + 1 || !node.values.isEmpty {
        found.append("an inner node has \(node.keys.count) keys, \(node.children.count) children")
        return
      }
      for (index, child) in node.children.enumerated() {
        check(
          child, depth: depth + 1, from: index == 0 ? low : node.keys[index - 1],
          to: index == node.keys.count ? high : node.keys[index])
      }
    }
    check(root, depth: 0, from: nil, to: nil)
    if leafDepths.count != 1 {
      found.append("leaves at depths \(leafDepths.sorted())")
    }
    if entries != count {
      found.append("\(entries) entries, counted as \(count)")
    }
    return found
  }
}

@Suite("OrderedTree")
struct OrderedTreeTests {
  private typealias Tree = OrderedTree<UInt64, UInt64>

  private func entries(_ tree: Tree, from start: UInt64 = 0) -> [UInt64: UInt64] {
    var found: [UInt64: UInt64] = [:]
    tree.scan(from: start) { key, value in
      found[key] = value
      return true
    }
    return found
  }

  @Test("it holds what a dictionary holds, and keeps its invariants", arguments: Seeds.all)
  func model(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var tree = Tree()
    var model: [UInt64: UInt64] = [:]
    // Phases that grow and phases that shrink, so that nodes split and join at every depth.
    for phase in 0..<6 {
      let removals: UInt64 = phase % 2 == 0 ? 2 : 8
      for step in 0..<6_000 {
        let key = UInt64.random(in: 0..<8_000, using: &random)
        if UInt64.random(in: 0..<10, using: &random) < removals {
          let (removed, expected) = (tree.remove(key), model.removeValue(forKey: key))
          if removed != expected {
            Issue.record("removing \(key) returned \(removed ?? 0), not \(expected ?? 0)")
          }
        } else {
          let value = UInt64(step)
          tree.upsert(key, absent: { value }, present: { $0 = value })
          model[key] = value
        }
      }
      #expect(tree.violations() == [])
      #expect(entries(tree) == model)
      #expect(tree.first?.key == model.keys.min())
    }
  }

  @Test("it can be filled in either order and emptied again", arguments: [false, true])
  func fillAndEmpty(ascending: Bool) {
    var tree = Tree()
    let keys: [UInt64] = ascending ? Array(0..<5_000) : (0..<5_000).reversed()
    for key in keys {
      tree.upsert(key, absent: { key }, present: { _ in })
    }
    #expect(tree.violations() == [])
    for key in 0..<5_000 as Range<UInt64> {
      #expect(tree.remove(key) == key)
    }
    #expect(tree.violations() == [])
    #expect(tree.first == nil)
    #expect(tree.count == 0)
  }

  @Test("copies do not see each other's changes", arguments: Seeds.all)
  func copies(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var tree = Tree()
    var versions: [(tree: Tree, model: [UInt64: UInt64])] = []
    var model: [UInt64: UInt64] = [:]
    for step in 0..<8_000 as Range<UInt64> {
      let key = UInt64.random(in: 0..<1_000, using: &random)
      switch step % 4 {
      case 0:
        tree.remove(key)
        model[key] = nil
      case 1:
        if tree.update(key, { $0 = step }) != nil {
          model[key] = step
        }
      default:
        tree.upsert(key, absent: { step }, present: { $0 = step })
        model[key] = step
      }
      if step % 500 == 0 {
        versions.append((tree, model))
      }
    }
    for version in versions {
      #expect(version.tree.violations() == [])
      #expect(entries(version.tree) == version.model)
    }
  }

  @Test("a change after a copy leaves all nodes shared but those on its path")
  func sharing() {
    func nodes(_ node: Tree.Node) -> Set<ObjectIdentifier> {
      node.children.reduce(into: [ObjectIdentifier(node)]) { $0.formUnion(nodes($1)) }
    }
    var tree = Tree()
    for key in 0..<10_000 as Range<UInt64> {
      tree.upsert(key, absent: { key }, present: { _ in })
    }
    let copy = tree
    #expect(nodes(copy.root) == nodes(tree.root))
    tree.upsert(5_000, absent: { 0 }, present: { $0 = 1 })
    #expect(nodes(tree.root).subtracting(nodes(copy.root)).count == 3)
  }

  @Test("byte strings are ordered by their unsigned bytes, and a prefix comes first")
  func byteOrder() {
    let ordered: [[UInt8]] = [
      [], [0], [0, 0], [1], [1, 255], [2], [127], [128], [255],
      Array("12345678".utf8), Array("123456780".utf8), Array("1234567890abcdef".utf8),
      Array("1234567890abcdeg".utf8), Array("12345679".utf8),
    ].sorted { $0.lexicographicallyPrecedes($1) }
    for (left, leftKey) in ordered.enumerated() {
      for (right, rightKey) in ordered.enumerated() {
        #expect([UInt8].compare(leftKey, rightKey).signum() == (left - right).signum())
      }
    }
  }

  @Test("the order of byte strings is the standard library's", arguments: Seeds.all)
  func randomByteOrder(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    func bytes() -> [UInt8] {
      (0..<Int.random(in: 0...20, using: &random)).map { _ in
        [0, 1, 128, 255].randomElement(using: &random) ?? 0
      }
    }
    for _ in 0..<5_000 {
      let shared = bytes()
      let (left, right) = (shared + bytes(), shared + bytes())
      let expected =
        left == right ? 0 : left.lexicographicallyPrecedes(right) ? -1 : 1
      #expect([UInt8].compare(left, right).signum() == expected, "\(left) \(right)")
    }
  }
}
