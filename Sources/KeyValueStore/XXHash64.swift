/// XXH64, the 64-bit xxHash of the xxHash specification, version 0.1.1.
///
/// It is fast and the same in every process and on every machine, which the standard library's
/// `Hasher` is not. It is no defence against somebody who builds collisions on purpose.
package enum XXHash64 {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  package static func hash(_ bytes: [UInt8], seed: UInt64) -> UInt64 {
    hash(bytes.span.bytes, seed: seed)
  }

  package static func hash(_ input: RawSpan, seed: UInt64) -> UInt64 {
    let count = input.byteCount
    var offset = 0
    var hash: UInt64
    if count >= 32 {
      var lanes = (
        seed &+ prime1 &+ prime2, seed &+ prime2, seed, seed &- prime1
      )
      repeat {
        lanes.0 = round(lanes.0, word(input, offset))
        lanes.1 = round(lanes.1, word(input, offset &+ 8))
        lanes.2 = round(lanes.2, word(input, offset &+ 16))
        lanes.3 = round(lanes.3, word(input, offset &+ 24))
        offset &+= 32
      } while offset &+ 32 <= count
      hash =
        rotate(lanes.0, 1) &+ rotate(lanes.1, 7) &+ rotate(lanes.2, 12) &+ rotate(lanes.3, 18)
      hash = merge(hash, lanes.0)
      hash = merge(hash, lanes.1)
      hash = merge(hash, lanes.2)
      hash = merge(hash, lanes.3)
    } else {
      hash = seed &+ prime5
    }
    hash = hash &+ UInt64(count)
    while offset &+ 8 <= count {
      hash = absorb(hash, word(input, offset))
      offset &+= 8
    }
    if offset &+ 4 <= count {
      let half = UInt32(
        littleEndian: input.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
      hash = rotate(hash ^ (UInt64(half) &* prime1), 23) &* prime2 &+ prime3
      offset &+= 4
    }
    while offset < count {
      let byte = input.unsafeLoad(fromByteOffset: offset, as: UInt8.self)
      hash = rotate(hash ^ (UInt64(byte) &* prime5), 11) &* prime1
      offset &+= 1
    }
    return avalanche(hash)
  }

  /// The hash of three words as if they were 24 bytes, each word in little-endian order.
  static func hash(_ first: UInt64, _ second: UInt64, _ third: UInt64, seed: UInt64) -> UInt64 {
    var hash = seed &+ prime5 &+ 24
    hash = absorb(hash, first)
    hash = absorb(hash, second)
    hash = absorb(hash, third)
    return avalanche(hash)
  }

  // A load of an integer from checked bounds: every pattern of bits is one.
  private static func word(_ input: borrowing RawSpan, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: input.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  private static func rotate(_ value: UInt64, _ bits: UInt64) -> UInt64 {
    (value &<< bits) | (value &>> (64 &- bits))
  }

  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotate(lane &+ word &* prime2, 31) &* prime1
  }

  private static func merge(_ hash: UInt64, _ lane: UInt64) -> UInt64 {
    (hash ^ round(0, lane)) &* prime1 &+ prime4
  }

  private static func absorb(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    rotate(hash ^ round(0, word), 27) &* prime1 &+ prime4
  }

  private static func avalanche(_ input: UInt64) -> UInt64 {
    var hash = input
    hash = (hash ^ (hash &>> 33)) &* prime2
    hash = (hash ^ (hash &>> 29)) &* prime3
    return hash ^ (hash &>> 32)
  }
}
