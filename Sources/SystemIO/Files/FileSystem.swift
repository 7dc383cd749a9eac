/// What storage needs of a file system. Storage is written against this protocol alone, so that
/// tests can put one in its place that loses power at any moment.
///
/// What a crash may do, and what storage must expect:
/// - Bytes written, sizes changed: kept, lost or kept in part, until `synchronize` has returned.
/// - Names created, renamed or removed: as before or as after, until `synchronizeDirectory` has
///   returned. A file whose name is lost is lost with its content.
///
/// A write that finds the disk full (`isOutOfSpace`) may have written a part.
///
/// Paths are separated by slashes. Names of files are not followed if they are symbolic links.
package protocol FileSystem: Sendable {
  associatedtype File: StoredFile
  associatedtype Lock: AnyObject, Sendable

  /// Creates the directory and those above it that are missing, for their owner only (0700), and
  /// makes their names durable. An existing directory is left as it is, and its name is made
  /// durable all the same.
  func createDirectory(_ path: String) throws(SystemError)
  /// The names in a directory, sorted, without those of the directory itself and its parent.
  func list(_ directory: String) throws(SystemError) -> [String]
  /// Creates a file that must not exist yet, for its owner only (0600).
  func create(_ path: String) throws(SystemError) -> File
  /// Opens an existing file for reading and writing.
  func open(_ path: String) throws(SystemError) -> File
  /// Gives a file another name; a file of that name is replaced.
  func rename(_ path: String, to newPath: String) throws(SystemError)
  func remove(_ path: String) throws(SystemError)
  /// The same for a large file that nobody has open. Its room is free a little later, so that nobody
  /// who syncs a file meanwhile has to wait for that, unless many are removed at once. It fails only
  /// where `remove` would.
  func removeGradually(_ path: String) throws(SystemError)
  func synchronizeDirectory(_ path: String) throws(SystemError)
  /// Takes an exclusive lock that lasts until the result is released or the process ends, however
  /// it ends. When it is taken, the error's hint names the holder.
  func lock(_ path: String) throws(SystemError) -> Lock
}

extension FileSystem {
  package func removeGradually(_ path: String) throws(SystemError) {
    try remove(path)
  }
}

/// An open file. It is closed when the last reference to it goes.
package protocol StoredFile: AnyObject, Sendable {
  func size() throws(SystemError) -> UInt64
  /// The bytes from `offset` on, `count` of them or as many as there are before the end.
  func read(from offset: UInt64, count: Int) throws(SystemError) -> [UInt8]
  /// Writes all bytes, extending the file where it is too short.
  func write(_ bytes: [UInt8], at offset: UInt64) throws(SystemError)
  func truncate(to size: UInt64) throws(SystemError)
  /// Extends the file to `size` where it is shorter, with zeros, and takes the room on the disk for
  /// them, so that nobody else can have it.
  func reserve(_ size: UInt64) throws(SystemError)
  /// Returns when content and size are on disk. After an error nothing is known about what was
  /// written since the last success, and calling again proves nothing: the system may have dropped
  /// the pages and forgotten the error.
  func synchronize() throws(SystemError)
}

extension StoredFile {
  package func reserve(_ size: UInt64) throws(SystemError) {
    let former = try self.size()
    guard former < size else { return }
    try write([UInt8](repeating: 0, count: Int(size - former)), at: former)
  }
}
