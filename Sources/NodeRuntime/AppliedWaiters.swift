import RaftCore

/// Those who wait for the state machine to get to an index. Some wait for an index that never comes,
/// so that their number is bounded and each may be forgotten.
struct AppliedWaiters {
  static let countMax = 1_024

  /// No more may wait.
  struct Full: Error {}

  struct Key: Hashable {
    fileprivate let number: UInt64
  }

  private var waiters: [(key: Key, index: LogIndex, ready: () -> Void)] = []
  private var lastNumber: UInt64 = 0

  var count: Int { waiters.count }

  mutating func add(_ index: LogIndex, _ ready: @escaping () -> Void) throws(Full) -> Key {
    guard waiters.count < Self.countMax else { throw Full() }
    lastNumber += 1
    let key = Key(number: lastNumber)
    waiters.append((key, index, ready))
    return key
  }

  mutating func remove(_ key: Key) {
    waiters.removeAll { $0.key == key }
  }

  /// Takes out those that need no more than what is applied, in the order in which they came.
  mutating func take(applied index: LogIndex) -> [() -> Void] {
    guard waiters.contains(where: { $0.index <= index }) else { return [] }
    let ready = waiters.filter { $0.index <= index }
    waiters.removeAll { $0.index <= index }
    return ready.map(\.ready)
  }
}
