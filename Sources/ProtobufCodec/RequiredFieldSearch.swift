/// Looks for a required field that is not set. Generated code shows it the fields of a message.
///
/// Called by generated code. It remembers the way to the first that is missing, and looks at no further field from then on.
public struct RequiredFieldSearch {
  /// A field on the way to the one that is missing.
  @usableFromInline
  struct Step {
    let number: Int
    /// What stands behind the field's name: `[3]` or `["a"]`, or nothing.
    let place: String

    @usableFromInline
    init(number: Int, place: String) {
      self.number = number
      self.place = place
    }
  }

  /// The way to the field that is missing, from there to the outermost message; empty as long as
  /// nothing is.
  @usableFromInline var steps: [Step] = []

  @usableFromInline
  init() {}

  @_alwaysEmitIntoClient
  init<Value: MessageWithRequiredFields>(in message: Value) {
    message.findMissingField(&self)
  }

  /// Whether nothing is missing.
  @_alwaysEmitIntoClient
  var isFruitless: Bool { steps.isEmpty }

  /// A required field.
  @_alwaysEmitIntoClient
  public mutating func field(_ number: Int, isSet: Bool) {
    if !isSet, isFruitless { add(number, "") }
  }

  /// A field whose message can lack something. One that is absent lacks nothing.
  @_alwaysEmitIntoClient
  public mutating func message<Value: MessageWithRequiredFields>(_ number: Int, _ message: Value?) {
    guard isFruitless, let message else { return }
    message.findMissingField(&self)
    if !isFruitless { add(number, "") }
  }

  @_alwaysEmitIntoClient
  public mutating func messages<Value: MessageWithRequiredFields>(
    _ number: Int, _ messages: [Value]
  ) {
    guard isFruitless else { return }
    for (index, message) in messages.enumerated() {
      message.findMissingField(&self)
      if !isFruitless { return add(number, "[\(index)]") }
    }
  }

  /// The values of a map. If several lack something, the least key as text is told, whatever the order in
  /// which the dictionary has them.
  @_alwaysEmitIntoClient
  public mutating func map<Key: Hashable, Value: MessageWithRequiredFields>(
    _ number: Int, _ map: [Key: Value]
  ) {
    guard isFruitless else { return }
    for (key, message) in map {
      let search = RequiredFieldSearch(in: message)
      if !search.isFruitless { keep(search, number, keyText(key)) }
    }
  }

  @usableFromInline
  mutating func keep(_ search: RequiredFieldSearch, _ number: Int, _ place: String) {
    if let last = steps.last, !place.utf8.lexicographicallyPrecedes(last.place.utf8) { return }
    steps = search.steps
    add(number, place)
  }

  @usableFromInline
  mutating func add(_ number: Int, _ place: String) {
    steps.append(Step(number: number, place: place))
  }

  /// The key as in other paths, which show the first hundred bytes of a text.
  @usableFromInline
  func keyText(_ key: some Hashable) -> String {
    guard let text = key as? String else { return "[\(key)]" }
    return "[\(String(decoding: text.utf8.prefix(100), as: UTF8.self).debugDescription)]"
  }

  /// `entries[3].name`.
  func text(in outermost: SchemaElement) -> String {
    var message: SchemaElement? = outermost
    var path = ""
    for step in steps.reversed() {
      let field = message?.field(step.number)
      if !path.isEmpty { path += "." }
      path += field?.name ?? step.number.description
      path += step.place
      message = field?.message
      // A map's values are what its entries have.
      if let entry = message, entry.isMapEntry { message = entry.field(2)?.message }
    }
    return path
  }
}

extension MessageReader {
  /// Generated code calls this at the end of every message that can lack a required field; the outermost
  /// is searched.
  @_alwaysEmitIntoClient
  public mutating func requireFields<Value: MessageWithRequiredFields>(of message: Value) {
    guard nestingLeft == nestingMax, !allowsPartial else { return }
    let search = RequiredFieldSearch(in: message)
    if !search.isFruitless { keep(search) }
  }

  @usableFromInline
  var allowsPartial: Bool { cold?.allowsPartial ?? false }

  @usableFromInline
  mutating func keep(_ search: RequiredFieldSearch) {
    makeCold().missingField = search
  }
}
