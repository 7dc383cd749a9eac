/// The caller's side of path numbering: a path is spelled out once per connection, and goes as a
/// number from then on.
package struct MethodNumbers {
  /// How a method is named in an `open` frame.
  package struct Spelling: Hashable, Sendable {
    /// Zero when all numbers are taken.
    package let number: UInt16
    /// `nil` when the other side knows the number.
    package let path: String?

    package init(number: UInt16, path: String?) {
      self.number = number
      self.path = path
    }
  }

  private var numbers: [String: UInt16] = [:]

  package init() {}

  package mutating func spell(_ path: String) -> Spelling {
    if let number = numbers[path] { return Spelling(number: number, path: nil) }
    guard numbers.count < WireProtocol.methodNumbersMax else {
      return Spelling(number: 0, path: path)
    }
    let number = UInt16(numbers.count + 1)
    numbers[path] = number
    return Spelling(number: number, path: path)
  }
}

/// The answering side: what each number stands for.
package struct NumberedMethods<Value> {
  private var values: [Value] = []

  package init() {}

  package subscript(number: UInt16) -> Value? {
    let index = Int(number) - 1
    return index >= 0 && index < values.count ? values[index] : nil
  }

  /// Numbers are given in order from one, so that the table cannot be made sparse or large.
  package mutating func bind(_ number: UInt16, to value: Value) throws(MalformedPayload) {
    guard number > 0 else { return }
    guard Int(number) == values.count + 1, Int(number) <= WireProtocol.methodNumbersMax else {
      throw .wrongMethodNumber(number, expected: values.count + 1)
    }
    values.append(value)
  }
}

extension MalformedPayload {
  fileprivate static func wrongMethodNumber(_ number: UInt16, expected: Int) -> MalformedPayload {
    MalformedPayload(
      """
      it gives a path the number \(number); the next number is \(expected), the last \
      \(WireProtocol.methodNumbersMax)
      """)
  }
}
