import Glibc
import Testing

@testable import SystemIO

@Suite struct BlockingStreamTests {
  @Test("a write through a full pipe waits for its reader, and the reader for the write")
  func pipe() throws {
    let pipe = try Pipe()
    defer { pipe.close() }
    // Far more than a pipe holds.
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try WorkerThread.start(name: "writer") {
      try? BlockingStream.write(pipe.writing, bytes)
    }
    var received: [UInt8] = []
    while received.count < bytes.count {
      received += try BlockingStream.read(pipe.reading, bytesMax: 10_000)
    }
    #expect(received == bytes)
  }

  @Test("a write that nobody reads ends when it is told to give up")
  func hopeless() throws {
    let pipe = try Pipe()
    defer { pipe.close() }
    let size = 1_000_000
    var questions = 0
    try BlockingStream.write(
      pipe.writing, [UInt8](repeating: 0, count: size),
      givesUp: {
        questions += 1
        return questions == 3
      })
    #expect(questions == 3)
    let written = try BlockingStream.read(pipe.reading, bytesMax: size)
    #expect(!written.isEmpty && written.count < size)
  }

  @Test("the end of a stream is no bytes, and a reader that has gone is an error")
  func ends() throws {
    Signals.ignoreBrokenPipes()
    let first = try Pipe()
    Socket.close(first.writing)
    #expect(try BlockingStream.read(first.reading, bytesMax: 1).isEmpty)
    Socket.close(first.reading)
    let second = try Pipe()
    Socket.close(second.reading)
    let error = #expect(throws: SystemError.self) {
      try BlockingStream.write(second.writing, [1])
    }
    #expect(error?.errno == EPIPE)
    Socket.close(second.writing)
  }

  @Test("whoever waits for the reader of a pipe to go learns it without writing")
  func readerGone() throws {
    let pipe = try Pipe()
    let hasGone = Semaphore()
    try WorkerThread.start(name: "waiter") {
      BlockingStream.waitUntilReaderHasGone(pipe.writing)
      hasGone.signal()
    }
    Socket.close(pipe.reading)
    hasGone.wait()
    Socket.close(pipe.writing)
  }

  @Test("the local time is a time of day")
  func localTime() {
    let time = WallClock.localTime()
    #expect((0..<24).contains(time.hour))
    #expect((0..<60).contains(time.minute))
    #expect((0...60).contains(time.second))
    #expect((0..<1000).contains(time.millisecond))
  }
}
