// swift-format-ignore-file
// Generated from the documentation of ProtobufJSON. Do not edit: change the examples there and run
// Scripts/generate-examples.sh.

import DescriptorMessages
import ProtobufCodec
import ProtobufJSON
import ProtobufReflection
import SchemaCompiler
import Testing
import WellKnownTypes

@Suite struct ProtobufJSONExamples {
  @Test("the examples in Sources/ProtobufJSON/Decoding/JSONDecodingError.swift hold")
  func jsonDecodingError() throws {
    try jsonDecodingError1()
  }

  /// `JSONDecodingError`
  private func jsonDecodingError1() throws {
    let claims = Claims(5)
    defer { claims.finish("the example of JSONDecodingError") }
    do {
      _ = try Book(json: #"{"contacts": [{"closeness": "CLOSENESS_ENEMY"}]}"#)
    } catch {
      claims.check(error.reason, .unknownEnumValue("CLOSENESS_ENEMY"), "error.reason  // → .unknownEnumValue(\"CLOSENESS_ENEMY\")")
      claims.check(error.path, "contacts[0].closeness", "error.path  // → \"contacts[0].closeness\"")
      claims.check(error.line, 1, "error.line  // → 1")
      claims.check(error.column, 29, "error.column  // → 29")
      claims.check(error.byteOffset, 28, "error.byteOffset  // → 28")
    }
  }

  @Test("the examples in Sources/ProtobufJSON/Encoding/JSONEncodingError.swift hold")
  func jsonEncodingError() throws {
    try jsonEncodingError1()
  }

  /// `JSONEncodingError`
  private func jsonEncodingError1() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of JSONEncodingError") }
    do {
      _ = try Contact(added: ProtobufTimestamp(nanos: -1)).jsonString()
    } catch {
      claims.check(error.reason, .timestampOutOfRange(seconds: 0, nanos: -1), "error.reason  // → .timestampOutOfRange(seconds: 0, nanos: -1)")
      claims.check(error.path, "added.nanos", "error.path  // → \"added.nanos\"")
    }
  }

  @Test("the examples in Sources/ProtobufJSON/JSONOptions.swift hold")
  func jsonOptions() throws {
    try jsonOptions1()
    try jsonOptions2()
    try jsonOptions3()
    try jsonOptions4()
    try jsonOptions5()
    try jsonOptions6()
    try jsonOptions7()
    try jsonOptions8()
    try jsonOptions9()
    try jsonOptions10()
    try jsonOptions11()
    try jsonOptions12()
    try jsonOptions13()
    try jsonOptions14()
  }

  /// `JSONEncodingOptions`
  private func jsonOptions1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of JSONEncodingOptions") }
    let address = Address(city: "London")
    let options = JSONEncodingOptions(emitsDefaults: true)
    claims.check(try address.jsonString(options: options), #"{"street":"","city":"London"}"#, "try address.jsonString(options: options)  // → #\"{\"street\":\"\",\"city\":\"London\"}\"#")
    _ = address
    _ = options
  }

  /// `JSONEncodingOptions.usesOriginalNames`
  private func jsonOptions2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of JSONEncodingOptions.usesOriginalNames") }
    let note = try FileDescriptor.files(inSet: descriptorSet)[0].messages[0]
    let options = JSONEncodingOptions(usesOriginalNames: true)
    let json = try note.json(transcoding: [0x10, 7], options: options)
    claims.check(String(decoding: json, as: UTF8.self), #"{"last_change":"7"}"#, "String(decoding: json, as: UTF8.self)  // → #\"{\"last_change\":\"7\"}\"#")
    _ = note
    _ = options
    _ = json
  }

  /// `JSONEncodingOptions.emitsDefaults`
  private func jsonOptions3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of JSONEncodingOptions.emitsDefaults") }
    let options = JSONEncodingOptions(emitsDefaults: true)
    claims.check(try Book().jsonString(options: options), #"{"contacts":[]}"#, "try Book().jsonString(options: options)  // → #\"{\"contacts\":[]}\"#")
    _ = options
  }

  /// `JSONEncodingOptions.writesEnumsAsNumbers`
  private func jsonOptions4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of JSONEncodingOptions.writesEnumsAsNumbers") }
    let options = JSONEncodingOptions(writesEnumsAsNumbers: true)
    claims.check(try Contact(closeness: .friend).jsonString(options: options), #"{"closeness":2}"#, "try Contact(closeness: .friend).jsonString(options: options)  // → #\"{\"closeness\":2}\"#")
    _ = options
  }

