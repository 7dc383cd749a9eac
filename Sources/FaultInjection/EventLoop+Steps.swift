package import SystemIO

/// What a step calls when it has ended.
package typealias StepEnd<Value> = (Result<Value, any Error>) -> Void

extension EventLoop {
  /// Begins a step and runs the loop on this thread until the step has called back, which it must
  /// within `seconds`.
  package func finish<Value>(
    _ step: String, within seconds: UInt64 = 30,
    _ begin: (@escaping StepEnd<Value>) throws -> Void
  ) throws -> Value {
    var result: Result<Value, any Error>?
    let end: StepEnd<Value> = { [self] value in
      guard result == nil else { return }
      result = value
      stop()
    }
    let patience = schedule(after: seconds * 1_000_000_000) {
      end(.failure(StepTimedOut(description: "\(step) took longer than \(seconds) seconds")))
    }
    defer { patience.cancel() }
    try begin(end)
    run()
    guard let result else { preconditionFailure("the loop was stopped during: \(step)") }
    return try result.get()
  }

  /// Lets so much time pass.
  package func rest(nanoseconds: UInt64) throws {
    try finish("resting", within: nanoseconds / 1_000_000_000 + 30) { end in
      schedule(after: nanoseconds) { end(.success(())) }
    }
  }
}

/// A step has not ended within its time.
package struct StepTimedOut: Error, Hashable, CustomStringConvertible {
  package let description: String
}
