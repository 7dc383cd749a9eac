import ProgramSupport
import Synchronization
import SystemIO

/// Keeps what is written, by stream.
final class FakeOutput: ProgramOutput {
  private let written = Mutex<[OutputStream: [UInt8]]>([:])
  private let isTerminal: Bool
  /// Why nothing arrives; what is written is kept all the same.
  let standardOutputFailure: SystemError?
  private let hasReader: Bool

  init(
    isTerminal: Bool = false, failure: SystemError? = nil, hasReader: Bool = true
  ) {
    self.isTerminal = isTerminal
    standardOutputFailure = failure
    self.hasReader = hasReader
  }

  func whenReaderHasGone(_ body: @escaping @Sendable () -> Void) {
    if !hasReader { body() }
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
