import ProtobufCodec
import ProtobufReflection

/// The names and indices that lead to a place in a JSON text: found after an error, so that reading
/// need not keep them.
///
/// The text before the place is JSON, or nearly so: what is not is taken as it comes.
struct JSONPath {
  /// A step into a JSON value.
  private enum Step {
    case member(name: String)
    case element(Int)
  }

  private static let nameByteCountMax = 100

  private var steps: [Step] = []

  init(to byteOffset: Int, in text: UnsafeRawBufferPointer) {
    var position = 0
    // Whether the string that ended last was followed by a colon.
    var lastString = 0..<0
    while position < min(byteOffset, text.count) {
      switch text[position] {
      case UInt8(ascii: "{"): steps.append(.member(name: ""))
      case UInt8(ascii: "["): steps.append(.element(0))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = steps.popLast()
      case UInt8(ascii: ","):
        switch steps.popLast() {
        case .element(let index): steps.append(.element(index + 1))
        case .member: steps.append(.member(name: ""))
        case nil: break
        }
      case UInt8(ascii: ":"):
        if case .member = steps.popLast() {
          let name = text[lastString].prefix(Self.nameByteCountMax)
          steps.append(.member(name: String(decoding: name, as: UTF8.self)))
        }
      case UInt8(ascii: "\""):
        let start = position + 1
        position = start
        while position < byteOffset, text[position] != UInt8(ascii: "\"") {
          position += text[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        lastString = start..<max(start, min(position, text.count))
      default: break
      }
      position += 1
    }
  }
}

// MARK: In words

extension JSONPath {
  /// What a value in the text is, as far as the schema tells.
  private enum Place {
    case message(MessageDescriptor)
    /// The object of a map field.
    case entries(of: FieldDescriptor)
    /// JSON without a schema: a `Struct` or a `Value`, whose members are keys of a map.
    case any
    /// What the schema does not know, or what lies in an `Any`.
    case unknown

    init(_ message: MessageDescriptor?) {
      switch message?.fullName {
      case nil, "google.protobuf.Any": self = .unknown
      case "google.protobuf.Struct", "google.protobuf.Value", "google.protobuf.ListValue":
        self = .any
      default: self = message.map(Place.message) ?? .unknown
      }
    }
  }

  /// `entries[3].labels["a"].text`: as paths into messages in the binary format, with the names of the
  /// text.
  func text(in outermost: MessageDescriptor) -> String {
    var path = ""
    var place = Place(outermost)
    for step in steps {
      switch (step, place) {
      case (.member(""), _): break
      case (.element(let index), _): path += "[\(index)]"
      case (.member(let name), .any): path += "[\"\(name)\"]"
      case (.member(let name), .entries(let map)):
        let entry = map.messageType
        path += entry?.field(number: 1)?.kind == .string ? "[\"\(name)\"]" : "[\(name)]"
        place = Place(entry?.field(number: 2)?.messageType)
      case (.member(let name), .message(let message)):
        guard let field = message.field(jsonName: name) ?? message.field(named: name) else {
          add(name, to: &path)
          place = .unknown
          continue
        }
        add(name, to: &path)
        place = field.isMap ? .entries(of: field) : Place(field.messageType)
      case (.member(let name), .unknown): add(name, to: &path)
      }
    }
    return path
  }

  /// Adds the name of a field, or what stands where one was expected.
  private func add(_ name: String, to path: inout String) {
    if name.contains(where: { !$0.isLetter && !$0.isNumber && $0 != "_" }) {
      path += "[\"\(name)\"]"
    } else {
      path += path.isEmpty ? name : ".\(name)"
    }
  }
}
