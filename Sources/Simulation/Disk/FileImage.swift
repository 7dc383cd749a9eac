/// A file's content as programs see it, with what it takes to say what the disk has of it.
///
/// Between syncs every change notes what it has overwritten. What is on disk is what is seen with
/// these changes taken back; a sync forgets them. So a write costs little more than the bytes it
/// copies, and only a loss of power, which is rare, pays for more.
///
/// After a sync that failed the kernel takes what it could not write for written ("Can applications
/// recover from fsync failures?", Rebello et al., 2020): what is seen and what is on disk part ways,
/// and the image keeps both from then on.
final class FileImage {
  private(set) var seen: [UInt8] = []
  private var changes: [Change] = []
  /// What changes have overwritten, one after the other.
  private var overwritten: [UInt8] = []
  /// What is on disk below `changes`, where that is not what taking them back leads to.
  private var parted: [UInt8]?
  /// Where the last write began that was synced.
  private(set) var startOfLastSyncedWrite = 0
  /// Where the last one ended, and where the one before it was.
  private var endOfLastSyncedWrite = 0
  private(set) var previousSyncedWrite = 0..<0
  /// Grows whenever what is on disk becomes something else.
  private(set) var durableVersion = 0
  /// The first byte on disk that has changed since somebody who watches set this to the greatest number.
  var leastChanged = 0

  /// A write or a change of size, as it can be taken back.
  private struct Change {
    let offset: Int
    /// How many bytes were written; nothing for a change of size.
    let count: Int
    let formerSize: Int
    /// Where in `overwritten` its bytes begin.
    let start: Int
  }

  /// A write or a change of size, as it can be done again.
  enum Redo {
    case write(offset: Int, bytes: [UInt8])
    case resize(Int)
  }

  init(_ bytes: [UInt8] = []) {
    seen = bytes
  }

  var size: Int { seen.count }
  var isSynced: Bool { changes.isEmpty && parted == nil }

  func write(_ bytes: [UInt8], at offset: Int) {
    guard !bytes.isEmpty else { return }
    let formerSize = seen.count
    let start = overwritten.count
    if offset == formerSize {
      seen.append(contentsOf: bytes)
    } else {
      if offset > formerSize {
        seen.append(contentsOf: repeatElement(0, count: offset - formerSize))
      }
      let shared = min(seen.count, offset + bytes.count)
      overwritten.append(contentsOf: seen[min(offset, shared)..<shared])
      seen.replaceSubrange(offset..<max(offset, shared), with: bytes)
    }
    changes.append(
      Change(offset: offset, count: bytes.count, formerSize: formerSize, start: start))
  }

  func truncate(to size: Int) {
    let formerSize = seen.count
    changes.append(
      Change(offset: size, count: 0, formerSize: formerSize, start: overwritten.count))
    if size < formerSize {
      overwritten.append(contentsOf: seen[size...])
      seen.removeLast(formerSize - size)
    } else {
      seen.append(contentsOf: repeatElement(0, count: size - formerSize))
    }
  }

  /// What is seen is on disk, unless an earlier failure stands in the way.
  func synchronize() {
    if var disk = parted {
      for change in redo() { Self.apply(change, to: &disk) }
      parted = disk
    }
    if !changes.isEmpty { durableVersion += 1 }
    for change in changes { leastChanged = min(leastChanged, change.offset) }
    if let start = changes.lazy.filter({ $0.count > 0 }).map(\.offset).min() {
      previousSyncedWrite =
        startOfLastSyncedWrite..<max(startOfLastSyncedWrite, endOfLastSyncedWrite)
      startOfLastSyncedWrite = start
      endOfLastSyncedWrite = changes.lazy.map { $0.offset + $0.count }.max() ?? start
    }
    changes.removeAll(keepingCapacity: true)
    overwritten.removeAll(keepingCapacity: true)
  }

  /// The sync fails, and what it was to write is taken for clean, or dropped.
  func failSync(_ pages: Fault.Pages = .kept) {
    if pages == .dropped { return settle(durable) }
    parted = durable
    changes.removeAll(keepingCapacity: true)
    overwritten.removeAll(keepingCapacity: true)
  }

  /// What the disk holds for certain.
  var durable: [UInt8] {
    if let parted { return parted }
    guard !changes.isEmpty else { return seen }
    var bytes = seen
    for position in changes.indices.reversed() { takeBack(position, in: &bytes) }
    return bytes
  }

  /// The power is gone: the disk holds what it held, and of each later change what `keep` says.
  func losePower(_ keep: (Redo, inout [UInt8]) -> Void) {
    guard !isSynced else { return }
    var bytes = durable
    for change in redo() { keep(change, &bytes) }
    settle(bytes)
  }

  /// What is seen and what is on disk are both this from now on.
  func settle(_ bytes: [UInt8]) {
    durableVersion += 1
    leastChanged = 0
    seen = bytes
    parted = nil
    changes.removeAll()
    overwritten.removeAll()
  }

  static func apply(_ change: Redo, to bytes: inout [UInt8]) {
    switch change {
    case .resize(let size):
      if size <= bytes.count {
        bytes.removeLast(bytes.count - size)
      } else {
        bytes.append(contentsOf: repeatElement(0, count: size - bytes.count))
      }
    case .write(let offset, let new):
      if bytes.count < offset + new.count {
        bytes.append(contentsOf: repeatElement(0, count: offset + new.count - bytes.count))
      }
      bytes.replaceSubrange(offset..<offset + new.count, with: new)
    }
  }

  /// The unsynced changes, in order. What each has written can be seen once the later ones are taken
  /// back.
  private func redo() -> [Redo] {
    var bytes = seen
    var redone: [Redo] = []
    for position in changes.indices.reversed() {
      let change = changes[position]
      redone.append(
        change.count > 0
          ? .write(
            offset: change.offset,
            bytes: Array(bytes[change.offset..<change.offset + change.count]))
          : .resize(change.offset))
      takeBack(position, in: &bytes)
    }
    return redone.reversed()
  }

  private func takeBack(_ position: Int, in bytes: inout [UInt8]) {
    let change = changes[position]
    let end = position + 1 < changes.count ? changes[position + 1].start : overwritten.count
    let former = overwritten[change.start..<end]
    if bytes.count > change.formerSize {
      bytes.removeLast(bytes.count - change.formerSize)
    } else if bytes.count < change.formerSize {
      bytes.append(contentsOf: repeatElement(0, count: change.formerSize - bytes.count))
    }
    guard !former.isEmpty else { return }
    bytes.replaceSubrange(change.offset..<change.offset + former.count, with: former)
  }
}
