/// A node of an `OrderedTree`, whose invariants it keeps.
///
/// It is unchecked because it is a class with variables, and sound because a node is changed only
/// through an `inout` reference that was found to be the only one: nobody else can be reading it.
final class OrderedTreeNode<Key: TreeKey, Value: Sendable>: @unchecked Sendable {
  static var slotsMax: Int { 64 }
  static var slotsMin: Int { slotsMax / 2 }

  /// In a leaf the entries' keys, in an inner node the separators between the children.
  var keys: SortedKeys<Key>
  /// Empty in an inner node.
  var values: [Value]
  /// Empty in a leaf.
  var children: [OrderedTreeNode]

  init(keys: SortedKeys<Key>, values: [Value], children: [OrderedTreeNode]) {
    self.keys = keys
    self.values = values
    self.children = children
  }

  var isLeaf: Bool { children.isEmpty }
  var slotCount: Int { isLeaf ? keys.count : children.count }

  /// The position of the child below which `key` belongs.
  func childPosition(of key: Key) -> Int {
    let (index, isFound) = keys.position(of: key)
    return isFound ? index + 1 : index
  }

  /// Returns false when `body` did, which ends the scan.
  func scan(from start: Key?, _ body: (Key, Value) -> Bool) -> Bool {
    if isLeaf {
      let first = start.map { keys.position(of: $0).index } ?? 0
      for index in first..<keys.count where !body(keys[index], values[index]) {
        return false
      }
      return true
    }
    let first = start.map { childPosition(of: $0) } ?? 0
    for index in first..<children.count
    where !children[index].scan(from: index == first ? start : nil, body) {
      return false
    }
    return true
  }

  /// Makes `node` a copy unless this is the only reference to it.
  static func makeUnique(_ node: inout OrderedTreeNode) {
    if !isKnownUniquelyReferenced(&node) {
      node = OrderedTreeNode(keys: node.keys, values: node.values, children: node.children)
    }
  }
}
