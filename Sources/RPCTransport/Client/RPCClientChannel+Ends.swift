import RPCCore
import SystemIO

// How calls end without an answer: by loss, by time.
extension RPCClientChannel {
  func failOpen(_ reason: String, over connection: ClientConnection) {
    // Those first whose calls were opened first; a completion may start new calls, which are not
    // among these.
    let open = calls.ids.compactMap { calls[$0] }.filter { $0.state.phase == .open }
    let handedOver = connection.stream.writtenTotal
    for call in open where !call.state.isEnded {
      forget(call)
      let isUnsent = call.sentFrom >= handedOver
      let rest = isUnsent ? "the request had not been sent" : "the request may have been executed"
      call.complete(
        RPCError(.unavailable, "\(reason); \(rest)", isKnownNotExecuted: isUnsent))
    }
  }

  func failWaiting(_ reason: String) {
    let waiting = calls.ids.compactMap { calls[$0] }.filter { $0.state.phase == .waiting }
    for call in waiting where !call.state.isEnded {
      forget(call)
      call.complete(RPCError(.unavailable, reason, isKnownNotExecuted: true))
    }
  }

  func failAll(_ reason: String, over connection: ClientConnection?) {
    if let connection { failOpen(reason, over: connection) }
    failWaiting(reason)
  }

  func timerFired() {
    let now = loop.now
    while let id = deadlines.removeExpired(at: now) {
      guard let call = calls[id] else { continue }
      let what =
        call.state.phase == .waiting ? "\(address) could be reached" : "\(address) answered"
      cancel(call, RPCError(.deadlineExceeded, "the deadline passed before \(what)"))
    }
    if let nextAttempt, now >= nextAttempt { attempt() }
    if let attemptEnd, now >= attemptEnd, let connection {
      let milliseconds = settings.connectTimeout / 1_000_000
      lost(connection, "\(address) did not answer within \(milliseconds) ms")
    }
    if let connection, connection.isReady, !isSilent { keepAlive(connection, now) }
    for time in [deadlines.next, nextAttempt, attemptEnd] {
      if let time { timer.wake(at: time) }
    }
    if let connection, connection.isReady, !isSilent {
      timer.wake(at: connection.keepalive.nextCheck)
    }
  }

  private func keepAlive(_ connection: ClientConnection, _ now: UInt64) {
    switch connection.keepalive.check(at: now) {
    case .wait: break
    case .ping(let token):
      FrameWriter.ping(token, to: &connection.stream.output)
      connection.stream.outputChanged()
    case .giveUp(let silence):
      lost(connection, "\(address) was silent for \(silence / 1_000_000) ms")
    }
  }
}
