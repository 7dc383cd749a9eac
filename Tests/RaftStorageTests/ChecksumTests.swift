import Testing

@testable import RaftStorage

@Suite struct ChecksumTests {
  @Test("the vectors of RFC 3720 B.4 come out right")
  func vectors() {
    let vectors: [([UInt8], UInt32)] = [
      ([], 0),
      (Array("123456789".utf8), 0xe306_9283),
      ([UInt8](repeating: 0, count: 32), 0x8a91_36aa),
      ([UInt8](repeating: 0xff, count: 32), 0x62a8_ab43),
      (Array(0..<32), 0x46dd_794e),
      (Array((0..<32).reversed()), 0x113f_db5c),
    ]
    for (bytes, expected) in vectors {
      #expect(Checksum.extend(0, over: bytes.span.bytes) == expected)
    }
  }

  @Test("a checksum may be continued at any place")
  func continuation() {
    let bytes = (0..<100).map { UInt8($0 * 7 % 251) }
    let whole = bytes.checksum(0..<100)
    for cut in 0...100 {
      #expect(bytes.checksum(cut..<100, continuing: bytes.checksum(0..<cut)) == whole)
    }
  }
}
