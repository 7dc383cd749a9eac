import Foundation
import SchemaCompiler

/// A directory's files, with errors that name the file.
struct Folder: Sendable {
  /// What could not be done with which file.
  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  private let url: URL
  private let path: String

  init(_ path: String) {
    self.path = path
    url = URL(fileURLWithPath: path, isDirectory: true)
  }

  /// The files below the directory whose names end in `suffix`, by their paths within it. Hidden folders
  /// such as .build are passed over, and links to folders are not followed.
  func files(
    ending suffix: String, ifMissing substitute: [String: [UInt8]]? = nil
  ) throws -> [String: [UInt8]] {
    if let substitute, !FileManager.default.fileExists(atPath: url.path) { return substitute }
    var files: [String: [UInt8]] = [:]
    for path in try entries().files where path.hasSuffix(suffix) {
      files[path] = try attempt("read", "\(self.path)/\(path)") {
        [UInt8](try Data(contentsOf: url.appendingPathComponent(path)))
      }
    }
    return files
  }

  /// The links to folders below the directory, sorted.
  var linkedFolders: [String] { (try? entries().links) ?? [] }

  private func entries() throws -> (files: [String], links: [String]) {
    var entries: (files: [String], links: [String]) = ([], [])
    var waiting = [""]
    while let folder = waiting.popLast() {
      let names = try attempt("list", folder.isEmpty ? path : "\(path)/\(folder)") {
        try FileManager.default.contentsOfDirectory(
          atPath: url.appendingPathComponent(folder).path)
      }
      for name in names.sorted() {
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        let whole = url.appendingPathComponent(path).path
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: whole, isDirectory: &isDirectory),
          isDirectory.boolValue
        else {
          entries.files.append(path)
          continue
        }
        if name.hasPrefix(".") { continue }
        let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: whole)) != nil
        if isLink { entries.links.append(path) } else { waiting.append(path) }
      }
    }
    entries.links.sort()
    return entries
  }

  /// The path within this directory of a path that begins with the directory's own.
  func path(of other: String) -> String? {
    let own = path.split(separator: "/").filter { $0 != "." }
    let parts = other.split(separator: "/")
    guard !own.isEmpty, parts.starts(with: own), parts.count > own.count else { return nil }
    return parts.dropFirst(own.count).joined(separator: "/")
  }

  /// One file, by its path within the directory.
  func file(at path: String) throws -> [UInt8] {
    try attempt("read", "\(self.path)/\(path)") {
      [UInt8](try Data(contentsOf: url.appendingPathComponent(path)))
    }
  }

  /// The names of the folders directly within it, sorted; none if it is not there.
  func folders() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.filter { name in
      var isDirectory: ObjCBool = false
      let path = url.appendingPathComponent(name).path
      return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
        && isDirectory.boolValue && !name.hasPrefix(".")
    }.sorted()
  }

  func fileIfPresent(at path: String) -> [UInt8]? {
    (try? Data(contentsOf: url.appendingPathComponent(path))).map { [UInt8]($0) }
  }

  /// Writes and removes what `comparison` found, and says so.
  func apply(_ comparison: GeneratedComparison) throws {
    try attempt("create", path) {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }
    for file in comparison.toWrite {
      try attempt("write", "\(path)/\(file.name)") {
        try Data(file.text.utf8).write(
          to: url.appendingPathComponent(file.name), options: .atomic)
      }
      print("wrote \(file.name)")
    }
    for name in comparison.toRemove {
      try attempt("remove", "\(path)/\(name)") {
        try FileManager.default.removeItem(at: url.appendingPathComponent(name))
      }
      print("removed \(name)")
    }
  }

  static func read(_ path: String) throws -> [UInt8] {
    try attempt("read", path) { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }
  }

  /// A file's bytes; `nil` if there is none.
  static func readIfPresent(_ path: String) throws -> [UInt8]? {
    FileManager.default.fileExists(atPath: path) ? try read(path) : nil
  }

  /// Replaces a file as a whole. What is there and is no regular file, such as a link or /dev/stdout, is
  /// written through.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    guard let type, type != .typeRegular else {
      return try attempt("write", path) {
        try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
      }
    }
    guard let file = fopen(path, "wb") else { throw problem(writing: path) }
    let isWhole = fwrite(bytes, 1, bytes.count, file) == bytes.count
    guard fclose(file) == 0, isWhole else { throw problem(writing: path) }
  }

  private static func problem(writing path: String) -> Problem {
    Problem(description: "cannot write \(path): \(String(cString: strerror(errno)))")
  }

  private func attempt<Result>(
    _ verb: String, _ path: String, _ body: () throws -> Result
  ) throws -> Result {
    try Self.attempt(verb, path, body)
  }

  private static func attempt<Result>(
    _ verb: String, _ path: String, _ body: () throws -> Result
  ) throws -> Result {
    do {
      return try body()
    } catch {
      let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
      let cause =
        if let underlying, (underlying as NSError).domain == NSPOSIXErrorDomain {
          String(cString: strerror(Int32(truncatingIfNeeded: (underlying as NSError).code)))
        } else {
          error.localizedDescription
        }
      throw Problem(description: "cannot \(verb) \(path): \(cause)")
    }
  }
}
