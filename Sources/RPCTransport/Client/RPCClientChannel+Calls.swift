package import RPCCore
import SystemIO

// The four kinds of call, as generated stubs start them.
extension RPCClientChannel: RPCChannel {
  @discardableResult
  package func unary<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, options: CallOptions,
    completion: @escaping (Result<Response, RPCError>) -> Void
  ) -> any ClientCall {
    let call = makeCall(method.descriptor, options, Self.single(completion))
    start(call, request)
    return call
  }

  @discardableResult
  package func serverStreaming<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, options: CallOptions,
    events: @escaping (StreamEvent<Response>) -> Void
  ) -> any ClientCall {
    let call = makeCall(method.descriptor, options, Self.stream(events))
    start(call, request)
    return call
  }

  package func clientStreaming<Request, Response>(
    _ method: Method<Request, Response>, options: CallOptions,
    completion: @escaping (Result<Response, RPCError>) -> Void
  ) -> ClientRequestStream<Request> {
    let call = makeCall(method.descriptor, options, Self.single(completion))
    startStream(call)
    return ClientRequestStream(sink: call)
  }

  package func bidirectionalStreaming<Request, Response>(
    _ method: Method<Request, Response>, options: CallOptions,
    events: @escaping (StreamEvent<Response>) -> Void
  ) -> ClientRequestStream<Request> {
    let call = makeCall(method.descriptor, options, Self.stream(events))
    startStream(call)
    return ClientRequestStream(sink: call)
  }

  private static func single<Response: RPCMessage>(
    _ completion: @escaping (Result<Response, RPCError>) -> Void
  ) -> (OutgoingCall.Delivery, RawSpan) -> RPCError? {
    { delivery, bytes in
      switch delivery {
      case .response:
        do throws(RPCError) {
          completion(.success(try Response(decodingMessage: bytes)))
        } catch {
          completion(.failure(.undecodable(error)))
        }
      case .end(let error):
        completion(.failure(error ?? .missingResponse))
      case .message:
        return .missingResponse
      }
      return nil
    }
  }

  private static func stream<Response: RPCMessage>(
    _ events: @escaping (StreamEvent<Response>) -> Void
  ) -> (OutgoingCall.Delivery, RawSpan) -> RPCError? {
    { delivery, bytes in
      switch delivery {
      case .message:
        let message: Response
        do throws(RPCError) {
          message = try Response(decodingMessage: bytes)
        } catch {
          return .undecodable(error)
        }
        events(.message(message))
      case .end(let error):
        events(.end(error))
      case .response:
        events(.end(.missingResponse))
      }
      return nil
    }
  }

  private func makeCall(
    _ method: MethodDescriptor, _ options: CallOptions,
    _ deliver: @escaping (OutgoingCall.Delivery, RawSpan) -> RPCError?
  ) -> OutgoingCall {
    loop.preconditionCurrent()
    lastCall += 1
    return OutgoingCall(
      id: CallID(lastCall), method: method, options: options, channel: self, deliver: deliver)
  }

  // MARK: Starting

  private func start(_ call: OutgoingCall, _ request: some RPCMessage) {
    let count = request.messageByteCount
    if let error = obstacle(to: call, requestBytes: count) {
      failLater(call, error)
      return
    }
    if let connection = readyConnection {
      open(call, on: connection, messageBytes: count)
      FrameWriter.append(request, byteCount: count, to: &connection.stream.output)
      connection.stream.outputChanged()
    } else {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(count)
      request.appendMessage(to: &bytes)
      call.request = bytes
      waitingCalls += 1
      waitingBytes += bytes.count
    }
    track(call)
  }

  private func startStream(_ call: OutgoingCall) {
    if let error = obstacle(to: call, requestBytes: 0) {
      failLater(call, error)
      return
    }
    if let connection = readyConnection {
      open(call, on: connection, messageBytes: nil)
      connection.stream.outputChanged()
    } else {
      waitingCalls += 1
    }
    track(call)
  }

  private func track(_ call: OutgoingCall) {
    calls.insert(call, for: call.id)
    guard let deadline = call.deadline else { return }
    deadlines.add(deadline, call.id, liveCount: calls.count) { calls[$0] != nil }
    timer.wake(at: deadline.nanoseconds)
  }

  /// Writes the `open` frame up to its message.
  func open(_ call: OutgoingCall, on connection: ClientConnection, messageBytes: Int?) {
    let stream = connection.stream
    call.sentFrom = stream.appendedTotal
    FrameWriter.open(
      call.id, method: connection.methods.spell(call.path),
      timeoutMicroseconds: call.deadline.map { $0.microsecondsLeft(at: loop.now) ?? 0 },
      metadata: call.metadata, messageBytes: messageBytes, to: &stream.output)
    call.state.opened()
  }

  /// Why the call cannot even begin; nobody has executed it then.
  private func obstacle(to call: OutgoingCall, requestBytes: Int) -> RPCError? {
    func notExecuted(_ code: StatusCode, _ message: String) -> RPCError {
      RPCError(code, message, isKnownNotExecuted: true)
    }
    let limits = settings.limits
    if call.path.utf8.isEmpty || call.path.utf8.count > WireProtocol.pathBytesMax {
      return notExecuted(
        .invalidArgument, "a method's path has 1 to \(WireProtocol.pathBytesMax) bytes")
    }
    if !call.metadata.isEmpty {
      do throws(RPCError) { try call.metadata.validate(limits) } catch { return error }
    }
    // Path, timeout and lengths take less than 300 bytes.
    let frameBytes = requestBytes + call.metadata.byteCount + 300
    if frameBytes > limits.frameBytesMax {
      return notExecuted(
        .resourceExhausted,
        "a request of \(requestBytes) bytes does not fit a frame of \(limits.frameBytesMax)")
    }
    if let deadline = call.deadline, deadline.nanoseconds <= loop.now {
      return notExecuted(.deadlineExceeded, "the deadline had passed before the call was made")
    }
    if let reason = unavailability { return notExecuted(.unavailable, reason) }
    if calls.count >= limits.callsMax {
      return notExecuted(
        .resourceExhausted, "\(calls.count) calls to \(address) are under way, which is the limit")
    }
    if let connection = readyConnection {
      let pending = connection.stream.pendingBytes
      guard pending + frameBytes > limits.outputBytesMax else { return nil }
      return notExecuted(
        .resourceExhausted, "\(address) has not yet taken \(pending) bytes sent earlier")
    }
    if waitingCalls >= limits.waitingCallsMax
      || waitingBytes + requestBytes > limits.waitingBytesMax
    {
      return notExecuted(
        .resourceExhausted,
        "\(waitingCalls) calls (\(waitingBytes) bytes) wait for a connection to \(address) already")
    }
    return nil
  }

  /// A call is never ended before the function that started it has returned.
  private func failLater(_ call: OutgoingCall, _ error: RPCError) {
    loop.atEndOfBurst { call.complete(error) }
  }
}

extension RPCError {
  fileprivate static let missingResponse = RPCError(
    .internal, "the server ended the call without a response")

  fileprivate static func undecodable(_ error: RPCError) -> RPCError {
    RPCError(.internal, "the server's message cannot be decoded: \(error.message)")
  }
}
