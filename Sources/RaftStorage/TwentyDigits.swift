extension UInt64 {
  /// In decimal, with zeros in front, so that names sort as their numbers do.
  var twentyDigits: String {
    String(unsafeUninitializedCapacity: 20) { digits in
      var rest = self
      for position in (0..<20).reversed() {
        digits.initializeElement(at: position, to: UInt8(ascii: "0") + UInt8(rest % 10))
        rest /= 10
      }
      return 20
    }
  }

  /// Reads what `twentyDigits` has written.
  init?(twentyDigits digits: some Collection<UInt8>) {
    guard digits.count == 20 else { return nil }
    var number: UInt64 = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      let (product, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isStillTooLarge) = product.addingReportingOverflow(
        UInt64(digit - UInt8(ascii: "0")))
      guard !isTooLarge, !isStillTooLarge else { return nil }
      number = sum
    }
    self = number
  }
}
