import FaultInjection
import Foundation
import SystemIO
import Testing

/// The library that lets syncs hang or fail, beside the programs, made from its source by the C compiler.
enum FaultyDiskLibrary {
  static var path: String {
    get throws { try RunningProgram.path(of: FaultyDisk.libraryName) }
  }

  static func build(on cluster: TestCluster) async throws {
    let source = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Scripts/faulty-disk.c").standardized.path
    let path = try path
    let draft = "\(path).\(UInt64.random(in: 0 ... .max))"
    let compiler = try await cluster.run(
      "/usr/bin/env",
      ["cc", "-O2", "-Wall", "-Wextra", "-shared", "-fPIC", "-o", draft, source])
    try #require(compiler.exit == .code(0), "\(compiler.errors)")
    // At once, since a program of another test run may be about to load it.
    try LocalFileSystem().rename(draft, to: path)
  }
}
