/// Writes a file's `FileDescriptorProto` (descriptor.proto), byte for byte as protoc 35.1 does. Older versions
/// order custom options otherwise.
///
/// What protoc does beyond the schema's own text:
/// - Maps get a message for their entries, and `optional` fields of proto3 a oneof of their own.
/// - `json_name` is always there; `syntax` only for proto3.
/// - Options that are for compilers only are left out.
struct FileDescriptorWriter {
  typealias File = DescriptorField.File

  let file: SchemaFile
  /// Whether to tell where everything is in the text.
  var includesSourceInfo = false

  func bytes() -> [UInt8] {
    var writer = WireWriter()
    writer.string(File.name, file.path)
    if !file.package.isEmpty { writer.string(File.package, file.package) }
    for statement in file.imports { writer.string(File.dependency, statement.path) }
    for message in file.messages {
      writer.message(File.message) { MessageDescriptorWriter(file).write(message, to: &$0) }
    }
    for enumeration in file.enums {
      writer.message(File.enumeration) { EnumDescriptorWriter.write(enumeration, to: &$0) }
    }
    for service in file.services {
      writer.message(File.service) { write(service, to: &$0) }
    }
    for field in file.extensions {
      writer.message(File.extension) {
        FieldDescriptorWriter(file: file, field: field).write(to: &$0)
      }
    }
    writer.options(File.options, file.options)
    if includesSourceInfo {
      writer.message(File.sourceCodeInfo) { SourceInfoWriter(file: file).write(to: &$0) }
    }
    for (index, statement) in file.imports.enumerated() where statement.kind == .public {
      writer.int32(File.publicDependency, Int32(clamping: index))
    }
    for (index, statement) in file.imports.enumerated() where statement.kind == .weak {
      writer.int32(File.weakDependency, Int32(clamping: index))
    }
    if file.language == .proto3 { writer.string(File.syntax, "proto3") }
    return writer.bytes
  }

  private func write(_ service: ServiceDefinition, to writer: inout WireWriter) {
    typealias Field = DescriptorField.Service
    writer.string(Field.name, service.name)
    for method in service.methods {
      writer.message(Field.method) { write(method, to: &$0) }
    }
    writer.options(Field.options, service.options)
  }

  private func write(_ method: ServiceDefinition.Method, to writer: inout WireWriter) {
    typealias Field = DescriptorField.Method
    writer.string(Field.name, method.name)
    writer.string(Field.input, "." + method.request)
    writer.string(Field.output, "." + method.response)
    writer.options(Field.options, method.options)
    if method.isRequestStream { writer.bool(Field.clientStreaming, true) }
    if method.isResponseStream { writer.bool(Field.serverStreaming, true) }
  }
}

extension WireWriter {
  mutating func options(_ field: Int32, _ options: OptionSet) {
    let message = options.message.forDescriptors
    guard options.isPresent || !message.fields.isEmpty else { return }
    bytes(field, message.serialized)
  }
}

/// Writes an enum's `EnumDescriptorProto`.
enum EnumDescriptorWriter {
  static func write(_ enumeration: EnumDefinition, to writer: inout WireWriter) {
    typealias Field = DescriptorField.Enumeration
    writer.string(Field.name, enumeration.name)
    for value in enumeration.values {
      writer.message(Field.value) { writer in
        writer.string(DescriptorField.EnumValue.name, value.name)
        writer.int32(DescriptorField.EnumValue.number, value.number)
        writer.options(DescriptorField.EnumValue.options, value.options)
      }
    }
    writer.options(Field.options, enumeration.options)
    for range in enumeration.reserved.ranges {
      writer.message(Field.reservedRange) { writer in
        writer.int32(DescriptorField.Range.start, Int32(clamping: range.numbers.lowerBound))
        writer.int32(DescriptorField.Range.end, Int32(clamping: range.numbers.upperBound))
      }
    }
    for name in enumeration.reserved.names { writer.string(Field.reservedName, name.text) }
  }
}
