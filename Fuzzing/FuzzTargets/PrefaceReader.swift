import RPCCore
import TestSupport

extension FuzzReader {
  /// The first bytes that anybody sends to a port, cut at every place.
  package static let preface = FuzzReader(
    name: "preface", allocatedPerByte: 4096,
    dictionary: ["\u{0}\u{1}", "GET ", "PRI * HTTP/2.0", "\u{16}\u{3}\u{1}", "REIGN\r\n"],
    generate: { PrefaceGenerator.opening(&$0) },
    examine: { input throws(Violation) in
      let whole = try read([input[...]])
      try require(try read(Pieces.of(input)) == whole, "it does not matter how it is cut")
      try require(try read(input.map { [$0][...] }) == whole, "it may come byte by byte")
      // Beyond a preface's length cuts tell nothing more, and of the longest many are much the same.
      let end = min(input.count, Preface.bytesMax + 1)
      for place in stride(from: 1, to: end, by: 1 + end / 200) {
        try require(
          try read([input[..<place], input[place...]]) == whole, "it may be cut at \(place)")
      }
      return try judge(whole, input)
    })

  /// What became of the bytes; how many belonged to the preface, if there was one.
  private struct Reading: Equatable {
    var step = PrefaceDecoder.Step.needsMore
    var consumed = 0
  }

  private static func read(_ pieces: [ArraySlice<UInt8>]) throws(Violation) -> Reading {
    var decoder = PrefaceDecoder()
    var fed = 0
    for piece in pieces {
      let step = decoder.feed(piece.span.bytes)
      try require(
        decoder.pendingBytes <= Preface.bytesMax, "no more is kept than a preface may have")
      switch step {
      case .needsMore: fed += piece.count
      case .preface(let preface, let consumed):
        try require(0...piece.count ~= consumed, "\(consumed) bytes of \(piece.count) are its own")
        return Reading(step: .preface(preface, consumed: fed + consumed), consumed: fed + consumed)
      case .foreign, .invalid: return Reading(step: step)
      }
    }
    return Reading()
  }

  private static func judge(
    _ reading: Reading, _ input: [UInt8]
  ) throws(Violation) -> Outcome {
    let own = PeerIdentity(kind: .node, clusterID: 1, nodeID: 2, address: "h:1")
    switch reading.step {
    case .needsMore:
      try require(input.count < Preface.bytesMax, "nothing is waited for for ever")
      return .refused("unfinished")
    case .foreign(let other):
      try require(!other.answer(from: own).isEmpty, "whoever speaks \(other.name) is answered")
      return .refused(other.name)
    case .invalid(let refusal):
      let answer = Preface(identity: own, refusal: refusal).encoded
      guard case .preface(let told, _) = try read([answer[...]]).step else {
        throw Violation("a refusal cannot be read")
      }
      try require(told.refusal?.code == refusal.code, "a refusal is told")
      return .refused(refusal.message.withoutDigits)
    case .preface(let preface, _):
      let again = preface.encoded
      try require(
        try read([again[...]])
          == Reading(
            step: .preface(preface, consumed: again.count), consumed: again.count),
        "what was written is read again")
      // Of an acceptance the text is not kept, and a code of a later time becomes a known one.
      if preface.refusal.map({ $0.code.rawValue == input[11] }) ?? (input[14] | input[15] == 0) {
        try require(again == Array(input[..<reading.consumed]), "and is the same to the byte")
      }
      return .accepted(
        Int(preface.identity.kind.rawValue) << 8 | Int(preface.refusal?.code.rawValue ?? 0) << 2
          | (preface.identity.address.isEmpty ? 0 : 2) | (reading.consumed < input.count ? 1 : 0))
    }
  }
}

/// What connections begin with: ours, and others'.
private enum PrefaceGenerator {
  static func opening(_ random: inout SeededRandom) -> [UInt8] {
    if random.next(below: 8) == 0 {
      let others = [
        "GET / HTTP/1.1\r\n", "PRI * HTTP/2.0\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}", "SSH-2.0",
      ]
      return Array(others[Int(random.next(below: others.count))].utf8)
    }
    let kinds = PeerIdentity.Kind.allCases
    let codes = PrefaceRefusal.Code.allCases
    let address = String(
      repeating: "h", count: Int(random.next(below: 3) == 0 ? 0 : random.next(below: 20)))
    let preface = Preface(
      version: random.next(below: 16) == 0 ? UInt16(random.next(below: 3)) : WireProtocol.version,
      identity: PeerIdentity(
        kind: kinds[Int(random.next(below: kinds.count))],
        clusterID: TellingValues.integer(&random), nodeID: TellingValues.integer(&random),
        address: address),
      refusal: random.next(below: 3) > 0
        ? nil
        : PrefaceRefusal(
          codes[Int(random.next(below: codes.count))],
          String(repeating: "wé", count: Int(random.next(below: 10)))))
    // The first frames may come with it.
    return preface.encoded
      + (0..<random.next(below: 3) * 12).map { _ in UInt8(truncatingIfNeeded: random.next()) }
  }
}
