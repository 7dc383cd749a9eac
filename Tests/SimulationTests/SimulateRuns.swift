import Foundation
import SystemIO

@testable import simulate

/// Runs of the program `simulate`, which lies beside the tests.
enum SimulateRuns {
  struct Run {
    var exit: ChildProcess.Exit?
    /// What was written to standard output.
    var lines: [String] = []
    /// The first of what was written to standard error.
    var errors: [String] = []

    fileprivate var openCount = 2
    fileprivate var isOver: Bool { exit != nil && openCount == 0 }
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
        loop: loop, executable: program, arguments: arguments, output: .pipe, errors: .pipe,
        onExit: {
          runs[number].exit = $0
          stopIfOver()
        })
      children.append(child)
      func read(_ descriptor: CInt?, _ onLine: @escaping (String) -> Void) throws {
        guard let descriptor else { return }
        readers.append(
          try LineReader(
            loop: loop, descriptor: descriptor, onLine: onLine,
            onEnd: {
              runs[number].openCount -= 1
              stopIfOver()
            }))
      }
      try read(child.standardOutput) { runs[number].lines.append($0) }
      try read(child.standardError) {
        if runs[number].errors.count < TrialFailure.errorsMax { runs[number].errors.append($0) }
      }
    }
    loop.run()
    for reader in readers { reader.close() }
    withExtendedLifetime(children) {}
    return runs
  }
}
