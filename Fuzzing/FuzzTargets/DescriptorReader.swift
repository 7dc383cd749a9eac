import ProtobufCodec
import ProtobufReflection
import TestSupport

extension FuzzReader {
  /// A schema at run time from its serialized form.
  package static let descriptor = FuzzReader(
    name: "descriptor", allocatedPerByte: 2048,
    generate: { random in
      // A real one, from which the mutator goes on.
      MessageGenerator.everything.root.file.serialized
    },
    examine: { input throws(Violation) in
      let file: FileDescriptor
      do throws(DescriptorError) {
        file = try FileDescriptor(serialized: input)
      } catch {
        try require(!error.description.isEmpty, "an error says why")
        return .refused("\(error.reason)".withoutDigits.prefix(24).lowercased())
      }
      try require(file.serialized == input, "the bytes are kept")
      return .accepted(try visit(file))
    })

  /// Asks everything that can be asked of a descriptor.
  private static func visit(_ file: FileDescriptor) throws(Violation) -> Int {
    var sketch = 0
    for message in file.messages {
      try require(
        file.message(named: message.fullName) == message, "\(message.fullName) is found by name")
      for (place, field) in message.fields.enumerated() {
        sketch |= 1 << Int(field.kind.rawValue)
        // They are searched for.
        guard place < 64 else { continue }
        try require(message.field(number: field.number) == field, "\(field) is found by number")
        try require(message.field(named: field.name) == field, "\(field) is found by name")
        try require(field.containingMessage == message, "\(field) knows its message")
        let isMessage = field.kind == .message || field.kind == .group
        try require((field.messageType != nil) == isMessage, "\(field) has a type if need be")
        try require((field.enumType != nil) == (field.kind == .enumeration), "\(field) has an enum")
        sketch |= field.isMap ? 1 << 20 : 0
        sketch |= field.hasPresence ? 1 << 21 : 0
        sketch |= field.containingOneof != nil ? 1 << 22 : 0
        sketch |= field.isPacked ? 1 << 23 : 0
      }
      sketch |= message.oneofs.isEmpty ? 0 : 1 << 24
      sketch |= message.containingMessage == nil ? 0 : 1 << 25
    }
    for enumeration in file.enums {
      // Each is searched for among all.
      for value in enumeration.values.prefix(64) {
        try require(
          enumeration.value(number: value.number)?.number == value.number, "\(value) is found")
      }
      sketch |= 1 << 26
    }
    for service in file.services {
      for method in service.methods { sketch |= method.isClientStreaming ? 1 << 27 : 1 << 28 }
    }
    sketch |= file.extensions.isEmpty ? 0 : 1 << 29
    return sketch
  }
}
