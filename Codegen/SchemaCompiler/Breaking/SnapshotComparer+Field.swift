/// Fields of the same number.
extension SnapshotComparer {
  mutating func compare(
    _ field: Snapshot.Field, _ present: Snapshot.Field, of owner: String, what: String = "field"
  ) {
    let name = "\(what) '\(field.name)' (\(field.number)) of \(owner)"
    if field.name != present.name {
      report(.json, "\(name) is called '\(present.name)' now", field.place, present.place)
    } else if field.jsonName != present.jsonName {
      report(
        .json, "\(name) is '\(present.jsonName)' instead of '\(field.jsonName)' in JSON",
        field.place, present.place)
    }
    let before = renamed(field.type)
    if before != present.type {
      report(
        FieldCompatibility.level(from: before, to: present.type),
        "\(name) has type \(present.type) instead of \(field.type)", field.place, present.place)
    }
    // Whether a field has presence follows from its being in a oneof.
    let isMoved = field.oneof != present.oneof && field.label != .repeated
    if field.label != present.label, !isMoved || present.label == .repeated {
      report(
        FieldCompatibility.level(from: field.label, to: present.label),
        "\(name) is \(present.label.text) instead of \(field.label.text)", field.place,
        present.place)
    }
    if field.oneof != present.oneof {
      // A oneof that was renamed is the same one to all but the generated code; that cannot be told
      // from a field that was moved, and the worse is assumed.
      let after = present.oneof.map { "in oneof '\($0)'" } ?? "in no oneof"
      let place = field.oneof.map { "in oneof '\($0)'" } ?? "in none"
      report(.wire, "\(name) is \(after), and was \(place)", field.place, present.place)
    }
    if field.defaultValue != present.defaultValue {
      let (old, new) = (field.defaultValue ?? "none", present.defaultValue ?? "none")
      report(
        .wire, "\(name) has the default value \(new) instead of \(old)", field.place,
        present.place)
    }
    if field.isSlice != present.isSlice, present.type.holdsBytes, field.type.holdsBytes {
      report(
        .source,
        "\(name) is \(present.isSlice ? "a ByteSlice" : "an array") instead of "
          + "\(field.isSlice ? "a ByteSlice" : "an array") in Swift", field.place, present.place)
    }
    if field.jsType != present.jsType {
      report(
        .source,
        "\(name) has the option jstype = \(present.jsType.text) instead of \(field.jsType.text)",
        field.place, present.place)
    }
    if field.cType != present.cType {
      report(
        .source,
        "\(name) has the option ctype = \(present.cType.text) instead of \(field.cType.text)",
        field.place, present.place)
    }
  }

  /// Fields that are declared outside of their messages, by these and their numbers.
  mutating func compareExtensions() {
    /// What names an extension on the wire.
    struct Key: Hashable {
      let extendee: String
      let number: Int64
    }
    let present = Dictionary(
      new.extensions.map { (Key(extendee: $0.extendee, number: $0.field.number), $0.field) },
      uniquingKeysWith: { first, _ in first })
    for item in old.extensions {
      let extendee = newName(ofType: item.extendee)
      let owner = "message '\(item.extendee)'"
      let field = item.field
      if let other = present[Key(extendee: extendee, number: field.number)] {
        compare(
          field.renamed(newName(of: field.name, in: item.file)), other, of: owner,
          what: "extension")
      } else {
        report(
          .wire, "extension '\(field.name)' (\(field.number)) of \(owner) is gone", field.place,
          place(ofFile: item.file))
      }
    }
  }
}

/// What a field's change breaks.
enum FieldCompatibility {
  /// Types of which one reads what the other wrote: in the binary format those of one row, in JSON
  /// those of one column. (<https://protobuf.dev/programming-guides/proto3/#updating>)
  private static func forms(of shape: FieldShape) -> (wire: String, json: String) {
    switch shape {
    case .scalar(let scalar):
      switch scalar {
      case .int32: ("varint", "number")
      case .uint32: ("varint", "unsigned number")
      case .int64: ("varint", "number in a string")
      case .uint64: ("varint", "unsigned number in a string")
      case .bool: ("varint", "true or false")
      case .sint32: ("zigzag", "number")
      case .sint64: ("zigzag", "number in a string")
      case .fixed32: ("four bytes", "unsigned number")
      case .sfixed32: ("four bytes", "number")
      case .fixed64: ("eight bytes", "unsigned number in a string")
      case .sfixed64: ("eight bytes", "number in a string")
      case .float: ("float", "fraction")
      case .double: ("double", "fraction")
      case .string: ("text", "text")
      case .bytes: ("bytes", "base64")
      }
    case .enumeration(let name): ("varint", name)
    case .message(let name): ("message " + name, name)
    case .group(let name): ("group " + name, name)
    case .map: ("\(shape)", "\(shape)")
    }
  }

  static func level(from old: FieldShape, to new: FieldShape) -> BreakingChange.Level {
    guard old != new else { return .source }
    if case .map(let oldKey, let oldValue) = old, case .map(let newKey, let newValue) = new {
      return min(level(from: oldKey, to: newKey), level(from: oldValue, to: newValue))
    }
    let (before, after) = (forms(of: old), forms(of: new))
    // Every text is bytes, though not every sequence of bytes is text.
    let isSameOnWire = before.wire == after.wire || (before.wire, after.wire) == ("text", "bytes")
    guard isSameOnWire else { return .wire }
    return before.json == after.json ? .source : .json
  }

  static func level(from old: Snapshot.Field.Label, to new: Snapshot.Field.Label)
    -> BreakingChange.Level
  {
    switch (old, new) {
    case (.implicit, .explicit), (.explicit, .implicit): .source
    // Whoever requires the field does not read messages without it; the others may send such.
    default: .wire
    }
  }
}

extension Snapshot.Field {
  /// The same under another name.
  fileprivate func renamed(_ name: String) -> Snapshot.Field {
    Snapshot.Field(
      name: name, number: number, label: label, type: type, oneof: oneof, jsonName: jsonName,
      defaultValue: defaultValue, place: place, isSlice: isSlice, jsType: jsType,
      cType: cType)
  }
}

extension Snapshot.Field.Label {
  var text: String {
    switch self {
    case .implicit: "a field without presence"
    case .explicit: "optional"
    case .required: "required"
    case .repeated: "repeated"
    }
  }
}
