import SystemIO
import TestSupport
import Testing

@Suite struct AppendedFileTests {
  private let directory: TemporaryDirectory
  private let path: String

  init() throws {
    directory = try TemporaryDirectory()
    path = "\(directory.path)/lines"
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try LocalFileSystem().open(path).read(from: 0, count: .max), as: UTF8.self)
  }

  @Test("two who add to one file overwrite nothing of each other")
  func shared() throws {
    let first = try AppendedFile(path: path, bytesMax: 1_000)
    let second = try AppendedFile(path: path, bytesMax: 1_000)
    for number in 0..<3 {
      try first.append(Array("first \(number)\n".utf8))
      try second.append(Array("second \(number)\n".utf8))
    }
    let expected = (0..<3).map { "first \($0)\nsecond \($0)\n" }.joined()
    #expect(try text(path) == expected)
    #expect(try LocalFileSystem().list(directory.path) == ["lines"])
  }

  @Test("a full file makes room for the next one, and one former file is kept")
  func bounded() throws {
    let first = try AppendedFile(path: path, bytesMax: 8)
    let second = try AppendedFile(path: path, bytesMax: 8)
    try first.append(Array("0000000\n".utf8))
    try first.append(Array("1111\n".utf8))
    // It still holds the file that has become the former one.
    try second.append(Array("2222\n".utf8))
    #expect(try text("\(path).1") == "0000000\n")
    #expect(try text(path) == "1111\n2222\n")
    try second.append(Array("3333\n".utf8))
    #expect(try text("\(path).1") == "1111\n2222\n")
    #expect(try text(path) == "3333\n")
    #expect(try LocalFileSystem().list(directory.path) == ["lines", "lines.1"])
  }
}
