/// The server's side of one call, as the transport provides it. Belongs to the event loop of its
/// connection. A call that is dropped without an end is ended with `.internal` by the transport.
package protocol ServerCall: AnyObject {
  var metadata: Metadata { get }
  /// When the caller stops waiting; an answer after it is thrown away.
  var deadline: Deadline? { get }
  /// Who is calling, from the connection's preface.
  var peer: PeerIdentity { get }
  /// `true` once the caller cancelled, the deadline passed or the connection was lost.
  var isCancelled: Bool { get }
  /// Called once, if the call ends before the service has ended it.
  var onCancel: (() -> Void)? { get set }
  /// Called each time the queue has drained after `sentAndFull`.
  var onDrain: (() -> Void)? { get set }

  func send(_ message: some RPCMessage) -> SendResult
  /// Ends the call. Does nothing once it has ended.
  func finish(_ error: RPCError?)
}

/// What a connection's preface told about its other end.
package struct PeerIdentity: Hashable, Sendable {
  /// What a peer says that it is. The numbers are those of the wire; nothing proves what is said.
  package enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    case client = 1
    case proxy = 2
    case node = 3
    /// A person or a tool that makes a node play dead or alive; served by dead nodes too.
    case control = 4
  }

  package let kind: Kind
  /// Zero when the peer knows no cluster.
  package let clusterID: UInt64
  /// Zero unless the peer is a node.
  package let nodeID: UInt64
  /// Where the peer listens, `host:port`; empty if it does not.
  package let address: String

  package init(kind: Kind, clusterID: UInt64 = 0, nodeID: UInt64 = 0, address: String = "") {
    self.kind = kind
    self.clusterID = clusterID
    self.nodeID = nodeID
    self.address = address
  }
}

/// A call that is answered with one message: unary or client-streaming. Answer at once, or keep it
/// and answer later, on the same loop.
package struct UnaryServerCall<Response: RPCMessage> {
  package let call: any ServerCall

  package init(call: any ServerCall) {
    self.call = call
  }

  package func reply(_ response: Response) {
    _ = call.send(response)
    call.finish(nil)
  }

  package func fail(_ error: RPCError) {
    call.finish(error)
  }
}

/// A call that is answered with any number of messages and an end.
package struct StreamingServerCall<Response: RPCMessage> {
  package let call: any ServerCall

  package init(call: any ServerCall) {
    self.call = call
  }

  @discardableResult
  package func send(_ response: Response) -> SendResult { call.send(response) }
  package func finish() { call.finish(nil) }
  package func fail(_ error: RPCError) { call.finish(error) }
}
