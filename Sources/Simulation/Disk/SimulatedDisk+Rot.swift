// What time does to disks.

extension SimulatedDisk {
  /// Harms one place of what was written and synced long ago. `place` names it, as a number that has no
  /// meaning but that another one names another place. Returns the path of the file, or `nil` if
  /// there was nothing to harm.
  ///
  /// The last writes are left alone: damage to them cannot be told from a write that was torn.
  func rot(_ damage: Fault.Damage, place: Int) -> String? {
    let files = paths.filter { !$0.hasSuffix("lock") }
    guard !files.isEmpty else { return nil }
    let path = files[place % files.count]
    guard var bytes = content(of: path), let last = bytes.lastIndex(where: { $0 != 0 }) else {
      return nil
    }
    let limit = max(1, last / 2)
    let offset = place / files.count &* 7_919 % limit
    switch damage {
    case .flip: bytes[offset] ^= 1 << UInt8(place % 8)
    case .zero:
      for position in offset..<min(offset + 64, limit) { bytes[position] = 0 }
    case .truncate: bytes.removeLast(bytes.count - offset)
    }
    setContent(of: path, bytes)
    return path
  }
}
