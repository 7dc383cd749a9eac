import RaftCore
import SystemIO

/// The cluster that a proxy has served, in a file that outlives it.
///
/// A proxy that remembers its cluster never tells a node with an empty directory that there is none,
/// also when all its machines start again together and the empty one is the first: such a node joins
/// instead of founding a second cluster. And it serves no other cluster in the place of its own.
///
/// ```
///   <directory>/cluster      sixteen hexadecimal digits and a line feed
/// ```
struct ProxyMemory {
  static let fileName = "cluster"

  let directory: String
  private let files = LocalFileSystem()

  init(directory: String) {
    self.directory = directory
  }

  private var path: String { "\(directory)/\(Self.fileName)" }

  /// `.unknown` for a proxy that has served none yet.
  func recall() throws(ProxyMemoryError) -> ClusterID {
    let bytes: [UInt8]
    do {
      try files.createDirectory(directory)
      bytes = try files.open(path).read(from: 0, count: 64)
    } catch {
      if error.isNotFound { return .unknown }
      throw ProxyMemoryError(description: "\(error)")
    }
    guard bytes.count == 17, bytes.last == UInt8(ascii: "\n"),
      let number = UInt64(String(decoding: bytes.dropLast(), as: UTF8.self), radix: 16), number != 0
    else {
      throw ProxyMemoryError(
        description: "\(path) does not hold the sixteen digits of a cluster; write them, as a "
          + "node's log shows them, or remove the file if no cluster was ever served")
    }
    return ClusterID(number)
  }

  /// Returns when it is on disk.
  func remember(_ cluster: ClusterID) throws(ProxyMemoryError) {
    let temporary = path + ".new"
    do {
      do {
        try files.remove(temporary)
      } catch {
        guard error.isNotFound else { throw error }
      }
      let file = try files.create(temporary)
      try file.write(Array((cluster.hexadecimal + "\n").utf8), at: 0)
      try file.synchronize()
      try files.rename(temporary, to: path)
      try files.synchronizeDirectory(directory)
    } catch {
      throw ProxyMemoryError(description: "\(error)")
    }
  }
}

/// Why a proxy cannot use its memory.
package struct ProxyMemoryError: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String
}
