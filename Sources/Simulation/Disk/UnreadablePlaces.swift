/// Sectors of a disk that cannot be read, as is found out only by reading them. A disk that is told to
/// write such a sector puts it elsewhere, and then it can be.
struct UnreadablePlaces {
  private static let sectorByteCount = 512

  /// A part of a file that cannot be read until its fault ends.
  private struct Place {
    /// Which fault it comes from.
    let key: Int
    let file: FileImage
    let range: Range<Int>
  }

  private var places: [Place] = []
  /// A read has failed since that was asked last.
  var hasFailed = false

  var isEmpty: Bool { places.isEmpty }

  mutating func add(_ key: Int, _ file: FileImage, sectorOf offset: Int) {
    let start = offset / Self.sectorByteCount * Self.sectorByteCount
    places.append(Place(key: key, file: file, range: start..<start + Self.sectorByteCount))
  }

  /// The disk has got over a fault.
  mutating func remove(_ key: Int) {
    places.removeAll { $0.key == key }
  }

  func meets(_ file: FileImage, _ range: Range<Int>) -> Bool {
    places.contains { $0.file === file && $0.range.overlaps(range) }
  }

  /// Something is written there.
  mutating func mend(_ file: FileImage, _ range: Range<Int>) {
    guard !places.isEmpty else { return }
    places.removeAll { $0.file === file && $0.range.overlaps(range) }
  }

  /// Whether a read has failed since the last time.
  mutating func takeFailure() -> Bool {
    defer { hasFailed = false }
    return hasFailed
  }
}

extension SimulatedDisk {
  /// Makes a place that `place` names unreadable, in a snapshot if there is one and the number is even.
  /// Returns the path of its file, or `nil` if there is nothing that anybody reads.
  func makeUnreadable(place: Int, key: Int) -> String? {
    var files = paths.filter { path in
      !path.hasSuffix("/lock") && !path.hasSuffix("/ballast") && content(of: path)?.isEmpty == false
    }
    let snapshots = files.filter { $0.hasSuffix(".snapshot") }
    if place % 2 == 0, !snapshots.isEmpty { files = snapshots }
    guard !files.isEmpty, let file = file(at: files[place % files.count]) else { return nil }
    unreadable.add(key, file, sectorOf: place / files.count &* 7_919 % file.size)
    return files[place % files.count]
  }
}
