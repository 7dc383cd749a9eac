import Glibc
import Synchronization

/// What a user or the system asks of a process. SIGHUP keeps its usual meaning, and so ends a
/// program whose terminal has been closed.
package enum Signal: Hashable, Sendable {
  /// SIGTERM: stop cleanly.
  case terminate
  /// SIGINT, from Ctrl-C.
  case interrupt

  var number: CInt {
    switch self {
    case .terminate: SIGTERM
    case .interrupt: SIGINT
    }
  }

  fileprivate init?(number: CInt) {
    switch number {
    case SIGTERM: self = .terminate
    case SIGINT: self = .interrupt
    default: return nil
    }
  }
}

/// What signals do to the process as a whole; see `SignalSource` for those that are events.
package enum Signals {
  /// Writing to a connection whose peer has gone is an error (`EPIPE`) from then on, and not the
  /// end of the process.
  package static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }
}

/// Turns signals into events of a loop. One at a time per process. Loop only.
///
/// The handler itself runs in the middle of anything, so it only writes the signal's number into a
/// pipe, which the loop reads in its own time.
package final class SignalSource: DescriptorHandler {
  private let loop: EventLoop
  private let signals: [Signal]
  private let pipe: Pipe
  private let onSignal: (Signal) -> Void
  private var isOpen = true

  package init(
    loop: EventLoop, signals: [Signal] = [.terminate, .interrupt],
    onSignal: @escaping (Signal) -> Void
  ) throws(SystemError) {
    self.loop = loop
    self.signals = signals
    self.onSignal = onSignal
    pipe = try Pipe()
    do {
      try loop.register(pipe.reading, interest: .readable, handler: self)
    } catch {
      pipe.close()
      throw error
    }
    let claim = signalPipe.compareExchange(
      expected: -1, desired: pipe.writing, ordering: .sequentiallyConsistent)
    precondition(claim.exchanged, "signals go to one loop at a time")
    for signal in signals { Self.install(noteSignal, for: signal) }
  }

  /// Gives the signals their usual meaning back.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    for signal in signals { Self.install(SIG_DFL, for: signal) }
    signalPipe.store(-1, ordering: .sequentiallyConsistent)
    loop.deregister(pipe.reading)
    pipe.close()
  }

  package func descriptorReady(_ descriptor: CInt, _ readiness: Readiness) {
    var buffer = [UInt8](repeating: 0, count: 16)
    guard case .bytes(let count) = try? Socket.read(descriptor, into: &buffer) else { return }
    for number in buffer[..<count] where isOpen {
      if let signal = Signal(number: CInt(number)) { onSignal(signal) }
    }
  }

  private static func install(_ handler: (@convention(c) (CInt) -> Void)?, for signal: Signal) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    // Calls that a signal interrupts go on by themselves where they can.
    action.sa_flags = SA_RESTART
    sigaction(signal.number, &action, nil)
  }
}

/// Where the handler writes. It is initialised before a handler is installed, so that the handler
/// itself only loads it.
private let signalPipe = Atomic<CInt>(-1)

private let noteSignal: @convention(c) (CInt) -> Void = { number in
  // Only calls that are safe inside a signal handler, and errno as the interrupted code left it.
  let saved = errno
  var byte = UInt8(truncatingIfNeeded: number)
  _ = write(signalPipe.load(ordering: .sequentiallyConsistent), &byte, 1)
  errno = saved
}
