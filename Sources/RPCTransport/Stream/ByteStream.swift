import RPCCore
import SystemIO

/// What a `ByteStream` tells its owner.
protocol ByteStreamOwner: AnyObject {
  /// A stream begun with `startConnecting` is connected.
  func byteStreamConnected(_ stream: ByteStream)
  /// Bytes have come, in place in the read buffer.
  func byteStream(_ stream: ByteStream, received bytes: RawSpan)
  /// As much was handed to the kernel as it takes now.
  func byteStreamFlushed(_ stream: ByteStream)
  /// The output has fallen to half of its high-water mark after having been above it.
  func byteStreamDrained(_ stream: ByteStream)
  /// The stream has closed by itself. Not called after `close()`.
  func byteStream(_ stream: ByteStream, lost reason: StreamLoss)
}

/// Why a stream closed by itself.
enum StreamLoss: Error, CustomStringConvertible {
  case endOfStream
  case failed(SystemError)

  var description: String {
    switch self {
    case .endOfStream: "the other side closed the connection"
    case .failed(let error): "\(error)"
    }
  }
}

/// A connected socket on a loop: reads into a shared buffer, gathers output and writes it once per
/// burst.
///
/// ```
///   connecting ──► open ──► lingering ──► closed      open ──► muted ──► closed
/// ```
/// A lingering stream has said its last words and reads on, throwing away what comes, so that the
/// other side gets to see them (a close with unread input would make the kernel send a reset). A
/// muted one neither sends nor hears; it only keeps the connection standing.
///
/// Invariants: the descriptor is registered exactly while the phase is not `closed`; `output` up to
/// `head` has been handed to the kernel, and `writtenTotal` counts all that ever was.
final class ByteStream: DescriptorHandler {
  private enum Phase: Equatable {
    case connecting(SocketAddress)
    case open
    case lingering
    case muted
    case closed
  }

  /// Output beyond this does not wait for the end of the burst.
  private static let flushAtOnceBytes = 256 << 10
  private static let outputKeptBytesMax = 256 << 10

  let loop: EventLoop
  private let descriptor: CInt
  private let readBuffer: ReadBuffer
  private let highWaterBytes: Int
  private let readsPerTurn: Int
  weak var owner: (any ByteStreamOwner)?

  private var phase = Phase.open
  private var interest: Interest = []
  private var isReadingPaused = false
  private var isFlushDue = false
  private var isWriteBlocked = false
  private var wasAboveMark = false

  /// Frames are appended here, then `outputChanged()` is called.
  var output: [UInt8] = []
  private var head = 0
  private(set) var writtenTotal: UInt64 = 0
  /// When output last moved before it had to wait.
  private(set) var lastProgress: UInt64 = 0

  /// `readsPerTurn` is how many buffers are filled before others have their turn.
  init(
    loop: EventLoop, descriptor: CInt, readBuffer: ReadBuffer, highWaterBytes: Int,
    readsPerTurn: Int = 1
  ) {
    self.readsPerTurn = readsPerTurn
    self.loop = loop
    self.descriptor = descriptor
    self.readBuffer = readBuffer
    self.highWaterBytes = highWaterBytes
  }

  /// Begins to read. On failure the descriptor is closed.
  func start() throws(SystemError) {
    try register(.readable)
  }

  /// Begins with a descriptor that is still connecting. On failure the descriptor is closed.
  func startConnecting(to address: SocketAddress) throws(SystemError) {
    phase = .connecting(address)
    try register(.writable)
  }

  private func register(_ first: Interest) throws(SystemError) {
    do throws(SystemError) {
      try loop.register(descriptor, interest: first, handler: self)
      interest = first
    } catch {
      phase = .closed
      Socket.close(descriptor)
      throw error
    }
  }

  var pendingBytes: Int { output.count - head }
  var isAboveMark: Bool { pendingBytes > highWaterBytes }
  /// Where in all output the next byte appended will be.
  var appendedTotal: UInt64 { writtenTotal + UInt64(pendingBytes) }

  /// Sees to it that what was appended is sent, at the latest at the end of this burst.
  @inline(__always)
  func outputChanged() {
    if isFlushDue, pendingBytes < Self.flushAtOnceBytes { return }
    scheduleFlush()
  }

  private func scheduleFlush() {
    guard phase == .open else {
      discardOutput()
      return
    }
    if isAboveMark { wasAboveMark = true }
    if isWriteBlocked { return }
    if pendingBytes >= Self.flushAtOnceBytes { flush() }
    guard !isFlushDue, pendingBytes > 0 else { return }
    isFlushDue = true
    loop.atEndOfBurst { [self] in
      isFlushDue = false
      flush()
    }
  }

  func pauseReading() {
    guard !isReadingPaused else { return }
    isReadingPaused = true
    updateInterest()
  }

