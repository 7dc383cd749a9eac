public import ProtobufCodec

/// What a file declares, one after the other.
///
/// ```swift
/// let fields = Contact.descriptor.fields
/// fields.count  // → 7
/// fields[0].name  // → "name"
/// ```
///
/// A collection of its own, because an array in the file of values that refer to the file would keep
/// the file alive forever.
public struct DescriptorList<Element: Sendable>: RandomAccessCollection, Sendable {
  @usableFromInline let file: FileDescriptor
  @usableFromInline let range: Range<Int>
  /// Makes a descriptor of its place in the file's list of its kind.
  @usableFromInline let element: @Sendable (FileDescriptor, Int) -> Element

  @inlinable
  init(
    _ file: FileDescriptor, _ range: Range<Int>,
    _ element: @escaping @Sendable (FileDescriptor, Int) -> Element
  ) {
    self.file = file
    self.range = range
    self.element = element
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { range.count }

  /// The declaration at `position`, which counts from 0.
  ///
  /// ```swift
  /// Contact.descriptor.fields[6].name  // → "added"
  /// ```
  ///
  /// - Precondition: `position` is 0 or more, and less than `count`.
  @inlinable
  public subscript(position: Int) -> Element {
    precondition(position >= 0 && position < range.count, "no declaration at \(position)")
    return element(file, range.lowerBound + position)
  }
}

/// A declaration of a file: a message, a field, an enum and so on.
///
/// ```swift
/// let address: any Descriptor = Address.descriptor
/// address.name  // → "Address"
/// address.fullName  // → "contacts.v1.Address"
/// address.file.path  // → "contacts.proto"
/// ```
public protocol Descriptor: Sendable, Hashable, CustomStringConvertible {
  /// The file that declares it.
  var file: FileDescriptor { get }

  /// The name without that of the package and of the messages around it.
  var name: String { get }

  /// The name with that of the package and of the messages around it, separated by periods.
  var fullName: String { get }
}

extension Descriptor {
  /// The full name.
  public var description: String { fullName }
}
