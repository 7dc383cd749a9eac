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
  private var attempts: [(number: UInt32, call: any ClientCall)] = []

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
    attempts.append((number, call))
  }

  func ended(_ number: UInt32) {
    attempts.removeAll { $0.number == number }
  }

  func cancel(_ number: UInt32) {
    guard let index = attempts.firstIndex(where: { $0.number == number }) else { return }
    attempts.remove(at: index).call.cancel()
  }
}
