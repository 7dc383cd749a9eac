/// Maps method paths to handlers. Generated code registers a whole service at once
/// (`service.register(in: &router)`).
///
/// For streams of requests, a service returns the closure that receives their events.
package struct RPCRouter {
  /// What serves a method, by how many requests a call of it has.
  package enum Handler {
    /// One request: unary and server-streaming. The closure decodes and calls the service.
    case single((RawSpan, any ServerCall) -> Void)
    /// Many requests: client-streaming and bidirectional. The closure opens the call and returns
    /// what receives each message, and `nil` for their end.
    case stream((any ServerCall) -> (RequestEvent) -> Void)
  }

  /// What the transport passes on of a stream of requests. Bytes, because a `RawSpan` cannot be
  /// stored in an enum.
  package enum RequestEvent {
    case message([UInt8])
    case end(RPCError?)
  }

  /// A handler with the kind of call it serves.
  package struct Route {
    package let path: String
    package let kind: CallKind
    package let handler: Handler
  }

  package private(set) var routes: [String: Route] = [:]

  package init() {}

  package subscript(path: String) -> Route? {
    routes[path]
  }

  package mutating func unary<Request, Response>(
    _ method: Method<Request, Response>,
    _ handle: @escaping (Request, UnaryServerCall<Response>) -> Void
  ) {
    add(
      method.descriptor,
      .single { bytes, call in
        do throws(RPCError) {
          handle(try Request(decodingMessage: bytes), UnaryServerCall(call: call))
        } catch {
          call.finish(error)
        }
      })
  }

  package mutating func serverStreaming<Request, Response>(
    _ method: Method<Request, Response>,
    _ handle: @escaping (Request, StreamingServerCall<Response>) -> Void
  ) {
    add(
      method.descriptor,
      .single { bytes, call in
        do throws(RPCError) {
          handle(try Request(decodingMessage: bytes), StreamingServerCall(call: call))
        } catch {
          call.finish(error)
        }
      })
  }

  package mutating func clientStreaming<Request, Response>(
    _ method: Method<Request, Response>,
    _ open: @escaping (UnaryServerCall<Response>) -> (StreamEvent<Request>) -> Void
  ) {
    add(
      method.descriptor,
      .stream { call in Self.decoding(open(UnaryServerCall(call: call)), endingBadly: call) })
  }

  package mutating func bidirectionalStreaming<Request, Response>(
    _ method: Method<Request, Response>,
    _ open: @escaping (StreamingServerCall<Response>) -> (StreamEvent<Request>) -> Void
  ) {
    add(
      method.descriptor,
      .stream { call in Self.decoding(open(StreamingServerCall(call: call)), endingBadly: call) })
  }

  private mutating func add(_ method: MethodDescriptor, _ handler: Handler) {
    let route = Route(path: method.path, kind: method.kind, handler: handler)
    let previous = routes.updateValue(route, forKey: method.path)
    precondition(previous == nil, "two services answer to \(method.path)")
  }

  /// A message that cannot be decoded ends the stream for the service and the call for the caller.
  private static func decoding<Request: RPCMessage>(
    _ receive: @escaping (StreamEvent<Request>) -> Void, endingBadly call: any ServerCall
  ) -> (RequestEvent) -> Void {
    { [weak call] event in
      switch event {
      case .message(let bytes):
        do throws(RPCError) {
          receive(.message(try Request(decodingMessage: bytes.span.bytes)))
        } catch {
          receive(.end(error))
          call?.finish(error)
        }
      case .end(let error):
        receive(.end(error))
      }
    }
  }
}
