import SystemIO

/// One timer for everything that a connection waits for: armed for the earliest time asked for,
/// and asked again when it fires.
///
/// Asking for a later time than the one armed costs a comparison, so that the deadline of each call
/// need not touch the loop's timers.
final class WakeTimer {
  private let loop: EventLoop
  private var timer: Timer?
  private var armed = UInt64.max
  /// Does what is due and calls `wake(at:)` for what comes next.
  var onFire: (() -> Void)?

  init(loop: EventLoop) {
    self.loop = loop
  }

  /// Fires at `time` or earlier.
  func wake(at time: UInt64) {
    guard time < armed else { return }
    timer?.cancel()
    armed = time
    timer = loop.schedule(at: time) { [weak self] in
      guard let self else { return }
      armed = .max
      timer = nil
      onFire?()
    }
  }

  /// Fires no more.
  func stop() {
    timer?.cancel()
    timer = nil
    armed = 0
    onFire = nil
  }
}
