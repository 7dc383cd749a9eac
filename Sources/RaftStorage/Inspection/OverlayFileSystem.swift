import SystemIO

/// A file system whose changes stay in memory: what is below is only read.
///
/// With it a data directory can be opened as a node would open it, repairs and all, without a byte
/// being changed. One thread at a time may use it.
final class OverlayFileSystem<Base: FileSystem>: FileSystem, @unchecked Sendable {
  private let base: Base
  /// Files that were created, changed or opened here, by their present names.
  private var files: [String: OverlayFile<Base.File>] = [:]
  /// Names that exist below only.
  private var removed: Set<String> = []

  init(_ base: Base) {
    self.base = base
  }

  func createDirectory(_ path: String) throws(SystemError) {}

  func list(_ directory: String) throws(SystemError) -> [String] {
    var names: Set<String> = []
    do {
      names = Set(try base.list(directory))
    } catch {
      guard error.isNotFound else { throw error }
    }
    names = names.filter { !removed.contains("\(directory)/\($0)") }
    // In bytes, as the system takes them: an accent may be a character of its own or part of one.
    let prefix = Array("\(directory)/".utf8)
    for path in files.keys where path.utf8.starts(with: prefix) {
      let name = String(decoding: path.utf8.dropFirst(prefix.count), as: UTF8.self)
      if !name.contains("/") { names.insert(name) }
    }
    return names.sorted()
  }

  func create(_ path: String) throws(SystemError) -> OverlayFile<Base.File> {
    let file = OverlayFile<Base.File>(base: nil)
    files[path] = file
    return file
  }

  func open(_ path: String) throws(SystemError) -> OverlayFile<Base.File> {
    if let file = files[path] { return file }
    guard !removed.contains(path) else { throw .notFound(path) }
    let file = OverlayFile(base: try base.open(path))
    files[path] = file
    return file
  }

  func rename(_ path: String, to newPath: String) throws(SystemError) {
    files[newPath] = try open(path)
    files[path] = nil
    removed.insert(path)
  }

  func remove(_ path: String) throws(SystemError) {
    _ = try open(path)
    files[path] = nil
    removed.insert(path)
  }

  func synchronizeDirectory(_ path: String) throws(SystemError) {}

  /// Takes the lock of the directory below if there is one, so that nobody changes it meanwhile.
  func lock(_ path: String) throws(SystemError) -> OverlayLock<Base.Lock> {
    guard try base.openIfPresent(path) != nil else { return OverlayLock(base: nil) }
    return OverlayLock(base: try base.lock(path))
  }
}

/// Keeps the lock of the directory below for as long as it lives; there is none to keep if that has no lock
/// file.
final class OverlayLock<Base: AnyObject & Sendable>: Sendable {
  private let base: Base?

  init(base: Base?) {
    self.base = base
  }
}

/// A file that is copied into memory when it is first changed.
final class OverlayFile<Base: StoredFile>: StoredFile, @unchecked Sendable {
  private let base: Base?
  private var changed: [UInt8]?

  /// - Parameter base: `nil` for a file that is only here.
  init(base: Base?) {
    self.base = base
    if base == nil { changed = [] }
  }

  func size() throws(SystemError) -> UInt64 {
    if let changed { return UInt64(changed.count) }
    return try base?.size() ?? 0
  }

  func read(from offset: UInt64, count: Int) throws(SystemError) -> [UInt8] {
    guard let changed else { return try base?.read(from: offset, count: count) ?? [] }
    guard offset < changed.count else { return [] }
    return Array(changed[Int(offset)...].prefix(count))
  }

  func write(_ bytes: [UInt8], at offset: UInt64) throws(SystemError) {
    var content = try read(from: 0, count: .max)
    let end = Int(offset) + bytes.count
    if content.count < end { content += [UInt8](repeating: 0, count: end - content.count) }
    content.replaceSubrange(Int(offset)..<end, with: bytes)
    changed = content
  }

  func truncate(to size: UInt64) throws(SystemError) {
    var content = try read(from: 0, count: .max)
    content = Array(content.prefix(Int(size)))
    content += [UInt8](repeating: 0, count: Int(size) - content.count)
    changed = content
  }

  func synchronize() throws(SystemError) {}
}
