import RaftCore

/// What a file of a data directory is, by its name; see Docs/StorageFormat.md.
enum ImageFile: Hashable {
  case hardState
  case identity
  case segment(UInt64)
  /// A complete one.
  case snapshot(EntryID)
  case other

  init(path: String) {
    // A path in memory of its own is contiguous, and looked at without copies.
    var path = path
    self = path.withUTF8 { Self($0) }
  }

  private init(_ path: UnsafeBufferPointer<UInt8>) {
    let start = (path.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
    let count = path.count - start
    func ends(_ offset: Int, _ text: StaticString) -> Bool {
      count - offset == text.utf8CodeUnitCount
        && (offset..<count).allSatisfy { path[start + $0] == text.utf8Start[$0 - offset] }
    }
    func number(_ offset: Int) -> UInt64? {
      var number: UInt64 = 0
      for digit in path[start + offset..<start + offset + 20] {
        guard (0x30...0x39).contains(digit) else { return nil }
        number = number &* 10 &+ UInt64(digit - 0x30)
      }
      return number
    }
    switch count {
    case 9 where ends(0, "hardstate"): self = .hardState
    case 8 where ends(0, "identity"): self = .identity
    case 24 where ends(20, ".log"): self = number(0).map { .segment($0) } ?? .other
    case 50 where ends(41, ".snapshot") && path[start + 20] == UInt8(ascii: "-"):
      guard let index = number(0), let term = number(21) else { fallthrough }
      self = .snapshot(EntryID(term: Term(term), index: LogIndex(index)))
    default: self = .other
    }
  }
}

/// What is on a disk is not what it is to be.
struct ImageFinding: Error {
  let file: ImageFile
  let text: String
}
