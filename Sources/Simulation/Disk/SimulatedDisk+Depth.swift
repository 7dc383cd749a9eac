extension SimulatedDisk {
  /// Harms a place of the newest segment of the log that something written later proves to have been on
  /// disk: everything before the last write that was synced. Returns the path, or `nil` if there is no
  /// such place.
  func rotInDepth(_ damage: Fault.Damage, place: Int) -> String? {
    if damage == .phantom { return dropWrite() }
    guard let path = paths.last(where: { $0.hasSuffix(".log") }), var bytes = content(of: path),
      let limit = startOfLastSyncedWrite(of: path), limit > 0, limit <= bytes.count
    else { return nil }
    let offset = place &* 7_919 % limit
    let former = bytes
    if damage != .flip {
      for position in offset..<min(offset + 64, limit) { bytes[position] = 0 }
    }
    if bytes == former { bytes[offset] ^= 1 << UInt8(place % 8) }
    setContent(of: path, bytes)
    return path
  }
}
