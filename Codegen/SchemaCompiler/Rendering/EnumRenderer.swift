/// Writes an enum in the form that it has: see `SwiftEnum.Form`.
struct EnumRenderer {
  let enumeration: SwiftEnum
  let visibility: Visibility

  private var access: String { visibility.modifier }
  private var type: String { enumeration.name }
  private var names: [String] { enumeration.cases.map { SwiftName.escaped($0.name) } }
  private var numbers: [String] { enumeration.cases.map { NumberText.grouped($0.number) } }

  func render(to writer: inout SourceWriter) {
    writer.documentation(enumeration.comment)
    switch enumeration.form {
    case .open: open(to: &writer)
    case .closed: closed(to: &writer)
    case .named(isClosed: false): openNumbers(to: &writer)
    case .named(isClosed: true): closedNumbers(to: &writer)
    }
  }

  /// A case for each number, and `unrecognized` for all others.
  private func open(to writer: inout SourceWriter) {
    writer.block("\(access)enum \(type): Enumeration") { writer in
      for (value, name) in zip(enumeration.cases, names) {
        writer.documentation(value.comment)
        writer.line("case \(name)")
      }
      writer.line("case unrecognized(Int32)")
      writer.line()
      aliases(to: &writer)
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

  /// A case for each number, and nothing else.
  private func closed(to writer: inout SourceWriter) {
    writer.block("\(access)enum \(type): Int32, ClosedEnumeration") { writer in
      for (value, (name, number)) in zip(enumeration.cases, zip(names, numbers)) {
        writer.documentation(value.comment)
        writer.line("case \(name) = \(number)")
      }
      writer.line()
      aliases(to: &writer)
      writer.line("\(access)init() { self = .\(names.first ?? "self") }")
    }
  }

  /// A number, and a constant for each that has a name.
  private func openNumbers(to writer: inout SourceWriter) {
    writer.block("\(access)struct \(type): Enumeration") { writer in
      writer.line("\(access)let rawValue: Int32")
      writer.line()
      writer.line("\(access)init() { rawValue = \(numbers.first ?? "0") }")
      writer.line()
      writer.line("\(access)init(rawValue: Int32) { self.rawValue = rawValue }")
      writer.line()
      constants(to: &writer) { "\(type)(rawValue: \($0))" }
    }
  }

  /// The same, of no number that has no name.
  private func closedNumbers(to writer: inout SourceWriter) {
    writer.block("\(access)struct \(type): ClosedEnumeration") { writer in
      writer.line("\(access)let rawValue: Int32")
      writer.line()
      writer.line("\(access)init() { rawValue = \(numbers.first ?? "0") }")
      writer.line()
      writer.block("\(access)init?(rawValue: Int32)") { writer in
        writer.line("// The first and the last of each run of numbers.")
        writer.line("let bounds: [Int32] = [")
        writer.indented { writer in
          for run in runs {
            let (first, last) = (run.lowerBound, run.upperBound)
            writer.line("\(NumberText.grouped(first)), \(NumberText.grouped(last)),")
          }
        }
        writer.line("]")
        writer.line(
          "guard ClosedEnumField<\(type)>.isNumber(rawValue, within: bounds) else { return nil }")
        writer.line("self.rawValue = rawValue")
      }
      writer.line()
      writer.line("private init(named number: Int32) { rawValue = number }")
      writer.line()
      constants(to: &writer) { "\(type)(named: \($0))" }
    }
  }

  private func constants(
    to writer: inout SourceWriter, _ constant: (_ number: String) -> String
  ) {
    for (value, (name, number)) in zip(enumeration.cases, zip(names, numbers)) {
      writer.documentation(value.comment)
      writer.line("\(access)static var \(name): \(type) { \(constant(number)) }")
    }
    if !enumeration.aliases.isEmpty { writer.line() }
    aliases(to: &writer)
  }

  /// The numbers, ascending, in ranges without gaps.
  private var runs: [ClosedRange<Int32>] {
    var runs: [ClosedRange<Int32>] = []
    for number in enumeration.cases.map(\.number).sorted() {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs
  }

  private func aliases(to writer: inout SourceWriter) {
    for alias in enumeration.aliases {
      writer.documentation(alias.comment ?? "Another name of `\(alias.of)`.")
      let name = SwiftName.escaped(alias.name)
      writer.line("\(access)static var \(name): \(type) { .\(SwiftName.escaped(alias.of)) }")
      writer.line()
    }
  }
}
