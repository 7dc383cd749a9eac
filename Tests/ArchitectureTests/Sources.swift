import Foundation

/// The package's own source files, for tests that hold the code to the architecture's rules.
enum Sources {
  struct File {
    /// Relative to the package's folder.
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The modules that the file imports.
    var imports: [String] {
      lines.compactMap { line in
        // Indented, the word is something else: an argument's label, a case's name.
        guard line.first != " " else { return nil }
        let words = line.split(separator: " ")
        guard let position = words.firstIndex(of: "import"), position <= 1,
          words.count > position + 1
        else { return nil }
        return String(words[words.count - 1])
      }
    }
  }

  static let packageFolder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// All Swift files below `folder`, sorted by path.
  static func files(in folder: String) throws -> [File] {
    let root = packageFolder.appending(path: folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    // Packages of their own in it may have been built.
    let sources = paths.filter { $0.hasSuffix(".swift") && !$0.contains(".build/") }
    return try sources.sorted().map { path in
      File(
        path: "\(folder)/\(path)",
        text: try String(contentsOf: root.appending(path: path), encoding: .utf8))
    }
  }
}
