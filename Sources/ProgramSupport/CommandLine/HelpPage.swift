/// What `--help` prints.
struct HelpPage {
  private static let widthMax = 96

  let syntax: CommandLineSyntax
  let texts: Texts

  func rendered() -> String {
    var sections = [usage, wrapped(texts.choose(syntax.summary), indent: 0)]
    if !syntax.commands.isEmpty {
      sections.append(
        section(
          texts.commandsTitle, syntax.commands.map { ($0.usage, texts.choose($0.help)) }))
    }
    sections.append(section(texts.optionsTitle, syntax.options.map(row) + ownRows))
    return sections.joined(separator: "\n\n") + "\n"
  }

  private var usage: String {
    let command = syntax.commands.isEmpty ? "" : " [\(texts.commandWord)]"
    return "\(texts.usageTitle) \(syntax.program) [\(texts.optionsWord)]\(command)"
  }

  private var ownRows: [(String, String)] {
    [("--help", texts.helpOfHelp), ("--version", texts.helpOfVersion)]
  }

  private func row(_ option: OptionDeclaration) -> (String, String) {
    let value = option.valueName.map { " " + texts.choose($0) } ?? ""
    let variable = option.environmentName.map { " [\($0)]" } ?? ""
    return (option.flag + value, texts.choose(option.help) + variable)
  }

  /// Rows in two aligned columns, the second of which is wrapped.
  private func section(_ title: String, _ rows: [(String, String)]) -> String {
    let indent = (rows.map(\.0.count).max() ?? 0) + 4
    let lines = rows.map { left, right in
      let padding = String(repeating: " ", count: indent - left.count - 2)
      return "  " + left + padding + wrapped(right, indent: indent)
    }
    return ([title] + lines).joined(separator: "\n")
  }

  /// The text broken between words; all lines but the first are indented.
  private func wrapped(_ text: String, indent: Int) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, indent + line.count + 1 + word.count > Self.widthMax {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    lines.append(line)
    return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
  }
}
