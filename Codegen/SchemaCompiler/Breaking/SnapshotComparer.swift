/// Finds what the new state of a schema breaks.
///
/// A file whose package has changed is reported once, and its elements are compared with those of the
/// new package.
struct SnapshotComparer {
  let old: Snapshot
  let new: Snapshot
  private var found: [(place: Snapshot.Place, change: BreakingChange)] = []
  /// New packages of files that have another now, by path.
  private var movedPackages: [String: (old: String, new: String)] = [:]
  /// Files of the old schema of which messages are in the new one, wherever.
  private let movedFiles: Set<String>

  init(old: Snapshot, new: Snapshot) {
    self.old = old
    self.new = new
    movedFiles = Set(old.messages.values.filter { new.messages[$0.name] != nil }.map(\.file))
  }

  var sorted: [BreakingChange] {
    found.enumerated().sorted { left, right in
      let (a, b) = (left.element.place, right.element.place)
      return (a.path, a.line ?? 0, left.offset) < (b.path, b.line ?? 0, right.offset)
    }.map(\.element.change)
  }

  mutating func run() {
    for (_, file) in old.files.sorted(by: { $0.key < $1.key }) { compare(file) }
    for (_, message) in old.messages.sorted(by: { $0.key < $1.key }) { compare(message) }
    for (_, item) in old.enums.sorted(by: { $0.key < $1.key }) { compare(item) }
    for (_, service) in old.services.sorted(by: { $0.key < $1.key }) { compare(service) }
    compareExtensions()
  }

  mutating func report(
    _ level: BreakingChange.Level, _ message: String, _ old: Snapshot.Place,
    _ new: Snapshot.Place
  ) {
    let change = BreakingChange(
      level: level, message: message, newPlace: "\(new)", oldPlace: "\(old)",
      excerpt: new.range.map(Diagnostic.excerpt) ?? "")
    found.append((old, change))
  }

  // MARK: Files

  private mutating func compare(_ file: Snapshot.File) {
    guard let other = new.files[file.path] else {
      if !movedFiles.contains(file.path) {
        report(.source, "file '\(file.path)' is gone", file.place, .init(path: file.path))
      }
      return
    }
    if file.package != other.package {
      movedPackages[file.path] = (file.package, other.package)
      report(
        .wire,
        "package '\(file.package)' is now '\(other.package)': paths of methods and types in "
          + "Any change", file.place, other.place)
    }
    if file.isProto3 != other.isProto3 {
      let (before, after) = file.isProto3 ? ("proto3", "proto2") : ("proto2", "proto3")
      report(
        .source,
        "file '\(file.path)' is of \(after) instead of \(before), which other languages make other code of",
        file.place, other.place)
    }
    for name in Set(file.options.keys).union(other.options.keys).sorted()
    where file.options[name] != other.options[name] {
      let (before, after) = (file.options[name] ?? "", other.options[name] ?? "")
      report(
        .source, "option \(name) is '\(after)' instead of '\(before)'", file.place, other.place)
    }
    comparePublicImports(of: file, other)
  }

  /// Files that import this one may see types through it.
  private mutating func comparePublicImports(of file: Snapshot.File, _ other: Snapshot.File) {
    for path in file.publicImports.subtracting(other.publicImports).sorted() {
      report(
        .source, "file '\(file.path)' no longer imports '\(path)' publicly", file.place,
        other.place)
    }
  }

  /// What an element of the old schema would be called in the new one.
  func newName(of name: String, in file: String) -> String {
    guard let moved = movedPackages[file] else { return name }
    let rest = moved.old.isEmpty ? name[...] : name.dropFirst(moved.old.count + 1)
    return SymbolTable.join(moved.new, String(rest))
  }

  /// The same for a type that is referred to.
  func newName(ofType name: String) -> String {
    let file = old.messages[name]?.file ?? old.enums[name]?.file
    return file.map { newName(of: name, in: $0) } ?? name
  }

  /// A type with the names that the new schema has for what is in it.
  func renamed(_ shape: FieldShape) -> FieldShape {
    switch shape {
    case .scalar: shape
    case .message(let name): .message(newName(ofType: name))
    case .group(let name): .group(newName(ofType: name))
    case .enumeration(let name): .enumeration(newName(ofType: name))
    case .map(let key, let value): .map(key: renamed(key), value: renamed(value))
    }
  }

  /// The place to look at for something that is no longer there.
  func place(ofFile path: String) -> Snapshot.Place {
    Snapshot.Place(path: new.files[path]?.path ?? path)
  }

  // MARK: Enums

  private mutating func compare(_ item: Snapshot.Enumeration) {
    guard let other = new.enums[newName(of: item.name, in: item.file)] else {
      return report(.source, "enum '\(item.name)' is gone", item.place, place(ofFile: item.file))
    }
    let owner = "enum '\(item.name)'"
    let newNames = Dictionary(other.values.map { ($0.name, $0) }) { first, _ in first }
    let oldNumbers = Dictionary(grouping: item.values, by: \.number)
    let newNumbers = Dictionary(grouping: other.values, by: \.number)
    for (number, values) in oldNumbers.sorted(by: { $0.key < $1.key }) {
      guard let present = newNumbers[number] else {
        for value in values {
          if let moved = newNames[value.name] {
            report(
              .wire,
              "value '\(value.name)' of \(owner) has number \(moved.number) instead of \(number)",
              value.place, moved.place)
          } else {
            removed(
              "value", value.name, number, of: owner, reserved: other.reserved, value.place,
              other.place)
          }
        }
        continue
      }
      let names = Set(present.map(\.name))
      for value in values where !names.contains(value.name) {
        report(
          .json,
          "value \(number) of \(owner) is called '\(present[0].name)' instead of "
            + "'\(value.name)'", value.place, present[0].place)
      }
    }
    compareReserved(item.reserved, other.reserved, of: owner, item.place, other.place)
    if item.isClosed != other.isClosed {
      // Who takes any number reads all that others write; who does not passes over what has no name.
      report(
        other.isClosed ? .wire : .source,
        "\(owner) is \(other.isClosed ? "closed, as in proto2" : "open, as in proto3"), and was not",
        item.place, other.place)
    }
    if (oldNumbers.count > EnumPlan.casesMax) != (newNumbers.count > EnumPlan.casesMax) {
      let isStruct = newNumbers.count > EnumPlan.casesMax
      report(
        .source,
        "\(owner) is \(isStruct ? "a struct instead of an enum" : "an enum instead of a struct") "
          + "in Swift, with \(newNumbers.count) numbers; at most \(EnumPlan.casesMax) are cases",
        item.place, other.place)
    }
  }

