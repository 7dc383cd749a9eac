import ProgramSupport
import SystemIO

/// One child process: its first line on standard output says where it listens, its log goes to
/// the file that all children share, `ClusterLog`.
///
/// Ctrl-C does not reach it by itself: it would be asked to end by the terminal and by its parent, and whoever
/// is asked twice ends at once.
final class Child {
  let process: ChildProcess
  private(set) var displayName: String

  private var readers: [LineReader] = []
  private var openStreams = 0
  private var exit: ChildProcess.Exit?
  private let onExit: (Child, ChildProcess.Exit) -> Void

  /// - Parameter onExit: Called once, when the child has ended and all that it said was heard: what it said
  ///   last may be why it ended.
  init(
    name: String, loop: EventLoop, executable: String, arguments: [String], log: ClusterLog,
    onAddress: @escaping (Endpoint) -> Void, onNotice: @escaping (String) -> Void,
    onExit: @escaping (Child, ChildProcess.Exit) -> Void
  ) throws {
    displayName = name
    self.onExit = onExit
    let box = WeakChild()
    process = try ChildProcess(
      loop: loop, executable: executable, arguments: arguments,
      input: .null, output: .pipe, errors: .pipe, hasOwnGroup: true
    ) { exit in
      box.child?.exit = exit
      box.child?.tellExitIfComplete()
    }
    box.child = self
    do {
      try read(process.standardOutput, on: loop) { child, line in
        guard let address = Endpoint(listeningLine: line) else { return }
        child.displayName = "\(name) \(address.displayName)"
        onAddress(address)
      }
      try read(process.standardError, on: loop) { child, line in
        log.append("[\(child.displayName)] \(line)\n")
        onNotice(line)
      }
    } catch {
      // One that nobody listens to must not be left running.
      process.kill()
      throw error
    }
  }

  /// The descriptors are closed with the process: what reads them must have ended before.
  deinit {
    for reader in readers { reader.close() }
  }

  private func read(
    _ descriptor: CInt?, on loop: EventLoop, _ onLine: @escaping (Child, String) -> Void
  ) throws {
    guard let descriptor else { return }
    openStreams += 1
    readers.append(
      try LineReader(
        loop: loop, descriptor: descriptor,
        onLine: { [weak self] line in
          if let self { onLine(self, line) }
        },
        onEnd: { [weak self] in
          self?.openStreams -= 1
          self?.tellExitIfComplete()
        }))
  }

  private func tellExitIfComplete() {
    if let exit, openStreams == 0 { onExit(self, exit) }
  }

  private final class WeakChild {
    weak var child: Child?
  }
}
