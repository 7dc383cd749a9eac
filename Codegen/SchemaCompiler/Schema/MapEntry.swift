/// The message that a map's entries are on the wire: its name, as protoc derives it.
enum MapEntry {
  /// `node_names` gives `NodeNamesEntry`: the field's name in JSON, with its first letter raised too.
  static func name(forField field: String) -> String {
    let name = Resolver.defaultJSONName(of: field).utf8
    let raised = name.prefix(1).map(\.uppercased) + name.dropFirst()
    return String(decoding: raised, as: UTF8.self) + "Entry"
  }
}
