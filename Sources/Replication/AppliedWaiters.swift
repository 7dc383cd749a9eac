/// Those who wait for the state machine to get to a mark: to an index of the log, or to a revision of
/// the map. Some wait for one that never comes, so that their number is bounded and each may be
/// forgotten.
package struct AppliedWaiters {
  package static let countMax = 1_024

  /// No more may wait.
  package struct Full: Error {}

  /// Names one who waits, to be forgotten by.
  package struct Key: Hashable, Sendable {
    fileprivate let number: UInt64
  }

  private var waiters: [(key: Key, mark: UInt64, ready: () -> Void)] = []
  private var lastNumber: UInt64 = 0

  package init() {}

  package var count: Int { waiters.count }

  package mutating func add(_ mark: UInt64, _ ready: @escaping () -> Void) throws(Full) -> Key {
    guard waiters.count < Self.countMax else { throw Full() }
    lastNumber += 1
    let key = Key(number: lastNumber)
    waiters.append((key, mark, ready))
    return key
  }

  package mutating func remove(_ key: Key) {
    waiters.removeAll { $0.key == key }
  }

  /// Takes out those that need no more than what is reached, in the order in which they came.
  package mutating func take(reached mark: UInt64) -> [() -> Void] {
    guard waiters.contains(where: { $0.mark <= mark }) else { return [] }
    let ready = waiters.filter { $0.mark <= mark }
    waiters.removeAll { $0.mark <= mark }
    return ready.map(\.ready)
  }
}
