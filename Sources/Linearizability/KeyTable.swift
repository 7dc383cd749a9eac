/// The keys of a history, numbered in their order, so that checkers index arrays by them.
struct KeyTable {
  /// In unsigned lexicographic order.
  private(set) var keys: [[UInt8]] = []
  private var numbers: [[UInt8]: Int] = [:]
  /// The key of each operation; -1 for listings.
  private(set) var keyOfOperation: [Int] = []

  init(_ history: History) {
    var seen: [[UInt8]: Int] = [:]
    keyOfOperation.reserveCapacity(history.operations.count)
    for operation in history.operations {
      guard let key = operation.key else {
        keyOfOperation.append(-1)
        continue
      }
      if let number = seen[key] {
        keyOfOperation.append(number)
      } else {
        seen[key] = keys.count
        keyOfOperation.append(keys.count)
        keys.append(key)
      }
    }
    let order = keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
    var rank = [Int](repeating: 0, count: keys.count)
    for (position, number) in order.enumerated() { rank[number] = position }
    keys = order.map { keys[$0] }
    for index in keyOfOperation.indices where keyOfOperation[index] >= 0 {
      keyOfOperation[index] = rank[keyOfOperation[index]]
    }
    numbers = [[UInt8]: Int](minimumCapacity: keys.count)
    for (number, key) in keys.enumerated() { numbers[key] = number }
  }

  var count: Int { keys.count }

  func number(of key: [UInt8]) -> Int? { numbers[key] }

  /// The keys that a listing covers: those with the prefix, after `after`; and, if the store had more
  /// to show than it did, none after the last one shown.
  func covered(
    prefix: [UInt8], after: [UInt8], answer: HistoryOperation.Answer
  ) -> Range<Int> {
    var start = firstNumber { !$0.lexicographicallyPrecedes(prefix) }
    if !after.isEmpty {
      start = max(start, firstNumber { after.lexicographicallyPrecedes($0) })
    }
    var end = firstNumber { $0.prefix(prefix.count).elementsCompare(prefix) > 0 }
    if answer.more {
      guard let last = answer.entries.last?.key else { return start..<start }
      end = min(end, firstNumber { last.lexicographicallyPrecedes($0) })
    }
    return start..<max(start, end)
  }

  /// The first number whose key satisfies `condition`, which holds from some key on.
  private func firstNumber(where condition: ([UInt8]) -> Bool) -> Int {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if condition(keys[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension ArraySlice<UInt8> {
  /// Below, at or above zero as this comes before, equals or comes after `other`.
  fileprivate func elementsCompare(_ other: [UInt8]) -> Int {
    if lexicographicallyPrecedes(other) { return -1 }
    return other.lexicographicallyPrecedes(self) ? 1 : 0
  }
}
