import SystemIO

/// Requests that are sent again although their first attempt may still be under way somewhere.
///
/// An endpoint that falls silent may be dead, or have more to do than it can. In the second case all
/// that was under way there would be asked for twice, by every client at once, and the endpoint would
/// have even more to do. So a tenth of what a client asks for is sent again at once, and a hundred
/// requests whenever nothing was sent again for a while (`RetryBudget`). The others wait: each answer
/// lets one of them go, so that no more is added to the load than is served, and after a pause a
/// hundred go to find out.
///
/// Invariant: while anything waits, there is a timer.
final class HeldBack {
  /// So many go after a pause without answers.
  private static let probeCount = 100

  private let loop: EventLoop
  private let nextPause: () -> UInt64
  private var budget = RetryBudget(percent: 10, reserve: HeldBack.probeCount)
  private var line: [any PendingOperation] = []
  /// The first of `line` that still waits.
  private var head = 0
  private var timer: Timer?

  init(loop: EventLoop, nextPause: @escaping () -> UInt64) {
    self.loop = loop
    self.nextPause = nextPause
  }

  /// A request is made for the first time.
  func earn() {
    budget.earn()
  }

  /// Whether a request may be sent again now. If not, it is resumed later.
  func mayGo(_ operation: any PendingOperation) -> Bool {
    if line.isEmpty, budget.spend() { return true }
    add(operation)
    return false
  }

  /// The operation is resumed later.
  func add(_ operation: any PendingOperation) {
    line.append(operation)
    armTimer()
  }

  /// Lets the first that still waits go: an endpoint has answered.
  func answered() {
    release(1)
  }

  func close() {
    timer?.cancel()
    timer = nil
    line = []
    head = 0
  }

  private func armTimer() {
    guard timer == nil else { return }
    timer = loop.schedule(after: nextPause()) { [weak self] in
      guard let self else { return }
      timer = nil
      release(Self.probeCount)
      if !line.isEmpty { armTimer() }
    }
  }

  private func release(_ count: Int) {
    var released: [any PendingOperation] = []
    while head < line.count, released.count < count {
      if !line[head].isOver { released.append(line[head]) }
      head += 1
    }
    if head == line.count {
      line = []
      head = 0
      timer?.cancel()
      timer = nil
    } else if head >= 1_024, head * 2 >= line.count {
      line.removeFirst(head)
      head = 0
    }
    // Last: what is resumed may fail at once and come back here.
    for operation in released { operation.resume() }
  }
}
