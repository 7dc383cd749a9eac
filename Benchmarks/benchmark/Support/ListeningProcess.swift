import FaultInjection
import ProgramSupport
import SystemIO

/// A program under test: its first line on standard output ends with the address where it listens.
final class ListeningProcess {
  let name: String
  let process: ChildProcess
  private(set) var address: Endpoint?

  private var output: LineReader?
  private var onAddress: ((Result<Endpoint, any Error>) -> Void)?
  private var onExit: (() -> Void)?

  /// Starts the program and waits until it listens.
  init(
    _ context: BenchmarkContext, _ name: String, program: String, arguments: [String] = []
  ) throws {
    let box = Box()
    let path = try context.path(ofProgram: program)
    let loop = context.loop
    self.name = name
    process = try ChildProcess(
      loop: loop, executable: path, arguments: arguments, output: .pipe
    ) { exit in
      box.owner?.ended(exit)
    }
    box.owner = self
    address = try loop.finish("starting \(name)") { end in
      onAddress = end
      guard let descriptor = process.standardOutput else { return }
      output = try LineReader(
        loop: loop, descriptor: descriptor,
        onLine: { [weak self] line in self?.said(line) }, onEnd: {})
    }
  }

  var processID: CInt { process.processID }

  /// Ends it as a crash would; the call returns at once.
  func kill() {
    process.kill()
  }

  /// Ends it and waits until it has ended.
  func stop(_ loop: EventLoop) throws {
    try end(loop) { process.terminate() }
  }

  /// The same as a crash would.
  func killAndWait(_ loop: EventLoop) throws {
    try end(loop) { process.kill() }
  }

  private func end(_ loop: EventLoop, _ signal: () -> Void) throws {
    guard process.exit == nil else { return }
    try loop.finish("stopping \(name)") { end in
      onExit = { end(.success(())) }
      signal()
    }
  }

  private func said(_ line: String) {
    guard address == nil, let address = Endpoint(listeningLine: line) else { return }
    self.address = address
    onAddress?(.success(address))
    onAddress = nil
  }

  private func ended(_ exit: ChildProcess.Exit) {
    output?.close()
    onAddress?(.failure(BenchmarkFailure("\(name) \(exit)")))
    onAddress = nil
    onExit?()
    onExit = nil
  }

  private final class Box {
    weak var owner: ListeningProcess?
  }
}
