import Glibc
package import Linearizability
import ProgramSupport
import SystemIO

/// Keeps the history of a run, in memory and, line by line as operations end, in a file.
package final class ChaosRecorder {
  package private(set) var history = History()
  private let file: UnsafeMutablePointer<FILE>

  package init(path: String) throws {
    guard let file = fopen(path, "wx") else {
      throw ChaosFailure(
        "the history cannot be kept in \(path): \(String(cString: strerror(errno)))")
    }
    self.file = file
  }

  deinit {
    fclose(file)
  }

  func begin(
    _ action: HistoryOperation.Action, by client: UInt64,
    _ consistency: HistoryOperation.Consistency = .linearizable
  ) -> Int {
    history.invoke(action, by: client, at: EventLoop.monotonicNow(), consistency: consistency)
  }

  func end(_ number: Int, _ outcome: HistoryOperation.Outcome) {
    history.complete(number, outcome)
    write(number)
  }

  /// Operations that never ended belong to the file as well.
  package func close(unfinished: [Int]) {
    for number in unfinished { write(number) }
    fflush(file)
  }

  private func write(_ number: Int) {
    fputs(HistoryLine.json(of: history.operations[number]).text + "\n", file)
  }

  /// Reads a file that was written so.
  package static func read(path: String) throws -> History {
    guard let file = fopen(path, "r") else {
      throw ChaosFailure("\(path) cannot be read: \(String(cString: strerror(errno)))")
    }
    defer { fclose(file) }
    var operations: [HistoryOperation] = []
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    while getline(&line, &capacity, file) > 0, let text = line {
      do throws(HistoryLine.Malformed) {
        operations.append(try HistoryLine.operation(of: String(cString: text)))
      } catch {
        throw ChaosFailure("\(path), line \(operations.count + 1): \(error)")
      }
    }
    return History(operations)
  }
}

/// Why a run cannot go on, or why it has failed apart from the history.
package struct ChaosFailure: Error, Hashable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}
