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
      let (position, isFound) = node.keys.position(of: key)
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
      let (position, isFound) = node.keys.position(of: key)
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
    let capacity = Self.slotsMax + 1
    let upper = OrderedTreeNode(
      keys: keys.cut(from: middle, capacity: capacity),
      values: isLeaf ? values.cut(from: middle, capacity: capacity) : [],
      children: isLeaf ? [] : children.cut(from: middle, capacity: capacity))
    // In an inner node the key between the halves moves up, where it separates them.
    return (isLeaf ? upper.keys[0] : keys.removeLast(), upper)
  }
}
