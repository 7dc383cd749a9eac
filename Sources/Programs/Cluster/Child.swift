import ProgramSupport
import SystemIO

/// One child process: its first line on standard output says where it listens, its log goes to
/// the file that all children share, `ClusterLog`.
final class Child {
  let process: ChildProcess
  private(set) var displayName: String

  private var output: LineReader?
  private var errors: LineReader?

  init(
    name: String, loop: EventLoop, arguments: [String], log: ClusterLog,
    onAddress: @escaping (Endpoint) -> Void, onNotice: @escaping (String) -> Void,
    onExit: @escaping (Child, ChildProcess.Exit) -> Void
  ) throws {
    displayName = name
    let box = WeakChild()
    process = try ChildProcess(
      loop: loop, executable: try ExecutablePath.ofThisProcess(), arguments: arguments,
      input: .null, output: .pipe, errors: .pipe
    ) { exit in
      if let child = box.child { onExit(child, exit) }
    }
    box.child = self
    if let descriptor = process.standardOutput {
      output = try LineReader(
        loop: loop, descriptor: descriptor,
        onLine: { [weak self] line in
          guard let self, let address = Endpoint(listeningLine: line) else { return }
          self.displayName = "\(name) \(address.displayName)"
          onAddress(address)
        }, onEnd: {})
    }
    if let descriptor = process.standardError {
      errors = try LineReader(
        loop: loop, descriptor: descriptor,
        onLine: { [weak self] line in
          guard let self else { return }
          log.append("[\(self.displayName)] \(line)\n")
          onNotice(line)
        }, onEnd: {})
    }
  }

  private final class WeakChild {
    weak var child: Child?
  }
}
