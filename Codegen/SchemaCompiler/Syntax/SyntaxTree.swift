/// What the parser makes of one file: everything as it was written, with its place and its
/// comments, nothing looked up yet.
struct FileSyntax: Sendable {
  let source: SourceFile
  /// What to say in the generated file's head: the comment above `package`, or else above `syntax`.
  var comment: String?
  var package: NameSyntax?
  var imports: [ImportSyntax] = []
  var options: [OptionSyntax] = []
  var messages: [MessageSyntax] = []
  var enums: [EnumSyntax] = []
  var services: [ServiceSyntax] = []
  var extensions: [ExtensionSyntax] = []
}

/// A name that is declared, or the path of one that is referred to.
struct NameSyntax: Sendable {
  let text: String
  let range: SourceRange
}

struct ImportSyntax: Sendable {
  enum Kind: Sendable {
    case plain
    /// Importers of the importing file see the imported one as well.
    case `public`
    /// Meant for C++; here the same as a plain one.
    case weak
  }

  let path: String
  let kind: Kind
  let range: SourceRange
}

struct MessageSyntax: Sendable {
  let name: NameSyntax
  let comment: String?
  /// In the order in which they are declared, those of oneofs among them.
  var fields: [FieldSyntax] = []
  var oneofs: [OneofSyntax] = []
  var messages: [MessageSyntax] = []
  var enums: [EnumSyntax] = []
  var options: [OptionSyntax] = []
  var reserved = ReservedSyntax()
  var extensions: [ExtensionSyntax] = []
}

struct FieldSyntax: Sendable {
  enum Label: Sendable {
    case none
    case optional
    case repeated
  }

  enum Kind: Sendable {
    case named(NameSyntax)
    case map(key: NameSyntax, value: NameSyntax)
  }

  let label: Label
  let kind: Kind
  let name: NameSyntax
  let number: NumberSyntax
  let options: [OptionSyntax]
  /// Which of the message's oneofs it belongs to.
  let oneof: Int?
  let comment: String?
}

/// An integer of either sign.
struct NumberSyntax: Sendable {
  let value: Int64
  let range: SourceRange
}

struct OneofSyntax: Sendable {
  let name: NameSyntax
  let comment: String?
  var options: [OptionSyntax] = []
}

struct ReservedSyntax: Sendable {
  struct Range: Sendable {
    let numbers: ClosedRange<Int64>
    let range: SourceRange
  }

  var ranges: [Range] = []
  var names: [NameSyntax] = []
}

struct EnumSyntax: Sendable {
  let name: NameSyntax
  let comment: String?
  var values: [EnumValueSyntax] = []
  var options: [OptionSyntax] = []
  var reserved = ReservedSyntax()
}

struct EnumValueSyntax: Sendable {
  let name: NameSyntax
  let number: NumberSyntax
  let options: [OptionSyntax]
  let comment: String?
}

struct ServiceSyntax: Sendable {
  let name: NameSyntax
  let comment: String?
  var methods: [MethodSyntax] = []
  var options: [OptionSyntax] = []
}

struct MethodSyntax: Sendable {
  struct Payload: Sendable {
    let type: NameSyntax
    let isStream: Bool
  }

  let name: NameSyntax
  let request: Payload
  let response: Payload
  let comment: String?
  var options: [OptionSyntax] = []
}

/// `extend google.protobuf.FieldOptions { … }`: how proto3 declares custom options.
struct ExtensionSyntax: Sendable {
  let extended: NameSyntax
  var fields: [FieldSyntax] = []
}

/// `name = value`, in a statement of its own or in brackets.
struct OptionSyntax: Sendable {
  struct NamePart: Hashable, Sendable {
    let text: String
    /// Written in parentheses: a custom option.
    let isCustom: Bool
  }

  let name: [NamePart]
  let value: OptionValue
  let nameRange: SourceRange
  let valueRange: SourceRange

  var isCustom: Bool { name.contains(where: \.isCustom) }

  var nameText: String {
    name.map { $0.isCustom ? "(\($0.text))" : $0.text }.joined(separator: ".")
  }
}

/// The value of an option.
package indirect enum OptionValue: Hashable, Sendable {
  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: OptionValue
  }

  case identifier(String)
  case integer(magnitude: UInt64, isNegative: Bool)
  case float(Double)
  case string([UInt8])
  /// `{ name: value }`, in protobuf's text format.
  case message([Member])
  case list([OptionValue])
}