  func resumeReading() {
    guard isReadingPaused else { return }
    isReadingPaused = false
    updateInterest()
  }

  /// Sends what is left, as far as the kernel takes it now, and says that nothing follows. The
  /// owner calls `close` when it has waited long enough for the other side.
  func linger() {
    guard phase == .open else { return }
    flush()
    guard phase == .open else { return }
    discardOutput()
    phase = .lingering
    Socket.shutdownWriting(descriptor)
    resumeReading()
    updateInterest()
  }

  /// Plays dead: from here on nothing is sent and nothing heard.
  func mute() {
    guard phase == .open else { return }
    phase = .muted
    discardOutput()
    isReadingPaused = false
    updateInterest()
  }

  /// Sends what the kernel takes now, and closes.
  func close() {
    guard phase != .closed else { return }
    if phase == .open { flush() }
    shut()
  }

  private func shut() {
    guard phase != .closed else { return }
    phase = .closed
    discardOutput()
    loop.deregister(descriptor)
    Socket.close(descriptor)
  }

  private func lose(_ reason: StreamLoss) {
    guard phase != .closed else { return }
    shut()
    owner?.byteStream(self, lost: reason)
  }

  private func discardOutput() {
    output = []
    head = 0
    isWriteBlocked = false
  }

  private func updateInterest() {
    guard phase != .closed else { return }
    var wanted: Interest = isReadingPaused ? [] : .readable
    if isWriteBlocked { wanted.insert(.writable) }
    guard wanted != interest else { return }
    interest = wanted
    do {
      try loop.update(descriptor, interest: wanted)
    } catch {
      lose(.failed(error))
    }
  }
}

// MARK: - Ready

extension ByteStream {
  func descriptorReady(_ descriptor: CInt, _ readiness: Readiness) {
    if case .connecting(let address) = phase {
      connected(to: address)
      return
    }
    if readiness.contains(.writable), phase == .open {
      isWriteBlocked = false
      flush()
    }
    guard readiness.contains(.readable) else { return }
    var turns = readsPerTurn
    while turns > 0, !isReadingPaused, readOnce() { turns -= 1 }
  }

  private func connected(to address: SocketAddress) {
    if let error = Socket.connectionError(descriptor, to: address) {
      lose(.failed(error))
      return
    }
    phase = .open
    updateInterest()
    do {
      try Socket.setNoDelay(descriptor)
      owner?.byteStreamConnected(self)
    } catch {
      lose(.failed(error))
    }
  }

  /// Returns whether there may be more to read. A busy connection leaves the others their turn after
  /// one read, or a few.
  private func readOnce() -> Bool {
    guard phase != .closed else { return false }
    var bytes = readBuffer.take()
    defer { readBuffer.giveBack(bytes) }
    do {
      switch try Socket.read(descriptor, into: &bytes) {
      case .bytes(let count):
        if phase == .open {
          owner?.byteStream(self, received: bytes.span.bytes.extracting(0..<count))
        }
        return count == bytes.count
      case .wouldBlock: break
      case .endOfStream: lose(.endOfStream)
      }
    } catch {
      lose(.failed(error))
    }
    return false
  }

  private func flush() {
    guard phase == .open else { return }
    do {
      while head < output.count, !isWriteBlocked {
        switch try Socket.write(descriptor, output, from: head) {
        case .bytes(let count):
          head += count
          writtenTotal += UInt64(count)
        case .wouldBlock:
          isWriteBlocked = true
          lastProgress = loop.now
        }
      }
    } catch {
      lose(.failed(error))
      return
    }
    tidyOutput()
    updateInterest()
    owner?.byteStreamFlushed(self)
    if wasAboveMark, pendingBytes <= highWaterBytes / 2 {
      wasAboveMark = false
      owner?.byteStreamDrained(self)
    }
  }

  private func tidyOutput() {
    if head == output.count {
      if output.capacity > Self.outputKeptBytesMax {
        output = []
      } else {
        output.removeAll(keepingCapacity: true)
      }
      head = 0
    } else if head >= output.count / 2, head > 0 {
      output.removeFirst(head)
      head = 0
    }
  }

  /// Since when output has been waiting without any of it moving; `nil` when none waits.
  var stalledSince: UInt64? {
    isWriteBlocked && pendingBytes > 0 ? lastProgress : nil
  }
}

/// The buffer that the streams of one owner read into, one after the other. Idle connections
/// therefore hold no buffer of their own.
final class ReadBuffer {
  private static let byteCount = 64 << 10
  private var bytes: [UInt8] = []

  func take() -> [UInt8] {
    guard !bytes.isEmpty else { return Array(repeating: 0, count: Self.byteCount) }
    var taken: [UInt8] = []
    swap(&taken, &bytes)
    return taken
  }

  func giveBack(_ taken: [UInt8]) {
    bytes = taken
  }
}
