extension FixedWidthInteger {
  /// Digits alone: no sign, no space, nothing else; `nil` for what does not fit.
  package init?(decimal text: some StringProtocol) {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    self.init(text, radix: 10)
  }
}
