/// Builds a tree from entries that come in key order, from the leaves up: O(1) for each entry, and no
/// node is touched twice.
///
/// How many entries there will be is known from the start, so that they can be dealt out evenly:
/// every node has as many slots as the tree's invariants ask for, with room for some more.
struct OrderedTreeBuilder<Key: TreeKey, Value: Sendable>: Sendable {
  private typealias Node = OrderedTreeNode<Key, Value>
  /// A node and the first key below it.
  private typealias Part = (first: Key, node: Node)

  private let count: Int
  private let leafSizes: Shares
  private var leaves: [Part] = []
  private var keys: [Key] = []
  private var values: [Value] = []
  private var appendedCount = 0
  private var last: Key?

  /// - Parameter count: how many entries will be appended, not negative. Nothing is allocated for
  ///   them before they come.
  init(count: Int) {
    self.count = count
    leafSizes = Shares(of: count)
  }

  var isComplete: Bool { appendedCount == count }

  /// Returns false, and changes nothing, if `key` does not come after the key before it.
  mutating func append(_ key: Key, _ value: Value) -> Bool {
    precondition(!isComplete, "a tree of \(count) entries gets one more")
    if let last, Key.compare(last, key) >= 0 {
      return false
    }
    if keys.isEmpty {
      // As much as a leaf that is filled one by one has.
      keys.reserveCapacity(Node.slotsMax + 1)
      values.reserveCapacity(Node.slotsMax + 1)
    }
    keys.append(key)
    values.append(value)
    appendedCount += 1
    last = key
    if keys.count == leafSizes[leaves.count] {
      leaves.append((keys[0], Node(keys: SortedKeys(keys), values: values, children: [])))
      keys = []
      values = []
    }
    return true
  }

  /// The tree, once all entries are there.
  consuming func finish() -> OrderedTree<Key, Value> {
    precondition(isComplete, "a tree of \(count) entries has got only \(appendedCount)")
    var parts = leaves
    while parts.count > 1 {
      parts = Self.parents(of: parts)
    }
    return parts.first.map { OrderedTree(root: $0.node, count: count) } ?? OrderedTree()
  }

  private static func parents(of parts: [Part]) -> [Part] {
    let sizes = Shares(of: parts.count)
    var parents: [Part] = []
    var rest = parts[...]
    while !rest.isEmpty {
      let children = rest.prefix(sizes[parents.count])
      rest = rest.dropFirst(children.count)
      let separators = SortedKeys(children.dropFirst().map(\.first))
      let node = Node(keys: separators, values: [], children: children.map(\.node))
      parents.append((children[children.startIndex].first, node))
    }
    return parents
  }

  /// How `total` slots are dealt out to nodes: alike but for one, at least `slotsMin` and at most
  /// `slotsMax` to each, if more than one node is needed at all.
  private struct Shares: Sendable {
    private let size: Int
    private let largerCount: Int

    init(of total: Int) {
      // Three quarters full is what a tree comes to that has grown in no particular order.
      let fewest = total == 0 ? 1 : (total - 1) / Node.slotsMax + 1
      let nodes = max(fewest, total / (Node.slotsMax * 3 / 4))
      let nodeCount = total <= Node.slotsMax ? 1 : nodes
      size = total / nodeCount
      largerCount = total % nodeCount
    }

    subscript(node: Int) -> Int { node < largerCount ? size + 1 : size }
  }
}
