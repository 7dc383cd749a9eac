import Foundation
import Testing

/// A check that nobody has seen to notice anything may notice nothing: each must have a crime made up
/// for it in this folder.
@Suite struct CheckCoverageTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  private static let sources = folder.appending(path: "../../../Sources/Simulation")
    .standardizedFileURL
  /// Stands for what is put into a text when it is made.
  private static let hole: Character = "\u{0}"

  @Test("whatever the simulator can complain of is a made-up crime that a test here looks for")
  func coverage() throws {
    let complaints = try Self.texts(handedTo: "violate(", in: Self.sources)
    let expected = try Self.texts(handedTo: ".contains(", in: Self.folder)
      .filter { $0.text.count(where: { $0 != Self.hole }) >= 8 }
    #expect(complaints.count > 50)
    for complaint in complaints {
      #expect(
        expected.contains { complaint.text.contains($0.text) },
        "\(complaint.file) complains of something, and no test has it do so: \(complaint.text)")
    }
  }

  /// The literal texts in the arguments of each call of a function, one string for each call.
  private static func texts(
    handedTo function: String, in folder: URL
  ) throws -> [(file: String, text: String)] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasSuffix(".swift") }.sorted().flatMap { name in
      let source = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return calls(of: function, in: source).filter { !$0.isEmpty }.map { (name, $0) }
    }
  }

  private static func calls(of function: String, in source: String) -> [String] {
    source.ranges(of: function).map { range in
      var rest = source[range.upperBound...]
      var text = ""
      takeArguments(from: &rest, into: &text)
      return text
    }
  }

  /// Through the parenthesis that closes them.
  private static func takeArguments(from rest: inout Substring, into text: inout String) {
    var depth = 1
    while depth > 0, let character = rest.popFirst() {
      switch character {
      case "(": depth += 1
      case ")": depth -= 1
      case "\"": takeLiteral(from: &rest, into: &text)
      default: break
      }
    }
  }

  /// Through the quotation mark that closes it.
  private static func takeLiteral(from rest: inout Substring, into text: inout String) {
    while let character = rest.popFirst(), character != "\"" {
      guard character == "\\", rest.first == "(" else {
        text.append(character)
        continue
      }
      rest.removeFirst()
      text.append(hole)
      var ignored = ""
      takeArguments(from: &rest, into: &ignored)
    }
  }
}
