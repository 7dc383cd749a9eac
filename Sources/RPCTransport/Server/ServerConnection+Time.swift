import RPCCore
import SystemIO

// What passes by itself: deadlines, silence, stalls, standstills.
extension ServerConnection {
  /// Calls park here with their deadline.
  func watch(_ deadline: Deadline, _ id: CallID) {
    deadlines.add(deadline, id, liveCount: calls.count) { calls[$0] != nil }
    timer.wake(at: deadline.nanoseconds)
  }

  /// What lies in the socket may have come at any time since then.
  func stoodStill(since: UInt64) {
    guard isServing, asksForAge,
      let token = queueing.stoodStill(since: since, at: loop.now)
    else { return }
    FrameWriter.ping(token, to: &stream.output)
    stream.outputChanged()
  }

  func timerFired() {
    let now = loop.now
    switch phase {
    case .closed, .silent: return
    case .leaving:
      if now >= lingerEnd { close() } else { timer.wake(at: lingerEnd) }
    case .preface(let decoder):
      let end = phaseLimitStart + limits.prefaceTimeout
      guard now >= end else {
        timer.wake(at: end)
        return
      }
      server.log(.prefaceMissing(from: addressText, receivedBytes: decoder.pendingBytes))
      let seconds = Double(limits.prefaceTimeout) / 1e9
      refuseLate("no preface came within \(seconds) seconds")
    case .serving: serveTime(now)
    }
  }

  private func refuseLate(_ message: String) {
    leave(
      saying: Preface(
        identity: server.identity(), refusal: PrefaceRefusal(.malformed, message)
      ).encoded)
  }

  private func serveTime(_ now: UInt64) {
    while let id = deadlines.removeExpired(at: now) { expire(id) }
    if let since = stream.stalledSince, now >= since + limits.writeStallTimeout {
      server.log(.slowReader(name, pendingBytes: stream.pendingBytes))
      close()
      return
    }
    if let began = frameBeganAt, now >= began + limits.frameTimeout {
      server.log(.slowWriter(name, receivedBytes: decoder.pendingBytes))
      close()
      return
    }
    // A peer that is not read from cannot prove that it lives; the stall limit watches it.
    if isParsePaused { keepalive.received(at: now) }
    switch keepalive.check(at: now) {
    case .wait: break
    case .ping(let token):
      FrameWriter.ping(token, to: &stream.output)
      stream.outputChanged()
    case .giveUp(let silence):
      server.log(.silentPeer(name, silentNanoseconds: silence))
      close()
      return
    }
    guard isServing else { return }
    timer.wake(at: min(keepalive.nextCheck, deadlines.next ?? .max))
    watchStall()
    watchFrame()
  }

  /// Half a frame may not be kept for ever, whatever its other half costs: it is room that others do
  /// not have. What waits because we do not read on is not the caller's fault.
  func watchFrame() {
    guard isServing, !isParsePaused, decoder.pendingBytes > 0 else {
      frameBeganAt = nil
      return
    }
    let began = frameBeganAt ?? loop.now
    frameBeganAt = began
    timer.wake(at: began + limits.frameTimeout)
  }

  func watchStall() {
    if let since = stream.stalledSince { timer.wake(at: since + limits.writeStallTimeout) }
  }

  private func expire(_ id: CallID) {
    guard let entry = calls[id] else { return }
    let error = RPCError(.deadlineExceeded, "the deadline passed before the call was answered")
    fail(id, entry, error)
  }
}
