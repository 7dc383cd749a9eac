/// The bytes of a machine in a snapshot, version 1.
///
/// ```
///   header    "REIGNMAP" | version u64 | revision u64 | keys u64 | sessions u64
///   a key     key bytes u32 | value bytes u32 | create revision u64 | mod revision u64 | version u64
///             | key | value                                            keys in ascending order
///   a session client u64 | last use u64 | answered below u64 | answers u32
///             | its answers                                            clients in ascending order
///   an answer sequence u64 | kind u8 | first u64 | second u64          sequences in ascending order
///   trailer   the machine's digest u64
/// ```
///
/// All numbers are little-endian. The kinds of answers, and what their two numbers are:
///
/// | kind | answer | first | second |
/// | --- | --- | --- | --- |
/// | 1 | put | revision | previous revision, 0 if there was none |
/// | 2 | deleted | revision | previous revision, 0 if there was none |
///
/// Equal machines have equal bytes: nothing in them depends on how a machine came to be what it is.
/// What the bytes leave out follows from them, as the order in which sessions expire follows from
/// their last uses. There is no checksum against bad disks besides the digest: the file that these
/// bytes are kept in has one for each of its blocks.
enum SnapshotFormat {
  static let magic = Array("REIGNMAP".utf8)
  static let version: UInt64 = 1

  static let headerByteCount = 40
  static let keyHeaderByteCount = 32
  static let sessionHeaderByteCount = 28
  static let answerByteCount = 25
  static let trailerByteCount = 8

  static let putKind: UInt8 = 1
  static let deletedKind: UInt8 = 2
}
