/// What the parser makes of one file: everything as it was written, with its place and its
/// comments, nothing looked up yet.
struct FileSyntax: Sendable {
  let source: SourceFile
  var language = SchemaLanguage.proto3
  /// What to say in the generated file's head: the comment above `package`, or else above `syntax`.
  var comment: String?
  var package: NameSyntax?
  var imports: [ImportSyntax] = []
  var options: [OptionSyntax] = []
  var messages: [MessageSyntax] = []
  var enums: [EnumSyntax] = []
  var services: [ServiceSyntax] = []
  var extensions: [ExtensionSyntax] = []
  /// How many fields the extensions hold.
  var extensionCount = 0
  /// How many of the imports are of each kind.
  var importCounts: [ImportSyntax.Kind: Int] = [:]
  /// What was not understood; `nil` if all was.
  var damage: Damage?
  /// Where each declaration stands, for descriptors; empty unless it was asked for.
  var locations: [LocationSyntax] = []
}

/// What a file may declare besides what was read of it.
enum Damage: Sendable {
  /// Single statements were passed over, in which these words occur: what has another name is not
  /// declared by them.
  case statements(words: Set<String>)
  /// Anything.
  case anything
}

/// The language that a file is written in.
package enum SchemaLanguage: String, Hashable, Sendable {
  case proto2
  case proto3
}

/// A name that is declared, or the path of one that is referred to.
struct NameSyntax: Sendable {
  let text: String
  let range: SourceRange
}

/// An `import` statement.
struct ImportSyntax: Sendable {
  /// The word after `import`, if there is one.
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

/// A message as it is written; a group's is one too.
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
  var extensionRanges: [ExtensionRangeSyntax] = []
  var extensions: [ExtensionSyntax] = []
  /// How many of the fields are maps, and how many fields and ranges the last two lists hold.
  var mapCount = 0
  var extensionCount = 0
  var extensionRangeCount = 0
}

/// A field as it is written, of a message, a oneof or an `extend` block.
struct FieldSyntax: Sendable {
  /// The word before the field's type.
  enum Label: Sendable {
    case none
    case optional
    case required
    case repeated
  }

  /// What stands for the field's type. Names are not looked up yet.
  enum Kind: Sendable {
    case named(NameSyntax)
    case map(key: NameSyntax, value: NameSyntax)
    /// A field with a message of its own, which is declared beside it under this name.
    case group(NameSyntax)
  }

  let label: Label
  let kind: Kind
  let name: NameSyntax
  let number: NumberSyntax
  let options: [OptionSyntax]
  /// Which of the message's oneofs it belongs to.
  let oneof: Int?
  /// How many messages are declared before it in the same block. A descriptor lists the message of a
  /// map's entries in this place.
  var precedingMessages = 0
  let comment: String?
}

/// An integer of either sign.
struct NumberSyntax: Sendable {
  let value: Int64
  let range: SourceRange
}

/// A oneof; its fields are among the message's.
struct OneofSyntax: Sendable {
  let name: NameSyntax
  let comment: String?
  var options: [OptionSyntax] = []
}

/// The `reserved` statements of one message or enum, together.
struct ReservedSyntax: Sendable {
  /// One number, or one `to` another.
  struct Range: Sendable {
    let numbers: ClosedRange<Int64>
    let range: SourceRange
    /// Whether its end was written as `max`.
    var isToMax = false
  }

  var ranges: [Range] = []
  var names: [NameSyntax] = []
}

/// `extensions 100 to 199, 1000 to max [declaration = { … }];`
struct ExtensionRangeSyntax: Sendable {
  var ranges: [ReservedSyntax.Range] = []
  var options: [OptionSyntax] = []
  /// How many locations were recorded for the options of each range.
  var locationCount = 0
}

/// An enum as it is written.
struct EnumSyntax: Sendable {
  let name: NameSyntax
  let comment: String?
  var values: [EnumValueSyntax] = []
  var options: [OptionSyntax] = []
  var reserved = ReservedSyntax()
}

/// A value of an enum as it is written.
struct EnumValueSyntax: Sendable {
  let name: NameSyntax
  let number: NumberSyntax
  let options: [OptionSyntax]
  let comment: String?
}

/// A service as it is written.
struct ServiceSyntax: Sendable {
  let name: NameSyntax
  let comment: String?
  var methods: [MethodSyntax] = []
  var options: [OptionSyntax] = []
}

/// An `rpc` statement.
struct MethodSyntax: Sendable {
  /// What stands in parentheses on either side of `returns`.
  struct Payload: Sendable {
    let type: NameSyntax
    let isStream: Bool
  }

  let name: NameSyntax
  let request: Payload
  let response: Payload
  let comment: String?
  var options: [OptionSyntax] = []
  /// Whether the method has a block, be it an empty one: protoc's descriptors then have options.
  var hasBlock = false
}

/// `extend google.protobuf.FieldOptions { … }`: how custom options are declared.
struct ExtensionSyntax: Sendable {
  let extended: NameSyntax
  var fields: [FieldSyntax] = []
}

/// `name = value`, in a statement of its own or in brackets.
struct OptionSyntax: Sendable {
  /// What stands between two dots of an option's name.
  struct NamePart: Sendable {
    let text: String
    /// Written in parentheses: a custom option.
    let isCustom: Bool
    let range: SourceRange
  }

  let name: [NamePart]
  let value: OptionValue
  let nameRange: SourceRange
  /// The index of its entry in `FileSyntax.locations`.
  var location: Int?

  var valueRange: SourceRange { value.range }

  /// The value if it is a bare word.
  var word: String? {
    if case .identifier(let word) = value.kind { word } else { nil }
  }

  /// The value if it is a string.
  var string: String? {
    if case .string(let bytes) = value.kind { String(decoding: bytes, as: UTF8.self) } else { nil }
  }

  var isCustom: Bool { name.contains(where: \.isCustom) }

  /// Whether it sets a field of the descriptor itself rather than of its options.
  var isPseudo: Bool {
    name.count == 1 && !isCustom && (name[0].text == "default" || name[0].text == "json_name")
  }

  var nameText: String {
    name.map { $0.isCustom ? "(\($0.text))" : $0.text }.joined(separator: ".")
  }
}

/// The value of an option, or a part of one.
struct OptionValue: Sendable {
  /// A field that a value in braces sets.
  struct Member: Sendable {
    /// Of a field, or in brackets the name of an extension or the address of a type.
    let name: NameSyntax
    let isInBrackets: Bool
    /// Whether the value stands behind a colon. Without one it is a message or a list.
    let hasColon: Bool
    let value: OptionValue
  }

  /// What is written; what it means depends on the option's type.
  indirect enum Kind: Sendable {
    /// With a leading minus only if it is inf or nan.
    case identifier(String)
    case integer(magnitude: UInt64, isNegative: Bool)
    case float(Double)
    case string([UInt8])
    /// `{ name: value }`, in protobuf's text format.
    case message([Member])
    case list([OptionValue])
  }

  let kind: Kind
  let range: SourceRange
}
