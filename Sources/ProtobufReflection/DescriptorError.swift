/// Why bytes are not a schema that can be used, and which declaration is to blame.
///
/// ```swift
/// do {
///   _ = try FileDescriptor(serialized: Contact.descriptor.file.serialized)
/// } catch {
///   error.reason  // → .missingDependency(path: "google/protobuf/timestamp.proto")
///   error.declaration  // → "contacts.proto"
/// }
/// ```
public struct DescriptorError: Error, Hashable, Sendable {
  /// What is wrong, by the rules of <https://protobuf.dev/reference/protobuf/proto3-spec/> and by the
  /// bounds of this module.
  public enum Reason: Hashable, Sendable {
    /// The bytes are not in the binary format, or a name in them is not UTF-8.
    case malformed(byteOffset: Int)
    /// Neither proto2 nor proto3.
    case unsupportedSyntax(String)
    /// The file imports another that was not given.
    case missingDependency(path: String)
    /// Files of a set import each other in a circle.
    case importCycle
    /// A chain of files that each import the next is longer than the reader allows.
    case importsTooDeep(depthMax: Int)
    /// A type that is declared neither in the file nor in those that it imports, or a name that does
    /// not begin with a period.
    case unknownType(name: String)
    /// A field that is an enum of a message's name, or the other way around.
    case wrongKindOfType(name: String)
    /// Two declarations of one name, or two files of one path.
    case duplicateName(String)
    /// Two fields of a message of one number.
    case duplicateNumber(Int)
    /// Field numbers are 1 to 536,870,911.
    case invalidNumber(Int)
    /// A label or a type of no meaning.
    case invalidFieldType
    /// The message has no oneof at that index.
    case unknownOneof(index: Int)
    /// An entry of a map without a key and a value, or with a key of a type that keys cannot have, or
    /// that a field is of which is not a repeated message.
    case invalidMapEntry
    /// An enum without values.
    case emptyEnum
    /// Messages declared too deeply within each other.
    case nestedTooDeeply(nestingMax: Int)
    /// A file has more declarations than the reader allows: messages, fields, oneofs, enums and their
    /// values, services, methods and extensions.
    case tooManyDeclarations(declarationsMax: Int)
    /// A package or a full name of more bytes than the reader allows.
    case nameTooLong(byteCountMax: Int)
  }

  /// What is wrong.
  public let reason: Reason

  /// The path of the file or the full name of the declaration; empty if not even that is known.
  public let declaration: String

  init(_ reason: Reason, in declaration: String) {
    self.reason = reason
    self.declaration = declaration
  }
}

extension DescriptorError: CustomStringConvertible {
  /// The declaration and what is wrong with it, in one line.
  public var description: String {
    declaration.isEmpty ? "\(reason)" : "\(declaration): \(reason)"
  }
}

extension DescriptorError.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .malformed(let byteOffset):
      "byte \(byteOffset) does not continue a serialized FileDescriptorProto"
    case .unsupportedSyntax(let syntax):
      "syntax '\(syntax)' is not supported; proto2 and proto3 are"
    case .missingDependency(let path):
      "the file imports '\(path)', which is not among the dependencies given"
    case .importCycle:
      "the file imports itself through others"
    case .importsTooDeep(let depthMax):
      "more than \(depthMax) files import each other in a chain"
    case .unknownType(let name):
      "type '\(name)' is declared neither in the file nor in those that it imports"
    case .wrongKindOfType(let name):
      "type '\(name)' is a message where an enum is meant, or an enum where a message is"
    case .duplicateName(let name):
      "name '\(name)' is declared twice"
    case .duplicateNumber(let number):
      "two fields have number \(number)"
    case .invalidNumber(let number):
      "field number \(number); they are 1 to 536,870,911"
    case .invalidFieldType:
      "the field has a label or a type that does not exist"
    case .unknownOneof(let index):
      "the field is of oneof \(index), which the message does not have"
    case .invalidMapEntry:
      "a map is a repeated message of a key (integer, bool or string, number 1) and a value (number 2)"
    case .emptyEnum:
      "an enum has at least one value"
    case .nestedTooDeeply(let nestingMax):
      "more than \(nestingMax) messages are declared within each other"
    case .tooManyDeclarations(let declarationsMax):
      "more than \(declarationsMax) declarations in a file"
    case .nameTooLong(let byteCountMax):
      "a full name of more than \(byteCountMax) bytes"
    }
  }
}
