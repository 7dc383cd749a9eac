import Glibc
import SystemIO
import Testing

/// Each test waits for the end of its child too: one that nobody has waited for stays in the table of
/// processes, and keeps the testing library from seeing the end of its own.
@Suite struct ChildProcessTests {
  /// Stops a loop once several things have happened.
  private final class Countdown {
    private let loop: EventLoop
    private var waiting: Int

    init(_ waiting: Int, stops loop: EventLoop) {
      self.loop = loop
      self.waiting = waiting
    }

    func happened() {
      waiting -= 1
      if waiting == 0 { loop.stop() }
    }
  }

  @Test("a child's output arrives by lines, and its exit code on the loop")
  func output() throws {
    let loop = try EventLoop()
    var lines: [String] = []
    var exit: ChildProcess.Exit?
    let ends = Countdown(2, stops: loop)
    let child = try ChildProcess(
      loop: loop, executable: "/bin/sh",
      arguments: ["-c", "echo one; echo $GREETING; printf three; exit 7"],
      environment: ["GREETING": "two words"], output: .pipe
    ) {
      exit = $0
      ends.happened()
    }
    let output = try #require(child.standardOutput)
    let reader = try LineReader(
      loop: loop, descriptor: output, onLine: { lines.append($0) }, onEnd: { ends.happened() })
    loop.run()
    reader.close()
    #expect(lines == ["one", "two words", "three"])
    #expect(exit == .code(7))
    #expect(child.exit == .code(7))
  }

  @Test(
    "a child with a group of its own does not get what a terminal sends to this process's group",
    arguments: [true, false])
  func group(hasOwnGroup: Bool) throws {
    let loop = try EventLoop()
    let child = try ChildProcess(
      loop: loop, executable: "/bin/cat", arguments: [], input: .pipe, output: .null,
      hasOwnGroup: hasOwnGroup
    ) { _ in loop.stop() }
    #expect(getpgid(child.processID) == (hasOwnGroup ? child.processID : getpgrp()))
    child.terminate()
    loop.run()
    #expect(child.exit == .signal(SIGTERM))
  }

  @Test("a child reads what is written to it until the pipe is closed")
  func input() throws {
    let loop = try EventLoop()
    var lines: [String] = []
    let ends = Countdown(2, stops: loop)
    let child = try ChildProcess(
      loop: loop, executable: "/bin/cat", arguments: [], input: .pipe, output: .pipe
    ) { _ in ends.happened() }
    let input = try #require(child.standardInput)
    let output = try #require(child.standardOutput)
    let reader = try LineReader(
      loop: loop, descriptor: output,
      onLine: { line in
        lines.append(line)
        child.terminate()
      }, onEnd: { ends.happened() })
    _ = try Socket.write(input, Array("hello\n".utf8))
    loop.run()
    reader.close()
    #expect(lines == ["hello"])
  }

  @Test("a killed child is reported with its signal, and signals after that go nowhere")
  func kill() throws {
    let loop = try EventLoop()
    var exit: ChildProcess.Exit?
    let child = try ChildProcess(
      loop: loop, executable: "/bin/cat", arguments: [], input: .pipe
    ) {
      exit = $0
      loop.stop()
    }
    child.kill()
    loop.run()
    child.kill()
    #expect(exit == .signal(SIGKILL))
    #expect(exit?.description == "was ended by signal 9")
  }

  @Test("an executable that does not exist is an error that names it")
  func missing() throws {
    let loop = try EventLoop()
    let error = #expect(throws: SystemError.self) {
      try ChildProcess(loop: loop, executable: "/no/such/program", arguments: []) { _ in }
    }
    #expect(error?.description == "posix_spawn /no/such/program: no such file or directory")
  }

  @Test("a child is told who its parent is")
  func parent() throws {
    let loop = try EventLoop()
    var lines: [String] = []
    let ends = Countdown(2, stops: loop)
    let child = try ChildProcess(
      loop: loop, executable: "/bin/sh", arguments: ["-c", "echo $\(ParentWatch.variable)"],
      output: .pipe
    ) { _ in ends.happened() }
    let output = try #require(child.standardOutput)
    let reader = try LineReader(
      loop: loop, descriptor: output, onLine: { lines.append($0) }, onEnd: { ends.happened() })
    loop.run()
    reader.close()
    #expect(lines == ["\(getpid())"])
  }
}
