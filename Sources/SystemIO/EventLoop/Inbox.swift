import Synchronization

/// What other threads ask of a loop, in order.
///
/// The loop says when it goes to sleep; only the first letter after that wakes it. A busy loop
/// empties the inbox anyway, so that a burst of letters costs one wake or none.
final class Inbox: Sendable {
  /// One thing to do on the loop's thread: a closure, or a job of Swift's tasks, whose executor the loop is.
  enum Letter: Sendable {
    case work(@Sendable () -> Void)
    case job(UnownedJob)
  }

  /// What the lock protects.
  private struct State {
    var letters: [Letter] = []
    var isAsleep = false
    var isStopRequested = false
  }

  private let state = Mutex(State())

  /// Returns whether the loop must be woken.
  func put(_ letter: Letter) -> Bool {
    state.withLock { state in
      state.letters.append(letter)
      defer { state.isAsleep = false }
      return state.isAsleep
    }
  }

  /// Returns whether the loop must be woken.
  func requestStop() -> Bool {
    state.withLock { state in
      state.isStopRequested = true
      defer { state.isAsleep = false }
      return state.isAsleep
    }
  }

  /// Whether the loop may block: there is nothing to do. From then on a letter wakes it.
  func fallAsleep() -> Bool {
    state.withLock { state in
      state.isAsleep = state.letters.isEmpty && !state.isStopRequested
      return state.isAsleep
    }
  }

  /// Takes all letters; `spare` becomes the next ones' storage.
  func take(into spare: inout [Letter]) {
    spare.removeAll(keepingCapacity: true)
    state.withLock { state in
      state.isAsleep = false
      swap(&state.letters, &spare)
    }
  }

  /// Whether a stop was asked for. Asking again answers no.
  func takeStopRequest() -> Bool {
    state.withLock { state in
      defer { state.isStopRequested = false }
      return state.isStopRequested
    }
  }
}
