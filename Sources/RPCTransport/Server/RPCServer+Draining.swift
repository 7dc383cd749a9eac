package import RPCCore
import SystemIO

/// A server that is about to close, and lets what it has begun end.
struct ServerDrain {
  /// Methods that other nodes may still call.
  let spared: Set<String>
  let deadline: UInt64
  /// `nil` once it was called.
  var completion: (() -> Void)?
  var timer: Timer?
}

extension RPCServer {
  /// How often a draining server looks whether it is idle. It does so a few times in its life, which
  /// costs less than telling it of the end of each call for all of that life.
  private static let drainCheckNanoseconds: UInt64 = 2_000_000

  /// Takes no more calls from callers: each is refused with `.unavailable` and known not to have been
  /// executed, so that its caller asks another server at once. What other nodes call goes on if it is
  /// among `sparing`, and control as ever.
  ///
  /// - Parameters:
  ///   - patience: in nanoseconds.
  ///   - completion: called once, as soon as no caller waits for an answer and all answers have left,
  ///     or after `patience`; at once if nobody waits. The server is not closed by it.
  package func drain(
    sparing: [MethodDescriptor], patience: UInt64, completion: @escaping () -> Void
  ) {
    guard !isClosed, draining == nil else { return completion() }
    draining = ServerDrain(
      spared: Set(sparing.map(\.path)), deadline: loop.now + patience, completion: completion)
    checkDrain()
  }

  private func checkDrain() {
    guard let drain = draining else { return }
    guard hasCallersWaiting, loop.now < drain.deadline else { return endDrain() }
    draining?.timer = loop.schedule(after: Self.drainCheckNanoseconds) { [weak self] in
      self?.checkDrain()
    }
  }

  /// Whoever waits for it goes on; calls are refused until the server closes.
  func endDrain() {
    guard let drain = draining, let completion = drain.completion else { return }
    drain.timer?.cancel()
    draining?.timer = nil
    draining?.completion = nil
    completion()
  }

  /// Whether a call may begin.
  func takes(_ path: String, from peer: PeerIdentity) -> Bool {
    guard let draining else { return true }
    switch peer.kind {
    case .client, .proxy: return false
    case .node: return draining.spared.contains(path)
    case .control: return true
    }
  }
}

extension ServerConnection {
  /// Whether somebody here waits for the answer to a request, or for its last bytes. Streams have no
  /// end to wait for, and whoever controls the server asks it to end itself.
  var hasCallersWaiting: Bool {
    switch peer.kind {
    case .control: return false
    case .node: return hasUnaryCalls
    case .client, .proxy: return hasUnaryCalls || isServing && stream.pendingBytes > 0
    }
  }

  private var hasUnaryCalls: Bool {
    calls.values.contains { entry in
      guard let kind = entry.map({ ($0.finished ?? $0.call).state.kind }) else { return false }
      return !kind.hasRequestStream && !kind.hasResponseStream
    }
  }
}
