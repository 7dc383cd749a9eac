import RPCCore
import SystemIO

// What a frame from the caller does.
extension ServerConnection {
  func receiveFrames(_ bytes: RawSpan) {
    // A burst may take long, and its beginning is what the loop calls now.
    readAt = queueing.isWaiting ? EventLoop.monotonicNow() : loop.now
    // The decoder leaves its place while frames are handled, because a handler may close the
    // connection, which must not reach into it.
    var decoder = decoder
    self.decoder = FrameDecoder(frameBytesMax: limits.frameBytesMax)
    do throws(FrameError) {
      try decoder.decode(bytes) { header, payload in
        guard isServing else { return .stop }
        frameBeganAt = nil
        do throws(FrameError) {
          try receive(header, payload)
        } catch {
          broken(error)
        }
        guard isServing else { return .stop }
        guard stream.isAboveMark else { return .frame }
        // Whoever does not read answers does not get to ask for more of them.
        isParsePaused = true
        stream.pauseReading()
        watchStall()
        return .pause
      }
      self.decoder = decoder
      watchFrame()
    } catch {
      broken(error)
    }
  }

  private func receive(_ header: FrameHeader, _ payload: RawSpan) throws(FrameError) {
    switch header.type {
    case .open:
      do throws(MalformedPayload) {
        try open(header, payload)
      } catch {
        throw .malformed(.open, call: header.call, error.reason)
      }
    case .message:
      guard let entry = try entry(header) else { return }
      let frameBytes = FrameHeader.byteCount + payload.byteCount
      let call = entry.call
      switch call.state.receiveMessage(frameBytes: frameBytes) {
      case .ignore: break
      case .fail(let error): fail(header.call, entry, error)
      case .deliver:
        entry.receive?(.message([UInt8](copying: payload)))
        if !call.state.isEnded, let credit = call.state.inbox.consume(frameBytes: frameBytes) {
          FrameWriter.credit(header.call, bytes: credit, to: &stream.output)
          stream.outputChanged()
        }
      }
    case .halfClose:
      guard let entry = try entry(header) else { return }
      switch entry.call.state.receiveHalfClose() {
      case .ignore: break
      case .fail(let error): fail(header.call, entry, error)
      case .deliver: entry.receive?(.end(nil))
      }
    case .cancel:
      guard let entry = try entry(header) else { return }
      let removed = takeOut(header.call)
      let call = entry.finished ?? entry.call
      if call.cancelFromOutside() {
        entry.receive?(.end(RPCError(.cancelled, "the caller cancelled the call")))
      }
      withExtendedLifetime(removed) {}
    case .credit:
      guard let entry = try entry(header) else { return }
      receiveCredit(payload.creditBytes(), header.call, entry)
    case .ping:
      FrameWriter.pong(payload, to: &stream.output)
      stream.outputChanged()
    case .pong: queueing.answered(payload.pingToken())
    case .end, .goAway:
      throw .unexpected(header.type, call: header.call, "only servers send it")
    }
  }

  /// The call a frame belongs to; `nil` if it has ended.
  private func entry(_ header: FrameHeader) throws(FrameError) -> Entry? {
    guard header.call <= lastCall else {
      throw .unexpected(header.type, call: header.call, "the call was never opened")
    }
    return calls[header.call]
  }

  private func receiveCredit(_ bytes: Int, _ id: CallID, _ entry: Entry) {
    let call = entry.finished ?? entry.call
    guard call.state.outbox.grant(bytes) else {
      fail(id, entry, RPCError(.internal, "\(bytes) bytes of credit are more than were sent"))
      return
    }
    while let frame = call.state.outbox.next() {
      queuedBytes -= frame.count
      stream.output.append(contentsOf: frame)
    }
    stream.outputChanged()
    if entry.finished != nil {
      if !call.state.outbox.isBlocked { withExtendedLifetime(takeOut(id)) {} }
    } else {
      tellDrained(call)
    }
  }

  // MARK: Opening

