// Messages, their fields, and the types of these.
extension MessageDescriptor {
  /// Where it is declared, and its full name.
  func declaration() -> (element: SchemaElement, fullName: String) {
    let file = SchemaElement(file)
    var index = index
    guard let (element, name) = file.message(&index, 4) else {
      preconditionFailure("the file declares no message \(self.index)")
    }
    let package = file.text(2)
    return (element, package.isEmpty ? name : "\(package).\(name)")
  }

  package var element: SchemaElement { declaration().element }

  /// The full name in the schema.
  @usableFromInline
  var messageName: String { declaration().fullName }
}

extension SchemaElement {
  /// The message that is `index` behind the first of those in a field, each followed by those within it,
  /// and its name with those of the messages around it.
  fileprivate func message(
    _ index: inout Int, _ number: Int
  ) -> (element: SchemaElement, name: String)? {
    var cursor = elements(number)
    while let element = cursor.next() {
      if index == 0 { return (element, element.name) }
      index -= 1
      if let (inner, name) = element.message(&index, 3) {
        return (inner, "\(element.name).\(name)")
      }
    }
    return nil
  }

  /// Of a message: whether the compiler made it up for the entries of a map field.
  package var isMapEntry: Bool { isSet(option: 7, in: 7) }

  /// Of a message: the field of that number.
  package func field(_ number: Int) -> SchemaField? {
    var cursor = elements(2)
    while let field = cursor.next() {
      if field.number(3) == number { return SchemaField(field) }
    }
    return nil
  }

  /// Of a message: the field of that name.
  package func field(named name: ArraySlice<UInt8>) -> SchemaField? {
    element(2, named: name).map(SchemaField.init)
  }

  /// Of a message: the names of all fields.
  package var fieldNames: [String] {
    var names: [String] = []
    var cursor = elements(2)
    while let field = cursor.next() { names.append(field.name) }
    return names
  }

  /// Of an enum: the first name of the number.
  func valueName(_ number: Int) -> String? {
    var cursor = elements(2)
    while let value = cursor.next() {
      if Int32(truncatingIfNeeded: value.number(2)) == number { return value.name }
    }
    return nil
  }
}

/// A field of a message, read from a serialized schema.
package struct SchemaField {
  package let name: String
  package let isRepeated: Bool
  let kind: FieldKind
  /// What its values are, if they are messages or of an enum.
  private let type: SchemaElement?
  private let element: SchemaElement

  fileprivate init(_ element: SchemaElement) {
    self.element = element
    name = element.name
    isRepeated = element.number(4) == 3
    let typeName = element.text(6)
    let found = typeName.isEmpty ? nil : element.file.type(named: typeName)
    type = found?.element
    // The compiler of a schema need not say which of the two it is.
    kind =
      FieldKind(rawValue: UInt8(truncatingIfNeeded: element.number(5)))
      ?? (found?.isMessage ?? true ? .message : .enumeration)
  }

  package var message: SchemaElement? {
    kind == .message || kind == .group ? type : nil
  }

  var enumeration: SchemaElement? {
    kind == .enumeration ? type : nil
  }

  /// Whether the schema says that its values are not for people to read.
  var isRedacted: Bool { element.isSet(option: 16, in: 8) }

  /// Whether a value of the field can have this tag.
  func accepts(_ tag: UInt32) -> Bool {
    tag & 7 == kind.wireType.rawValue
      || isRepeated && kind.isPackable && tag & 7 == WireType.lengthDelimited.rawValue
  }
}

extension FileDescriptor {
  /// The type of that name, which begins with a period, in this file or in those that it imports.
  fileprivate func type(named name: String) -> (element: SchemaElement, isMessage: Bool)? {
    let name = Array(name.utf8)
    var files = [self]
    var place = 0
    while place < files.count {
      if let found = files[place].declaredType(named: name) { return found }
      for file in files[place].dependencies where !files.contains(where: { $0 === file }) {
        files.append(file)
      }
      place += 1
    }
    return nil
  }

  private func declaredType(
    named name: [UInt8]
  ) -> (element: SchemaElement, isMessage: Bool)? {
    let period = UInt8(ascii: ".")
    var element = SchemaElement(self)
    let package = element.text(2)
    let scope = Array((package.isEmpty ? "." : ".\(package).").utf8)
    guard name.starts(with: scope) else { return nil }
    var rest = name[scope.count...]
    // Of messages and of enums: in a file, and in a message.
    var numbers = (message: 4, enumeration: 5)
    while true {
      let end = rest.firstIndex(of: period) ?? name.count
      if let message = element.element(numbers.message, named: rest[..<end]) {
        element = message
        if end == name.count { return (element, true) }
      } else if end == name.count,
        let type = element.element(numbers.enumeration, named: rest)
      {
        return (type, false)
      } else {
        return nil
      }
      numbers = (3, 4)
      rest = rest[(end + 1)...]
    }
  }
}
