/// Those that wait, in the order in which they came.
///
/// One that has been given up keeps its place until its turn comes, or until there are many of them: no
/// more than twice as many as waited when they were last looked at, and `overMax`, are kept. To look at
/// them costs a constant for each that is added.
package struct WaitingLine<Element> {
  /// So many that are over are left where they are: to look for fewer is not worth while.
  package static var overMax: Int { 1_024 }

  private var elements: [Element] = []
  /// The first of `elements` that is still in the line.
  private var head = 0
  /// Those that are over are looked for once the line is so long.
  private var sweepCount = WaitingLine.overMax

  package init() {}

  package var isEmpty: Bool { head == elements.count }

  /// How many are in the line, those that have been given up since included.
  package var count: Int { elements.count - head }

  package var first: Element? { isEmpty ? nil : elements[head] }

  package mutating func add(_ element: Element, isOver: (Element) -> Bool) {
    if count >= sweepCount { sweep(isOver) }
    elements.append(element)
  }

  /// Precondition: the line is not empty.
  @discardableResult
  package mutating func removeFirst() -> Element {
    precondition(!isEmpty, "nobody waits")
    let element = elements[head]
    head += 1
    if isEmpty {
      removeAll()
    } else if head >= 1_024, head * 2 >= elements.count {
      elements.removeFirst(head)
      head = 0
    }
    return element
  }

  /// Empties the line, and returns those that were in it.
  @discardableResult
  package mutating func removeAll() -> ArraySlice<Element> {
    let all = elements[head...]
    self = WaitingLine()
    return all
  }

  private mutating func sweep(_ isOver: (Element) -> Bool) {
    elements.removeFirst(head)
    head = 0
    elements.removeAll(where: isOver)
    sweepCount = 2 * elements.count + Self.overMax
  }
}

extension WaitingLine: Sendable where Element: Sendable {}
