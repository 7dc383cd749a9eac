import Glibc
import SystemIO
import Testing

@Suite struct DescriptorTests {
  @Test("a handler hears nothing more once it is deregistered, even in the same burst")
  func staleEvent() throws {
    let loop = try EventLoop()
    let pipes = try (0..<2).map { _ in try Pipe() }
    defer { pipes.forEach { $0.close() } }
    // Both are ready in one burst; whichever comes first silences the other.
    var heard: [CInt] = []
    for (mine, other) in [(pipes[0], pipes[1]), (pipes[1], pipes[0])] {
      let handler = Handler { descriptor, _ in
        heard.append(descriptor)
        loop.deregister(descriptor)
        loop.deregister(other.reading)
        loop.stop()
      }
      try loop.register(mine.reading, interest: .readable, handler: handler)
      _ = try Socket.write(mine.writing, [1])
    }
    loop.run()
    #expect(heard.count == 1)
  }

  @Test("an event of a closed descriptor is not delivered to a new one of the same number")
  func reusedDescriptor() throws {
    let loop = try EventLoop()
    let pipes = try (0..<2).map { _ in try Pipe() }
    let fresh = try Pipe()
    var wrong = 0
    var right = 0
    for (mine, other) in [(pipes[0], pipes[1]), (pipes[1], pipes[0])] {
      let handler = Handler { descriptor, _ in
        // The other pipe's event is waiting in the same batch. Its number goes to the fresh pipe;
        // dup2 does that in one step, so that no test beside this one can take the number.
        loop.deregister(descriptor)
        loop.deregister(other.reading)
        #expect(dup2(fresh.reading, other.reading) == other.reading)
        do {
          try loop.register(
            other.reading, interest: .readable, handler: Handler { _, _ in wrong += 1 })
        } catch {
          Issue.record(error)
        }
        right += 1
        loop.stop()
      }
      try loop.register(mine.reading, interest: .readable, handler: handler)
      _ = try Socket.write(mine.writing, [1])
    }
    loop.run()
    #expect(right == 1)
    #expect(wrong == 0)
    fresh.close()
    pipes.forEach { $0.close() }
  }

  @Test("a paused descriptor reports nothing, and all of it once it is resumed")
  func pause() throws {
    let loop = try EventLoop()
    let pipe = try Pipe()
    var heard: [Readiness] = []
    let handler = Handler { descriptor, readiness in
      heard.append(readiness)
      loop.deregister(descriptor)
      loop.stop()
    }
    try loop.register(pipe.reading, interest: .readable, handler: handler)
    try loop.update(pipe.reading, interest: [])
    _ = try Socket.write(pipe.writing, [1])
    Socket.close(pipe.writing)
    // Two bursts pass without a word.
    loop.submit { loop.submit { loop.stop() } }
    loop.run()
    #expect(heard.isEmpty)
    try loop.update(pipe.reading, interest: .readable)
    loop.run()
    #expect(heard == [[.readable, .hangup]])
    Socket.close(pipe.reading)
  }

  @Test("what is left unread is reported again")
  func levelTriggered() throws {
    let loop = try EventLoop()
    let pipe = try Pipe()
    defer { pipe.close() }
    var buffer = [UInt8](repeating: 0, count: 1)
    var read: [UInt8] = []
    let handler = Handler { descriptor, _ in
      do {
        #expect(try Socket.read(descriptor, into: &buffer) == .bytes(1))
      } catch {
        Issue.record(error)
      }
      read.append(buffer[0])
      if read.count == 3 { loop.stop() }
    }
    try loop.register(pipe.reading, interest: .readable, handler: handler)
    _ = try Socket.write(pipe.writing, [1, 2, 3])
    loop.run()
    loop.deregister(pipe.reading)
    #expect(read == [1, 2, 3])
  }
}

final class Handler: DescriptorHandler {
  private let body: (CInt, Readiness) -> Void

  init(_ body: @escaping (CInt, Readiness) -> Void) {
    self.body = body
  }

  func descriptorReady(_ descriptor: CInt, _ readiness: Readiness) {
    body(descriptor, readiness)
  }
}
