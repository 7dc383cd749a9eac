import ProgramSupport
import Synchronization

/// Keeps what is written, by stream.
final class FakeOutput: ProgramOutput {
  private let written = Mutex<[OutputStream: [UInt8]]>([:])
  private let isTerminal: Bool

  init(isTerminal: Bool = false) {
    self.isTerminal = isTerminal
  }

  func write(_ bytes: [UInt8], to stream: OutputStream) {
    written.withLock { $0[stream, default: []] += bytes }
  }

  func isTerminal(_ stream: OutputStream) -> Bool {
    isTerminal
  }

  func bytes(_ stream: OutputStream) -> [UInt8] {
    written.withLock { $0[stream, default: []] }
  }

  var answer: String { String(decoding: bytes(.standardOutput), as: UTF8.self) }
  var remarks: String { String(decoding: bytes(.standardError), as: UTF8.self) }
}

/// Lines typed beforehand.
final class FakeLines: LineSource {
  private let lines: Mutex<ArraySlice<InputLine>>
  let isTerminal = true

  init(_ lines: [String]) {
    self.lines = Mutex(lines.map { .line($0) }[...])
  }

  func nextLine() async -> InputLine {
    lines.withLock { $0.popFirst() } ?? .end
  }

  var untyped: Int { lines.withLock { $0.count } }
}
