import Testing

/// Rules of the house that a machine can check.
@Suite struct SourceRulesTests {
  @Test("no source sleeps, gives up on errors or leaves a mark of unfinished work")
  func marks() throws {
    // Put together here, so that this file does not find itself.
    let banned = [
      "TO" + "DO", "FIX" + "ME", "Task" + ".sleep", "Thread" + ".sleep", "u" + "sleep(",
      "nano" + "sleep", "try" + "!", "as" + "! ", "fatal" + "Error(",
    ]
    for folder in ["Sources", "Codegen", "Tests", "Fuzzing", "Benchmarks", "Examples"] {
      for file in try Sources.files(in: folder) {
        for (number, line) in file.lines.enumerated() {
          for mark in banned where line.contains(mark) {
            Issue.record("\(file.path):\(number + 1) has '\(mark)'")
          }
        }
      }
    }
  }

  @Test("generated files say that they are, and name neither a date nor a path of a machine")
  func generated() throws {
    let files = try Sources.files(in: "Sources/WireMessages/Generated")
    #expect(!files.isEmpty)
    for file in files {
      #expect(file.text.hasPrefix("// Generated from reign/"), "\(file.path)")
      #expect(!file.text.contains("/home/") && !file.text.contains("/tmp/"), "\(file.path)")
    }
  }

  @Test("no source file but a generated one or a fixture is longer than one sitting")
  func lengths() throws {
    for folder in ["Sources", "Codegen", "Fuzzing", "Benchmarks", "Examples"] {
      for file in try Sources.files(in: folder) where !file.path.contains("/Generated/") {
        #expect(file.lines.count <= 360, "\(file.path) has \(file.lines.count) lines")
      }
    }
  }
}
