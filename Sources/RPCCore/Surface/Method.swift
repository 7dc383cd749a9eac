/// gRPC's four kinds of call.
package enum CallKind: UInt8, Hashable, Sendable, CaseIterable {
  case unary
  case clientStreaming
  case serverStreaming
  case bidirectionalStreaming
}

/// A method by its path, `/package.Service/Method`.
package struct MethodDescriptor: Hashable, Sendable {
  package let path: String
  package let kind: CallKind

  package init(path: String, kind: CallKind) {
    self.path = path
    self.kind = kind
  }
}

/// A method with the types it carries; the generated code has one for each method of a service.
package struct Method<Request: RPCMessage, Response: RPCMessage>: Hashable, Sendable {
  package let descriptor: MethodDescriptor

  package init(path: String, kind: CallKind) {
    descriptor = MethodDescriptor(path: path, kind: kind)
  }
}
