/// What one side of a stream may still send: the credit it has from the receiver, and the frames
/// that wait for more.
///
/// A message may be started while there is any credit left, so that one message of the largest
/// size always fits; it costs its payload and its header. The receiver grants credit as messages
/// are consumed, so no more than the window and one message are ever between the two programs.
///
/// Invariants:
/// - `queuedBytes` is the sum over `queue`, and at most the limit and one frame;
/// - while frames are queued, no other frame of the stream is written before them;
/// - `credit` never exceeds the window it started with.
package struct StreamOutbox {
  /// What to do with a message that is to be sent.
  package enum Offer: Hashable, Sendable {
    /// There is credit: write the frame now.
    case write
    /// There is none: `enqueue` the frame.
    case queue
    /// The queue is at its limit, or the stream has ended.
    case refuse
  }

  package private(set) var credit = WireProtocol.streamWindowBytes
  package private(set) var queuedBytes = 0
  /// Whether the last frame of the stream has been given.
  package private(set) var isClosed = false
  /// Whether the sender was told to wait.
  package var isDrainAwaited = false
  /// Held back altogether until the call itself has been opened on a connection.
  package var isHeld = false

  private let queueBytesMax: Int
  private var queue: [(frame: [UInt8], cost: Int)] = []
  private var head = 0

  package init(queueBytesMax: Int) {
    self.queueBytesMax = queueBytesMax
  }

  /// Whether the next message would be written at once.
  package var hasCredit: Bool { mayWrite }
  /// Whether frames wait.
  package var isBlocked: Bool { head < queue.count }
  private var mayWrite: Bool { !isHeld && !isBlocked && credit > 0 }

  /// Decides on a message of which the frame takes `frameBytes`. After `.write` its credit is
  /// spent.
  package mutating func offer(frameBytes: Int) -> Offer {
    if isClosed { return .refuse }
    if mayWrite {
      credit -= frameBytes
      return .write
    }
    return queuedBytes >= queueBytesMax ? .refuse : .queue
  }

  package mutating func enqueue(_ frame: [UInt8]) {
    queue.append((frame, frame.count))
    queuedBytes += frame.count
  }

  /// Gives the last frame, which needs no credit but keeps its place. Returns whether it may be
  /// written now.
  package mutating func close(_ frame: [UInt8]) -> Bool {
    isClosed = true
    guard isBlocked || isHeld else { return true }
    queue.append((frame, 0))
    queuedBytes += frame.count
    return false
  }

  /// Closes without a last frame, and forgets what waits.
  package mutating func discard() {
    isClosed = true
    queue = []
    head = 0
    queuedBytes = 0
  }

  /// Returns `false` when the receiver grants more than it could have consumed.
  package mutating func grant(_ bytes: Int) -> Bool {
    guard bytes <= WireProtocol.streamWindowBytes - credit else { return false }
    credit += bytes
    return true
  }

  /// The next frame that may be written now.
  package mutating func next() -> [UInt8]? {
    guard isBlocked, !isHeld else { return nil }
    let (frame, cost) = queue[head]
    guard cost == 0 || credit > 0 else { return nil }
    credit -= cost
    queuedBytes -= frame.count
    queue[head].frame = []
    head += 1
    if head == queue.count {
      queue.removeAll(keepingCapacity: true)
      head = 0
    } else if head >= 64, head * 2 > queue.count {
      queue.removeFirst(head)
      head = 0
    }
    return frame
  }

  /// Whether a sender that was told to wait may go on, as far as the stream itself is concerned.
  package var hasRoom: Bool {
    !isClosed && !isHeld && !isBlocked && credit >= WireProtocol.streamWindowBytes / 2
  }
}
