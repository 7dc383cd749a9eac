import KeyValueClient
import KeyValueStore
import Synchronization

/// What was acknowledged to all writers of a test, and whoever waits for more of it.
final class Ledger: Sendable {
  /// What the store must hold under a key.
  struct Account: Sendable {
    var writes: UInt64 = 0
    var revision: UInt64 = 0
    var value = ""
  }

  /// A writer got an error instead of a pause.
  struct WriterFailed: Error, CustomStringConvertible {
    let description: String
  }

  private let state = Mutex(State())

  private struct State {
    var accounts: [String: Account] = [:]
    var writes = 0
    var failures: [String] = []
    var longestNanoseconds: UInt64 = 0
    var isClosed = false
    var waiting: [UInt64: (count: Int, continuation: CheckedContinuation<Void, any Error>)] = [:]
    var nextWaiting: UInt64 = 0
  }

  var accounts: [String: Account] { state.withLock { $0.accounts } }
  /// All acknowledged writes.
  var writes: Int { state.withLock { $0.writes } }
  var failures: [String] { state.withLock { $0.failures } }
  var longestPauseMilliseconds: UInt64 { state.withLock { $0.longestNanoseconds / 1_000_000 } }
  var isClosed: Bool { state.withLock { $0.isClosed } }

  func acknowledged(_ key: String, _ value: String, _ result: WriteResult) {
    let reached = state.withLock { state in
      state.writes += 1
      state.longestNanoseconds = max(state.longestNanoseconds, result.durationNanoseconds)
      var account = state.accounts[key] ?? Account()
      account.writes += 1
      if result.revision.rawValue > account.revision {
        account.revision = result.revision.rawValue
        account.value = value
      }
      state.accounts[key] = account
      let keys = state.waiting.filter { $0.value.count <= state.writes }.keys.sorted()
      return keys.compactMap { state.waiting.removeValue(forKey: $0)?.continuation }
    }
    for continuation in reached { continuation.resume() }
  }

  func failed(_ message: String) {
    let waiting = state.withLock { state in
      state.failures.append(message)
      defer { state.waiting = [:] }
      return state.waiting.values.map(\.continuation)
    }
    for continuation in waiting {
      continuation.resume(throwing: WriterFailed(description: message))
    }
  }

  /// Has the writers stop after the write that each is at.
  func close() {
    state.withLock { $0.isClosed = true }
  }

  /// Waits until this many more writes have been acknowledged than now.
  func acknowledges(_ more: Int) async throws {
    let number = state.withLock { state in
      state.nextWaiting += 1
      return state.nextWaiting
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let failure: (any Error)? = state.withLock { state in
          if let failure = state.failures.first { return WriterFailed(description: failure) }
          if Task.isCancelled { return WriterFailed(description: "time was up") }
          state.waiting[number] = (state.writes + more, continuation)
          return nil
        }
        if let failure { continuation.resume(throwing: failure) }
      }
    } onCancel: {
      let waiting = state.withLock { $0.waiting.removeValue(forKey: number) }
      waiting?.continuation.resume(
        throwing: WriterFailed(description: "time was up at \(writes) writes"))
    }
  }
}
