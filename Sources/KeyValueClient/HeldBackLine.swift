import RaftCore

/// Requests that are sent again although their first attempt may still be under way somewhere, in the
/// order in which they came.
///
/// An endpoint that falls silent may be dead, or have more to do than it can. In the second case all
/// that was under way there would be asked for twice, by every client at once, and the endpoint would
/// have even more to do. So a tenth of what a client asks for is sent again at once, and `probeCount`
/// requests whenever nothing was sent again for a while (`RetryBudget`). The others wait: each answer
/// lets one of them go, so that no more is added to the load than is served, and after a pause
/// `probeCount` go to find out.
///
/// Knows no time: whoever holds it says when a pause is over, and sees to it that there is one while
/// anything waits.
package struct HeldBackLine<Element> {
  /// So many go after a pause without answers.
  package let probeCount: Int
  private var budget: RetryBudget
  private var line = WaitingLine<Element>()

  package init(probeCount: Int = 100) {
    self.probeCount = probeCount
    budget = RetryBudget(percent: 10, reserve: probeCount)
  }

  package var isEmpty: Bool { line.isEmpty }

  /// How many are in the line, those that have been given up since included.
  package var count: Int { line.count }

  /// A request is made for the first time.
  package mutating func earn() {
    budget.earn()
  }

  /// Whether a request may be sent again now, and is paid for. Nobody overtakes those that wait.
  package mutating func mayGo() -> Bool {
    isEmpty && budget.spend()
  }

  package mutating func add(_ element: Element, isOver: (Element) -> Bool) {
    line.add(element, isOver: isOver)
  }

  /// An endpoint has answered: the first that still waits goes.
  package mutating func answered(isOver: (Element) -> Bool) -> [Element] {
    release(1, isOver)
  }

  /// A pause is over, without answers enough.
  package mutating func paused(isOver: (Element) -> Bool) -> [Element] {
    release(probeCount, isOver)
  }

  /// Empties the line, and returns those that were in it.
  @discardableResult
  package mutating func removeAll() -> ArraySlice<Element> {
    line.removeAll()
  }

  private mutating func release(_ count: Int, _ isOver: (Element) -> Bool) -> [Element] {
    var released: [Element] = []
    var turns = 0
    while turns < count, !line.isEmpty {
      let next = line.removeFirst()
      if !isOver(next) {
        released.append(next)
        turns += 1
      } else if Canary.givesTurnsToEnded.isActive {
        turns += 1
      }
    }
    return released
  }
}

extension HeldBackLine: Sendable where Element: Sendable {}
