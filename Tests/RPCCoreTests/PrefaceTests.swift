import RPCCore
import TestSupport
import Testing

@Suite struct PrefaceTests {
  private let identity = PeerIdentity(
    kind: .node, clusterID: 0x0102_0304_0506_0708, nodeID: 9, address: "127.0.0.1:50052")

  private func feed(_ pieces: [[UInt8]]) -> PrefaceDecoder.Step {
    var decoder = PrefaceDecoder()
    for piece in pieces.dropLast() {
      #expect(decoder.feed(piece.span.bytes) == .needsMore)
    }
    let last = pieces.last ?? []
    return decoder.feed(last.span.bytes)
  }

  @Test("a preface has these bytes")
  func bytes() {
    let refusal = PrefaceRefusal(.notAdmitted, "no")
    let expected: [UInt8] =
      [0x89, 0x52, 0x45, 0x49, 0x47, 0x4E, 0x0D, 0x0A]  // magic
      + [0, 1]  // version
      + [3, 5]  // kind, code
      + [0, 15, 0, 2]  // lengths
      + [1, 2, 3, 4, 5, 6, 7, 8]  // cluster
      + [0, 0, 0, 0, 0, 0, 0, 9]  // node
      + Array("127.0.0.1:50052no".utf8)
    #expect(Preface(identity: identity, refusal: refusal).encoded == expected)
  }

  @Test("a preface is read whole, byte by byte, and with frames glued to it")
  func splitting() {
    let preface = Preface(
      identity: identity, refusal: PrefaceRefusal(.shuttingDown, "gone fishing"))
    let bytes = preface.encoded
    #expect(feed([bytes]) == .preface(preface, consumed: bytes.count))
    #expect(feed(bytes.map { [$0] }) == .preface(preface, consumed: 1))
    #expect(feed([bytes + [1, 2, 3]]) == .preface(preface, consumed: bytes.count))
    #expect(
      feed([Array(bytes.prefix(20)), Array(bytes.dropFirst(20)) + [7]])
        == .preface(preface, consumed: bytes.count - 20))
  }

  @Test("other protocols are told by their first bytes")
  func foreign() {
    #expect(feed([Array("GET / HTTP/1.1\r\n".utf8)]) == .foreign(.http))
    #expect(feed("POST ".utf8.map { [$0] }) == .foreign(.http))
    #expect(feed([[0x16, 0x03]]) == .foreign(.tls))
    #expect(feed([[0x16, 0x04]]) == .foreign(.unknown))
    #expect(feed([[0x89, 0x51]]) == .foreign(.unknown))
    #expect(feed([Array("PUSH".utf8)]) == .foreign(.unknown))
  }

  @Test("the answer to HTTP announces the length it has")
  func httpAnswer() throws {
    let answer = String(decoding: ForeignProtocol.http.answer(from: identity), as: UTF8.self)
    let parts = answer.split(separator: "\r\n\r\n", maxSplits: 1)
    #expect(parts.count == 2)
    #expect(answer.contains("Content-Length: \(parts[1].utf8.count)\r\n"))
  }

  @Test(
    "a preface that breaks a rule is refused with the rule",
    arguments: [
      (9, 2 as UInt8, "version 2"), (10, 9, "unknown peer kind 9"),
      (12, 1, "the preface's address has 271 bytes; the limit is 255"),
      (14, 5, "the preface's text has 1280 bytes; the limit is 1024"),
      (34, 0, "the preface's address is not printable ASCII"),
    ])
  func broken(_ index: Int, _ byte: UInt8, _ words: String) {
    var bytes = Preface(identity: identity).encoded
    bytes[index] = byte
    guard case .invalid(let refusal) = feed([bytes]) else {
      Issue.record("the preface was accepted")
      return
    }
    #expect(refusal.message.contains(words), "\(refusal.message)")
  }

  @Test("random prefaces never trap the decoder nor make it keep more than the longest one")
  func fuzz() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededRandom(seed: seed)
    let sample = Preface(identity: identity).encoded
    for _ in 0..<5000 {
      var bytes = sample + (0..<Int.random(in: 0...2000, using: &random)).map { _ in 65 }
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        let index = Int.random(in: 8..<60, using: &random)
        if index < bytes.count { bytes[index] = UInt8.random(in: 0...255, using: &random) }
      }
      var decoder = PrefaceDecoder()
      _ = decoder.feed(bytes.span.bytes)
      #expect(decoder.pendingBytes <= Preface.bytesMax, "seed \(seed)")
    }
  }

  @Test("two sides agree on the cluster unless one knows none")
  func cluster() {
    let other = PeerIdentity(kind: .client, clusterID: 5)
    let none = PeerIdentity(kind: .client)
    #expect(PrefaceRefusal.clusterMismatch(of: other, with: identity)?.code == .otherCluster)
    #expect(PrefaceRefusal.clusterMismatch(of: none, with: identity) == nil)
    #expect(PrefaceRefusal.clusterMismatch(of: other, with: none) == nil)
    #expect(PrefaceRefusal.clusterMismatch(of: identity, with: identity) == nil)
  }
}
