import Glibc
import SystemIO
import TestSupport
import Testing

@Suite struct LineReaderTests {
  private func lines(of bytes: [UInt8]) throws -> [String] {
    let loop = try EventLoop()
    let pipe = try Pipe()
    var lines: [String] = []
    var sent = 0
    let reader = try LineReader(
      loop: loop, descriptor: pipe.reading, onLine: { lines.append($0) }, onEnd: { loop.stop() })
    let writer = Handler { descriptor, _ in
      do {
        if sent < bytes.count,
          case .bytes(let count) = try Socket.write(descriptor, bytes, from: sent)
        {
          sent += count
        }
      } catch {
        Issue.record(error)
      }
      if sent == bytes.count {
        loop.deregister(descriptor)
        Socket.close(descriptor)
      }
    }
    try loop.register(pipe.writing, interest: .writable, handler: writer)
    loop.run()
    reader.close()
    Socket.close(pipe.reading)
    return lines
  }

  @Test("lines end at a line feed, with or without a carriage return, or at the end of input")
  func endings() throws {
    #expect(try lines(of: Array("one\ntwo\r\n\nfour".utf8)) == ["one", "two", "", "four"])
    #expect(try lines(of: []) == [])
    #expect(try lines(of: [10]) == [""])
  }

  @Test("a line without end does not grow without bound")
  func bound() throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: LineReader.lineBytesMax * 3)
    let result = try lines(of: bytes + [10] + Array("next\n".utf8))
    #expect(result.map(\.utf8.count) == [LineReader.lineBytesMax, 4])
  }

  @Test("bytes that are no text are replaced")
  func invalid() throws {
    #expect(try lines(of: [0x61, 0xff, 0x62, 10]) == ["a\u{fffd}b"])
  }

  @Test("a regular file and /dev/null are read to their ends")
  func files() throws {
    let directory = try TemporaryDirectory()
    let path = "\(directory.path)/input"
    let text = (0..<2_000).map { "line \($0)" }
    let file = try LocalFileSystem().create(path)
    try file.write(Array(text.joined(separator: "\n").utf8), at: 0)
    for (path, expected) in [(path, text), ("/dev/null", [])] {
      let loop = try EventLoop()
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      var lines: [String] = []
      let reader = try LineReader(
        loop: loop, descriptor: descriptor, onLine: { lines.append($0) }, onEnd: { loop.stop() })
      loop.run()
      reader.close()
      close(descriptor)
      #expect(lines == expected)
    }
  }

  @Test("closed in the middle of a burst, it says no more")
  func closing() throws {
    let loop = try EventLoop()
    let pipe = try Pipe()
    defer { pipe.close() }
    var lines: [String] = []
    var reader: LineReader?
    reader = try LineReader(
      loop: loop, descriptor: pipe.reading,
      onLine: { line in
        lines.append(line)
        reader?.close()
        loop.stop()
      }, onEnd: { Issue.record("it was closed") })
    _ = try Socket.write(pipe.writing, Array("one\ntwo\n".utf8))
    loop.run()
    #expect(lines == ["one"])
  }
}
