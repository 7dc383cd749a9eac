public import ProtobufCodec

extension FileDescriptor {
  /// The files of a serialized `google.protobuf.FileDescriptorSet`, in the order of the set.
  ///
  /// ```swift
  /// let files = try FileDescriptor.files(inSet: descriptorSet)
  /// let note = files.lazy.compactMap { $0.message(named: "notes.v1.Note") }.first
  /// note?.fields.map(\.name)  // → ["text", "last_change"]
  /// ```
  ///
  /// - Parameter dependencies: files that those of the set import and that are not in it.
  /// - Throws: if a file is not usable (see `init(serialized:dependencies:)`) or files import each
  ///   other in a circle.
  public static func files(
    inSet bytes: [UInt8], dependencies: [FileDescriptor] = []
  ) throws(DescriptorError) -> [FileDescriptor] {
    var loader = SetLoader(known: dependencies)
    var paths: [String] = []
    var reader = DescriptorReader(bytes, 0..<bytes.count)
    while let (number, value) = try reader.nextField() {
      guard number == 1, case .delimited(let range) = value else { continue }
      paths.append(try loader.add(Array(bytes[range])))
    }
    for path in paths {
      try loader.load(path)
    }
    return paths.compactMap { loader.loaded[$0] }
  }
}

/// Loads files after those that they import, whatever their order in the set.
private struct SetLoader {
  private(set) var loaded: [String: FileDescriptor]
  private var waiting: [String: (serialized: [UInt8], imports: [String])] = [:]

  init(known: [FileDescriptor]) {
    loaded = Dictionary(known.map { ($0.path, $0) }) { first, _ in first }
  }

  /// Returns the path of the file.
  mutating func add(_ serialized: [UInt8]) throws(DescriptorError) -> String {
    var path = ""
    var imports: [String] = []
    var reader = DescriptorReader(serialized, 0..<serialized.count)
    while let (number, value) = try reader.nextField() {
      guard case .delimited(let range) = value else { continue }
      if number == 1 { path = try reader.text(range) }
      if number == 3 { imports.append(try reader.text(range)) }
    }
    guard waiting.updateValue((serialized, imports), forKey: path) == nil else {
      throw DescriptorError(.duplicateName(path), in: path)
    }
    loaded[path] = nil
    return path
  }

  /// Without recursion, as a set may be a long chain of files.
  mutating func load(_ path: String) throws(DescriptorError) {
    // Those of `begun` that are not loaded wait for what lies above them.
    var stack = [path]
    var begun: Set<String> = []
    while let path = stack.last {
      guard loaded[path] == nil, let (serialized, imports) = waiting[path] else {
        // Loaded, or not in the set: then the file that imports it says so.
        stack.removeLast()
        continue
      }
      guard begun.insert(path).inserted else {
        stack.removeLast()
        loaded[path] = try FileDescriptor(
          serialized: serialized, dependencies: imports.compactMap { loaded[$0] })
        continue
      }
      for dependency in imports where loaded[dependency] == nil {
        guard !begun.contains(dependency) else {
          throw DescriptorError(.importCycle, in: dependency)
        }
        stack.append(dependency)
      }
    }
  }
}
