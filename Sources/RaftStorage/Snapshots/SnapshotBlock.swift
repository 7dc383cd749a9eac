/// The pieces in which a snapshot's file holds the state machine's bytes. Drawn in
/// Docs/StorageFormat.md.
///
/// All blocks but the last have the same length, whatever the pieces in which the machine delivers
/// its bytes, so that equal machines make equal files.
enum SnapshotBlock {
  /// The bytes of the machine in each block but the last.
  static let payloadBytesMax = 64 << 10
  /// Length and checksum.
  static let headerByteCount = 8
  /// The block without a payload that ends the file, and the number of bytes of the machine.
  static let endByteCount = headerByteCount + 8

  /// Appends a block, whose checksum continues from `checksum`, and returns the new checksum.
  static func append(
    _ payload: ArraySlice<UInt8>, continuing checksum: UInt32, to bytes: inout [UInt8]
  ) -> UInt32 {
    append(count: UInt32(payload.count), payload, continuing: checksum, to: &bytes)
  }

  /// Appends what ends the file.
  static func appendEnd(
    machineByteCount: UInt64, continuing checksum: UInt32, to bytes: inout [UInt8]
  ) {
    var total: [UInt8] = []
    total.append(littleEndian: machineByteCount)
    _ = append(count: 0, total[...], continuing: checksum, to: &bytes)
  }

  private static func append(
    count: UInt32, _ payload: ArraySlice<UInt8>, continuing checksum: UInt32,
    to bytes: inout [UInt8]
  ) -> UInt32 {
    let start = bytes.count
    bytes.append(littleEndian: count)
    var sum = bytes.checksum(start..<start + 4, continuing: checksum)
    sum = Checksum.extend(sum, over: payload.span.bytes)
    bytes.append(littleEndian: sum)
    bytes += payload
    return sum
  }
}
