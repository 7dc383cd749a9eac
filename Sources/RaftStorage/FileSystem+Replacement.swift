import RaftCore
import SystemIO

extension FileSystem {
  /// Writes a whole file in such a way that after a crash it is there entirely or not at all, and
  /// returns it once it is durable. A file of that name is replaced.
  func replace(
    _ name: String, in directory: String, with bytes: [UInt8]
  ) throws(SystemError) -> File {
    let temporary = "\(directory)/\(name)\(temporarySuffix)"
    try removeIfPresent(temporary)
    let file = try create(temporary)
    do {
      try file.write(bytes, at: 0)
      if !Canary.renamesBeforeSync.isActive { try file.synchronize() }
    } catch {
      // On a full disk what was written is in the way of what else there is to write.
      if error.isOutOfSpace { try remove(temporary) }
      throw error
    }
    try rename(temporary, to: "\(directory)/\(name)")
    if !Canary.forgetsDirectorySync.isActive { try synchronizeDirectory(directory) }
    return file
  }

  func removeIfPresent(_ path: String) throws(SystemError) {
    do {
      try remove(path)
    } catch {
      guard error.isNotFound else { throw error }
    }
  }

  func removeGraduallyIfPresent(_ path: String) throws(SystemError) {
    do {
      try removeGradually(path)
    } catch {
      guard error.isNotFound else { throw error }
    }
  }

  /// The file, or `nil` where there is none.
  func openIfPresent(_ path: String) throws(SystemError) -> File? {
    do {
      return try open(path)
    } catch {
      guard error.isNotFound else { throw error }
      return nil
    }
  }
}

/// Ends the names of files that are being written. What a crash leaves of them is removed.
let temporarySuffix = ".tmp"
