import ClusterFakes
import Glibc
import ProgramSupport
import SystemIO

/// One of the real executables, started as a child of the tests.
final class RunningProgram: Sendable {
  let name: String
  let processID: CInt
  let transcript: Transcript
  private let loop: LoopThread
  private let parts: LoopBound<ProgramParts>

  /// Starts the executable called `program` that was built beside the tests.
  ///
  /// - Parameters:
  ///   - name: What the transcript is called.
  ///   - input: Where its standard input comes from. Without one, `type(_:)` writes to it.
  ///   - output: Where its standard output goes; to the transcript if nowhere else.
  ///   - terminal: What all three of its streams lead to instead.
  ///   - descriptorsMax: How many descriptors it may have open; as many as the tests if `nil`.
  init(
    _ program: String, _ arguments: [String], name: String? = nil,
    environment: [String: String] = [:], input: ChildProcess.Stream = .pipe,
    output: ChildProcess.Stream = .pipe, terminal: PersonsTerminal? = nil,
    descriptorsMax: Int? = nil, on loop: LoopThread
  ) async throws {
    let name = name ?? program
    let transcript = Transcript(name: name)
    var executable = try Self.path(of: program)
    var arguments = arguments
    if let descriptorsMax {
      let limit = "ulimit -n \(descriptorsMax) && exec \"$0\" \"$@\""
      arguments = ["-c", limit, executable] + arguments
      executable = "/bin/sh"
    }
    let parts = await loop.run { [loop = loop.loop, executable, arguments] in
      Result {
        LoopBound(
          try ProgramParts(
            loop: loop, executable: executable, arguments: arguments,
            environment: ["REIGN_LANG": "en", "NO_COLOR": "1"].merging(environment) { $1 },
            streams: terminal.map { [$0.programsEnd, $0.programsEnd, $0.programsEnd] }
              ?? [input, output, .pipe],
            transcript: transcript),
          to: loop)
      }
    }
    self.name = name
    self.loop = loop
    self.transcript = transcript
    self.parts = try parts.get()
    processID = await loop.run { [parts = self.parts] in parts.value.child.processID }
  }

  /// Beside the tests, unless it is a path already.
  static func path(of program: String) throws -> String {
    guard !program.hasPrefix("/") else { return program }
    let tests = try ExecutablePath.ofThisProcess()
    return tests.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/\(program)"
  }

  /// Where it listens, which its first line on standard output says.
  var address: String {
    get async throws {
      let line = try await transcript.line("where it listens") {
        Endpoint(listeningLine: $0) != nil
      }
      guard let endpoint = Endpoint(listeningLine: line) else {
        preconditionFailure("“\(line)” was found to hold an address")
      }
      return endpoint.description
    }
  }

  /// How it ended, once it has ended and its last line is in the transcript. It is killed when the
  /// test's time is up.
  var exit: ChildProcess.Exit {
    get async {
      await withTaskCancellationHandler {
        await withCheckedContinuation { continuation in
          loop.loop.submit { [parts] in
            parts.value.whenEnded { continuation.resume(returning: $0) }
          }
        }
      } onCancel: {
        loop.loop.submit { self.killNow() }
      }
    }
  }

  func kill() async {
    await loop.run { self.killNow() }
    _ = await exit
  }

  /// On the loop, and without waiting for the end.
  func killNow() {
    parts.value.child.kill()
  }

  func terminate() async -> ChildProcess.Exit {
    await askToEnd()
    return await exit
  }

  /// Sends SIGTERM and does not wait for what comes of it.
  func askToEnd() async {
    await loop.run { [parts] in parts.value.child.terminate() }
  }

  /// Returns when it stands still. After the signal its threads go on until each is told, which takes a while
  /// where there is no processor for them.
  func suspend() async {
    await loop.run { [parts, processID] in
      parts.value.child.suspend()
      var information = siginfo_t()
      while waitid(P_PID, id_t(processID), &information, WSTOPPED | WEXITED | WNOWAIT) < 0,
        errno == EINTR
      {}
    }
  }

  func resume() async {
    await loop.run { [parts] in parts.value.child.resume() }
  }

  /// Types a line into its terminal.
  func type(_ line: String) async throws {
    try await loop.run { [parts] in
      Result {
        guard let input = parts.value.child.standardInput else { return }
        _ = try Socket.write(input, Array("\(line)\n".utf8))
      }
    }.get()
  }

  /// What it keeps in memory, in KiB, as the system says.
  var residentKibibytes: Int {
    get throws {
      let status = try LocalFileSystem().readText("/proc/\(processID)/status")
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
      return line.split(separator: " ").compactMap { Int($0) }.first ?? 0
    }
  }
}

/// The process and the readers of its streams. Loop only.
private final class ProgramParts {
  private(set) var child: ChildProcess
  private var readers: [LineReader] = []
  private let end: ProgramEnd

  init(
    loop: EventLoop, executable: String, arguments: [String], environment: [String: String],
    streams: [ChildProcess.Stream], transcript: Transcript
  ) throws {
    let end = ProgramEnd(
      transcript: transcript, openStreams: streams.dropFirst().count { $0 == .pipe })
    self.end = end
    child = try ChildProcess(
      loop: loop, executable: executable, arguments: arguments, environment: environment,
      input: streams[0], output: streams[1], errors: streams[2]
    ) { end.exited($0) }
    let outputs = [
      (child.standardOutput, Transcript.Stream.output), (child.standardError, .errors),
    ]
    for case (let descriptor?, let stream) in outputs {
      readers.append(
        try LineReader(
          loop: loop, descriptor: descriptor, onLine: { transcript.append($0, stream) },
          onEnd: { end.streamEnded() }))
    }
  }

  func whenEnded(_ body: @escaping (ChildProcess.Exit) -> Void) {
    end.whenComplete(body)
  }
}

/// A program has ended when its process has and both its streams are read to their ends.
private final class ProgramEnd {
  private let transcript: Transcript
  private var exit: ChildProcess.Exit?
  private var openStreams: Int
  private var waiting: [(ChildProcess.Exit) -> Void] = []

  init(transcript: Transcript, openStreams: Int) {
    self.transcript = transcript
    self.openStreams = openStreams
  }

  func exited(_ exit: ChildProcess.Exit) {
    self.exit = exit
    check()
  }

  func streamEnded() {
    openStreams -= 1
    check()
  }

  func whenComplete(_ body: @escaping (ChildProcess.Exit) -> Void) {
    waiting.append(body)
    check()
  }

  private func check() {
    guard let exit, openStreams == 0 else { return }
    transcript.end()
    for body in waiting { body(exit) }
    waiting = []
  }
}
