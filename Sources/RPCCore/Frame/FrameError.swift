/// Why a connection's bytes are not frames of this protocol. Nothing after such bytes can be
/// trusted, so the connection says goodbye with `reason` and `description` and closes.
package enum FrameError: Error, Hashable, Sendable, CustomStringConvertible {
  case tooLarge(FrameType, claimed: UInt32, limit: Int, call: CallID)
  case unknownType(UInt8, call: CallID)
  case malformed(FrameType, call: CallID, String)
  /// A frame that is well formed but must not come here or now.
  case unexpected(FrameType, call: CallID, String)

  package var description: String {
    switch self {
    case .tooLarge(let type, let claimed, let limit, let call):
      """
      a frame (\(type), call \(call)) announces \(claimed) bytes, but the limit is \(limit); \
      send less at once or raise the limit on both ends
      """
    case .unknownType(let byte, let call):
      "a frame (call \(call)) has type \(byte), but this protocol knows the types 1 to 9"
    case .malformed(let type, let call, let reason):
      "a frame (\(type), call \(call)) is malformed: \(reason)"
    case .unexpected(let type, let call, let reason):
      "a frame (\(type), call \(call)) must not come here: \(reason)"
    }
  }

  package var goAwayReason: GoAway.Reason {
    switch self {
    case .tooLarge: .frameTooLarge
    case .unknownType, .malformed, .unexpected: .protocolViolation
    }
  }
}
