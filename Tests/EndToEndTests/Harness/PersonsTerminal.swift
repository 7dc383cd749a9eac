import ClusterFakes
import Glibc
import Synchronization
import SystemIO

/// A pseudo-terminal with a person in front of it, who reads prompts and types answers.
final class PersonsTerminal: Sendable {
  /// The program ended, or the test did, before the text came.
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  private let loop: LoopThread
  private let masterEnd: CInt
  private let slaveEnd: CInt
  private let state = Mutex(State())

  private struct State {
    var text = ""
    /// Up to where the person has read.
    var readBytes = 0
    var isEnded = false
    var waiting: (text: String, continuation: CheckedContinuation<String, any Error>)?
  }

  init(on loop: LoopThread) async throws {
    self.loop = loop
    let masterEnd = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    guard masterEnd >= 0 else { throw SystemError(errno: errno, operation: "open /dev/ptmx") }
    let slaveEnd = open(try Self.unlock(masterEnd), O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slaveEnd >= 0 else { throw SystemError(errno: errno, operation: "open pty") }
    self.masterEnd = masterEnd
    self.slaveEnd = slaveEnd
    try await loop.run { [self] in
      Result {
        try loop.loop.register(masterEnd, interest: .readable, handler: Screen(terminal: self))
      }
    }.get()
  }

  /// Lets the other end be opened, and says what it is called. These are the two calls behind
  /// `unlockpt` and `ptsname`, which Swift does not see.
  private static func unlock(_ masterEnd: CInt) throws -> String {
    let (unlocks, namesNumber) = (UInt(0x4004_5431), UInt(0x8004_5430))
    var isLocked: CInt = 0
    var number: CInt = 0
    guard ioctl(masterEnd, unlocks, &isLocked) == 0, ioctl(masterEnd, namesNumber, &number) == 0
    else { throw SystemError(errno: errno, operation: "ioctl /dev/ptmx") }
    return "/dev/pts/\(number)"
  }

  /// What the program gets for its standard streams.
  var programsEnd: ChildProcess.Stream { .descriptor(slaveEnd) }

  /// Everything that was shown, with what was typed.
  var text: String { state.withLock { $0.text } }

  /// Ends the terminal; call it when the program has ended.
  func close() async {
    await loop.run { [self] in
      loop.loop.deregister(masterEnd)
      Glibc.close(masterEnd)
      Glibc.close(slaveEnd)
    }
  }

  /// Waits until `text` is shown after what was read before, and reads up to its end.
  ///
  /// - Returns: Everything that was read.
  @discardableResult
  func reads(_ text: String) async throws -> String {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let isWaiting = state.withLock { state in
          guard !Task.isCancelled else { return false }
          state.waiting = (text, continuation)
          return true
        }
        if isWaiting { check() } else { continuation.resume(throwing: missing(text)) }
      }
    } onCancel: {
      let waiting = state.withLock { state in
        defer { state.waiting = nil }
        return state.waiting
      }
      waiting?.continuation.resume(throwing: missing(text))
    }
  }

  func types(_ line: String) async throws {
    try await loop.run { [masterEnd] in
      Result { _ = try Socket.write(masterEnd, Array("\(line)\n".utf8)) }
    }.get()
  }

  fileprivate func shown(_ bytes: ArraySlice<UInt8>) {
    state.withLock { $0.text += String(decoding: bytes, as: UTF8.self) }
    check()
  }

  private func check() {
    let found: (CheckedContinuation<String, any Error>, String)? = state.withLock { state in
      guard let waiting = state.waiting else { return nil }
      let unread = state.text.utf8.dropFirst(state.readBytes)
      guard let range = Substring(unread).firstRange(of: waiting.text) else { return nil }
      let read = Substring(unread)[..<range.upperBound]
      state.readBytes += read.utf8.count
      state.waiting = nil
      return (waiting.continuation, String(read))
    }
    found?.0.resume(returning: found?.1 ?? "")
  }

  private func missing(_ text: String) -> Missing {
    Missing(description: "the terminal never showed “\(text)”; it shows:\n\(self.text)")
  }
}

private final class Screen: DescriptorHandler {
  private let terminal: PersonsTerminal

  init(terminal: PersonsTerminal) {
    self.terminal = terminal
  }

  func descriptorReady(_ descriptor: CInt, _ readiness: Readiness) {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    guard case .bytes(let count) = try? Socket.read(descriptor, into: &buffer) else { return }
    terminal.shown(buffer[..<count])
  }
}
