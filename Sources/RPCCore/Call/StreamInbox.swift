/// What one side of a stream has received and not yet granted back.
///
/// Invariant: `outstanding` is what the sender may believe to be unconsumed, at least; so a sender
/// that starts a message while it is at the window has broken the protocol.
package struct StreamInbox {
  /// Received, and not yet granted back.
  package private(set) var outstanding = 0
  /// Consumed, and not yet granted back.
  private var consumed = 0

  package init() {}

  /// Returns `false` when the sender had no credit for the message.
  package mutating func receive(frameBytes: Int) -> Bool {
    guard outstanding < WireProtocol.streamWindowBytes else { return false }
    outstanding += frameBytes
    return true
  }

  /// Notes that the receiver is done with a message. Returns the credit to grant, once it is worth
  /// a frame.
  package mutating func consume(frameBytes: Int) -> Int? {
    consumed += frameBytes
    guard consumed >= WireProtocol.streamWindowBytes / 2 else { return nil }
    defer { consumed = 0 }
    outstanding -= consumed
    return consumed
  }
}
