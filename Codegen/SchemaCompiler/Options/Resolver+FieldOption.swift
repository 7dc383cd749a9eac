/// Built-in options of fields that only some types of fields may have.
extension Resolver {
  /// `type` is the field's, or that of a map's values.
  mutating func checkBuiltInOptions(of field: FieldSyntax, type: FieldType) {
    for option in field.options {
      switch option.nameText {
      case "lazy" where option.word == "true", "unverified_lazy" where option.word == "true":
        guard !field.isLengthDelimitedMessage(of: type) else { continue }
        refuse(option, of: field, "only messages are read lazily, and groups are not")
      case "jstype" where option.word != "JS_NORMAL":
        let scalars: [ScalarType] = [.int64, .uint64, .sint64, .fixed64, .sfixed64]
        if case .named = field.kind, case .scalar(let scalar) = type, scalars.contains(scalar) {
          continue
        }
        refuse(option, of: field, "it is for integers of 64 bits, which JavaScript has not")
      default:
        continue
      }
    }
  }

  private mutating func refuse(_ option: OptionSyntax, of field: FieldSyntax, _ reason: String) {
    diagnostics.error(
      "field '\(field.name.text)' cannot have option '\(option.nameText)'", at: option.nameRange,
      notes: [reason], help: "remove the option")
  }
}

extension FieldSyntax {
  fileprivate func isLengthDelimitedMessage(of type: FieldType) -> Bool {
    switch kind {
    case .map: return true
    case .group: return false
    case .named:
      if case .message = type { return true }
      return false
    }
  }
}
