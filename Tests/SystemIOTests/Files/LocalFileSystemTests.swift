import Glibc
import TestSupport
import Testing

@testable import SystemIO

@Suite struct LocalFileSystemTests {
  private let files = LocalFileSystem()
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  @Test("directories are created with those above them, for their owner only")
  func directories() throws {
    let path = "\(directory.path)/a/b/c"
    try files.createDirectory(path)
    try files.createDirectory(path)
    #expect(try files.list("\(directory.path)/a/b") == ["c"])
    #expect(mode(of: path) == 0o700)
    #expect(mode(of: "\(directory.path)/a") == 0o700)
  }

  @Test("a directory whose name belongs to a file is refused")
  func directoryOverFile() throws {
    let path = "\(directory.path)/file"
    _ = try files.create(path)
    let error = #expect(throws: SystemError.self) { try files.createDirectory(path) }
    #expect(error?.description == "mkdir \(path): not a directory")
  }

  @Test("what was written is read back, from any offset, up to the end")
  func contents() throws {
    let path = "\(directory.path)/file"
    let file = try files.create(path)
    #expect(mode(of: path) == 0o600)
    try file.write([1, 2, 3], at: 0)
    try file.write([9, 9], at: 5)
    try file.synchronize()
    #expect(try file.size() == 7)
    #expect(try file.read(from: 0, count: 100) == [1, 2, 3, 0, 0, 9, 9])
    #expect(try file.read(from: 2, count: 2) == [3, 0])
    #expect(try file.read(from: 7, count: 1) == [])
    try file.truncate(to: 1)
    #expect(try files.open(path).read(from: 0, count: .max) == [1])
  }

  @Test("a file is created once, opened only if it exists, and never through a symbolic link")
  func names() throws {
    let path = "\(directory.path)/file"
    let missing = #expect(throws: SystemError.self) { try files.open(path) }
    #expect(missing?.isNotFound == true)
    _ = try files.create(path)
    let present = #expect(throws: SystemError.self) { try files.create(path) }
    #expect(present?.errno == EEXIST)
    #expect(symlink(path, "\(directory.path)/link") == 0)
    #expect(throws: SystemError.self) { try files.open("\(directory.path)/link") }
    try files.rename(path, to: "\(directory.path)/new")
    try files.synchronizeDirectory(directory.path)
    #expect(try files.list(directory.path) == ["link", "new"])
    try files.remove("\(directory.path)/new")
    #expect(try files.list(directory.path) == ["link"])
  }

  @Test("a lock is exclusive until it is released, and its error names the holder")
  func lock() throws {
    let path = "\(directory.path)/lock"
    var lock: FileLock? = try files.lock(path)
    let error = #expect(throws: SystemError.self) { _ = try files.lock(path) }
    #expect(
      error?.description
        == "lock \(path): resource temporarily unavailable (held by process \(getpid()))")
    _ = lock
    lock = nil
    _ = try files.lock(path)
  }

  private func mode(of path: String) -> mode_t {
    var information = stat()
    guard stat(path, &information) == 0 else { return 0 }
    return information.st_mode & 0o777
  }

  @Test(
    "a large file has lost its name when its gradual removal returns, and none can be removed twice"
  )
  func gradualRemoval() throws {
    let path = "\(directory.path)/large"
    let file = try files.create(path)
    try file.reserve(20 << 20)
    try files.removeGradually(path)
    #expect(try files.list(directory.path) == [])
    let error = #expect(throws: SystemError.self) { try files.removeGradually(path) }
    #expect(error?.isNotFound == true)
  }

  @Test("however many large files are removed gradually at once, all names go, and few files wait")
  func manyGradualRemovals() throws {
    let paths = (0..<200).map { "\(directory.path)/\($0)" }
    // Holes: large, and yet nothing on the disk.
    for path in paths { try files.create(path).truncate(to: 64 << 20) }
    for path in paths { try files.removeGradually(path) }
    #expect(try files.list(directory.path) == [])
    #expect(openFiles(below: directory.path) <= FileDisposal.filesMax)
  }

  @Test("a file that cannot be opened is removed all the same")
  func gradualRemovalWithoutDescriptor() throws {
    let path = "\(directory.path)/link"
    // Stands for any reason, such as that no descriptor is left: links are not opened.
    #expect(symlink("\(directory.path)/nowhere", path) == 0)
    try files.removeGradually(path)
    #expect(try files.list(directory.path) == [])
  }

  private func openFiles(below directory: String) -> Int {
    let descriptors = (try? files.list("/proc/self/fd")) ?? []
    return descriptors.count { descriptor in
      var target = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink("/proc/self/fd/\(descriptor)", &target, target.count)
      let path = target.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }
      return path.starts(with: directory.utf8)
    }
  }
}
