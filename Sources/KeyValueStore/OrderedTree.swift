/// An ordered map as a B+ tree with value semantics.
///
/// Copying a tree copies one reference. A change made after a copy copies the nodes on its path
/// and shares all others, so that a snapshot of a large map costs next to nothing.
///
/// ```
///   inner node      keys:        k1      k2            children: one more than keys
///                             /      |       \
///   leaf        a b c < k1    k1 ≤ d e    k2 ≤ f g     keys and values, side by side
/// ```
///
/// Invariants:
/// - All leaves are at the same depth; the keys of a node ascend strictly.
/// - Every key below `children[i]` is at or after `keys[i - 1]` and before `keys[i]`.
/// - A node other than the root has between `slotsMin` and `slotsMax` slots: entries in a leaf,
///   children in an inner node. A root that is not a leaf has two children or more.
/// - A node is changed only while this tree holds the only reference to it.
struct OrderedTree<Key: TreeKey, Value: Sendable>: Sendable {
  typealias Node = OrderedTreeNode<Key, Value>

  private(set) var root: Node
  private(set) var count: Int

  init() {
    self.init(root: Node(keys: SortedKeys([]), values: [], children: []), count: 0)
  }

  /// The nodes must be as the invariants say, and nobody else may change them.
  init(root: Node, count: Int) {
    self.root = root
    self.count = count
  }

  subscript(key: Key) -> Value? {
    var node = root
    while !node.isLeaf {
      node = node.children[node.childPosition(of: key)]
    }
    let (position, isFound) = node.keys.position(of: key)
    return isFound ? node.values[position] : nil
  }

  var first: (key: Key, value: Value)? {
    var node = root
    while !node.isLeaf {
      node = node.children[0]
    }
    guard let key = node.keys.elements.first, let value = node.values.first else {
      return nil
    }
    return (key, value)
  }

  /// Changes the value of `key` in place, or inserts the one made by `absent`.
  mutating func upsert(_ key: Key, absent: () -> Value, present: (inout Value) -> Void) {
    let outcome = Node.upsert(key, in: &root, absent: absent, present: present)
    if outcome.isInserted {
      count += 1
    }
    if let split = outcome.split {
      root = Node(keys: SortedKeys([split.separator]), values: [], children: [root, split.right])
    }
  }

  /// Changes the value of `key` in place and returns what `body` returned; `nil` if there is no
  /// such key.
  mutating func update<Result>(_ key: Key, _ body: (inout Value) -> Result) -> Result? {
    Node.update(key, in: &root, body)
  }

  /// Removes `key` and returns its value; `nil` if there is no such key.
  @discardableResult
  mutating func remove(_ key: Key) -> Value? {
    guard let value = Node.remove(key, in: &root) else {
      return nil
    }
    count -= 1
    if !root.isLeaf && root.children.count == 1 {
      root = root.children[0]
    }
    return value
  }

  /// Calls `body` with the entries at and after `start` in key order, until it returns false.
  func scan(from start: Key, _ body: (Key, Value) -> Bool) {
    _ = root.scan(from: start, body)
  }
}
