import RaftCore

/// A snapshot's file as it stands on a disk.
enum ImageSnapshot {
  private static let headerByteCount = 52
  private static let magic: UInt64 = 0x0053_535f_4e47_4952  // "RIGN_SS" and a zero

  /// Whether all of the file is there, from its header to its end.
  ///
  /// - Parameter isThorough: whether each byte is looked at, and not only where the parts begin and end. As
  ///   long as nothing waits for a sync, what is on disk is what the node itself has read and checked.
  static func isComplete(_ file: FileImage, _ id: EntryID, isThorough: Bool) -> Bool {
    let content = file.durable
    let bytes = content.span.bytes
    guard bytes.byteCount >= headerByteCount, bytes.number64(at: 0) == magic,
      bytes.number32(at: 8) == 1, bytes.number64(at: 24) == id.index.rawValue,
      bytes.number64(at: 32) == id.term.rawValue
    else { return false }
    let members = UInt64(bytes.number32(at: 12))
    let headerEnd = UInt64(headerByteCount) + members * 8 + UInt64(bytes.number32(at: 48))
    guard headerEnd + 4 <= UInt64(bytes.byteCount) else { return false }
    var position = Int(headerEnd)
    var sum = bytes.castagnoli(0..<position)
    guard bytes.number32(at: position) == sum else { return false }
    position += 4
    var machineByteCount = 0
    while bytes.byteCount - position >= 8 {
      let count = Int(bytes.number32(at: position))
      let payload = position + 8..<position + 8 + (count > 0 ? count : 8)
      guard payload.upperBound <= bytes.byteCount else { return false }
      if isThorough {
        sum = bytes.castagnoli(position..<position + 4, continuing: sum)
        sum = bytes.castagnoli(payload, continuing: sum)
        guard bytes.number32(at: position + 4) == sum else { return false }
      }
      position = payload.upperBound
      guard count == 0 else {
        machineByteCount += count
        continue
      }
      return position == bytes.byteCount
        && bytes.number64(at: payload.lowerBound) == UInt64(machineByteCount)
    }
    return false
  }
}
