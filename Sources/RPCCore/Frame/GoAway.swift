/// The last words of a server on a connection: calls after `lastCall` were not executed, and no
/// further calls will be.
package struct GoAway: Hashable, Sendable {
  /// Why the sender ends the connection; the numbers are those of the wire.
  package enum Reason: UInt16, Hashable, Sendable, CaseIterable {
    case shuttingDown = 0
    case protocolViolation = 1
    case frameTooLarge = 2
    /// The peer did not take what was sent to it, or was silent for too long. Reserved: no program sends
    /// it.
    case peerTooSlow = 3
  }

  package let reason: Reason
  package let lastCall: CallID
  package let message: String

  package init(reason: Reason, lastCall: CallID, message: String) {
    self.reason = reason
    self.lastCall = lastCall
    self.message = message
  }

  package init(decoding header: FrameHeader, _ payload: RawSpan) throws(MalformedPayload) {
    var cursor = ByteCursor(offset: 0, end: payload.byteCount)
    reason = Reason(rawValue: header.argument) ?? .protocolViolation
    lastCall = CallID(try cursor.uint64(payload, "the last call's id"))
    let count = try cursor.uint16(payload, "the length of the text")
    message = try cursor.text(payload, count, "the text")
  }
}
