/// Cuts a stream of bytes into lines, however it arrives, keeping at most one line's worth of an
/// endless one.
package struct LineBuffer: Sendable {
  private let bytesMax: Int
  private var pending: [UInt8] = []
  /// Whether `pending` belongs to a line that is thrown away until it ends.
  private var isSkipping = false
  private var lines: [InputLine] = []
  private var nextLine = 0
  private var hasEnded = false

  /// - Parameter bytesMax: The longest line, without its line break.
  package init(bytesMax: Int) {
    self.bytesMax = bytesMax
  }

  package mutating func append(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        endLine()
      } else if !isSkipping {
        pending.append(byte)
        // One byte more is kept: a carriage return at the end does not count.
        if pending.count > bytesMax + 1 {
          isSkipping = true
          pending = []
        }
      }
    }
  }

  /// No more bytes come; what is unfinished is a line.
  package mutating func finish() {
    if !pending.isEmpty || isSkipping {
      endLine()
    }
    hasEnded = true
  }

  /// The next line that is complete; ``InputLine/end`` after the last one; `nil` if more bytes are
  /// needed.
  package mutating func next() -> InputLine? {
    guard nextLine < lines.count else { return hasEnded ? .end : nil }
    defer { nextLine += 1 }
    return lines[nextLine]
  }

  private mutating func endLine() {
    if nextLine == lines.count {
      lines = []
      nextLine = 0
    }
    if pending.last == UInt8(ascii: "\r") {
      pending.removeLast()
    }
    if isSkipping || pending.count > bytesMax {
      lines.append(.tooLong(bytesMax: bytesMax))
    } else {
      lines.append(String(validating: pending, as: UTF8.self).map { .line($0) } ?? .notText)
    }
    pending = []
    isSkipping = false
  }
}
