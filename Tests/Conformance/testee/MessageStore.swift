import ProtobufCodec
import ProtobufJSON
import ProtobufReflection

/// The messages of one request, by the numbers that the suite gives them: each kind of action of the
/// suite's protocol is a method here.
struct MessageStore {
  /// Why a request ends before all of it is done.
  enum Stop: Error {
    case parseError(String)
    case serializeError(String)
    /// The request is against the protocol.
    case runtimeError(String)
    /// It asks for what the codec does not offer.
    case skipped(String)
  }

  enum Format {
    case binary
    case json
  }

  /// The suite's messages that the testee knows. The others are of editions.
  private static let types: [String: any Message.Type] = {
    var types: [String: any Message.Type] = [
      TestAllTypesProto3.messageName: TestAllTypesProto3.self
    ]
    // The script says so if the suite's tree has the schema of proto2.
    #if PROTO2
      types[TestAllTypesProto2.messageName] = TestAllTypesProto2.self
    #endif
    return types
  }()

  private var messages: [Int32: any Message] = [:]

  mutating func create(_ id: Int32, _ typeName: String) throws(Stop) {
    try add(id, try type(typeName).init())
  }

  mutating func parse(_ id: Int32, _ typeName: String, _ bytes: [UInt8]) throws(Stop) {
    let type = try type(typeName)
    let message: any Message
    do {
      message = try type.init(decoding: bytes)
    } catch {
      throw .parseError("\(error)")
    }
    guard !hasMessageSet(message) else { throw .skipped("message sets") }
    try add(id, message)
  }

  mutating func parse(
    _ id: Int32, _ typeName: String, json: String, ignoringUnknownFields: Bool
  ) throws(Stop) {
    let type = try type(typeName)
    let options = JSONDecodingOptions(ignoresUnknownFields: ignoringUnknownFields)
    let message: any Message
    do {
      message = try type.init(json: json, options: options)
    } catch {
      if case .unknownField(let name, _) = error.reason, name.hasPrefix("[") {
        throw .skipped("extensions in JSON")
      }
      throw .parseError("\(error)")
    }
    try add(id, message)
  }

  mutating func merge(_ source: Int32, into target: Int32) throws(Stop) {
    guard source != target else { throw .runtimeError("message \(source) and itself") }
    let arriving = try message(source)
    var merged = try message(target)
    guard Swift.type(of: arriving) == Swift.type(of: merged) else {
      throw .runtimeError("messages \(source) and \(target) are of two types")
    }
    do {
      try merged.merge(decoding: arriving.encoded())
    } catch {
      throw .runtimeError("\(error)")
    }
    messages[target] = merged
  }

  /// Extensions that the schema knows are to stay. To the codec they are unknown fields.
  mutating func discardUnknownFields(of id: Int32) throws(Stop) {
    var message = try message(id)
    guard Swift.type(of: message) == TestAllTypesProto3.self else {
      throw .skipped("discarding unknown fields of what may have extensions")
    }
    message.discardUnknownFields()
    messages[id] = message
  }

  func serialize(_ id: Int32, _ format: Format) throws(Stop) -> SerializeResult {
    let message = try message(id)
    switch format {
    case .binary:
      return SerializeResult(payload: .binary(message.encoded()))
    case .json:
      do {
        return SerializeResult(payload: .json(try message.jsonString()))
      } catch {
        throw .serializeError("\(error)")
      }
    }
  }

  /// Whether the message has a set of messages. The codec passes on what is in one without reading it,
  /// and so cannot tell whether it could be read.
  ///
  /// Asked of JSON, as messages of older suites have no such field to be named here.
  private func hasMessageSet(_ message: any Message) -> Bool {
    guard Swift.type(of: message).descriptor.field(named: "message_set_correct") != nil else {
      return false
    }
    return (try? message.jsonString())?.contains("\"messageSetCorrect\"") ?? false
  }

  private func type(_ name: String) throws(Stop) -> any Message.Type {
    guard let type = Self.types[name] else { throw .skipped("messages of type \(name)") }
    return type
  }

  private func message(_ id: Int32) throws(Stop) -> any Message {
    guard let message = messages[id] else { throw .runtimeError("there is no message \(id)") }
    return message
  }

  private mutating func add(_ id: Int32, _ message: any Message) throws(Stop) {
    guard messages.updateValue(message, forKey: id) == nil else {
      throw .runtimeError("there are two messages \(id)")
    }
  }
}
