/// The `FileDescriptorSet` of a schema: what `protoc --descriptor_set_out` writes.
struct DescriptorSet {
  let schema: Schema
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

  /// In the order of their paths, but each file behind what it imports.
  private var files: [SchemaFile] {
    let own = schema.files.filter { !$0.isBundled }
    let byPath = Dictionary(
      schema.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var result: [SchemaFile] = []
    var seen: Set<String> = []
    // Import depth is bounded, and so is this recursion.
    func visit(_ file: SchemaFile) {
      guard seen.insert(file.path).inserted else { return }
      for statement in file.imports {
        if let imported = byPath[statement.path] { visit(imported) }
      }
      if includesImports || !file.isBundled { result.append(file) }
    }
    for file in own { visit(file) }
    return result
  }
}
