/// Built-in options of fields that only some types of fields may have.
extension Resolver {
  mutating func checkBuiltInOptions(of field: FieldSyntax) {
    for option in field.options {
      switch option.nameText {
      case "lazy" where option.word == "true", "unverified_lazy" where option.word == "true":
        guard field.scalar != nil else { continue }
        refuse(option, of: field, "only messages are read lazily")
      case "jstype" where option.word != "JS_NORMAL":
        let scalars: [ScalarType] = [.int64, .uint64, .sint64, .fixed64, .sfixed64]
        guard field.scalar.map(scalars.contains) != true else { continue }
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
  /// The field's type if it is a scalar.
  fileprivate var scalar: ScalarType? {
    switch kind {
    case .named(let name): ScalarType(rawValue: name.text)
    case .map, .group: nil
    }
  }
}
