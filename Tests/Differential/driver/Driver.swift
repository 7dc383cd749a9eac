import ProtobufCodec
import ProtobufJSON
import ProtobufReflection

/// Converts messages on request, with generated types or with descriptors only.
///
///     request   operation (1 byte) · options (1 byte) · length of name (1 byte) · name · payload
///     answer    1 if it failed, else 0 (1 byte) · result or error
///
/// The bits of the options ask for JSON with the schema's names (1), with defaults (2) and with enums as
/// numbers (4).
///
/// Operations in capitals work with the generated type of that name, those in small letters with the
/// descriptor of the last set that `s` loaded:
///
///     B        binary to binary, deterministic
///     J j      binary to JSON
///     P p      JSON to binary, deterministic
///     s        loads the descriptor set that is the payload
struct Driver {
  private let types: [String: any Message.Type]
  private var messages: [String: MessageDescriptor] = [:]
  private var registry = TypeRegistry(files: [])

  init(types: [any Message.Type]) {
    self.types = Dictionary(types.map { ($0.messageName, $0) }) { first, _ in first }
  }

  mutating func answer(to request: [UInt8]) -> [UInt8] {
    do {
      return [0] + (try result(of: request))
    } catch {
      return [1] + "\(error)".utf8
    }
  }

  private mutating func result(of request: [UInt8]) throws -> [UInt8] {
    guard request.count > 2, request.count >= 3 + Int(request[2]) else { throw Mistake.request }
    let name = String(decoding: request[3..<3 + Int(request[2])], as: UTF8.self)
    let payload = Array(request[(3 + Int(request[2]))...])
    var options = JSONEncodingOptions(request[1])
    switch request[0] {
    case UInt8(ascii: "s"):
      let files = try FileDescriptor.files(inSet: payload)
      registry = TypeRegistry(files: files)
      messages = [:]
      for message in files.flatMap(\.messages) { messages[message.fullName] = message }
      return []
    case UInt8(ascii: "j"):
      options.registry = registry
      return try descriptor(name).json(transcoding: payload, options: options)
    case UInt8(ascii: "p"):
      return try descriptor(name).binary(
        transcoding: payload, options: JSONDecodingOptions(registry: registry))
    default:
      guard let type = types[name] else { throw Mistake.type(name) }
      return try convert(payload, as: type, operation: request[0], options)
    }
  }

  private func convert<Value: Message>(
    _ payload: [UInt8], as type: Value.Type, operation: UInt8, _ options: JSONEncodingOptions
  ) throws -> [UInt8] {
    switch operation {
    case UInt8(ascii: "B"):
      return try Value(decoding: payload).encoded(options: .init(isDeterministic: true))
    case UInt8(ascii: "J"):
      return try Value(decoding: payload).jsonEncoded(options: options)
    case UInt8(ascii: "P"):
      return try Value(json: payload).encoded(options: .init(isDeterministic: true))
    default:
      throw Mistake.request
    }
  }

  private func descriptor(_ name: String) throws -> MessageDescriptor {
    guard let message = messages[name] else { throw Mistake.type(name) }
    return message
  }

  private enum Mistake: Error {
    case request
    case type(String)
  }
}

extension JSONEncodingOptions {
  fileprivate init(_ bits: UInt8) {
    self.init()
    usesOriginalNames = bits & 1 != 0
    emitsDefaults = bits & 2 != 0
    writesEnumsAsNumbers = bits & 4 != 0
  }
}
