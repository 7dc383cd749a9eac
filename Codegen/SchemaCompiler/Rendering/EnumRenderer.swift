/// Writes an enum: a case for each number, and `unrecognized` for all others.
struct EnumRenderer {
  let enumeration: SwiftEnum
  let visibility: Visibility

  func render(to writer: inout SourceWriter) {
    let access = visibility.modifier
    let names = enumeration.cases.map { SwiftName.escaped($0.name) }
    let numbers = enumeration.cases.map { NumberText.grouped($0.number) }
    writer.documentation(enumeration.comment)
    writer.block("\(access)enum \(enumeration.name): Enumeration") { writer in
      for (value, name) in zip(enumeration.cases, names) {
        writer.documentation(value.comment)
        writer.line("case \(name)")
      }
      writer.line("case unrecognized(Int32)")
      writer.line()
      for alias in enumeration.aliases {
        writer.documentation(alias.comment ?? "Another name of `\(alias.of)`.")
        let name = SwiftName.escaped(alias.name)
        let type = enumeration.name
        writer.line("\(access)static var \(name): \(type) { .\(SwiftName.escaped(alias.of)) }")
        writer.line()
      }
      writer.line("\(access)init() { self = .\(names.first ?? "unrecognized(0)") }")
      writer.line()
      writer.block("\(access)init(rawValue: Int32)") { writer in
        writer.line("switch rawValue {")
        for (name, number) in zip(names, numbers) {
          writer.line("case \(number): self = .\(name)")
        }
        writer.line("default: self = .unrecognized(rawValue)")
        writer.line("}")
      }
      writer.line()
      writer.block("\(access)var rawValue: Int32") { writer in
        writer.line("switch self {")
        for (name, number) in zip(names, numbers) {
          writer.line("case .\(name): \(number)")
        }
        writer.line("case .unrecognized(let value): value")
        writer.line("}")
      }
    }
  }
}
