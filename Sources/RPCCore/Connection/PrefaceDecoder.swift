/// Reads the peer's preface from however many pieces it comes in, and tells what else it was when
/// it was none.
///
/// Invariant: never keeps more than `Preface.bytesMax` bytes.
package struct PrefaceDecoder {
  /// What the bytes fed so far have come to.
  package enum Step: Hashable, Sendable {
    case needsMore
    /// The preface, and how many of the bytes just fed belonged to it.
    case preface(Preface, consumed: Int)
    /// The bytes belong to another protocol.
    case foreign(ForeignProtocol)
    case invalid(PrefaceRefusal)
  }

  private var bytes: [UInt8] = []

  package init() {}

  package var pendingBytes: Int { bytes.count }

  /// After anything but `.needsMore` the decoder is not used again.
  package mutating func feed(_ new: RawSpan) -> Step {
    let before = bytes.count
    let taken = min(new.byteCount, Preface.bytesMax - before)
    bytes.append(bytesOf: new.extracting(0..<taken))

    let magic = Preface.magic
    guard bytes.prefix(magic.count).elementsEqual(magic.prefix(bytes.count)) else {
      return ForeignProtocol.recognize(bytes).map(Step.foreign) ?? .needsMore
    }
    // The layout up to the version is the same for ever; behind it, only in our own version.
    guard bytes.count >= magic.count + 2 else { return .needsMore }
    let version = bytes.span.bytes.uint16(at: 8)
    guard version == WireProtocol.version else {
      return .invalid(
        PrefaceRefusal(
          .unsupportedVersion,
          """
          the other side speaks version \(version) of the protocol, this one version \
          \(WireProtocol.version); upgrade the older of the two
          """))
    }
    guard bytes.count >= Preface.fixedBytes else { return .needsMore }
    do throws(PrefaceRefusal) {
      guard let (preface, count) = try parse() else { return .needsMore }
      return .preface(preface, consumed: count - before)
    } catch {
      return .invalid(error)
    }
  }

  private func parse() throws(PrefaceRefusal) -> (Preface, Int)? {
    let span = bytes.span.bytes
    let kindByte = span.uint8(at: 10)
    guard let kind = PeerIdentity.Kind(rawValue: kindByte) else {
      throw PrefaceRefusal(.malformed, "the preface names the unknown peer kind \(kindByte)")
    }
    let addressBytes = Int(span.uint16(at: 12))
    guard addressBytes <= WireProtocol.addressBytesMax else {
      throw PrefaceRefusal(
        .malformed,
        "the preface's address has \(addressBytes) bytes; the limit is \(WireProtocol.addressBytesMax)"
      )
    }
    let textBytes = Int(span.uint16(at: 14))
    guard textBytes <= WireProtocol.textBytesMax else {
      throw PrefaceRefusal(
        .malformed,
        "the preface's text has \(textBytes) bytes; the limit is \(WireProtocol.textBytesMax)")
    }
    let textStart = Preface.fixedBytes + addressBytes
    let end = textStart + textBytes
    guard bytes.count >= end else { return nil }
    let address = span.text(in: Preface.fixedBytes..<textStart)
    guard let address, address.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw PrefaceRefusal(.malformed, "the preface's address is not printable ASCII")
    }
    guard let text = span.text(in: textStart..<end) else {
      throw PrefaceRefusal(.malformed, "the preface's text is not UTF-8")
    }
    let codeByte = span.uint8(at: 11)
    let identity = PeerIdentity(
      kind: kind, clusterID: span.uint64(at: 16), nodeID: span.uint64(at: 24), address: address)
    // A code of a later time is a refusal all the same.
    let refusal =
      codeByte == 0
      ? nil : PrefaceRefusal(PrefaceRefusal.Code(rawValue: codeByte) ?? .notAdmitted, text)
    return (Preface(version: WireProtocol.version, identity: identity, refusal: refusal), end)
  }
}
