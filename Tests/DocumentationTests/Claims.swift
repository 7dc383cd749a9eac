import Testing

/// What an example states as its results: `expression  // → value`. Each is compared when the example
/// comes to it, and each has to be come to.
final class Claims {
  private let count: Int
  private var heldCount = 0

  init(_ count: Int) {
    self.count = count
  }

  func check<Value: Equatable>(_ value: Value, _ stated: Value, _ line: String) {
    heldCount += 1
    #expect(value == stated, "the documentation says: \(line)")
  }

  /// An example that does not come to all of its results, say because nothing was thrown, is wrong too.
  func finish(_ example: String) {
    #expect(heldCount >= count, "\(example) comes to \(heldCount) of its \(count) results")
  }
}
