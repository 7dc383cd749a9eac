import RPCCore
import RPCTransport
import SystemIO
import Testing

/// Tasks on the pool against a server and a channel on a loop that a thread of its own runs.
@Suite struct TaskTests {
  /// Holds what belongs to the loop; touched there only, once it runs.
  private final class Setting: @unchecked Sendable {
    let rig: Rig
    let tasks: TaskChannel
    private let channel: RPCClientChannel

    init() throws {
      rig = try Rig()
      channel = rig.channel()
      tasks = TaskChannel(channel)
    }
  }

  private func onLoop(
    _ onCount: ((StreamingServerCall<Blob>) -> Void)? = nil,
    _ body: @escaping @Sendable (TaskChannel) async throws -> Void
  ) async throws {
    let setting = try Setting()
    if let onCount { setting.rig.service.onCount = { call, _ in onCount(call) } }
    let loop = setting.rig.loop
    let (ends, ended) = AsyncStream<Void>.makeStream()
    try WorkerThread.start(name: "loop") {
      loop.run()
      setting.rig.close()
      ended.finish()
    }
    do {
      try await body(setting.tasks)
    } catch {
      Issue.record(error)
    }
    loop.stop()
    for await _ in ends {}
  }

  @Test("tasks call from any executor")
  func call() async throws {
    try await onLoop { channel in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<50 {
          group.addTask {
            let request = Blob(Array("\(number)".utf8))
            let reply: Blob = try await channel.call(
              TestMethods.echo, request, timeout: .seconds(10))
            #expect(reply == request)
          }
        }
        try await group.waitForAll()
      }
    }
  }

  @Test("a call's time-out and its task's cancellation end it")
  func ends() async throws {
    try await onLoop { channel in
      await #expect(throws: RPCError.self) {
        _ = try await channel.call(TestMethods.park, "x", timeout: .milliseconds(5))
      }
      let task = Task { () -> StatusCode? in
        do throws(RPCError) {
          _ = try await channel.call(TestMethods.park, "x")
          return nil
        } catch {
          return error.code
        }
      }
      task.cancel()
      #expect(await task.value == .cancelled)
    }
  }

  @Test("a task that takes its time holds the server back, and gets everything in order")
  func responses() async throws {
    let total = 2000
    let serve = { (call: StreamingServerCall<Blob>) in
      var next = 0
      func go() {
        while next < total {
          next += 1
          if call.send(Blob(count: 500)) == .sentAndFull { return }
        }
        call.finish()
      }
      call.call.onDrain = { go() }
      go()
    }
    try await onLoop(serve) { channel in
      var count = 0
      for try await message in channel.responses(TestMethods.count, "x") {
        #expect(message.bytes.count == 500)
        count += 1
      }
      #expect(count == total)
    }
  }

  @Test("letting go of a stream of responses cancels its call")
  func letGo() async throws {
    let (cancellations, cancelled) = AsyncStream<Void>.makeStream()
    let serve = { (call: StreamingServerCall<Blob>) in
      // The service keeps the call by what it waits for.
      call.call.onCancel = {
        withExtendedLifetime(call) { _ = cancelled.yield() }
      }
      call.send("first")
    }
    try await onLoop(serve) { channel in
      for try await _ in channel.responses(TestMethods.count, "x") { break }
      for await _ in cancellations { break }
    }
  }
}
