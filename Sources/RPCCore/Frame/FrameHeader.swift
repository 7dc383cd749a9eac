/// Identifies a call on its connection. The caller numbers its calls upward from one; zero stands
/// for the connection itself.
package struct CallID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let rawValue: UInt64

  package init(_ rawValue: UInt64) {
    self.rawValue = rawValue
  }

  package static let connection = CallID(0)

  package static func < (left: CallID, right: CallID) -> Bool {
    left.rawValue < right.rawValue
  }

  package var description: String { "\(rawValue)" }
}

/// What a frame is; the numbers are those of the wire (Docs/WireProtocol.md).
package enum FrameType: UInt8, Hashable, Sendable, CaseIterable {
  case open = 1
  case message = 2
  case halfClose = 3
  case end = 4
  case cancel = 5
  case credit = 6
  case ping = 7
  case pong = 8
  case goAway = 9
}

/// What a frame's payload holds. A bit means different things in frames of different types.
package struct FrameFlags: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The rest of the payload is a message: the only request, or the only response, of the call.
  package static let message = FrameFlags(rawValue: 0x01)
  /// `open`: the method's path is spelled out. `end`: a text is.
  package static let text = FrameFlags(rawValue: 0x02)
  /// `open`: the time left is given.
  package static let timeout = FrameFlags(rawValue: 0x04)
  /// `open`, `end`: metadata is given.
  package static let metadata = FrameFlags(rawValue: 0x08)
  /// `end`: the request is known not to have been executed.
  package static let notExecuted = FrameFlags(rawValue: 0x10)
}

/// The sixteen bytes before every payload; drawn in `Docs/WireProtocol.md`.
///
/// Invariant: a header that came out of `init(bytes:…)` has a known type, only flags of that type,
/// a call id exactly where its type wants one, and a length that its type and the limit allow.
package struct FrameHeader: Hashable, Sendable {
  package static let byteCount = 16

  package let payloadBytes: Int
  package let type: FrameType
  package let flags: FrameFlags
  /// `open`: the method's number. `end`: the status. `goAway`: the reason. Otherwise zero.
  package let argument: UInt16
  package let call: CallID

  package init(
    payloadBytes: Int, type: FrameType, flags: FrameFlags = [], argument: UInt16 = 0, call: CallID
  ) {
    self.payloadBytes = payloadBytes
    self.type = type
    self.flags = flags
    self.argument = argument
    self.call = call
  }

  /// Reads and checks the header at `offset`, where at least `byteCount` bytes are.
  init(bytes: RawSpan, at offset: Int, frameBytesMax: Int) throws(FrameError) {
    let first = bytes.uint64(at: offset)
    let call = CallID(bytes.uint64(at: offset + 8))
    let claimed = UInt32(truncatingIfNeeded: first >> 32)
    let typeByte = UInt8(truncatingIfNeeded: first >> 24)
    let flags = FrameFlags(rawValue: UInt8(truncatingIfNeeded: first >> 16))
    guard let type = FrameType(rawValue: typeByte) else {
      throw .unknownType(typeByte, call: call)
    }
    guard Int(claimed) <= frameBytesMax else {
      throw .tooLarge(type, claimed: claimed, limit: frameBytesMax, call: call)
    }
    guard flags.subtracting(type.allowedFlags).isEmpty else {
      throw .malformed(type, call: call, "it has flags \(flags.rawValue) its type does not know")
    }
    guard (call == .connection) == type.concernsConnection else {
      throw .malformed(
        type, call: call,
        type.concernsConnection ? "it must have call id 0" : "it must not have call id 0")
    }
    if let exact = type.exactPayloadBytes, Int(claimed) != exact {
      throw .malformed(type, call: call, "its payload has \(claimed) bytes instead of \(exact)")
    }
    self.init(
      payloadBytes: Int(claimed), type: type, flags: flags,
      argument: UInt16(truncatingIfNeeded: first), call: call)
  }

  package func append(to buffer: inout [UInt8]) {
    let first =
      UInt64(UInt32(payloadBytes)) << 32 | UInt64(type.rawValue) << 24
      | UInt64(flags.rawValue) << 16 | UInt64(argument)
    buffer.append(bigEndian: first, call.rawValue)
  }
}

extension FrameType {
  var allowedFlags: FrameFlags {
    switch self {
    case .open: [.message, .text, .timeout, .metadata]
    case .end: [.message, .text, .metadata, .notExecuted]
    case .message, .halfClose, .cancel, .credit, .ping, .pong, .goAway: []
    }
  }

  var concernsConnection: Bool {
    switch self {
    case .ping, .pong, .goAway: true
    case .open, .message, .halfClose, .end, .cancel, .credit: false
    }
  }

  /// The size of payloads that have only one.
  var exactPayloadBytes: Int? {
    switch self {
    case .halfClose, .cancel: 0
    case .credit: 4
    case .ping, .pong: 8
    case .open, .message, .end, .goAway: nil
    }
  }
}
