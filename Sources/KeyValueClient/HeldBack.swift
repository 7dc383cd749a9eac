import SystemIO

/// A client's `HeldBackLine` with its timer. Belongs to the loop.
///
/// Invariant: while anything waits, there is a timer.
final class HeldBack {
  private let loop: EventLoop
  private let nextPause: () -> UInt64
  private var line = HeldBackLine<any PendingOperation>()
  private var timer: Timer?

  init(loop: EventLoop, nextPause: @escaping () -> UInt64) {
    self.loop = loop
    self.nextPause = nextPause
  }

  /// A request is made for the first time.
  func earn() {
    line.earn()
  }

  /// Whether a request may be sent again now. If not, it is resumed later.
  func mayGo(_ operation: any PendingOperation) -> Bool {
    if line.mayGo() { return true }
    add(operation)
    return false
  }

  /// The operation is resumed later.
  func add(_ operation: any PendingOperation) {
    line.add(operation, isOver: \.isOver)
    armTimer()
  }

  /// Lets the first that still waits go: an endpoint has answered.
  func answered() {
    resume(line.answered(isOver: \.isOver))
  }

  /// Empties the line, and returns those that were in it.
  @discardableResult
  func close() -> ArraySlice<any PendingOperation> {
    timer?.cancel()
    timer = nil
    return line.removeAll()
  }

  private func armTimer() {
    guard timer == nil else { return }
    timer = loop.schedule(after: nextPause()) { [weak self] in
      guard let self else { return }
      timer = nil
      resume(line.paused(isOver: \.isOver))
      if !line.isEmpty { armTimer() }
    }
  }

  /// What is resumed may fail at once and come back here.
  private func resume(_ released: [any PendingOperation]) {
    if line.isEmpty {
      timer?.cancel()
      timer = nil
    }
    for operation in released { operation.resume() }
  }
}
