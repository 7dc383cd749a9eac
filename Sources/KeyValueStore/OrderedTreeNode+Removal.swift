extension OrderedTreeNode {
  static func remove(_ key: Key, in node: inout OrderedTreeNode) -> Value? {
    makeUnique(&node)
    if node.isLeaf {
      let (position, isFound) = node.keys.position(of: key)
      guard isFound else {
        return nil
      }
      node.keys.remove(at: position)
      return node.values.remove(at: position)
    }
    let position = node.childPosition(of: key)
    let value = remove(key, in: &node.children[position])
    if node.children[position].slotCount < slotsMin {
      node.mendChild(at: position)
    }
    return value
  }

  /// Joins a child that has too few slots with a neighbour, and parts them again evenly if one node
  /// cannot hold what both have.
  private func mendChild(at position: Int) {
    let left = position > 0 ? position - 1 : position
    Self.makeUnique(&children[left])
    children[left].append(children[left + 1], separator: keys[left])
    if children[left].slotCount > Self.slotsMax {
      let split = children[left].split()
      keys.replace(at: left, with: split.separator)
      children[left + 1] = split.right
    } else {
      keys.remove(at: left)
      children.remove(at: left + 1)
    }
  }

  /// Appends the slots of the next node at the same depth, `separator` being the key between them.
  private func append(_ next: OrderedTreeNode, separator: Key) {
    keys.append(isLeaf ? next.keys.elements : [separator] + next.keys.elements)
    values.append(contentsOf: next.values)
    children.append(contentsOf: next.children)
  }
}
