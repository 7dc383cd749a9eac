/// The `FileDescriptorSet` of a schema: what `protoc --descriptor_set_out` writes.
struct DescriptorSet {
  let schema: Schema
  /// The paths of the files that it is about.
  let roots: [String]
  var includesImports = false
  var includesSourceInfo = false

  func bytes() -> [UInt8] {
    var writer = WireWriter()
    for file in files {
      writer.bytes(
        1, FileDescriptorWriter(file: file, includesSourceInfo: includesSourceInfo).bytes())
    }
    return writer.bytes
  }

  /// In the order of `roots`, but each file behind what it imports. Without imports only roots count:
  /// one that another needs through a file that is left out does not go before it.
  private var files: [SchemaFile] {
    let byPath = Dictionary(
      schema.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let wanted = Set(roots)
    var result: [SchemaFile] = []
    var seen: Set<String> = []
    // Import depth is bounded, and so is this recursion.
    func visit(_ path: String) {
      guard includesImports || wanted.contains(path), let file = byPath[path],
        seen.insert(path).inserted
      else { return }
      for statement in file.imports { visit(statement.path) }
      result.append(file)
    }
    for path in roots { visit(path) }
    return result
  }
}
