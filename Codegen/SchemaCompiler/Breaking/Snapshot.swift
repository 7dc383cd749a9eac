/// What a schema promises, by full names, for comparing one state of it with another.
struct Snapshot {
  /// What others depend on of a file as a whole: its path, its package, its options and what it passes on.
  struct File {
    let path: String
    let package: String
    let isProto3: Bool
    let place: Place
    /// Those of `ComparedOption`, by their names.
    let options: [String: String]
    /// The paths of what it imports publicly.
    let publicImports: Set<String>
  }

  /// A message, wherever it is declared, by its full name.
  struct Message {
    let name: String
    let place: Place
    let file: String
    var fields: [Field] = []
    var reserved = Reserved()
    var extensions: [ClosedRange<Int64>] = []
    /// Whether it is of the historical kind that holds nothing but extensions.
    var isMessageSet = false
    /// Whether generated code is without the method `descriptor()`.
    var hasNoDescriptorAccessor = false
  }

  /// A field as the wire, JSON and generated code know it.
  struct Field {
    /// What an absent value means: the default, a state of its own, a mistake, or an empty list.
    enum Label {
      case implicit, explicit, required, repeated
    }

    let name: String
    let number: Int64
    let label: Label
    let type: FieldShape
    let oneof: String?
    let jsonName: String
    let defaultValue: String?
    let place: Place
    /// Of `bytes`: whether they share what they were decoded from.
    let isSlice: Bool
    let jsType: JSType
    let cType: CType
  }

  /// A field that is declared outside of the message that has it.
  struct Extension {
    /// The name is the full one.
    let field: Field
    let extendee: String
    let file: String
  }

  /// FieldOptions.JSType (descriptor.proto).
  enum JSType: Int64 {
    case normal, string, number

    var text: String {
      switch self {
      case .normal: "JS_NORMAL"
      case .string: "JS_STRING"
      case .number: "JS_NUMBER"
      }
    }
  }

  /// FieldOptions.CType (descriptor.proto).
  enum CType: Int64 {
    case string, cord, stringPiece

    var text: String {
      switch self {
      case .string: "STRING"
      case .cord: "CORD"
      case .stringPiece: "STRING_PIECE"
      }
    }
  }

  /// An enum, wherever it is declared, by its full name.
  struct Enumeration {
    let name: String
    let place: Place
    let file: String
    /// Whether numbers without a name are no values (proto2).
    let isClosed: Bool
    var values: [(name: String, number: Int64, place: Place)] = []
    var reserved = Reserved()
  }

  /// The numbers and names that nobody may use again.
  struct Reserved {
    let ranges: [ClosedRange<Int64>]
    let names: Set<String>
    /// Those in the ranges.
    let numbers: NumberSet

    init(ranges: [ClosedRange<Int64>] = [], names: Set<String> = []) {
      self.ranges = ranges
      self.names = names
      numbers = NumberSet(ranges)
    }
  }

  /// A service by its full name.
  struct Service {
    let name: String
    let place: Place
    let file: String
    var methods: [Method] = []
  }

  /// A method as its callers depend on it.
  struct Method {
    let name: String
    let request: String
    let response: String
    let isRequestStream: Bool
    let isResponseStream: Bool
    let idempotency: Idempotency
    let place: Place
  }

  /// What callers may rely on: MethodOptions.IdempotencyLevel (descriptor.proto).
  enum Idempotency: Int64 {
    case unknown, noSideEffects, idempotent

    var text: String {
      switch self {
      case .unknown: "IDEMPOTENCY_UNKNOWN"
      case .noSideEffects: "NO_SIDE_EFFECTS"
      case .idempotent: "IDEMPOTENT"
      }
    }
  }

  /// Where something is declared; without a line if the descriptors do not say.
  struct Place: CustomStringConvertible {
    let path: String
    /// From 1; the column in bytes where the text is not known.
    var line: Int?
    var column: Int?
    /// The same in the text, if it is known.
    var range: SourceRange?

    var description: String {
      if let range { return range.location.description }
      return [path, line.map(String.init), column.map(String.init)].compactMap(\.self)
        .joined(separator: ":")
    }
  }

  var files: [String: File] = [:]
  var messages: [String: Message] = [:]
  var enums: [String: Enumeration] = [:]
  var services: [String: Service] = [:]
  var extensions: [Extension] = []
}

/// The type of a field's values. Maps are types of their own, not lists of entries.
enum FieldShape: Hashable, CustomStringConvertible {
  case scalar(ScalarType)
  case message(String)
  case group(String)
  case enumeration(String)
  indirect case map(key: FieldShape, value: FieldShape)

  var description: String {
    switch self {
    case .scalar(let scalar): scalar.rawValue
    case .message(let name), .enumeration(let name): name
    case .group(let name): "group \(name)"
    case .map(let key, let value): "map<\(key), \(value)>"
    }
  }

  var holdsBytes: Bool {
    switch self {
    case .scalar(let scalar): scalar == .bytes
    case .map(_, let value): value == .scalar(.bytes)
    case .message, .group, .enumeration: false
    }
  }
}
