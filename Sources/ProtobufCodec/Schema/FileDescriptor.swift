package import Synchronization

/// A schema file at run time: the messages, enums and services that it declares, by name and number.
///
/// Generated code embeds the descriptor of its file. This module reads from it the names that errors and
/// messages as text show, and no more, so that programs carry no more. What can be asked of a descriptor,
/// such as the fields of a message, and how a program loads schemas that it was not compiled with, is in
/// the module `ProtobufReflection`.
///
/// ```swift
/// let file = Contact.descriptor.file
/// file.dependencies.count  // → 1
/// file.serialized.isEmpty  // → false
/// ```
///
/// The descriptors of what it declares are values that refer to the file and keep it alive; they are
/// equal if they are the same declaration of the same file object.
public final class FileDescriptor: Sendable {
  /// The whole as a `google.protobuf.FileDescriptorProto`, for those who ask by reflection.
  ///
  /// ```swift
  /// let file = try ProtobufFileDescriptorProto(decoding: Contact.descriptor.file.serialized)
  /// file.package  // → "contacts.v1"
  /// ```
  public let serialized: [UInt8]

  /// The files that this one imports, in order.
  ///
  /// ```swift
  /// let imports = Contact.descriptor.file.dependencies.map(\.path)
  /// imports  // → ["google/protobuf/timestamp.proto"]
  /// ```
  public let dependencies: [FileDescriptor]

  /// An object that the module for reflection makes of the file when it first needs it, and one that the
  /// module for JSON makes, retained until the file is freed. Of types that this module does not know, so
  /// that programs carry them only if they use them; each is set once.
  nonisolated(unsafe) package let reflection = Atomic<UnsafeMutableRawPointer?>(nil)
  nonisolated(unsafe) package let tables = Atomic<UnsafeMutableRawPointer?>(nil)

  /// - Parameter serialized: found to be a usable schema, or written by the compiler.
  package init(unchecked serialized: [UInt8], dependencies: [FileDescriptor]) {
    self.serialized = serialized
    self.dependencies = dependencies
  }

  deinit {
    release(reflection)
    release(tables)
  }

  private func release(_ object: borrowing Atomic<UnsafeMutableRawPointer?>) {
    if let object = object.load(ordering: .acquiring) {
      Unmanaged<AnyObject>.fromOpaque(object).release()
    }
  }

  /// The file that generated code embeds. Called by generated code. Each of the scalars U+0000 to U+00FF of `text` stands for
  /// one byte of the serialized file.
  public convenience init(latin1 text: StaticString, dependencies: [FileDescriptor] = []) {
    let serialized = text.withUTF8Buffer { utf8 in
      [UInt8](unsafeUninitializedCapacity: utf8.count) { output, count in
        for byte in utf8 {
          if byte & 0xC0 == 0x80, count > 0 {
            // The second of two bytes: the first brought the upper two bits.
            output[count - 1] = output[count - 1] << 6 | byte & 0x3F
          } else {
            output[count] = byte
            count += 1
          }
        }
      }
    }
    self.init(unchecked: serialized, dependencies: dependencies)
  }
}

extension FileDescriptor: Hashable {
  /// Whether they are the same object.
  public static func == (left: FileDescriptor, right: FileDescriptor) -> Bool { left === right }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(self))
  }
}
