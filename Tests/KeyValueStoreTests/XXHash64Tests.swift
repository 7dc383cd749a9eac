import Testing

@testable import KeyValueStore

@Suite("XXH64")
struct XXHash64Tests {
  // The specification's sanity buffer: bytes taken from the top of a 64-bit state that starts with
  // a 32-bit prime and is multiplied by a 64-bit prime each time.
  private func sanityBuffer(_ count: Int) -> [UInt8] {
    var state: UInt64 = 2_654_435_761
    return (0..<count).map { _ in
      let byte = UInt8(state >> 56)
      state = state &* 11_400_714_785_074_694_797
      return byte
    }
  }

  @Test("known texts have their known hashes")
  func texts() {
    #expect(XXHash64.hash([], seed: 0) == 0xEF46_DB37_51D8_E999)
    #expect(XXHash64.hash(Array("a".utf8), seed: 0) == 0xD24E_C4F1_A98C_6E5B)
    #expect(XXHash64.hash(Array("abc".utf8), seed: 0) == 0x44BC_2CF5_AD77_0999)
  }

  @Test(
    "the reference implementation's sanity buffer has its published hashes",
    arguments: [
      (1, 0, 0xE934_A84A_DB05_2768),
      (1, 2_654_435_761, 0x5014_607643A9_B4C3),
      (4, 0, 0x9136_A0DC_A57457EE),
      (14, 0, 0x8282_DCC4_994E_35C8),
      (14, 2_654_435_761, 0xC3BD_6BF6_3DEB_6DF0),
      (222, 0, 0xB641_AE8C_B691_C174),
      (222, 2_654_435_761, 0x20CB_8AB7_AE10_C14A),
    ] as [(Int, UInt64, UInt64)])
  func sanity(count: Int, seed: UInt64, hash: UInt64) {
    #expect(XXHash64.hash(sanityBuffer(count), seed: seed) == hash)
  }

  @Test("three words hash as their 24 little-endian bytes do")
  func words() {
    let words: [UInt64] = [1, 0x0123_4567_89AB_CDEF, .max]
    let bytes = words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
    }
    #expect(
      XXHash64.hash(words[0], words[1], words[2], seed: 7) == XXHash64.hash(bytes, seed: 7))
  }
}
