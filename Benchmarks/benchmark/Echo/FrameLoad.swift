import FaultInjection
import RPCCore
import SystemIO

/// What the servers expect around the frames, which are the same bytes for both.
enum EchoDialect {
  /// The plain server: no preface, and a frame comes back as it was.
  case plain
  /// This project's: prefaces first, and an `open` comes back as an `end`.
  case reign

  static let messageBytes = 100

  /// How every answer begins.
  var answerHeader: FrameHeader {
    FrameHeader(
      payloadBytes: Self.messageBytes, type: self == .plain ? .open : .end, flags: .message,
      argument: self == .plain ? 1 : 0, call: CallID(1))
  }
}

/// Loads a server over some connections, each with so many requests under way.
///
/// It composes frames and looks at the first eight bytes of each answer, without calls, tables or
/// deadlines, so that one thread can keep a server busy, and the server's own cost is what is seen.
final class FrameLoad {
  private(set) var answers = 0
  private var connections: [FrameConnection] = []
  private var onFailure: (any Error) -> Void = { _ in }

  /// Connects, and begins when all connections stand.
  init(
    loop: EventLoop, to address: SocketAddress, _ dialect: EchoDialect, connections count: Int,
    outstanding: Int
  ) throws {
    try loop.finish("connecting to \(address)") { (end: @escaping StepEnd<Void>) in
      var waiting = count
      onFailure = { end(.failure($0)) }
      for _ in 0..<count {
        let connection = try FrameConnection(
          loop: loop, address: address, dialect: dialect,
          onReady: {
            waiting -= 1
            if waiting == 0 { end(.success(())) }
          },
          onAnswers: { [unowned self] count in answers += count },
          onFailure: { [unowned self] error in onFailure(error) })
        connections.append(connection)
      }
    }
    for connection in connections { connection.begin(outstanding: outstanding) }
  }

  /// Lets the load run for so long. A connection that fails ends it.
  func run(_ loop: EventLoop, nanoseconds: UInt64) throws {
    try loop.finish("loading", within: nanoseconds / 1_000_000_000 + 30) {
      (end: @escaping StepEnd<Void>) in
      onFailure = { end(.failure($0)) }
      loop.schedule(after: nanoseconds) { end(.success(())) }
    }
  }

  func close() {
    for connection in connections { connection.close() }
    connections = []
  }
}

/// One connection of a `FrameLoad`.
final class FrameConnection: DescriptorHandler {
  private enum Phase {
    case connecting
    case preface(PrefaceDecoder)
    case running
    case closed
  }

  private let loop: EventLoop
  private let address: SocketAddress
  private let dialect: EchoDialect
  private let onReady: () -> Void
  private let onAnswers: (Int) -> Void
  private let onFailure: (any Error) -> Void
  private let descriptor: CInt
  private var phase = Phase.connecting
  private var interest = Interest.writable

  private let message = [UInt8](repeating: 0x65, count: EchoDialect.messageBytes)
  private var lastCall: UInt64 = 0
  private var output: [UInt8] = []
  private var head = 0
  private var input = [UInt8](repeating: 0, count: 64 << 10)
  private var inputCount = 0
  private let answerPrefix: [UInt8]

  init(
    loop: EventLoop, address: SocketAddress, dialect: EchoDialect, onReady: @escaping () -> Void,
    onAnswers: @escaping (Int) -> Void, onFailure: @escaping (any Error) -> Void
  ) throws(SystemError) {
    self.loop = loop
    self.address = address
    self.dialect = dialect
    self.onReady = onReady
    self.onAnswers = onAnswers
    self.onFailure = onFailure
    var header: [UInt8] = []
    dialect.answerHeader.append(to: &header)
    answerPrefix = Array(header.prefix(8))
    descriptor = try Socket.connect(to: address)
    try loop.register(descriptor, interest: .writable, handler: self)
  }

  func close() {
    if case .closed = phase { return }
    phase = .closed
    loop.deregister(descriptor)
    Socket.close(descriptor)
  }

  /// Sends the first requests. Each answer is followed by one more request.
  func begin(outstanding: Int) {
    phase = .running
    do throws(SystemError) {
      ask(outstanding)
      try flush()
    } catch {
      fail(error)
    }
  }

  func descriptorReady(_ descriptor: CInt, _ readiness: Readiness) {
    do {
      if case .connecting = phase { return try connected() }
      if readiness.contains(.writable) { try flush() }
      if readiness.contains(.readable) { try receive() }
    } catch {
      fail(error)
    }
  }

  private func fail(_ error: any Error) {
    close()
    onFailure(error)
  }

  private func connected() throws {
    if let error = Socket.connectionError(descriptor, to: address) { throw error }
    try Socket.setNoDelay(descriptor)
    switch dialect {
    case .plain:
      onReady()
    case .reign:
      phase = .preface(PrefaceDecoder())
      output = Preface(identity: PeerIdentity(kind: .client)).encoded
    }
    try flush()
  }

  private func receive() throws {
    switch try Socket.read(descriptor, into: &input, at: inputCount) {
    case .wouldBlock: return
    case .endOfStream: throw BenchmarkFailure("the server closed the connection")
    case .bytes(let count): inputCount += count
    }
    switch phase {
    case .preface(var decoder):
      let step = decoder.feed(input.span.bytes.extracting(0..<inputCount))
      inputCount = 0
      phase = .preface(decoder)
      switch step {
      case .needsMore: break
      case .preface(let preface, _) where preface.refusal == nil: onReady()
      case .preface, .foreign, .invalid:
        throw BenchmarkFailure("the server refused the connection: \(step)")
      }
    case .running: try countAnswers()
    case .connecting, .closed: break
    }
  }

  private func countAnswers() throws {
    let frameBytes = FrameHeader.byteCount + EchoDialect.messageBytes
    var start = 0
    while inputCount - start >= frameBytes {
      guard input[start..<start + 8].elementsEqual(answerPrefix) else {
        throw BenchmarkFailure("an answer begins with \(input[start..<start + 8])")
      }
      start += frameBytes
    }
    guard start > 0 else { return }
    input.replaceSubrange(0..<inputCount - start, with: input[start..<inputCount])
    inputCount -= start
    input.append(contentsOf: repeatElement(0, count: max(0, (64 << 10) - input.count)))
    onAnswers(start / frameBytes)
    ask(start / frameBytes)
    try flush()
  }

  private func ask(_ count: Int) {
    for _ in 0..<count {
      lastCall += 1
      // The first call of a connection spells its method out and gives it the number 1.
      let path = lastCall == 1 && dialect == .reign ? EchoServer.echo.descriptor.path : nil
      FrameWriter.open(
        CallID(lastCall), method: .init(number: 1, path: path), timeoutMicroseconds: nil,
        metadata: Metadata(), messageBytes: message.count, to: &output)
      output.append(contentsOf: message)
    }
  }

  private func flush() throws(SystemError) {
    var isBlocked = false
    while head < output.count, !isBlocked {
      switch try Socket.write(descriptor, output, from: head) {
      case .bytes(let count): head += count
      case .wouldBlock: isBlocked = true
      }
    }
    if !isBlocked {
      output.removeAll(keepingCapacity: true)
      head = 0
    }
    let wanted: Interest = isBlocked ? [.readable, .writable] : .readable
    if wanted != interest {
      interest = wanted
      try loop.update(descriptor, interest: wanted)
    }
  }
}
