import Foundation

/// A public declaration of a source file, as far as its first line and its comment tell.
///
/// Found by the words of lines and by their indentation, which `swift format` keeps regular.
struct PublicDeclaration {
  enum Kind {
    case type, function, initializer, property, enumCase
  }

  let file: String
  let line: Int
  let kind: Kind
  /// Without arguments: `encode`, `init`, `Message`.
  let name: String
  /// The types around it, such as `DecodingError.Reason`; empty for what is declared in none.
  let owner: String
  /// The first line, up to a brace.
  let words: String
  /// The lines up to the one that ends with a brace.
  let signature: String
  /// The comment, without the slashes.
  let comment: [String]

  var fullName: String { owner.isEmpty ? name : "\(owner).\(name)" }
  var place: String { "\(file):\(line): \(fullName)" }

  /// The ```` ```swift ```` blocks of the comment.
  var examples: [[String]] {
    var examples: [[String]] = []
    var current: [String]?
    for line in comment {
      if line == "```swift" {
        current = []
      } else if line == "```" {
        current.map { examples.append($0) }
        current = nil
      } else {
        current?.append(line)
      }
    }
    return examples
  }

  /// What a protocol of the standard library asks for, and means there what it means everywhere.
  var isWitness: Bool {
    ["==", "<", "hash", "description", "debugDescription", "startIndex", "endIndex"].contains(name)
      || words.contains("Literal")
  }

  /// Whether it throws errors of its own, and not those of a closure that it is given.
  var throwsErrors: Bool {
    signature.contains(" throws") && !signature.contains("rethrows")
      && !signature.contains("throws(Failure)")
  }

  /// The mark of what is public only because generated code lies in other modules.
  static let plumbingMark = "Called by generated code"

  var isMarkedAsPlumbing: Bool { comment.joined(separator: " ").contains(Self.plumbingMark) }
}

extension PublicDeclaration {
  /// The public declarations of a file, requirements of public protocols and cases of public enums
  /// included.
  static func all(in file: Sources.File) -> [PublicDeclaration] {
    var scopes: [Scope] = []
    var comment: [String] = []
    var isInText = false
    var result: [PublicDeclaration] = []
    for (index, line) in file.lines.enumerated() {
      // Texts of several lines begin and end with three quotation marks.
      defer { if line.components(separatedBy: "\"\"\"").count % 2 == 0 { isInText.toggle() } }
      let words = line.drop { $0 == " " }
      guard !isInText, !words.isEmpty else { continue }
      if words.hasPrefix("///") {
        comment.append(String(words.dropFirst(words.hasPrefix("/// ") ? 4 : 3)))
        continue
      }
      guard let head = Head(words) else {
        // An attribute may stand between a comment and what it is about.
        if !words.hasPrefix("@") { comment = [] }
        continue
      }
      defer { comment = [] }
      let indentation = words.startIndex.utf16Offset(in: line)
      scopes.removeAll { $0.indentation >= indentation }
      let scope = scopes.last
      let isMember = scope.map { $0.indentation == indentation - 2 } ?? (indentation == 0)
      let isRequirement =
        isMember && scope?.isPublic == true
        && (scope?.keyword == "protocol" || head.keyword == "case")
      let isPublic = head.modifiers.contains("public") || isRequirement
      let owner = scopes.map(\.name).joined(separator: ".")
      if isPublic, let kind = head.kind {
        result.append(
          PublicDeclaration(
            file: file.path, line: index + 1, kind: kind, name: head.name, owner: owner,
            words: String(words.prefix { $0 != "{" }),
            signature: signature(of: file.lines[index...]), comment: comment))
      }
      if head.kind == .type || head.keyword == "extension" {
        scopes.append(
          Scope(
            keyword: head.keyword, name: head.name, indentation: indentation, isPublic: isPublic))
      }
    }
    return result
  }

  private static func signature(of lines: ArraySlice<Substring>) -> String {
    let count = lines.firstIndex { $0.hasSuffix("{") || $0.hasSuffix("}") || $0.isEmpty }
    return lines[...(count ?? lines.startIndex)].joined(separator: " ")
  }

  private struct Scope {
    let keyword: String
    let name: String
    let indentation: Int
    let isPublic: Bool
  }

  /// The words with which a declaration begins.
  private struct Head {
    var modifiers: [String] = []
    let keyword: String
    let name: String

    init?(_ line: Substring) {
      var words = line.split(separator: " ")[...]
      while let word = words.first, word.hasPrefix("@") || Self.modifiers.contains(word.bare) {
        modifiers.append(String(word))
        words.removeFirst()
      }
      guard let first = words.first, let keyword = Self.keywords.first(where: { first.bare == $0 })
      else { return nil }
      self.keyword = keyword
      if keyword == "init" || keyword == "subscript" {
        name = keyword
      } else {
        guard words.count > 1 else { return nil }
        let end: Set<Character> = ["(", ":", "<", "{", ",", "="]
        let word = words[words.startIndex + 1]
        let isOperator = word.first.map { "=<>+-!".contains($0) } ?? false
        let name = isOperator ? word.prefix { $0 != "(" } : word.prefix { !end.contains($0) }
        self.name = name.filter { $0 != "`" }
      }
    }

    var kind: Kind? {
      switch keyword {
      case "struct", "class", "enum", "protocol": .type
      case "func", "subscript": .function
      case "init": .initializer
      case "var", "let": .property
      case "case": .enumCase
      default: nil
      }
    }

    private static let modifiers: Set<Substring> = [
      "public", "package", "private", "fileprivate", "internal", "static", "final", "mutating",
      "convenience", "prefix", "nonisolated", "indirect",
    ]
    private static let keywords = [
      "struct", "class", "enum", "protocol", "extension", "func", "init", "var", "let", "case",
      "subscript",
    ]
  }
}

extension Substring {
  /// A word without what stands in parentheses behind it: `private(set)`, `init?(text:`.
  fileprivate var bare: Substring { prefix { $0.isLetter } }
}
