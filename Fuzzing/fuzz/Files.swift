import SystemIO

enum Files {
  static func read(_ path: String) throws -> [UInt8] {
    let file = try LocalFileSystem().open(path)
    return try file.read(from: 0, count: Int(file.size()))
  }

  /// Writes a file, which may be there already.
  static func write(_ bytes: [UInt8], to path: String) throws {
    try? LocalFileSystem().remove(path)
    try LocalFileSystem().create(path).write(bytes, at: 0)
  }
}
