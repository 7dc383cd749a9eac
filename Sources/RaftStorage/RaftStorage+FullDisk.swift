// What storage does when there is no room: it finishes what was begun out of the ballast, and looks
// whether there is room again.

extension RaftStorage {
  /// Runs what may need room on the disk. If there is none it is run again, with the room of the
  /// ballast and asking for no more than it needs at once.
  func withRoom(
    _ body: (_ isThrifty: Bool) throws(StorageError) -> Void
  ) throws(StorageError) {
    do {
      return try body(isDiskFull)
    } catch {
      guard error.isDiskFull else { throw error }
      let hadMore = !isDiskFull || ballast.isHeld || log.hasLostFiles
      isDiskFull = true
      try ballast.release()
      try log.removeLostFiles()
      guard hadMore else { throw error }
    }
    try body(true)
  }

  /// Looks whether a disk that was full has room again. Returns whether all is well.
  package func recoverSpace() throws(StorageError) -> Bool {
    guard isDiskFull else { return true }
    try failing { () throws(StorageError) in isDiskFull = try !ballast.takeAgain() }
    return !isDiskFull
  }
}
