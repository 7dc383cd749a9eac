import Foundation
import TestSupport
import Testing

@testable import codegen

@Suite("The program codegen")
struct ProgramTests {
  /// A folder with a schema and what a test adds.
  private struct Place {
    private let directory: TemporaryDirectory
    var path: String { directory.path }

    init() throws {
      directory = try TemporaryDirectory()
      try write("syntax = \"proto3\"; message A { int32 a = 1; }", to: "Schema/a.proto")
    }

    func write(_ text: String, to path: String) throws {
      let url = URL(fileURLWithPath: "\(self.path)/\(path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }

    func link(_ path: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(
        atPath: "\(self.path)/\(path)", withDestinationPath: target)
    }

    func bytes(at path: String) -> [UInt8]? {
      (try? Data(contentsOf: URL(fileURLWithPath: "\(self.path)/\(path)"))).map { [UInt8]($0) }
    }

    func run(_ arguments: String...) -> Int32 {
      Program(arguments: ["--schema", "\(path)/Schema"] + arguments).run()
    }
  }

  @Test("passes over hidden folders, and knows links to folders, which it does not follow")
  func folders() throws {
    let place = try Place()
    try place.write("junk", to: "Schema/.build/b.proto")
    try place.write("syntax = \"proto3\";", to: "elsewhere/c.proto")
    try place.write("syntax = \"proto3\";", to: "Schema/d/.hidden.proto")
    try place.link("Schema/link", to: "../elsewhere")
    try place.link("Schema/e.proto", to: "../elsewhere/c.proto")
    let folder = Folder("\(place.path)/Schema")
    #expect(
      try folder.files(ending: ".proto").keys.sorted() == ["a.proto", "d/.hidden.proto", "e.proto"])
    #expect(folder.linkedFolders == ["link"])
    #expect(folder.fileIfPresent(at: "link/c.proto") != nil)
  }

  @Test("writes nothing where it checks, descriptor sets included")
  func check() throws {
    let place = try Place()
    let set = "\(place.path)/set.binpb"
    #expect(place.run("--descriptor-set-out", set, "--check") == 1)
    #expect(place.bytes(at: "set.binpb") == nil)
    #expect(place.run("--descriptor-set-out", set) == 0)
    #expect(place.run("--descriptor-set-out", set, "--check") == 0)
    #expect(place.run("--output", "\(place.path)/out", "--check") == 1)
    #expect(place.bytes(at: "out/a.messages.swift") == nil)
  }

  @Test("writes a descriptor set through a link, and leaves the link")
  func links() throws {
    let place = try Place()
    try place.write("more than the set has, so that an end of it would be left over", to: "real")
    try place.link("link", to: "real")
    #expect(place.run("--descriptor-set-out", "\(place.path)/link") == 0)
    #expect(place.run("--descriptor-set-out", "\(place.path)/set") == 0)
    #expect(place.bytes(at: "real") == place.bytes(at: "set"))
    #expect(place.bytes(at: "link") == place.bytes(at: "set"))
    let target = try FileManager.default.destinationOfSymbolicLink(atPath: "\(place.path)/link")
    #expect(target == "real")
  }

  @Test("says how to name a file that was named with the schema's folder before it")
  func namedFiles() throws {
    let place = try Place()
    let folder = Folder("\(place.path)/Schema")
    #expect(folder.path(of: "\(place.path)/Schema/a.proto") == "a.proto")
    #expect(folder.path(of: "a.proto") == nil)
    #expect(place.run("\(place.path)/Schema/a.proto", "--output", "\(place.path)/out") == 3)
    #expect(place.run("./a.proto", "--output", "\(place.path)/out") == 0)
  }
}
