import CSystem
import Glibc

/// A program started by this one. Loop only.
///
/// A child is told who its parent is, and ends with it if it asks `ParentWatch`.
package final class ChildProcess: DescriptorHandler {
  /// How the child ended: by itself, or by a signal.
  package enum Exit: Hashable, Sendable, CustomStringConvertible {
    case code(CInt)
    case signal(CInt)

    package var description: String {
      switch self {
      case .code(let code): "exited with code \(code)"
      case .signal(let number): "was ended by signal \(number)"
      }
    }
  }

  /// Where one of a child's three standard streams leads.
  package enum Stream: Hashable, Sendable {
    case inherited
    case null
    /// To a pipe whose other end this process holds.
    case pipe
    case descriptor(CInt)
  }

  package let processID: CInt
  /// This process's ends of the pipes that were asked for, non-blocking. The child's owner may read
  /// and close them; what is left open is closed when the object goes.
  package let standardInput: CInt?
  package let standardOutput: CInt?
  package let standardError: CInt?
  /// How it ended; `nil` while it runs.
  package private(set) var exit: Exit?

  private let loop: EventLoop
  private let processDescriptor: CInt
  private let onExit: (Exit) -> Void

  /// Starts the program at the path `executable`. `environment` replaces variables of this
  /// process's environment or adds to them. With `hasOwnGroup` the child is not asked to end by what a
  /// terminal asks of this process, such as Ctrl-C: that is left to this process. Such a child must not
  /// use the terminal. `onExit` is called once, on the loop.
  package init(
    loop: EventLoop, executable: String, arguments: [String],
    environment: [String: String] = [:],
    input: Stream = .null, output: Stream = .inherited, errors: Stream = .inherited,
    hasOwnGroup: Bool = false, onExit: @escaping (Exit) -> Void
  ) throws(SystemError) {
    var streams = try ChildStreams(input: input, output: output, errors: errors)
    defer { streams.closeChildEnds() }
    let processID: CInt
    do {
      processID = try Self.spawn(executable, arguments, environment, streams, hasOwnGroup)
    } catch {
      streams.closeOwnEnds()
      throw error
    }
    let processDescriptor = reign_pidfd_open(processID)
    self.loop = loop
    self.processID = processID
    self.processDescriptor = processDescriptor
    self.onExit = onExit
    standardInput = streams.own[0]
    standardOutput = streams.own[1]
    standardError = streams.own[2]
    do throws(SystemError) {
      guard processDescriptor >= 0 else { throw .last("pidfd_open", executable) }
      try loop.register(processDescriptor, interest: .readable, handler: self)
    } catch {
      // A child that cannot be watched must not be left running.
      _ = Glibc.kill(processID, SIGKILL)
      var status: CInt = 0
      waitpid(processID, &status, 0)
      throw error
    }
  }

  deinit {
    if processDescriptor >= 0 { close(processDescriptor) }
    for descriptor in [standardInput, standardOutput, standardError] {
      if let descriptor { close(descriptor) }
    }
  }

  /// Asks it to stop cleanly.
  package func terminate() {
    send(SIGTERM)
  }

  /// Ends it at once, as a crash would.
  package func kill() {
    send(SIGKILL)
  }

  /// Stops it in its tracks, until `resume`; its threads may go on for a moment.
  package func suspend() {
    send(SIGSTOP)
  }

  package func resume() {
    send(SIGCONT)
  }

  package func descriptorReady(_ descriptor: CInt, _ readiness: Readiness) {
    var status: CInt = 0
    guard waitpid(processID, &status, WNOHANG) == processID else { return }
    // The system's macros for this word are not importable: the low seven bits hold the signal, the
    // next byte the code.
    let signal = status & 0x7f
    let exit: Exit = signal == 0 ? .code(status >> 8 & 0xff) : .signal(signal)
    self.exit = exit
    loop.deregister(descriptor)
    onExit(exit)
  }

  private func send(_ signal: CInt) {
    // Once it was waited for, its number may belong to somebody else.
    guard exit == nil else { return }
    _ = Glibc.kill(processID, signal)
  }

  private static func spawn(
    _ executable: String, _ arguments: [String], _ environment: [String: String],
    _ streams: ChildStreams, _ hasOwnGroup: Bool
  ) throws(SystemError) -> CInt {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in streams.child.enumerated() {
      if let descriptor {
        posix_spawn_file_actions_adddup2(&actions, descriptor, CInt(number))
      }
    }
    // The child starts without this process's signal mask and with the usual handlers.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var mask = sigset_t()
    sigemptyset(&mask)
    posix_spawnattr_setsigmask(&attributes, &mask)
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for signal in [SIGPIPE, SIGTERM, SIGINT] { sigaddset(&defaults, signal) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    var flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    if hasOwnGroup {
      flags |= POSIX_SPAWN_SETPGROUP
      // 0 is the child itself.
      posix_spawnattr_setpgroup(&attributes, 0)
    }
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var variables = ProcessEnvironment.all
    variables[ParentWatch.variable] = "\(getpid())"
    variables.merge(environment) { _, new in new }
    var processID = pid_t()
    let result = withCStrings([executable] + arguments) { arguments in
      withCStrings(variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }) {
        posix_spawn(&processID, executable, &actions, &attributes, arguments, $0)
      }
    }
    guard result == 0 else {
      throw SystemError(errno: result, operation: "posix_spawn", subject: executable)
    }
    return processID
  }
}

/// The ends of a child's standard streams: the child's own, and those this process keeps.
private struct ChildStreams {
  /// What becomes the child's descriptors 0, 1 and 2; `nil` where it inherits ours.
  private(set) var child: [CInt?] = []
  private(set) var own: [CInt?] = []
  private var opened: [CInt] = []

  init(
    input: ChildProcess.Stream, output: ChildProcess.Stream, errors: ChildProcess.Stream
  ) throws(SystemError) {
    do throws(SystemError) {
      for (number, stream) in [input, output, errors].enumerated() {
        switch stream {
        case .inherited:
          keep(child: nil, own: nil)
        case .descriptor(let descriptor):
          keep(child: descriptor, own: nil)
        case .null:
          let null = open("/dev/null", O_RDWR | O_CLOEXEC)
          guard null >= 0 else { throw .last("open", "/dev/null") }
          opened.append(null)
          keep(child: null, own: nil)
        case .pipe:
          let pipe = try Pipe(nonBlocking: false)
          let (theirs, ours) =
            number == 0 ? (pipe.reading, pipe.writing) : (pipe.writing, pipe.reading)
          opened.append(theirs)
          keep(child: theirs, own: ours)
          // Only our end: the child expects its streams to block.
          _ = fcntl(ours, F_SETFL, O_NONBLOCK)
        }
      }
    } catch {
      closeOwnEnds()
      closeChildEnds()
      throw error
    }
  }

  mutating func closeChildEnds() {
    opened.forEach { _ = close($0) }
    opened = []
  }

  func closeOwnEnds() {
    for case let descriptor? in own { close(descriptor) }
  }

  private mutating func keep(child descriptor: CInt?, own ours: CInt?) {
    child.append(descriptor)
    own.append(ours)
  }
}

/// Lends texts as the null-terminated array of C strings that `posix_spawn` wants.
private func withCStrings<Result>(
  _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  let copies: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
  defer { copies.forEach { free($0) } }
  return copies.withUnsafeBufferPointer { buffer in
    guard let start = buffer.baseAddress else { preconditionFailure("the array holds its end") }
    return body(start)
  }
}
