import RPCCore

/// A caller that waits, and its request as it came.
final class HeldCall {
  let token: RequestToken
  let method: Method<RawMessage, RawMessage>
  let request: RawMessage
  let caller: UnaryServerCall<RawMessage>
  let deadline: Deadline
  let isWrite: Bool
  /// Attempts under way: one, or two while a read is hedged.
  private var first: (number: UInt32, call: any ClientCall)?
  private var second: (number: UInt32, call: any ClientCall)?

  init(
    token: RequestToken, method: Method<RawMessage, RawMessage>, request: RawMessage,
    caller: UnaryServerCall<RawMessage>, deadline: Deadline, isWrite: Bool
  ) {
    self.token = token
    self.method = method
    self.request = request
    self.caller = caller
    self.deadline = deadline
    self.isWrite = isWrite
  }

  func started(_ number: UInt32, _ call: any ClientCall) {
    if first == nil { first = (number, call) } else { second = (number, call) }
  }

  func ended(_ number: UInt32) {
    if first?.number == number { first = nil }
    if second?.number == number { second = nil }
  }

  func cancel(_ number: UInt32) {
    let call = first?.number == number ? first?.call : second?.number == number ? second?.call : nil
    ended(number)
    call?.cancel()
  }
}
