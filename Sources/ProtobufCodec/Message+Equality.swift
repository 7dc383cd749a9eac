// Generated types compare by what they are written as, and so need no code of their own to compare and
// to hash fields: that code would be as large as all three walks together.
extension Message {
  /// Whether both are written as the same bytes, with the entries of maps in order.
  ///
  /// That is what "the same message" means to whoever receives it. It differs from comparing fields
  /// in Swift where a number is not equal to itself or to another: a NaN is equal to one of the same
  /// bits, -0.0 differs from 0.0, and strings are compared by their bytes instead of canonically.
  public static func == (left: Self, right: Self) -> Bool {
    MessageSizes.with(isDeterministic: true) { leftSizes in
      MessageSizes.with(isDeterministic: true) { rightSizes in
        let byteCount = left.measure(&leftSizes)
        guard byteCount == right.measure(&rightSizes) else { return false }
        return left.withEncoded(byteCount, leftSizes) { left in
          right.withEncoded(byteCount, rightSizes) { right in
            guard let left = left.baseAddress, let right = right.baseAddress else { return true }
            return isEqual(left, right, byteCount)
          }
        }
      }
    }
  }

  public func hash(into hasher: inout Hasher) {
    MessageSizes.with(isDeterministic: true) { sizes in
      let byteCount = measure(&sizes)
      withEncoded(byteCount, sizes) { hasher.combine(bytes: $0) }
    }
  }

  /// Calls `body` with the encoded message, which small messages have on the stack.
  private func withEncoded<Result>(
    _ byteCount: Int, _ sizes: borrowing MessageSizes,
    _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    // At least a byte, so that the memory has an address.
    withUnsafeTemporaryAllocation(byteCount: max(byteCount, 1), alignment: 1) { memory in
      let start = memory.baseAddress.unsafelyUnwrapped
      var writer = MessageWriter(start: start, byteCount: byteCount, sizes: sizes)
      write(to: &writer)
      writer.finish()
      return body(UnsafeRawBufferPointer(start: start, count: byteCount))
    }
  }
}
