import Foundation
import SystemIO
import Testing

/// A program that has run to its end, and what it said.
struct FinishedProgram: Sendable {
  let exit: ChildProcess.Exit
  let lines: [Transcript.Line]

  /// Standard output, line by line.
  var output: [String] { lines.filter { $0.stream == .output }.map(\.text) }
  /// Standard error in one piece.
  var errors: String {
    lines.filter { $0.stream == .errors }.map(\.text).joined(separator: "\n")
  }

  /// The one JSON document that standard output must be.
  var json: [String: Any] {
    get throws {
      let text = output.joined(separator: "\n")
      let document = try JSONSerialization.jsonObject(with: Data(text.utf8))
      return try #require(document as? [String: Any], "\(text) is no object")
    }
  }

  func number(_ name: String) throws -> UInt64 {
    try #require(try json[name] as? NSNumber, "\(output) has no number \(name)").uint64Value
  }

  func text(_ name: String) throws -> String {
    try #require(try json[name] as? String, "\(output) has no text \(name)")
  }
}
