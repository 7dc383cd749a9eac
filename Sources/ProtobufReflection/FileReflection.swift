package import ProtobufCodec
import Synchronization

/// What a file declares, read and linked: what descriptors are places in.
///
/// Invariants, which its making establishes:
/// - every reference to a type leads to a declaration, in this file or in `linkedFiles`;
/// - within a message, names and numbers of fields are unique;
/// - every enum has a value.
package final class FileReflection: Sendable {
  package let declarations: FileDeclarations
  /// Where types may be declared that the file refers to: itself excepted, all that it imports, and
  /// what those import publicly. References name a place in this list.
  package let linkedFiles: [FileDescriptor]
  /// What the file imports, in order.
  let imports: [FileDescriptor]
  /// How many files there are in the longest chain of imports, this one included.
  private let importDepth: Int
  /// When the last file of a chain is freed, each frees the next, which takes stack.
  private static let importDepthMax = 256

  /// What generated code may leave out of a file's imports.
  private static let pathsOfOptions = ["google/protobuf/descriptor.proto", "reign/options.proto"]

  /// - Parameter isEmbedded: whether imports may be missing, or go by other paths. Generated code leaves
  ///   those out that a file needs for its options only, so that programs need not have descriptor.proto
  ///   with them; extensions that need what is left out are forgotten. A file of another module may have
  ///   been compiled under another path.
  init(
    of serialized: [UInt8], dependencies: [FileDescriptor], isEmbedded: Bool
  ) throws(DescriptorError) {
    var parsed = try FileDeclarations(parsing: serialized)
    var imports: [FileDescriptor] = []
    var places: [Int?] = []
    let paths = parsed.dependencyPaths
    var others = isEmbedded ? dependencies.filter { !paths.contains($0.path) }[...] : []
    for path in paths {
      var file = dependencies.first { $0.path == path }
      if file == nil, !Self.pathsOfOptions.contains(path) { file = others.popFirst() }
      guard file != nil || isEmbedded else {
        throw DescriptorError(.missingDependency(path: path), in: parsed.path)
      }
      places.append(file.map { _ in imports.count })
      if let file { imports.append(file) }
    }
    if imports.count < places.count {
      parsed.publicDependencies = parsed.publicDependencies.compactMap {
        places.indices.contains($0) ? places[$0] : nil
      }
    }
    importDepth = 1 + (imports.lazy.map(\.reflected.importDepth).max() ?? 0)
    guard importDepth <= Self.importDepthMax else {
      throw DescriptorError(.importsTooDeep(depthMax: Self.importDepthMax), in: parsed.path)
    }
    var linker = Linker(declarations: parsed, imports: imports)
    if isEmbedded { linker.dropExtensionsOfMissingTypes() }
    try linker.link()
    self.imports = imports
    linkedFiles = linker.linkedFiles
    declarations = linker.declarations
  }
}

extension FileDescriptor {
  /// What the file declares. Of a file that generated code embeds, it is found out by whoever asks first;
  /// of several threads that ask at once, the answer of one counts.
  package var reflected: FileReflection {
    if let present = reflection.load(ordering: .acquiring) {
      return Unmanaged<FileReflection>.fromOpaque(present).takeUnretainedValue()
    }
    return reflect()
  }

  /// Stops the program if the embedded schema is damaged: it came from the compiler of schemas.
  @inline(never)
  private func reflect() -> FileReflection {
    do throws(DescriptorError) {
      return keep(
        try FileReflection(of: serialized, dependencies: dependencies, isEmbedded: true))
    } catch {
      preconditionFailure("an embedded schema is damaged: \(error)")
    }
  }

  /// Has the file keep what it declares, until it is freed, and returns what it keeps.
  @discardableResult
  func keep(_ made: FileReflection) -> FileReflection {
    let retained = Unmanaged.passRetained(made)
    let (isFirst, present) = reflection.compareExchange(
      expected: nil, desired: retained.toOpaque(), ordering: .acquiringAndReleasing)
    guard !isFirst, let present else { return made }
    retained.release()
    return Unmanaged<FileReflection>.fromOpaque(present).takeUnretainedValue()
  }
}
