extension OrderedTreeNode {
  /// What became of a node when a key was inserted below it.
  struct UpsertOutcome {
    var isInserted: Bool
    /// The upper half of the node if it overflowed, and the key that separates the halves.
    var split: (separator: Key, right: OrderedTreeNode)?
  }

  static func upsert(
    _ key: Key, in node: inout OrderedTreeNode, absent: () -> Value, present: (inout Value) -> Void
  ) -> UpsertOutcome {
    makeUnique(&node)
    if node.isLeaf {
      let (position, isFound) = node.position(of: key)
      if isFound {
        present(&node.values[position])
        return UpsertOutcome(isInserted: false, split: nil)
      }
      node.keys.insert(key, at: position)
      node.values.insert(absent(), at: position)
      return UpsertOutcome(isInserted: true, split: node.splitIfOverfull())
    }
    let position = node.childPosition(of: key)
    let outcome = upsert(key, in: &node.children[position], absent: absent, present: present)
    guard let split = outcome.split else {
      return outcome
    }
    node.keys.insert(split.separator, at: position)
    node.children.insert(split.right, at: position + 1)
    return UpsertOutcome(isInserted: outcome.isInserted, split: node.splitIfOverfull())
  }

  static func update<Result>(
    _ key: Key, in node: inout OrderedTreeNode, _ body: (inout Value) -> Result
  ) -> Result? {
    makeUnique(&node)
    if node.isLeaf {
      let (position, isFound) = node.position(of: key)
      return isFound ? body(&node.values[position]) : nil
    }
    return update(key, in: &node.children[node.childPosition(of: key)], body)
  }

  private func splitIfOverfull() -> (separator: Key, right: OrderedTreeNode)? {
    slotCount > Self.slotsMax ? split() : nil
  }

  /// Moves the upper half of the slots to a new node.
  func split() -> (separator: Key, right: OrderedTreeNode) {
    let middle = slotCount / 2
    let right: OrderedTreeNode
    let separator: Key
    if isLeaf {
      right = OrderedTreeNode(
        keys: Self.moved(&keys, from: middle), values: Self.moved(&values, from: middle),
        children: [])
      separator = right.keys[0]
    } else {
      // The key between the halves moves up: it separates them there.
      right = OrderedTreeNode(
        keys: Self.moved(&keys, from: middle), values: [],
        children: Self.moved(&children, from: middle))
      separator = keys.removeLast()
    }
    return (separator, right)
  }

  /// Cuts the elements from `middle` on, into an array that has room for a full node.
  private static func moved<Element>(_ elements: inout [Element], from middle: Int) -> [Element] {
    var upper: [Element] = []
    upper.reserveCapacity(slotsMax + 1)
    upper.append(contentsOf: elements[middle...])
    elements.removeSubrange(middle...)
    return upper
  }
}
