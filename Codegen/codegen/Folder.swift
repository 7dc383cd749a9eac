import Foundation
import SchemaCompiler

/// A directory's files, with errors that name the file.
struct Folder: Sendable {
  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  private let url: URL
  private let path: String

  init(_ path: String) {
    self.path = path
    url = URL(fileURLWithPath: path, isDirectory: true)
  }

  /// The files below the directory whose names end in `suffix`, by their paths within it.
  func files(
    ending suffix: String, ifMissing substitute: [String: [UInt8]]? = nil
  ) throws -> [String: [UInt8]] {
    if let substitute, !FileManager.default.fileExists(atPath: url.path) { return substitute }
    var files: [String: [UInt8]] = [:]
    let paths = try attempt("list", path) {
      try FileManager.default.subpathsOfDirectory(atPath: url.path)
    }
    for path in paths where path.hasSuffix(suffix) {
      files[path] = try attempt("read", "\(self.path)/\(path)") {
        [UInt8](try Data(contentsOf: url.appendingPathComponent(path)))
      }
    }
    return files
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

  static func write(_ bytes: [UInt8], to path: String) throws {
    try attempt("write", path) {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    }
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
