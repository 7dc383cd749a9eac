import Foundation
import SystemIO

/// Runs of the program `simulate`, which lies beside the tests.
enum SimulateRuns {
  struct Run {
    var exit: ChildProcess.Exit?
    /// What was written to standard output.
    var lines: [String] = []

    fileprivate var isOutputRead = false
    fileprivate var isOver: Bool { exit != nil && isOutputRead }
  }

  /// One process for each list of arguments, all at the same time.
  static func run(_ commands: [String]...) throws -> [Run] {
    let tests = try URL(filePath: ExecutablePath.ofThisProcess())
    let program = tests.deletingLastPathComponent().appending(path: "simulate").path
    let loop = try EventLoop()
    var runs = commands.map { _ in Run() }
    func stopIfOver() { if runs.allSatisfy(\.isOver) { loop.stop() } }
    var children: [ChildProcess] = []
    var readers: [LineReader] = []
    for (number, arguments) in commands.enumerated() {
      let child = try ChildProcess(
        loop: loop, executable: program, arguments: arguments, output: .pipe, errors: .null,
        onExit: {
          runs[number].exit = $0
          stopIfOver()
        })
      children.append(child)
      guard let output = child.standardOutput else { continue }
      readers.append(
        try LineReader(
          loop: loop, descriptor: output, onLine: { runs[number].lines.append($0) },
          onEnd: {
            runs[number].isOutputRead = true
            stopIfOver()
          }))
    }
    loop.run()
    for reader in readers { reader.close() }
    withExtendedLifetime(children) {}
    return runs
  }
}
