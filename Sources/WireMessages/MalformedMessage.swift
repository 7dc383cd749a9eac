import ProtobufCodec

/// Bytes or a message that say nothing that could be: they are not protobuf, or lack what they must
/// have, or contradict themselves.
package struct MalformedMessage: Error, Hashable, Sendable, CustomStringConvertible {
  /// The message's full name in the schema.
  package let messageName: String
  /// What is wrong with it, for people.
  package let problem: String

  package init(_ messageName: String, _ problem: String) {
    self.messageName = messageName
    self.problem = problem
  }

  package var description: String { "\(messageName): \(problem)" }
}

extension Message {
  /// The value of a field that the message must have.
  static func required<Value>(_ value: Value?, _ field: String) throws(MalformedMessage) -> Value {
    guard let value else {
      throw MalformedMessage(
        messageName, "\(field) is missing, or of a kind that this version does not know")
    }
    return value
  }

  static func malformed(_ problem: String) -> MalformedMessage {
    MalformedMessage(messageName, problem)
  }
}
