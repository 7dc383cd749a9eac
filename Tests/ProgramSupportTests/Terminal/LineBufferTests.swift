import ProgramSupport
import Testing

@Suite struct LineBufferTests {
  private func lines(_ chunks: [[UInt8]], bytesMax: Int = 8) -> [InputLine] {
    var buffer = LineBuffer(bytesMax: bytesMax)
    var lines: [InputLine] = []
    for chunk in chunks {
      buffer.append(chunk)
      while let line = buffer.next() {
        lines.append(line)
      }
    }
    buffer.finish()
    while let line = buffer.next(), line != .end {
      lines.append(line)
    }
    return lines
  }

  @Test("lines come out the same, whole, byte by byte or glued together")
  func chunks() {
    let bytes = Array("one\r\n\ntwo\nthe end".utf8)
    let expected: [InputLine] = [.line("one"), .line(""), .line("two"), .line("the end")]
    #expect(lines([bytes]) == expected)
    #expect(lines(bytes.map { [$0] }) == expected)
    for split in bytes.indices {
      #expect(lines([Array(bytes[..<split]), Array(bytes[split...])]) == expected)
    }
  }

  @Test("a line at the limit is read, one byte more is refused, and the next is read again")
  func limit() {
    #expect(
      lines([Array("12345678\r\n123456789\n1\n".utf8)])
        == [.line("12345678"), .tooLong(bytesMax: 8), .line("1")])
    #expect(
      lines([Array(repeating: 0x61, count: 1000)]) == [.tooLong(bytesMax: 8)])
  }

  @Test("nothing more comes after the end, and a line that is no UTF-8 is none")
  func end() {
    #expect(lines([[0xff, 0x0a, 0x61, 0x0a]]) == [.notText, .line("a")])
    var buffer = LineBuffer(bytesMax: 8)
    #expect(buffer.next() == nil)
    buffer.finish()
    #expect(buffer.next() == .end)
    #expect(buffer.next() == .end)
  }
}
