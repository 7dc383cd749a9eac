/// Decides which messages lie within the struct that has them and which in memory of their own.
///
/// Of its own is memory for a message that may in the end hold the one it is in, because a Swift
/// struct cannot, and for a large one, because it would make every absent field cost as much as a
/// present one.
struct StoragePlan {
  /// Beyond so many bytes, as reckoned here, a message is large.
  static let inlineBytesMax = 64

  private let graph: ComponentGraph
  /// What each message takes; recursive fields count as a reference.
  private var byteCounts: [String: Int] = [:]

  init(_ schema: Schema) {
    var messages: [String: MessageDefinition] = [:]
    func visit(_ message: MessageDefinition) {
      messages[message.fullName] = message
      for nested in message.messages { visit(nested) }
    }
    for file in schema.files {
      for message in file.messages { visit(message) }
    }
    graph = ComponentGraph(edges: messages.mapValues(Self.held))
    for name in graph.inwardOrder {
      if let message = messages[name] {
        byteCounts[name] = byteCount(of: message)
      }
    }
  }

  func isInline(_ target: String, in message: String) -> Bool {
    !graph.isCyclic(from: message, to: target)
      && byteCounts[target, default: 0] <= Self.inlineBytesMax
  }

  /// The messages in the fields of `message`. Those in arrays and dictionaries are in memory of their
  /// own anyway.
  private static func held(by message: MessageDefinition) -> [String] {
    message.fields.compactMap { field in
      guard case .message(let target) = field.type else { return nil }
      switch field.cardinality {
      case .implicit, .explicit, .required, .oneof: return target
      case .repeated, .map: return nil
      }
    }
  }

  /// The size of the struct, roughly and always the same: 8 bytes for a reference, a number or an
  /// enum, 16 for a string, 8 more for what is optional and cannot show it otherwise.
  private func byteCount(of message: MessageDefinition) -> Int {
    var sum = 8  // The unknown fields.
    var largestCases: [Int: Int] = [:]
    for field in message.fields {
      switch field.cardinality {
      case .repeated, .map:
        sum += 8
      case .implicit:
        sum += byteCount(of: field, in: message).value
      case .explicit, .required:
        let size = byteCount(of: field, in: message)
        sum += size.value + (size.hasSpare ? 0 : 8)
      case .oneof(let number):
        largestCases[number] = max(
          largestCases[number, default: 0], byteCount(of: field, in: message).value)
      }
    }
    return sum + largestCases.values.reduce(0) { $0 + $1 + 8 }
  }

  /// The size of a value, and whether its type has a spare value to stand for `nil`.
  private func byteCount(of field: FieldDefinition, in message: MessageDefinition)
    -> (value: Int, hasSpare: Bool)
  {
    switch field.type {
    case .scalar(.string): (16, true)
    case .scalar(.bytes): (8, true)
    case .scalar, .enumeration: (8, false)
    case .message(let target):
      isInline(target, in: message.fullName) ? (byteCounts[target, default: 0], false) : (8, true)
    }
  }
}