  /// `JSONEncodingOptions.isDeterministic`
  private func jsonOptions5() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of JSONEncodingOptions.isDeterministic") }
    let contact = Contact(addresses: ["work": Address(), "home": Address()])
    let json = try contact.jsonString(options: JSONEncodingOptions(isDeterministic: true))
    claims.check(json, #"{"addresses":{"home":{},"work":{}}}"#, "json  // → #\"{\"addresses\":{\"home\":{},\"work\":{}}}\"#")
    _ = contact
    _ = json
  }

  /// `JSONEncodingOptions.nestingMax`
  private func jsonOptions6() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of JSONEncodingOptions.nestingMax") }
    claims.check(JSONEncodingOptions().nestingMax, 100, "JSONEncodingOptions().nestingMax  // → 100")
  }

  /// `JSONEncodingOptions.messagesMax`
  private func jsonOptions7() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of JSONEncodingOptions.messagesMax") }
    do {
      let book = Book(contacts: [Contact(), Contact()])
      _ = try book.jsonString(options: JSONEncodingOptions(messagesMax: 1))
    } catch {
      claims.check(error.reason, .tooManyMessages(messagesMax: 1), "error.reason  // → .tooManyMessages(messagesMax: 1)")
      claims.check(error.path, "contacts[1]", "error.path  // → \"contacts[1]\"")
    }
  }

  /// `JSONEncodingOptions.registry`
  private func jsonOptions8() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of JSONEncodingOptions.registry") }
    let registry = TypeRegistry(files: [ContactsProto.file])
    let options = JSONEncodingOptions(registry: registry)
    let json = try ProtobufAny(packing: Address(city: "London")).jsonString(options: options)
    claims.check(json, #"{"@type":"type.googleapis.com/contacts.v1.Address","city":"London"}"#, "json  // → #\"{\"@type\":\"type.googleapis.com/contacts.v1.Address\",\"city\":\"London\"}\"#")
    _ = registry
    _ = options
    _ = json
  }

  /// `JSONEncodingOptions.allowsPartial`
  private func jsonOptions9() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of JSONEncodingOptions.allowsPartial") }
    let options = JSONEncodingOptions(allowsPartial: true)
    claims.check(try ProtobufUninterpretedOption.NamePart().jsonString(options: options), "{}", "try ProtobufUninterpretedOption.NamePart().jsonString(options: options)  // → \"{}\"")
    _ = options
  }

  /// `JSONDecodingOptions`
  private func jsonOptions10() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of JSONDecodingOptions") }
    let options = JSONDecodingOptions(ignoresUnknownFields: true)
    claims.check(try Contact(json: #"{"name": "Ada", "age": 36}"#, options: options).name, "Ada", "try Contact(json: #\"{\"name\": \"Ada\", \"age\": 36}\"#, options: options).name  // → \"Ada\"")
    _ = options
  }

  /// `JSONDecodingOptions.nestingMax`
  private func jsonOptions11() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of JSONDecodingOptions.nestingMax") }
    do {
      _ = try Book(json: #"{"contacts": [{}]}"#, options: JSONDecodingOptions(nestingMax: 2))
    } catch {
      claims.check(error.reason, .nestedTooDeeply(nestingMax: 2), "error.reason  // → .nestedTooDeeply(nestingMax: 2)")
    }
  }

  /// `JSONDecodingOptions.messagesMax`
  private func jsonOptions12() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of JSONDecodingOptions.messagesMax") }
    do {
      _ = try Book(json: #"{"contacts": [{}, {}]}"#, options: JSONDecodingOptions(messagesMax: 1))
    } catch {
      claims.check(error.reason, .tooManyMessages(messagesMax: 1), "error.reason  // → .tooManyMessages(messagesMax: 1)")
      claims.check(error.path, "contacts[1]", "error.path  // → \"contacts[1]\"")
    }
  }

  /// `JSONDecodingOptions.registry`
  private func jsonOptions13() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of JSONDecodingOptions.registry") }
    let options = JSONDecodingOptions(registry: TypeRegistry(files: [ContactsProto.file]))
    let json = #"{"@type": "type.googleapis.com/contacts.v1.Address", "city": "London"}"#
    claims.check(try ProtobufAny(json: json, options: options).unpacked(as: Address.self)?.city, "London", "try ProtobufAny(json: json, options: options).unpacked(as: Address.self)?.city  // → \"London\"")
    _ = options
    _ = json
  }

  /// `JSONDecodingOptions.allowsPartial`
  private func jsonOptions14() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of JSONDecodingOptions.allowsPartial") }
    let options = JSONDecodingOptions(allowsPartial: true)
    let part = try ProtobufUninterpretedOption.NamePart(json: "{}", options: options)
    claims.check(part.isInitialized, false, "part.isInitialized  // → false")
    _ = options
    _ = part
  }

  @Test("the examples in Sources/ProtobufJSON/Message+JSON.swift hold")
  func messageJSON() throws {
    try messageJSON1()
    try messageJSON2()
    try messageJSON3()
    try messageJSON4()
    try messageJSON5()
    try messageJSON6()
    try messageJSON7()
    try messageJSON8()
    try messageJSON9()
    try messageJSON10()
  }

  /// `Message.init`
  private func messageJSON1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.init") }
    let contact = try Contact(json: #"{"name": "Ada", "tags": ["friend"]}"#)
    claims.check(contact.tags, ["friend"], "contact.tags  // → [\"friend\"]")
    _ = contact
  }

  /// `Message.init`
  private func messageJSON2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.init") }
    let body = Array(#"{"name": "Ada", "age": 36}"#.utf8)
    let contact = try Contact(json: body, options: .init(ignoresUnknownFields: true))
    claims.check(contact.name, "Ada", "contact.name  // → \"Ada\"")
    _ = body
    _ = contact
  }

  /// `Message.init`
  private func messageJSON3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.init") }
    let frame = [0, 0, 0, 14] + Array(#"{"name":"Ada"}"#.utf8)
    let contact = try Contact(json: frame.span.bytes.extracting(4..<18))
    claims.check(contact.name, "Ada", "contact.name  // → \"Ada\"")
    _ = frame
    _ = contact
  }

  /// `Message.init`
  private func messageJSON4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.init") }
    let frame = ByteSlice([0, 0, 0, 14] + Array(#"{"name":"Ada"}"#.utf8))
    let contact = try Contact(json: frame[4..<18])
    claims.check(contact.name, "Ada", "contact.name  // → \"Ada\"")
    _ = frame
    _ = contact
  }

  /// `Message.merge`
  private func messageJSON5() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of Message.merge") }
    var merged = Contact(name: "Ada", tags: ["friend"])
    let changes = Array(#"{"name": "Bob", "tags": ["new"]}"#.utf8)
    try merged.merge(json: changes.span.bytes)
    claims.check(merged.name, "Bob", "merged.name  // → \"Bob\"")
    claims.check(merged.tags, ["friend", "new"], "merged.tags  // → [\"friend\", \"new\"]")
    _ = changes
  }

  /// `Message.merge`
  private func messageJSON6() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.merge") }
    var merged = Contact(name: "Ada", tags: ["friend"])
    try merged.merge(json: #"{"name": null, "tags": ["new"]}"#)
    claims.check(merged.name, "Ada", "merged.name  // → \"Ada\"")
  }

  /// `Message.merge`
  private func messageJSON7() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.merge") }
    var merged = Contact(name: "Ada")
    let changes = ByteSlice(copying: #"[{"name": "Bob"}]"#.utf8)
    try merged.merge(json: changes[1..<changes.count - 1])
    claims.check(merged.name, "Bob", "merged.name  // → \"Bob\"")
    _ = changes
  }

  /// `Message.encodeJSON`
  private func messageJSON8() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.encodeJSON") }
    var line: [UInt8] = []
    try Contact(name: "Ada").encodeJSON(into: &line)
    claims.check(line == Array(#"{"name":"Ada"}"#.utf8), true, "line == Array(#\"{\"name\":\"Ada\"}\"#.utf8)  // → true")
  }

  /// `Message.jsonEncoded`
  private func messageJSON9() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.jsonEncoded") }
    let body = try Contact(name: "Ada").jsonEncoded()
    claims.check(body.count, 14, "body.count  // → 14")
    _ = body
  }

  /// `Message.jsonString`
  private func messageJSON10() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.jsonString") }
    claims.check(try contact.jsonString(), #"{"name":"Ada","email":"ada@example.org"}"#, "try contact.jsonString()  // → #\"{\"name\":\"Ada\",\"email\":\"ada@example.org\"}\"#")
  }

  @Test("the examples in Sources/ProtobufJSON/MessageDescriptor+JSON.swift hold")
  func messageDescriptorJSON() throws {
    try messageDescriptorJSON1()
    try messageDescriptorJSON2()
    try messageDescriptorJSON3()
    try messageDescriptorJSON4()
  }

  /// `MessageDescriptor.json`
  private func messageDescriptorJSON1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageDescriptor.json") }
    let note = try FileDescriptor.files(inSet: descriptorSet)[0].messages[0]
    let json = try note.json(transcoding: [0x0A, 2, 0x68, 0x69])
    claims.check(String(decoding: json, as: UTF8.self), #"{"text":"hi"}"#, "String(decoding: json, as: UTF8.self)  // → #\"{\"text\":\"hi\"}\"#")
    _ = note
    _ = json
  }

  /// `MessageDescriptor.encodeJSON`
  private func messageDescriptorJSON2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageDescriptor.encodeJSON") }
    var line: [UInt8] = []
    let message: [UInt8] = [0x0A, 2, 0x68, 0x69]
    let note = try FileDescriptor.files(inSet: descriptorSet)[0].messages[0]
    try note.encodeJSON(transcoding: message.span.bytes, into: &line)
    claims.check(String(decoding: line, as: UTF8.self), #"{"text":"hi"}"#, "String(decoding: line, as: UTF8.self)  // → #\"{\"text\":\"hi\"}\"#")
    _ = message
    _ = note
  }

  /// `MessageDescriptor.binary`
  private func messageDescriptorJSON3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageDescriptor.binary") }
    let note = try FileDescriptor.files(inSet: descriptorSet)[0].messages[0]
    claims.check(try note.binary(transcoding: Array(#"{"text": "hi"}"#.utf8)), [0x0A, 2, 0x68, 0x69], "try note.binary(transcoding: Array(#\"{\"text\": \"hi\"}\"#.utf8))  // → [0x0A, 2, 0x68, 0x69]")
    _ = note
  }

  /// `MessageDescriptor.encode`
  private func messageDescriptorJSON4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageDescriptor.encode") }
    var body: [UInt8] = []
    let json = Array(#"{"text": "hi"}"#.utf8)
    let note = try FileDescriptor.files(inSet: descriptorSet)[0].messages[0]
    try note.encode(transcoding: json.span.bytes, into: &body)
    claims.check(body, [0x0A, 2, 0x68, 0x69], "body  // → [0x0A, 2, 0x68, 0x69]")
    _ = json
    _ = note
  }

  @Test("the examples in Sources/ProtobufJSON/MessageWithRequiredFields+JSON.swift hold")
  func messageWithRequiredFieldsJSON() throws {
    try messageWithRequiredFieldsJSON1()
    try messageWithRequiredFieldsJSON2()
    try messageWithRequiredFieldsJSON3()
  }

  /// `MessageWithRequiredFields.encodeJSON`
  private func messageWithRequiredFieldsJSON1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageWithRequiredFields.encodeJSON") }
    let part = ProtobufUninterpretedOption.NamePart(namePart: "a", isExtension: true)
    var buffer: [UInt8] = []
    try part.encodeJSON(into: &buffer)
    claims.check(buffer.count, 35, "buffer.count  // → 35")
    _ = part
  }

  /// `MessageWithRequiredFields.jsonEncoded`
  private func messageWithRequiredFieldsJSON2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageWithRequiredFields.jsonEncoded") }
    let part = ProtobufUninterpretedOption.NamePart(namePart: "a", isExtension: true)
    claims.check(try part.jsonEncoded().count, 35, "try part.jsonEncoded().count  // → 35")
    _ = part
  }

  /// `MessageWithRequiredFields.jsonString`
  private func messageWithRequiredFieldsJSON3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageWithRequiredFields.jsonString") }
    do {
      _ = try ProtobufUninterpretedOption.NamePart(namePart: "a").jsonString()
    } catch {
      claims.check(error.path, "is_extension", "error.path  // → \"is_extension\"")
    }
  }

  @Test("the examples in Sources/ProtobufJSON/Tables/TypeRegistry.swift hold")
  func typeRegistry() throws {
    try typeRegistry1()
    try typeRegistry2()
  }

  /// `TypeRegistry`
  private func typeRegistry1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of TypeRegistry") }
    let registry = TypeRegistry(files: [ContactsProto.file])
    let options = JSONEncodingOptions(registry: registry)
    let json = try ProtobufAny(packing: Address(city: "London")).jsonString(options: options)
    claims.check(json, #"{"@type":"type.googleapis.com/contacts.v1.Address","city":"London"}"#, "json  // → #\"{\"@type\":\"type.googleapis.com/contacts.v1.Address\",\"city\":\"London\"}\"#")
    _ = registry
    _ = options
    _ = json
  }

  /// `TypeRegistry.message`
  private func typeRegistry2() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of TypeRegistry.message") }
    let registry = TypeRegistry(files: [])
    claims.check(registry.message(named: "google.protobuf.Duration")?.name, "Duration", "registry.message(named: \"google.protobuf.Duration\")?.name  // → \"Duration\"")
    claims.check(registry.message(named: "contacts.v1.Contact"), nil, "registry.message(named: \"contacts.v1.Contact\")  // → nil")
    _ = registry
  }

}
