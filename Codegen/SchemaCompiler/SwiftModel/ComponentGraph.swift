/// The strongly connected components of a graph: two nodes that reach each other are in the same one.
///
/// Invariants:
/// - What a node reaches has a lower component number than the node, or the same one.
struct ComponentGraph {
  private(set) var component: [String: Int] = [:]
  private var selfContained: Set<String> = []

  init(edges: [String: [String]]) {
    findComponents(edges)
    selfContained = Set(edges.filter { $0.value.contains($0.key) }.keys)
  }

  /// The nodes, each after all that it reaches (but for those that reach it as well).
  var inwardOrder: [String] {
    component.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
  }

  /// Whether an edge from `node` to `target` is part of a cycle.
  func isCyclic(from node: String, to target: String) -> Bool {
    guard node != target else { return selfContained.contains(node) }
    return component[node] != nil && component[node] == component[target]
  }

  /// Tarjan's algorithm, with a stack of its own: schemas may chain as many messages as they like.
  private mutating func findComponents(_ edges: [String: [String]]) {
    var order: [String: Int] = [:]
    var lowest: [String: Int] = [:]
    var open: [String] = []
    var count = 0
    for root in edges.keys.sorted() where order[root] == nil {
      var way = [(name: root, next: 0)]
      while let (name, next) = way.last {
        if next == 0 {
          order[name] = order.count
          lowest[name] = order[name]
          open.append(name)
        }
        let targets = edges[name] ?? []
        if next < targets.count {
          way[way.count - 1].next += 1
          let target = targets[next]
          if order[target] == nil {
            if edges[target] != nil { way.append((target, 0)) }
          } else if component[target] == nil {
            lowest[name] = min(lowest[name] ?? 0, order[target] ?? 0)
          }
          continue
        }
        way.removeLast()
        if lowest[name] == order[name] {
          while let member = open.popLast() {
            component[member] = count
            if member == name { break }
          }
          count += 1
        }
        if let parent = way.last?.name {
          lowest[parent] = min(lowest[parent] ?? 0, lowest[name] ?? 0)
        }
      }
    }
  }
}
