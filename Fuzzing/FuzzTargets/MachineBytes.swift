import KeyValueStore

/// Where the parts of a machine's bytes lie, as far as they can be told apart, by its counters and
/// lengths alone. Written anew from `SnapshotFormat`'s drawing, so that the two must agree.
struct MachineBytes {
  struct Session {
    let client: UInt64
    let lastUse: UInt64
    let answeredBelow: UInt64
    /// Where its answers begin, each of 25 bytes.
    let answers: [Int]
  }

  private(set) var bytes: [UInt8]
  /// The bytes of the keys' own.
  private(set) var keys: [Range<Int>] = []
  private(set) var sessions: [Session] = []
  private var mapDigest: UInt64 = 0
  private var sessionsDigest: UInt64 = 0
  private var position = 40

  /// `nil` if there is no header.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 40 else { return nil }
    self.bytes = bytes
    while keys.count < word(24), takeKey() {}
    while sessions.count < word(32), takeSession() {}
  }

  var lastUse: UInt64 { sessions.map(\.lastUse).max() ?? 0 }

  /// The same with the counters of what is there, ending with the digest that belongs to it.
  var resealed: [UInt8] {
    let digest = Self.hash([word(16), mapDigest, sessionsDigest], seed: 0)
    var sealed = bytes
    sealed.replaceSubrange(
      24..<40, with: Self.littleEndian([UInt64(keys.count), UInt64(sessions.count)]))
    sealed.replaceSubrange(position..., with: Self.littleEndian([digest]))
    return sealed
  }

  func word(_ offset: Int, bytes count: Int = 8) -> UInt64 {
    bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private mutating func takeKey() -> Bool {
    guard bytes.count - position >= 32 else { return false }
    let start = position + 32
    let middle = start + Int(word(position, bytes: 4))
    let end = middle + Int(word(position + 4, bytes: 4))
    guard end <= bytes.count else { return false }
    let key = XXHash64.hash(Array(bytes[start..<middle]), seed: 0)
    let content = XXHash64.hash(Array(bytes[middle..<end]), seed: key)
    mapDigest &+= XXHash64.hash(Array(bytes[position + 8..<start]), seed: content)
    keys.append(start..<middle)
    position = end
    return true
  }

  private mutating func takeSession() -> Bool {
    guard bytes.count - position >= 28 else { return false }
    let count = Int(word(position + 24, bytes: 4))
    guard bytes.count - position - 28 >= 25 * count else { return false }
    let answers = (0..<count).map { position + 28 + 25 * $0 }
    let session = Session(
      client: word(position), lastUse: word(position + 8), answeredBelow: word(position + 16),
      answers: answers)
    // An answer's kind is hashed as the number that it has among all results, one more.
    let kept = answers.reduce(0 as UInt64) { sum, start in
      sum
        &+ Self.hash(
          [UInt64(bytes[start + 8]) + 1, word(start + 9), word(start + 17)], seed: word(start))
    }
    sessionsDigest &+= Self.hash(
      [session.client, session.answeredBelow, session.lastUse], seed: kept)
    sessions.append(session)
    position += 28 + 25 * count
    return true
  }

  private static func hash(_ words: [UInt64], seed: UInt64) -> UInt64 {
    XXHash64.hash(littleEndian(words), seed: seed)
  }

  private static func littleEndian(_ words: [UInt64]) -> [UInt8] {
    var bytes: [UInt8] = []
    for word in words { WireText.append(fixed: word, to: &bytes) }
    return bytes
  }
}
