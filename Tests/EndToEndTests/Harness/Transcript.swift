import Synchronization

/// What a program has said so far, line by line, and whoever waits for a certain line.
final class Transcript: Sendable {
  enum Stream: Sendable {
    case output
    case errors
  }

  struct Line: Sendable {
    let stream: Stream
    let text: String
  }

  /// The program ended, or the test did, before the line came.
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  let name: String
  private let state = Mutex(State())

  private struct State {
    var lines: [Line] = []
    var waiting: [UInt64: Waiting] = [:]
    var nextWaiting: UInt64 = 0
    var isEnded = false
  }

  private struct Waiting {
    let claim: String
    let condition: @Sendable (String) -> Bool
    let continuation: CheckedContinuation<String, any Error>
  }

  init(name: String) {
    self.name = name
  }

  var lines: [Line] { state.withLock { $0.lines } }

  /// How many lines there are, as a place to look from later.
  var count: Int { state.withLock { $0.lines.count } }

  func append(_ text: String, _ stream: Stream) {
    let arrived = state.withLock { state in
      state.lines.append(Line(stream: stream, text: text))
      let keys = state.waiting.filter { $0.value.condition(text) }.keys.sorted()
      return keys.compactMap { state.waiting.removeValue(forKey: $0) }
    }
    for waiting in arrived { waiting.continuation.resume(returning: text) }
  }

  /// No more lines come.
  func end() {
    let left = state.withLock { state in
      state.isEnded = true
      defer { state.waiting = [:] }
      return state.waiting.values.map { $0 }
    }
    for waiting in left {
      waiting.continuation.resume(throwing: missing(waiting.claim, because: "it has ended"))
    }
  }

  /// The first line from number `start` on that contains `text`, which may be one that is to come.
  @discardableResult
  func line(containing text: String, from start: Int = 0) async throws -> String {
    try await line("“\(text)”", from: start) { $0.contains(text) }
  }

  /// The first line from number `start` on for which `condition` holds.
  @discardableResult
  func line(
    _ claim: String, from start: Int = 0, where condition: @escaping @Sendable (String) -> Bool
  ) async throws -> String {
    let number = state.withLock { state in
      state.nextWaiting += 1
      return state.nextWaiting
    }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let waiting = Waiting(claim: claim, condition: condition, continuation: continuation)
        let now: Result<String, any Error>? = state.withLock { state in
          if let line = state.lines.dropFirst(start).first(where: { condition($0.text) }) {
            return .success(line.text)
          }
          if state.isEnded { return .failure(missing(claim, because: "it has ended")) }
          if Task.isCancelled { return .failure(missing(claim, because: "time was up")) }
          state.waiting[number] = waiting
          return nil
        }
        if let now { continuation.resume(with: now) }
      }
    } onCancel: {
      let waiting = state.withLock { $0.waiting.removeValue(forKey: number) }
      waiting?.continuation.resume(throwing: missing(claim, because: "time was up"))
    }
  }

  private func missing(_ claim: String, because reason: String) -> Missing {
    Missing(description: "\(name) has not printed \(claim), and \(reason)")
  }
}
