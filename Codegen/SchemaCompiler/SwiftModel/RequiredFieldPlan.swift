/// Finds the messages that can lack a required field: those that have one, and those that may hold such a
/// message in any field.
struct RequiredFieldPlan {
  private var messages: Set<String> = []

  init(_ schema: Schema) {
    /// By the name of a message: those that have a field of it.
    var holders: [String: [String]] = [:]
    var waiting: [String] = []
    func visit(_ message: MessageDefinition) {
      for field in message.fields {
        if field.cardinality == .required { waiting.append(message.fullName) }
        if case .message(let held) = field.type {
          holders[held, default: []].append(message.fullName)
        }
      }
      for nested in message.messages { visit(nested) }
    }
    for file in schema.files {
      for message in file.messages { visit(message) }
    }
    while let message = waiting.popLast() {
      guard messages.insert(message).inserted else { continue }
      waiting += holders[message] ?? []
    }
  }

  func canLackFields(_ type: FieldType) -> Bool {
    guard case .message(let name) = type else { return false }
    return messages.contains(name)
  }
}
