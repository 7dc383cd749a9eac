import Glibc
import SystemIO

/// One connection that a faulty link passes on. Loop only.
///
/// It lives as long as its descriptors are registered; its link knows it until then.
final class RelayedConnection: DescriptorHandler {
  /// A sender that is faster than the receiver waits, as it would on a real network.
  private static let heldBytesMax = 1 << 20

  /// The bytes on their way from one side to the other.
  private struct Stream {
    let source: CInt
    let sink: CInt
    var treatment = FaultyLink.Treatment.pass
    var held: [(dueAt: UInt64, bytes: [UInt8])] = []
    /// How much of the first held piece was written.
    var offset = 0
    var heldBytes = 0
    var isAtEnd = false
    var isEndPassedOn = false
    var isFull = false
    var bytesUntilCut: Int?
    var flipsNext = false
    var timer: Timer?
  }

  var onEnd: (RelayedConnection) -> Void = { _ in }
  private let loop: EventLoop
  private var streams: [FaultyLink.Direction: Stream]
  private let near: CInt
  private let far: CInt
  private var isClosed = false

  init(loop: EventLoop, from near: CInt, to target: SocketAddress) throws(SystemError) {
    do throws(SystemError) {
      far = try Socket.connect(to: target)
    } catch {
      Socket.close(near)
      throw error
    }
    self.loop = loop
    self.near = near
    streams = [
      .forward: Stream(source: near, sink: far), .backward: Stream(source: far, sink: near),
    ]
  }

  func start() {
    do {
      try Socket.setNoDelay(near)
      try Socket.setNoDelay(far)
      try loop.register(near, interest: .readable, handler: self)
      // Writable once it is connected.
      try loop.register(far, interest: [.readable, .writable], handler: self)
    } catch {
      close(abruptly: true)
    }
    updateInterest()
  }

  // MARK: Faults

  func treat(_ direction: FaultyLink.Direction, with treatment: FaultyLink.Treatment) {
    streams[direction]?.treatment = treatment
    move(direction)
    updateInterest()
  }

  func reset() { close(abruptly: true) }

  func cut(_ direction: FaultyLink.Direction, afterBytes count: Int) {
    streams[direction]?.bytesUntilCut = count
  }

  func flip(_ direction: FaultyLink.Direction) {
    streams[direction]?.flipsNext = true
  }

  func disarm() {
    for direction in FaultyLink.Direction.allCases {
      streams[direction]?.bytesUntilCut = nil
      streams[direction]?.flipsNext = false
    }
  }

  // MARK: Passing on

  func descriptorReady(_ descriptor: CInt, _ readiness: Readiness) {
    let incoming: FaultyLink.Direction = descriptor == near ? .forward : .backward
    let outgoing: FaultyLink.Direction = descriptor == near ? .backward : .forward
    if readiness.contains(.writable) {
      streams[outgoing]?.isFull = false
      move(outgoing)
    }
    if !isClosed, readiness.contains(.readable) {
      take(incoming)
      move(incoming)
    }
    updateInterest()
  }

  private func take(_ direction: FaultyLink.Direction) {
    guard var stream = streams[direction], reads(stream) else { return }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    do throws(SystemError) {
      switch try Socket.read(stream.source, into: &buffer) {
      case .bytes(let count):
        buffer.removeLast(buffer.count - count)
        if stream.flipsNext {
          buffer[count / 2] ^= 0x10
          stream.flipsNext = false
        }
        let delay =
          if case .delay(let nanoseconds) = stream.treatment { nanoseconds } else { UInt64(0) }
        stream.held.append((loop.now + delay, buffer))
        stream.heldBytes += count
      case .wouldBlock: break
      case .endOfStream: stream.isAtEnd = true
      }
      streams[direction] = stream
    } catch {
      close(abruptly: true)
    }
  }

  /// Writes what is due.
  private func move(_ direction: FaultyLink.Direction) {
    guard !isClosed, var stream = streams[direction], stream.treatment != .stall else { return }
    while !stream.isFull, let (dueAt, bytes) = stream.held.first {
      guard dueAt <= loop.now else {
        wake(direction, at: dueAt, &stream)
        break
      }
      var piece = bytes
      if let left = stream.bytesUntilCut, stream.offset + left < piece.count {
        piece.removeLast(piece.count - stream.offset - left)
      }
      do throws(SystemError) {
        switch try Socket.write(stream.sink, piece, from: stream.offset) {
        case .wouldBlock: stream.isFull = true
        case .bytes(let count):
          stream.offset += count
          stream.heldBytes -= count
          stream.bytesUntilCut = stream.bytesUntilCut.map { $0 - count }
        }
      } catch {
        return close(abruptly: true)
      }
      if stream.bytesUntilCut == 0 { return close(abruptly: true) }
      if stream.offset == bytes.count {
        stream.held.removeFirst()
        stream.offset = 0
      }
    }
    if stream.isAtEnd, stream.held.isEmpty, !stream.isEndPassedOn {
      stream.isEndPassedOn = true
      Socket.shutdownWriting(stream.sink)
    }
    streams[direction] = stream
    if streams.values.allSatisfy(\.isEndPassedOn) { close(abruptly: false) }
  }

  private func wake(_ direction: FaultyLink.Direction, at time: UInt64, _ stream: inout Stream) {
    guard stream.timer?.isPending != true else { return }
    stream.timer = loop.schedule(at: time) { [weak self] in
      self?.move(direction)
      self?.updateInterest()
    }
  }

  private func reads(_ stream: Stream) -> Bool {
    !stream.isAtEnd && stream.treatment != .stall && stream.heldBytes < Self.heldBytesMax
  }

  private func updateInterest() {
    guard !isClosed else { return }
    for direction in FaultyLink.Direction.allCases {
      guard let incoming = streams[direction],
        let outgoing = streams[direction == .forward ? .backward : .forward]
      else { continue }
      var interest: Interest = reads(incoming) ? .readable : []
      if outgoing.isFull, outgoing.treatment != .stall { interest.insert(.writable) }
      do throws(SystemError) {
        try loop.update(incoming.source, interest: interest)
      } catch {
        return close(abruptly: true)
      }
    }
  }

  private func close(abruptly: Bool) {
    guard !isClosed else { return }
    isClosed = true
    for stream in streams.values { stream.timer?.cancel() }
    for descriptor in [near, far] {
      loop.deregister(descriptor)
      if abruptly {
        // Closing then sends a reset instead of an orderly end.
        var linger = Glibc.linger(l_onoff: 1, l_linger: 0)
        setsockopt(
          descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
      }
      Socket.close(descriptor)
    }
    onEnd(self)
  }
}