  private func open(_ header: FrameHeader, _ payload: RawSpan) throws(MalformedPayload) {
    let id = header.call
    guard id > lastCall else {
      throw MalformedPayload("call ids grow, but \(id) follows \(lastCall)")
    }
    lastCall = id
    let frame = try OpenFrame(decoding: header, payload, limits)
    let method: NumberedMethod
    if let path = frame.path {
      let route = server.router[path]
      // Of a method that is there, the router has the text already.
      method = NumberedMethod(path: route?.path ?? path, route: route)
      try methods.bind(frame.methodNumber, to: method)
      if route == nil, frame.methodNumber > 0 { parkedBytes += path.utf8.count }
    } else if let known = methods[frame.methodNumber] {
      method = known
    } else {
      throw MalformedPayload("it uses the method number \(frame.methodNumber), which has no path")
    }
    guard let route = method.route else {
      refuse(id, .unimplemented, "this server has no method \(method.path.printable())")
      return
    }
    guard server.takes(method.path, from: peer) else {
      refuse(
        id, .unavailable,
        "the server at \(server.identity().address) is stopping and takes no new calls; ask another one"
      )
      return
    }
    guard budgetTakes(payload.byteCount) else {
      refuse(
        id, .resourceExhausted,
        "\(budget.held) bytes are held for other requests and answers here, and "
          + "\(budget.limit(for: peer.kind)) may be; try again later")
      return
    }
    guard calls.count < limits.callsMax else {
      refuse(
        id, .resourceExhausted,
        "\(calls.count) calls are under way on this connection, which is the limit")
      return
    }
    var deadline: Deadline?
    if let left = frame.timeoutMicroseconds {
      guard left > 0 else {
        refuse(id, .deadlineExceeded, "the deadline had passed when the call arrived")
        return
      }
      guard let trueLeft = timeLeft(of: left) else {
        refuse(
          id, .resourceExhausted,
          "the call waited \(queueing.nanoseconds(at: readAt) / 1_000_000) of its "
            + "\(left / 1_000) ms to be read, behind others; try again later")
        return
      }
      deadline = Deadline(microseconds: trueLeft, after: stream.loop.now)
    }
    let call = IncomingCall(
      id: id, kind: route.kind, metadata: frame.metadata, deadline: deadline, connection: self)
    switch (route.handler, frame.messageOffset) {
    case (.single(let handle), .some(let offset)):
      handle(payload.extracting(offset..<payload.byteCount), call)
      park(call, requestBytes: payload.byteCount, receive: nil)
    case (.stream(let open), nil):
      park(call, requestBytes: 0, receive: open(call))
    case (.single, nil), (.stream, .some):
      _ = call.state.end()
      refuse(
        id, .invalidArgument,
        route.kind.hasRequestStream
          ? "\(method.path) takes a stream of requests, but was called with one request"
          : "\(method.path) takes one request, but was called with a stream of them")
    }
  }

  /// Whether it counts how long calls have waited to be read. What nodes and control ask for keeps the
  /// cluster going, and there is little of it: it is served whenever it comes.
  var asksForAge: Bool {
    switch peer.kind {
    case .node, .control: false
    case .client, .proxy: true
    }
  }

  /// What is left for a call for which its caller had so many microseconds left when it was written;
  /// `nil` if that is too little.
  private func timeLeft(of microseconds: UInt64) -> UInt64? {
    guard asksForAge else { return microseconds }
    if let token = queueing.callArrived(at: readAt) {
      FrameWriter.ping(token, to: &stream.output)
      stream.outputChanged()
    }
    return queueing.timeLeft(of: microseconds, at: readAt)
  }

  /// Keeps a call that has not been answered while it was handed over.
  private func park(
    _ call: IncomingCall, requestBytes: Int, receive: ((RPCRouter.RequestEvent) -> Void)?
  ) {
    let waits = call.state.outbox.isBlocked
    guard !call.state.isEnded || waits else { return }
    guard isServing else {
      // The handler has closed the connection or silenced the server.
      if call.cancelFromOutside() {
        receive?(.end(RPCError(.cancelled, "the connection to the caller was closed")))
      }
      return
    }
    call.isParked = true
    call.requestBytes = requestBytes
    parkedBytes += requestBytes
    let finished = call.state.isEnded ? call : nil
    calls.insert(Entry(call: call, receive: receive, finished: finished), for: call.id)
    if let deadline = call.deadline { watch(deadline, call.id) }
    if call.state.outbox.isDrainAwaited { drainWaiters.insert(call.id) }
  }

  /// Answers a call that nobody has executed.
  private func refuse(_ id: CallID, _ code: StatusCode, _ message: String) {
    let error = RPCError(code, message, isKnownNotExecuted: true)
    FrameWriter.end(id, error, limits, to: &stream.output)
    stream.outputChanged()
  }
}
