package import KeyValueStore

extension RequestIdentity: WireConvertible {
  package init(_ wire: WireRequestIdentity) {
    self.init(
      client: ClientID(wire.clientID), sequence: SequenceNumber(wire.sequence),
      answeredBelow: SequenceNumber(wire.answeredBelow))
  }

  package var wire: WireRequestIdentity {
    WireRequestIdentity(
      clientID: client.rawValue, sequence: sequence.rawValue,
      answeredBelow: answeredBelow.rawValue)
  }
}

extension Command: WireConvertible {
  /// Throws if there is no operation, or no identity for one that needs it.
  package init(_ wire: WireCommand) throws(MalformedMessage) {
    let operation: Operation
    switch try WireCommand.required(wire.operation, "operation") {
    case .openSession:
      self = .openSession
      return
    case .put(let put):
      operation = .put(key: put.key, value: put.value)
    case .delete(let delete):
      operation = .delete(key: delete.key)
    }
    self = .perform(
      operation, RequestIdentity(try WireCommand.required(wire.identity, "identity")))
  }

  package var wire: WireCommand {
    switch self {
    case .openSession:
      WireCommand(operation: .openSession(WireCommand.OpenSession()))
    case .perform(.put(let key, let value), let identity):
      WireCommand(
        identity: identity.wire, operation: .put(WireCommand.Put(key: key, value: value)))
    case .perform(.delete(let key), let identity):
      WireCommand(identity: identity.wire, operation: .delete(WireCommand.Delete(key: key)))
    }
  }
}
