/// Walks over the entries of a tree in key order, one at a time, for those who cannot do all of it
/// at once. It sees the tree as it was when it was made, whatever is changed meanwhile.
struct OrderedTreeCursor<Key: TreeKey, Value: Sendable>: Sendable {
  private typealias Node = OrderedTreeNode<Key, Value>

  /// The inner nodes from the root down, with the position of the child to be visited next.
  private var path: [(node: Node, next: Int)] = []
  private var leaf: Node
  private var position = 0

  init(_ tree: OrderedTree<Key, Value>) {
    leaf = tree.root
    descend(from: tree.root)
  }

  mutating func next() -> (key: Key, value: Value)? {
    while position == leaf.keys.count {
      guard let level = path.indices.last else { return nil }
      let (node, next) = path[level]
      if next == node.children.count {
        path.removeLast()
      } else {
        path[level].next += 1
        descend(from: node.children[next])
      }
    }
    defer { position += 1 }
    return (leaf.keys[position], leaf.values[position])
  }

  private mutating func descend(from node: Node) {
    var node = node
    while !node.isLeaf {
      path.append((node, 1))
      node = node.children[0]
    }
    leaf = node
    position = 0
  }
}
