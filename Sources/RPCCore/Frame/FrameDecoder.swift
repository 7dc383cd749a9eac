/// Cuts a stream of bytes into frames, wherever the reads happened to split it.
///
/// Whole frames are handed on in place, as part of the bytes just read. Only an incomplete frame is
/// kept, in `carry`, until its rest has come; and whatever follows a frame after which the receiver
/// asked for a pause.
///
/// Invariants:
/// - `carry` grows by what has arrived, never by what a header announces;
/// - unless paused, `carry` holds less than one frame of the largest size after each `decode`;
/// - after an error the decoder must not be used again.
package struct FrameDecoder {
  /// What the receiver of a frame wants next.
  package enum Next: Hashable, Sendable {
    case frame
    /// Keep the rest until `decode` is called again, be it with no new bytes.
    case pause
    /// Throw the rest away.
    case stop
  }

  private let frameBytesMax: Int
  private var carry: [UInt8] = []

  /// A carry that has grown beyond this is given back once it is empty.
  private static let carryKeptBytesMax = 64 << 10

  package init(frameBytesMax: Int) {
    self.frameBytesMax = frameBytesMax
  }

  /// How many bytes are being kept.
  package var pendingBytes: Int { carry.count }

  /// Calls `receive` with each whole frame, in order, for as long as it wants the next.
  package mutating func decode(
    _ bytes: RawSpan, _ receive: (FrameHeader, RawSpan) -> Next
  ) throws(FrameError) {
    guard !carry.isEmpty else {
      let consumed = try walk(bytes, receive)
      if consumed < bytes.byteCount {
        carry.append(bytesOf: bytes.extracting(consumed..<bytes.byteCount))
      }
      return
    }
    carry.append(bytesOf: bytes)
    let consumed = try walk(carry.span.bytes, receive)
    if consumed < carry.count {
      if consumed > 0 { carry.removeFirst(consumed) }
    } else {
      carry.removeAll(keepingCapacity: carry.capacity <= Self.carryKeptBytesMax)
    }
  }

  /// How many of the bytes are done with.
  private func walk(
    _ bytes: RawSpan, _ receive: (FrameHeader, RawSpan) -> Next
  ) throws(FrameError) -> Int {
    let count = bytes.byteCount
    var offset = 0
    while count - offset >= FrameHeader.byteCount {
      let header = try FrameHeader(bytes: bytes, at: offset, frameBytesMax: frameBytesMax)
      let start = offset + FrameHeader.byteCount
      guard header.payloadBytes <= count - start else { break }
      offset = start + header.payloadBytes
      switch receive(header, bytes.extracting(start..<offset)) {
      case .frame: break
      case .pause: return offset
      case .stop: return count
      }
    }
    return offset
  }
}
