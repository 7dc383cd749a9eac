import Glibc
import SystemIO
import Testing

@Suite struct SocketTests {
  @Test(
    "megabytes sent through the loop come back unchanged",
    arguments: ["127.0.0.1:0", "[::1]:0"])
  func echo(address: String) throws {
    let loop = try EventLoop()
    let server = try EchoServer(loop: loop, address: SocketAddress(parsing: address))
    let sent = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    var received: [UInt8] = []
    let client = try EchoClient(loop: loop, server: server.address, bytes: sent) { result in
      received = result
      loop.stop()
    }
    loop.run()
    client.close()
    server.close()
    #expect(received == sent)
  }

  @Test("a connection refused is reported with its address")
  func refused() throws {
    let loop = try EventLoop()
    // A port that was free a moment ago and that nobody listens on.
    let listener = try Socket.listen(on: .loopback(port: 0))
    let address = try Socket.localAddress(listener)
    Socket.close(listener)
    let descriptor = try Socket.connect(to: address)
    var error: SystemError?
    let handler = Handler { descriptor, _ in
      error = Socket.connectionError(descriptor, to: address)
      loop.deregister(descriptor)
      loop.stop()
    }
    try loop.register(descriptor, interest: .writable, handler: handler)
    loop.run()
    Socket.close(descriptor)
    #expect(error?.description == "connect \(address): connection refused")
    #expect(error?.errno == ECONNREFUSED)
  }

  @Test("an address in use is refused with the name of who holds it")
  func addressInUse() throws {
    let listener = try Socket.listen(on: .loopback(port: 0))
    defer { Socket.close(listener) }
    let address = try Socket.localAddress(listener)
    let error = #expect(throws: SystemError.self) { try Socket.listen(on: address) }
    let text = try #require(error?.description)
    #expect(text.hasPrefix("bind \(address): address already in use (held by process "))
    #expect(error?.errno == EADDRINUSE)
  }

  @Test("a write to a peer that has gone is an error and no signal")
  func brokenPipe() throws {
    Signals.ignoreBrokenPipes()
    let pipe = try Pipe()
    Socket.close(pipe.reading)
    let error = #expect(throws: SystemError.self) { try Socket.write(pipe.writing, [1]) }
    #expect(error?.errno == EPIPE)
    Socket.close(pipe.writing)
  }
}

/// Sends back what it receives. It writes only as fast as the other side reads.
private final class EchoServer {
  private let listener: Listener
  private let connections: Connections

  var address: SocketAddress { listener.address }

  private final class Connections {
    var all: [Echo] = []
  }

  init(loop: EventLoop, address: SocketAddress) throws {
    let connections = Connections()
    self.connections = connections
    listener = try Listener(
      loop: loop, address: address,
      onAccept: { descriptor, _ in
        let echo = Echo(loop: loop, descriptor: descriptor)
        connections.all.append(echo)
        do {
          try loop.register(descriptor, interest: .readable, handler: echo)
        } catch {
          Issue.record(error)
        }
      },
      onError: { Issue.record($0) })
  }

  func close() {
    listener.close()
    connections.all.forEach { $0.close() }
  }
}

private final class Echo: DescriptorHandler {
  private let loop: EventLoop
  private let descriptor: CInt
  private var pending: [UInt8] = []
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  init(loop: EventLoop, descriptor: CInt) {
    self.loop = loop
    self.descriptor = descriptor
  }

  func close() {
    loop.deregister(descriptor)
    Socket.close(descriptor)
  }

  func descriptorReady(_ descriptor: CInt, _ readiness: Readiness) {
    do {
      if pending.isEmpty, readiness.contains(.readable),
        case .bytes(let count) = try Socket.read(descriptor, into: &buffer)
      {
        pending = Array(buffer[..<count])
      }
      if !pending.isEmpty, case .bytes(let count) = try Socket.write(descriptor, pending) {
        pending.removeFirst(count)
      }
      try loop.update(descriptor, interest: pending.isEmpty ? .readable : .writable)
    } catch {
      Issue.record(error)
    }
  }
}

private final class EchoClient: DescriptorHandler {
  private let loop: EventLoop
  private let descriptor: CInt
  private let bytes: [UInt8]
  private var sent = 0
  private var received: [UInt8] = []
  private var buffer = [UInt8](repeating: 0, count: 65_536)
  private let onEnd: ([UInt8]) -> Void

  init(
    loop: EventLoop, server: SocketAddress, bytes: [UInt8], onEnd: @escaping ([UInt8]) -> Void
  ) throws {
    self.loop = loop
    self.bytes = bytes
    self.onEnd = onEnd
    descriptor = try Socket.connect(to: server)
    try Socket.setNoDelay(descriptor)
    try loop.register(descriptor, interest: [.readable, .writable], handler: self)
  }

  func close() {
    loop.deregister(descriptor)
    Socket.close(descriptor)
  }

  func descriptorReady(_ descriptor: CInt, _ readiness: Readiness) {
    do {
      if readiness.contains(.writable), sent < bytes.count,
        case .bytes(let count) = try Socket.write(descriptor, bytes, from: sent)
      {
        sent += count
        if sent == bytes.count { try loop.update(descriptor, interest: .readable) }
      }
      if readiness.contains(.readable),
        case .bytes(let count) = try Socket.read(descriptor, into: &buffer)
      {
        received += buffer[..<count]
        if received.count == bytes.count { onEnd(received) }
      }
    } catch {
      Issue.record(error)
    }
  }
}
