import RPCCore

// What a frame from the server does.
extension RPCClientChannel {
  func receive(
    _ header: FrameHeader, _ payload: RawSpan, on connection: ClientConnection
  ) throws(FrameError) {
    switch header.type {
    case .end: try receiveEnd(header, payload, on: connection)
    case .message:
      guard let call = try call(header) else { return }
      let frameBytes = FrameHeader.byteCount + payload.byteCount
      switch call.state.receiveMessage(frameBytes: frameBytes) {
      case .ignore: break
      case .fail(let error): cancel(call, error)
      case .deliver:
        if let error = call.receive(payload) {
          cancel(call, error)
        } else {
          consumed(frameBytes, of: call)
        }
      }
    case .credit:
      guard let call = try call(header) else { return }
      switch call.state.receiveCredit(payload.creditBytes()) {
      case .ignore: break
      case .fail(let error): cancel(call, error)
      case .deliver:
        writeQueued(call, to: connection.stream)
        if call.state.outbox.isDrainAwaited { tellDrained() }
      }
    case .ping:
      FrameWriter.pong(payload, to: &connection.stream.output)
      connection.stream.outputChanged()
    case .pong: break
    case .goAway:
      let goAway: GoAway
      do throws(MalformedPayload) {
        goAway = try GoAway(decoding: header, payload)
      } catch {
        throw .malformed(.goAway, call: .connection, error.reason)
      }
      receive(goAway, on: connection)
    case .open, .halfClose, .cancel:
      throw .unexpected(header.type, call: header.call, "only callers send it")
    }
  }

  /// A message of a stream has been used: grants credit when it is worth a frame.
  private func consumed(_ frameBytes: Int, of call: OutgoingCall) {
    guard call.state.phase == .open, let connection, connection.isReady,
      let credit = call.state.inbox.consume(frameBytes: frameBytes)
    else { return }
    FrameWriter.credit(call.id, bytes: credit, to: &connection.stream.output)
    connection.stream.outputChanged()
  }

  private func receiveEnd(
    _ header: FrameHeader, _ payload: RawSpan, on connection: ClientConnection
  ) throws(FrameError) {
    guard let call = try call(header), call.state.phase == .open else { return }
    let frame: EndFrame
    do throws(MalformedPayload) {
      frame = try EndFrame(decoding: header, payload, settings.limits)
    } catch {
      throw .malformed(.end, call: header.call, error.reason)
    }
    forget(call)
    if let error = call.state.outcome(of: frame) {
      call.complete(error)
    } else if let offset = frame.messageOffset {
      call.complete(response: payload.extracting(offset..<payload.byteCount))
    } else {
      call.complete(nil)
    }
    if connection.isGoingAway { leaveWhenIdle(connection) }
  }

  /// The call a frame belongs to; `nil` if it has ended.
  private func call(_ header: FrameHeader) throws(FrameError) -> OutgoingCall? {
    guard header.call.rawValue <= lastCall else {
      throw .unexpected(header.type, call: header.call, "no such call was opened")
    }
    return calls[header.call]
  }

  private func receive(_ goAway: GoAway, on connection: ClientConnection) {
    connection.isGoingAway = true
    let disclaimed = calls.ids.filter { $0 > goAway.lastCall }.compactMap { calls[$0] }
    for call in disclaimed where call.state.phase == .open {
      forget(call)
      call.complete(
        RPCError(
          .unavailable, "\(address) said goodbye before it took the call: \(goAway.message)",
          isKnownNotExecuted: true))
    }
    leaveWhenIdle(connection, goAway.message)
  }

  /// Closes a connection whose server is going away, once it owes us nothing more.
  private func leaveWhenIdle(
    _ connection: ClientConnection, _ reason: String = "the server went away"
  ) {
    guard calls.count == waitingCalls else { return }
    lost(connection, reason)
  }
}