  /// A field or a value that is no longer there: the worst that this breaks.
  mutating func removed(
    _ what: String, _ name: String, _ number: Int64, of owner: String,
    reserved: Snapshot.Reserved, _ old: Snapshot.Place, _ new: Snapshot.Place
  ) {
    let text = "\(what) '\(name)' (\(number)) of \(owner) is gone"
    if !reserved.numbers.contains(number) {
      report(.wire, "\(text), and its number is not reserved: reserved \(number);", old, new)
    } else if !reserved.names.contains(name) {
      report(.json, "\(text), and its name is not reserved: reserved \"\(name)\";", old, new)
    } else {
      report(.source, text, old, new)
    }
  }

  mutating func compareReserved(
    _ old: Snapshot.Reserved, _ new: Snapshot.Reserved, of owner: String,
    _ oldPlace: Snapshot.Place, _ newPlace: Snapshot.Place
  ) {
    for range in old.ranges where !new.numbers.contains(range) {
      // Not by their count: that of all numbers is no `Int`.
      let (first, last) = (range.lowerBound, range.upperBound)
      let numbers = first == last ? "\(first)" : "\(first) to \(last)"
      report(.wire, "\(owner) no longer reserves \(numbers)", oldPlace, newPlace)
    }
    for name in old.names.subtracting(new.names).sorted() {
      report(.json, "\(owner) no longer reserves '\(name)'", oldPlace, newPlace)
    }
  }

  // MARK: Services

  private mutating func compare(_ service: Snapshot.Service) {
    guard let other = new.services[newName(of: service.name, in: service.file)] else {
      return report(
        .wire, "service '\(service.name)' is gone", service.place, place(ofFile: service.file))
    }
    let methods = Dictionary(other.methods.map { ($0.name, $0) }) { first, _ in first }
    for method in service.methods {
      let name = "method '\(method.name)' of service '\(service.name)'"
      guard let present = methods[method.name] else {
        report(.wire, "\(name) is gone", method.place, other.place)
        continue
      }
      let pairs = [
        ("takes", method.request, present.request), ("returns", method.response, present.response),
      ]
      for (verb, before, after) in pairs where newName(ofType: before) != after {
        report(
          .wire, "\(name) \(verb) '\(after)' instead of '\(before)'", method.place, present.place)
      }
      if method.idempotency != present.idempotency {
        let (before, after) = (method.idempotency.text, present.idempotency.text)
        report(
          .wire, "\(name) is \(after) instead of \(before)", method.place, present.place)
      }
      let streams = [
        ("requests", method.isRequestStream, present.isRequestStream),
        ("replies", method.isResponseStream, present.isResponseStream),
      ]
      for (what, before, after) in streams where before != after {
        report(
          .wire, "\(name) \(after ? "now" : "no longer") streams its \(what)", method.place,
          present.place)
      }
    }
  }

  // MARK: Messages

  private mutating func compare(_ message: Snapshot.Message) {
    guard let other = new.messages[newName(of: message.name, in: message.file)] else {
      return report(
        .source, "message '\(message.name)' is gone", message.place, place(ofFile: message.file))
    }
    let owner = "message '\(message.name)'"
    let byNumber = Dictionary(other.fields.map { ($0.number, $0) }) { first, _ in first }
    let byName = Dictionary(other.fields.map { ($0.name, $0) }) { first, _ in first }
    for field in message.fields {
      if let present = byNumber[field.number] {
        compare(field, present, of: owner)
      } else if let moved = byName[field.name] {
        report(
          .wire,
          "field '\(field.name)' of \(owner) has number \(moved.number) instead of "
            + "\(field.number)", field.place, moved.place)
      } else {
        removed(
          "field", field.name, field.number, of: owner, reserved: other.reserved, field.place,
          other.place)
      }
    }
    compareReserved(message.reserved, other.reserved, of: owner, message.place, other.place)
    let kept = NumberSet(other.extensions)
    for range in message.extensions where !kept.contains(range) {
      report(
        .source,
        "\(owner) no longer keeps \(range.lowerBound) to \(range.upperBound) for extensions",
        message.place, other.place)
    }
    let known = Set(message.fields.map(\.number))
    let knownNames = Set(message.fields.map(\.name))
    for field in other.fields where field.label == .required {
      if known.contains(field.number) || knownNames.contains(field.name) { continue }
      report(
        .wire,
        "\(owner) has a new required field '\(field.name)' (\(field.number)), which what was written "
          + "before lacks", message.place, field.place)
    }
    if message.isMessageSet != other.isMessageSet {
      report(
        .wire, "\(owner) is \(other.isMessageSet ? "now" : "no longer") a message set",
        message.place, other.place)
    }
    if other.hasNoDescriptorAccessor, !message.hasNoDescriptorAccessor {
      report(
        .source, "\(owner) now has the option no_standard_descriptor_accessor", message.place,
        other.place)
    }
  }
}
