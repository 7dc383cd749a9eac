// What time does to disks.

extension SimulatedDisk {
  /// Harms one place of what was written and synced long ago. `place` names it, as a number that has no
  /// meaning but that another one names another place. Returns the path of the file, or `nil` if
  /// there was nothing to harm.
  ///
  /// The last writes are left alone: damage to them cannot be told from a write that was torn.
  func rot(_ damage: Fault.Damage, place: Int) -> String? {
    guard let target = target(place) else { return nil }
    var bytes = target.bytes
    let (offset, limit) = (target.offset, target.limit)
    switch damage {
    case .flip: bytes[offset] ^= 1 << UInt8(place % 8)
    case .zero:
      for position in offset..<min(offset + 64, limit) { bytes[position] = 0 }
    case .truncate: bytes.removeLast(bytes.count - offset)
    case .misdirect, .stale, .lose, .phantom: return nil
    }
    setContent(of: target.path, bytes)
    return target.path
  }

  /// What was meant for another place, of the same file or another one, stands in this one.
  func misdirect(place: Int) -> String? {
    guard let target = target(place), let source = self.target(place / 3 &+ 101) else {
      return nil
    }
    var bytes = target.bytes
    let count = min(512, target.limit - target.offset, source.limit - source.offset)
    guard count > 0 else { return nil }
    let wrong = source.bytes[source.offset..<source.offset + count]
    guard wrong != bytes[target.offset..<target.offset + count] else { return nil }
    bytes.replaceSubrange(target.offset..<target.offset + count, with: wrong)
    setContent(of: target.path, bytes)
    return target.path
  }

  /// A write to the newest segment of the log has never come to the disk, which has the one after it.
  /// Before it there were zeros.
  func dropWrite() -> String? {
    guard let path = paths.last(where: { $0.hasSuffix(".log") }), var bytes = content(of: path),
      let write = undoneWrite(of: path, upTo: bytes.count)
    else { return nil }
    for position in write { bytes[position] = 0 }
    guard bytes != content(of: path) else { return nil }
    setContent(of: path, bytes)
    return path
  }

  /// The write before the last one that was synced, as far as it lies before both.
  func undoneWrite(of path: String, upTo end: Int) -> Range<Int>? {
    guard let file = file(at: path) else { return nil }
    let write = file.previousSyncedWrite
    let limit = min(end, file.startOfLastSyncedWrite, write.upperBound)
    return write.lowerBound < limit ? write.lowerBound..<limit : nil
  }

  /// A file is again what it was on `former`, an earlier state of this disk.
  ///
  /// Only where something else on the disk can tell: the newest segment of the log may always have ended
  /// sooner, and a term and a vote after which nothing was written may always have been missing.
  func restore(from former: SimulatedDisk, place: Int, _ isTermProven: Bool) -> String? {
    let newest = paths.last { $0.hasSuffix(".log") }
    let files = former.paths.filter { path in
      guard let now = content(of: path), now != former.content(of: path) else { return false }
      return path.hasSuffix("/hardstate") ? isTermProven : path.hasSuffix(".log") && path != newest
    }
    guard !files.isEmpty, let bytes = former.content(of: files[place % files.count]) else {
      return nil
    }
    setContent(of: files[place % files.count], bytes)
    return files[place % files.count]
  }

  /// Turns a bit of a snapshot that is being received.
  func spoilIncoming(place: Int) {
    guard let path = paths.last(where: { $0.hasSuffix(".incoming") }),
      var bytes = content(of: path), !bytes.isEmpty
    else { return }
    bytes[place % bytes.count] ^= 1 << UInt8(place % 8)
    setContent(of: path, bytes)
  }

  /// A place within the older half of what a file holds.
  private func target(
    _ place: Int
  ) -> (path: String, bytes: [UInt8], offset: Int, limit: Int)? {
    let files = paths.filter { !$0.hasSuffix("lock") }
    guard !files.isEmpty else { return nil }
    let path = files[place % files.count]
    guard let bytes = content(of: path), let last = bytes.lastIndex(where: { $0 != 0 }) else {
      return nil
    }
    let limit = max(1, last / 2)
    return (path, bytes, place / files.count &* 7_919 % limit, limit)
  }
}
