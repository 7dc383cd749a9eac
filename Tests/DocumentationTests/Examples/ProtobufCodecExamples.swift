// swift-format-ignore-file
// Generated from the documentation of ProtobufCodec. Do not edit: change the examples there and run
// Scripts/generate-examples.sh.

import DescriptorMessages
import ProtobufCodec
import ProtobufJSON
import SchemaCompiler
import Testing
import WellKnownTypes

@Suite struct ProtobufCodecExamples {
  @Test("the examples in Sources/ProtobufCodec/Binary/DecodingError.swift hold")
  func decodingError() throws {
    try decodingError1()
    try decodingError2()
    try decodingError3()
  }

  /// `DecodingError`
  private func decodingError1() throws {
    let claims = Claims(3)
    defer { claims.finish("the example of DecodingError") }
    do {
      _ = try Book(decoding: [10, 3, 10, 9, 65])  // a name of 9 bytes, of which 1 is there
    } catch {
      claims.check(error.reason, .lengthExceedsInput(length: 9, bytesLeft: 1), "error.reason  // → .lengthExceedsInput(length: 9, bytesLeft: 1)")
      claims.check(error.path, "contacts[0].name", "error.path  // → \"contacts[0].name\"")
      claims.check(error.byteOffset, 4, "error.byteOffset  // → 4")
    }
  }

  /// `DecodingError.messageName`
  private func decodingError2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of DecodingError.messageName") }
    do {
      _ = try Book(decoding: [10, 3, 10, 9, 65])
    } catch {
      claims.check(error.messageName, "contacts.v1.Book", "error.messageName  // → \"contacts.v1.Book\"")
    }
  }

  /// `DecodingError.description`
  private func decodingError3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of DecodingError.description") }
    do {
      _ = try Book(decoding: [10, 3, 10, 9, 65])
    } catch {
      let line = "\(error)".prefix { $0 != "(" }
      claims.check(line, "contacts[0].name: length 9 exceeds the 1 byte left ", "line  // → \"contacts[0].name: length 9 exceeds the 1 byte left \"")
    }
  }

  @Test("the examples in Sources/ProtobufCodec/Binary/EncodingOptions.swift hold")
  func encodingOptions() throws {
    try encodingOptions1()
  }

  /// `EncodingOptions`
  private func encodingOptions1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of EncodingOptions") }
    let options = EncodingOptions(isDeterministic: true)
    let ada = Contact(addresses: ["work": Address(city: "Paris"), "home": Address()])
    let same = Contact(addresses: ["home": Address(), "work": Address(city: "Paris")])
    claims.check(ada.encoded(options: options) == same.encoded(options: options), true, "ada.encoded(options: options) == same.encoded(options: options)  // → true")
    _ = options
    _ = ada
    _ = same
  }

  @Test("the examples in Sources/ProtobufCodec/Binary/Message+Delimited.swift hold")
  func messageDelimited() throws {
    try messageDelimited1()
    try messageDelimited2()
    try messageDelimited3()
    try messageDelimited4()
  }

  /// `Message.encodeDelimited`
  private func messageDelimited1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.encodeDelimited") }
    var file: [UInt8] = []
    for name in ["Ada", "Bob"] { Contact(name: name).encodeDelimited(into: &file) }
    claims.check(file, [5, 10, 3, 0x41, 0x64, 0x61, 5, 10, 3, 0x42, 0x6F, 0x62], "file  // → [5, 10, 3, 0x41, 0x64, 0x61, 5, 10, 3, 0x42, 0x6F, 0x62]")
  }

  /// `DelimitedDecoder`
  private func messageDelimited2() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of DelimitedDecoder") }
    var decoder = DelimitedDecoder(messageBytesMax: 1 << 20)
    var names: [String] = []
    for piece in [[5, 10, 3, 0x41], [0x64, 0x61, 5], [10, 3, 0x42, 0x6F, 0x62]] as [[UInt8]] {
      decoder.append(piece)
      while let contact = try decoder.next(Contact.self) { names.append(contact.name) }
    }
    claims.check(names, ["Ada", "Bob"], "names  // → [\"Ada\", \"Bob\"]")
    claims.check(decoder.isEmpty, true, "decoder.isEmpty  // → true")
  }

  /// `DelimitedDecoder.defaultMessageBytesMax`
  private func messageDelimited3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of DelimitedDecoder.defaultMessageBytesMax") }
    claims.check(DelimitedDecoder.defaultMessageBytesMax, 67_108_864, "DelimitedDecoder.defaultMessageBytesMax  // → 67_108_864")
  }

  /// `DelimitedDecoder.next`
  private func messageDelimited4() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of DelimitedDecoder.next") }
    var decoder = DelimitedDecoder()
    decoder.append([5, 10, 3])
    claims.check(try decoder.next(Contact.self), nil, "try decoder.next(Contact.self)  // → nil")
    decoder.append([0x41, 0x64, 0x61])
    claims.check(try decoder.next(Contact.self), Contact(name: "Ada"), "try decoder.next(Contact.self)  // → Contact(name: \"Ada\")")
  }

  @Test("the examples in Sources/ProtobufCodec/ByteSlice.swift hold")
  func byteSlice() throws {
    try byteSlice1()
    try byteSlice2()
    try byteSlice3()
    try byteSlice4()
    try byteSlice5()
    try byteSlice6()
    try byteSlice7()
    try byteSlice8()
    try byteSlice9()
    try byteSlice10()
  }

  /// `ByteSlice`
  private func byteSlice1() throws {
    let claims = Claims(3)
    defer { claims.finish("the example of ByteSlice") }
    let slice = ByteSlice([10, 20, 30, 40])[1..<3]
    claims.check(slice[0], 20, "slice[0]  // → 20")
    claims.check(slice == [20, 30], true, "slice == [20, 30]  // → true")
    claims.check(slice.copied(), [20, 30], "slice.copied()  // → [20, 30]")
    _ = slice
  }

  /// `ByteSlice.init`
  private func byteSlice2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ByteSlice.init") }
    claims.check(ByteSlice().isEmpty, true, "ByteSlice().isEmpty  // → true")
  }

  /// `ByteSlice.init`
  private func byteSlice3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ByteSlice.init") }
    claims.check(ByteSlice([10, 20]).count, 2, "ByteSlice([10, 20]).count  // → 2")
  }

  /// `ByteSlice.init`
  private func byteSlice4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ByteSlice.init") }
    claims.check(ByteSlice(copying: "Ada".utf8), [0x41, 0x64, 0x61], "ByteSlice(copying: \"Ada\".utf8)  // → [0x41, 0x64, 0x61]")
  }

  /// `ByteSlice.copied`
  private func byteSlice5() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ByteSlice.copied") }
    let kept = ByteSlice([UInt8](repeating: 7, count: 1 << 20))[0..<3].copied()
    claims.check(kept, [7, 7, 7], "let kept = ByteSlice([UInt8](repeating: 7, count: 1 << 20))[0..<3].copied()  // → [7, 7, 7]")
    _ = kept
  }

  /// `ByteSlice.withUnsafeBytes`
  private func byteSlice6() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ByteSlice.withUnsafeBytes") }
    let sum = ByteSlice([1, 2, 3]).withUnsafeBytes { $0.reduce(0) { $0 + Int($1) } }
    claims.check(sum, 6, "let sum = ByteSlice([1, 2, 3]).withUnsafeBytes { $0.reduce(0) { $0 + Int($1) } }  // → 6")
    _ = sum
  }

  /// `ByteSlice.subscript`
  private func byteSlice7() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ByteSlice.subscript") }
    claims.check(ByteSlice([10, 20, 30])[2], 30, "ByteSlice([10, 20, 30])[2]  // → 30")
  }

  /// `ByteSlice.subscript`
  private func byteSlice8() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ByteSlice.subscript") }
    let tail = ByteSlice([10, 20, 30])[1..<3]
    claims.check(tail[0], 20, "tail[0]  // → 20")
    _ = tail
  }

  /// `ByteSlice.withContiguousStorageIfAvailable`
  private func byteSlice9() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ByteSlice.withContiguousStorageIfAvailable") }
    let count = ByteSlice([1, 2, 3]).withContiguousStorageIfAvailable { $0.count }
    claims.check(count, 3, "let count = ByteSlice([1, 2, 3]).withContiguousStorageIfAvailable { $0.count }  // → 3")
    _ = count
  }

  /// `ByteSlice.init`
  private func byteSlice10() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ByteSlice.init") }
    let magic: ByteSlice = [0x52, 0x65]
    claims.check(magic.count, 2, "magic.count  // → 2")
    _ = magic
  }

  @Test("the examples in Sources/ProtobufCodec/Descriptors/DebugText.swift hold")
  func debugText() throws {
    try debugText1()
  }

  /// `MessageDescriptor.debugText`
  private func debugText1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageDescriptor.debugText") }
    let text = Contact.descriptor.debugText(of: Contact(name: "Ada").encoded())
    claims.check(text, "contacts.v1.Contact {\n  name: \"Ada\"\n}", "text  // → \"contacts.v1.Contact {\\n  name: \\\"Ada\\\"\\n}\"")
    _ = text
  }

  @Test("the examples in Sources/ProtobufCodec/Descriptors/DescriptorError.swift hold")
  func descriptorError() throws {
    try descriptorError1()
  }

  /// `DescriptorError`
  private func descriptorError1() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of DescriptorError") }
    do {
      _ = try FileDescriptor(serialized: Contact.descriptor.file.serialized)
    } catch {
      claims.check(error.reason, .missingDependency(path: "google/protobuf/timestamp.proto"), "error.reason  // → .missingDependency(path: \"google/protobuf/timestamp.proto\")")
      claims.check(error.declaration, "contacts.proto", "error.declaration  // → \"contacts.proto\"")
    }
  }

  @Test("the examples in Sources/ProtobufCodec/Descriptors/DescriptorList.swift hold")
  func descriptorList() throws {
    try descriptorList1()
    try descriptorList2()
    try descriptorList3()
  }

  /// `DescriptorList`
  private func descriptorList1() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of DescriptorList") }
    let fields = Contact.descriptor.fields
    claims.check(fields.count, 7, "fields.count  // → 7")
    claims.check(fields[0].name, "name", "fields[0].name  // → \"name\"")
    _ = fields
  }

  /// `DescriptorList.subscript`
  private func descriptorList2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of DescriptorList.subscript") }
    claims.check(Contact.descriptor.fields[6].name, "added", "Contact.descriptor.fields[6].name  // → \"added\"")
  }

  /// `Descriptor`
  private func descriptorList3() throws {
    let claims = Claims(3)
    defer { claims.finish("the example of Descriptor") }
    let address: any Descriptor = Address.descriptor
    claims.check(address.name, "Address", "address.name  // → \"Address\"")
    claims.check(address.fullName, "contacts.v1.Address", "address.fullName  // → \"contacts.v1.Address\"")
    claims.check(address.file.path, "contacts.proto", "address.file.path  // → \"contacts.proto\"")
    _ = address
  }

  @Test("the examples in Sources/ProtobufCodec/Descriptors/EnumDescriptor.swift hold")
  func enumDescriptor() throws {
    try enumDescriptor1()
    try enumDescriptor2()
    try enumDescriptor3()
    try enumDescriptor4()
    try enumDescriptor5()
    try enumDescriptor6()
    try enumDescriptor7()
    try enumDescriptor8()
    try enumDescriptor9()
    try enumDescriptor10()
  }

  /// `EnumDescriptor`
  private func enumDescriptor1() throws {
    let claims = Claims(3)
    defer { claims.finish("the example of EnumDescriptor") }
    let closeness = Contact.descriptor.file.enums[0]
    claims.check(closeness.name, "Closeness", "closeness.name  // → \"Closeness\"")
    claims.check(closeness.values[2].name, "CLOSENESS_FRIEND", "closeness.values[2].name  // → \"CLOSENESS_FRIEND\"")
    claims.check(closeness.values[2].number, 2, "closeness.values[2].number  // → 2")
    _ = closeness
  }

  /// `EnumDescriptor.Value`
  private func enumDescriptor2() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of EnumDescriptor.Value") }
    let value = Contact.descriptor.file.enums[0].values[1]
    claims.check(value.name, "CLOSENESS_COLLEAGUE", "value.name  // → \"CLOSENESS_COLLEAGUE\"")
    claims.check(value.number, 1, "value.number  // → 1")
    _ = value
  }

  /// `EnumDescriptor.Value.serializedOptions`
  private func enumDescriptor3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of EnumDescriptor.Value.serializedOptions") }
    claims.check(ContactsProto.file.enums[0].values[0].serializedOptions, [], "ContactsProto.file.enums[0].values[0].serializedOptions  // → []")
  }

  /// `EnumDescriptor.file`
  private func enumDescriptor4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of EnumDescriptor.file") }
    claims.check(Contact.descriptor.file.enums[0].file.path, "contacts.proto", "Contact.descriptor.file.enums[0].file.path  // → \"contacts.proto\"")
  }

  /// `EnumDescriptor.fullName`
  private func enumDescriptor5() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of EnumDescriptor.fullName") }
    claims.check(Contact.descriptor.file.enums[0].fullName, "contacts.v1.Closeness", "Contact.descriptor.file.enums[0].fullName  // → \"contacts.v1.Closeness\"")
  }

  /// `EnumDescriptor.isClosed`
  private func enumDescriptor6() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of EnumDescriptor.isClosed") }
    claims.check(Contact.descriptor.file.enums[0].isClosed, false, "Contact.descriptor.file.enums[0].isClosed  // → false")
  }

  /// `EnumDescriptor.containingMessage`
  private func enumDescriptor7() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of EnumDescriptor.containingMessage") }
    claims.check(Contact.descriptor.file.enums[0].containingMessage, nil, "Contact.descriptor.file.enums[0].containingMessage  // → nil")
  }

  /// `EnumDescriptor.serializedOptions`
  private func enumDescriptor8() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of EnumDescriptor.serializedOptions") }
    claims.check(Contact.descriptor.file.enums[0].serializedOptions, [], "Contact.descriptor.file.enums[0].serializedOptions  // → []")
  }

  /// `EnumDescriptor.value`
  private func enumDescriptor9() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of EnumDescriptor.value") }
    let closeness = Contact.descriptor.file.enums[0]
    claims.check(closeness.value(number: 1)?.name, "CLOSENESS_COLLEAGUE", "closeness.value(number: 1)?.name  // → \"CLOSENESS_COLLEAGUE\"")
    claims.check(closeness.value(number: 7), nil, "closeness.value(number: 7)  // → nil")
    _ = closeness
  }

  /// `EnumDescriptor.value`
  private func enumDescriptor10() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of EnumDescriptor.value") }
    let closeness = Contact.descriptor.file.enums[0]
    claims.check(closeness.value(named: "CLOSENESS_FRIEND")?.number, 2, "closeness.value(named: \"CLOSENESS_FRIEND\")?.number  // → 2")
    _ = closeness
  }

  @Test("the examples in Sources/ProtobufCodec/Descriptors/FieldDescriptor.swift hold")
  func fieldDescriptor() throws {
    try fieldDescriptor1()
    try fieldDescriptor2()
    try fieldDescriptor3()
    try fieldDescriptor4()
    try fieldDescriptor5()
    try fieldDescriptor6()
    try fieldDescriptor7()
    try fieldDescriptor8()
    try fieldDescriptor9()
    try fieldDescriptor10()
    try fieldDescriptor11()
    try fieldDescriptor12()
    try fieldDescriptor13()
    try fieldDescriptor14()
    try fieldDescriptor15()
    try fieldDescriptor16()
  }

  /// `FieldDescriptor`
  private func fieldDescriptor1() throws {
    let claims = Claims(5)
    defer { claims.finish("the example of FieldDescriptor") }
    let contact = Contact.descriptor
    let tags = contact.fields[4]
    claims.check(tags.name, "tags", "tags.name  // → \"tags\"")
    claims.check(tags.number, 5, "tags.number  // → 5")
    claims.check(tags.kind, .string, "tags.kind  // → .string")
    claims.check(tags.cardinality, .repeated, "tags.cardinality  // → .repeated")
    claims.check(tags.containingMessage == contact, true, "tags.containingMessage == contact  // → true")
    _ = contact
    _ = tags
  }

  /// `FieldDescriptor.Kind`
  private func fieldDescriptor2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.Kind") }
    claims.check(Address.descriptor.fields.map(\.kind), [.string, .string, .uint32], "Address.descriptor.fields.map(\\.kind)  // → [.string, .string, .uint32]")
  }

  /// `FieldDescriptor.file`
  private func fieldDescriptor3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.file") }
    claims.check(Contact.descriptor.fields[0].file.path, "contacts.proto", "Contact.descriptor.fields[0].file.path  // → \"contacts.proto\"")
  }

  /// `FieldDescriptor.jsonName`
  private func fieldDescriptor4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.jsonName") }
    let files = try FileDescriptor.files(inSet: descriptorSet)
    claims.check(files[0].messages[0].field(named: "last_change")?.jsonName, "lastChange", "files[0].messages[0].field(named: \"last_change\")?.jsonName  // → \"lastChange\"")
    _ = files
  }

  /// `FieldDescriptor.fullName`
  private func fieldDescriptor5() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.fullName") }
    claims.check(Contact.descriptor.fields[0].fullName, "contacts.v1.Contact.name", "Contact.descriptor.fields[0].fullName  // → \"contacts.v1.Contact.name\"")
  }

  /// `FieldDescriptor.isRepeated`
  private func fieldDescriptor6() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.isRepeated") }
    let repeated = Contact.descriptor.fields.filter(\.isRepeated).map(\.name)
    claims.check(repeated, ["addresses", "tags"], "repeated  // → [\"addresses\", \"tags\"]")
    _ = repeated
  }

  /// `FieldDescriptor.isRequired`
  private func fieldDescriptor7() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.isRequired") }
    claims.check(Contact.descriptor.fields.contains(where: \.isRequired), false, "Contact.descriptor.fields.contains(where: \\.isRequired)  // → false")
  }

  /// `FieldDescriptor.isMap`
  private func fieldDescriptor8() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of FieldDescriptor.isMap") }
    let addresses = Contact.descriptor.fields[3]
    claims.check(addresses.isMap, true, "addresses.isMap  // → true")
    claims.check(addresses.messageType?.fields.map(\.name), ["key", "value"], "addresses.messageType?.fields.map(\\.name)  // → [\"key\", \"value\"]")
    _ = addresses
  }

  /// `FieldDescriptor.hasPresence`
  private func fieldDescriptor9() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.hasPresence") }
    claims.check(Address.descriptor.fields.filter(\.hasPresence).map(\.name), ["postcode"], "Address.descriptor.fields.filter(\\.hasPresence).map(\\.name)  // → [\"postcode\"]")
  }

  /// `FieldDescriptor.isPacked`
  private func fieldDescriptor10() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.isPacked") }
    claims.check(Contact.descriptor.field(named: "tags")?.isPacked, false, "Contact.descriptor.field(named: \"tags\")?.isPacked  // → false")
  }

  /// `FieldDescriptor.isExtension`
  private func fieldDescriptor11() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.isExtension") }
    claims.check(Contact.descriptor.fields.contains(where: \.isExtension), false, "Contact.descriptor.fields.contains(where: \\.isExtension)  // → false")
  }

  /// `FieldDescriptor.containingOneof`
  private func fieldDescriptor12() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.containingOneof") }
    claims.check(Contact.descriptor.field(named: "email")?.containingOneof?.name, "preferred", "Contact.descriptor.field(named: \"email\")?.containingOneof?.name  // → \"preferred\"")
  }

  /// `FieldDescriptor.messageType`
  private func fieldDescriptor13() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.messageType") }
    let added = Contact.descriptor.field(named: "added")
    claims.check(added?.messageType?.fullName, "google.protobuf.Timestamp", "added?.messageType?.fullName  // → \"google.protobuf.Timestamp\"")
    _ = added
  }

  /// `FieldDescriptor.enumType`
  private func fieldDescriptor14() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.enumType") }
    claims.check(Contact.descriptor.field(named: "closeness")?.enumType?.name, "Closeness", "Contact.descriptor.field(named: \"closeness\")?.enumType?.name  // → \"Closeness\"")
  }

  /// `FieldDescriptor.defaultText`
  private func fieldDescriptor15() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.defaultText") }
    let ctype = ProtobufFieldOptions.descriptor.field(named: "ctype")
    claims.check(ctype?.defaultText, "STRING", "ctype?.defaultText  // → \"STRING\"")
    _ = ctype
  }

  /// `FieldDescriptor.serializedOptions`
  private func fieldDescriptor16() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.serializedOptions") }
    claims.check(Contact.descriptor.fields[0].serializedOptions, [], "Contact.descriptor.fields[0].serializedOptions  // → []")
  }

  @Test("the examples in Sources/ProtobufCodec/Descriptors/FileDescriptor+Set.swift hold")
  func fileDescriptorSet() throws {
    try fileDescriptorSet1()
  }

  /// `FileDescriptor.files`
  private func fileDescriptorSet1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.files") }
    let files = try FileDescriptor.files(inSet: descriptorSet)
    let note = files.lazy.compactMap { $0.message(named: "notes.v1.Note") }.first
    claims.check(note?.fields.map(\.name), ["text", "last_change"], "note?.fields.map(\\.name)  // → [\"text\", \"last_change\"]")
    _ = files
    _ = note
  }

  @Test("the examples in Sources/ProtobufCodec/Descriptors/FileDescriptor.swift hold")
  func fileDescriptor() throws {
    try fileDescriptor1()
    try fileDescriptor2()
    try fileDescriptor3()
    try fileDescriptor4()
    try fileDescriptor5()
    try fileDescriptor6()
    try fileDescriptor7()
    try fileDescriptor8()
    try fileDescriptor9()
    try fileDescriptor10()
    try fileDescriptor11()
    try fileDescriptor12()
    try fileDescriptor13()
    try fileDescriptor14()
    try fileDescriptor15()
  }

  /// `FileDescriptor`
  private func fileDescriptor1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor") }
    let files = try FileDescriptor.files(inSet: descriptorSet)  // of `codegen --descriptor-set-out`
    claims.check(files[0].messages.map(\.fullName), ["notes.v1.Note"], "files[0].messages.map(\\.fullName)  // → [\"notes.v1.Note\"]")
    _ = files
  }

  /// `FileDescriptor.Syntax`
  private func fileDescriptor2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.Syntax") }
    claims.check(ProtobufTimestampProto.file.syntax == .proto3, true, "ProtobufTimestampProto.file.syntax == .proto3  // → true")
  }

  /// `FileDescriptor.path`
  private func fileDescriptor3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.path") }
    claims.check(Contact.descriptor.file.path, "contacts.proto", "Contact.descriptor.file.path  // → \"contacts.proto\"")
  }

  /// `FileDescriptor.package`
  private func fileDescriptor4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.package") }
    claims.check(Contact.descriptor.file.package, "contacts.v1", "Contact.descriptor.file.package  // → \"contacts.v1\"")
  }

  /// `FileDescriptor.syntax`
  private func fileDescriptor5() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.syntax") }
    claims.check(Contact.descriptor.file.syntax, .proto3, "Contact.descriptor.file.syntax  // → .proto3")
  }

  /// `FileDescriptor.dependencies`
  private func fileDescriptor6() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.dependencies") }
    let imports = Contact.descriptor.file.dependencies.map(\.path)
    claims.check(imports, ["google/protobuf/timestamp.proto"], "imports  // → [\"google/protobuf/timestamp.proto\"]")
    _ = imports
  }

  /// `FileDescriptor.serialized`
  private func fileDescriptor7() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.serialized") }
    let file = try ProtobufFileDescriptorProto(decoding: Contact.descriptor.file.serialized)
    claims.check(file.package, "contacts.v1", "file.package  // → \"contacts.v1\"")
    _ = file
  }

  /// `FileDescriptor.init`
  private func fileDescriptor8() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.init") }
    let file = try FileDescriptor(
      serialized: Contact.descriptor.file.serialized, dependencies: [ProtobufTimestampProto.file])
    claims.check(file.message(named: "contacts.v1.Contact")?.fields.count, 7, "file.message(named: \"contacts.v1.Contact\")?.fields.count  // → 7")
    _ = file
  }

  /// `FileDescriptor.messages`
  private func fileDescriptor9() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.messages") }
    let names = Contact.descriptor.file.messages.map(\.name)
    claims.check(names, ["Contact", "AddressesEntry", "Address", "Book"], "names  // → [\"Contact\", \"AddressesEntry\", \"Address\", \"Book\"]")
    _ = names
  }

  /// `FileDescriptor.enums`
  private func fileDescriptor10() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.enums") }
    claims.check(Contact.descriptor.file.enums.map(\.name), ["Closeness"], "Contact.descriptor.file.enums.map(\\.name)  // → [\"Closeness\"]")
  }

  /// `FileDescriptor.services`
  private func fileDescriptor11() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.services") }
    claims.check(try FileDescriptor.files(inSet: descriptorSet)[0].services.map(\.name), ["Notes"], "try FileDescriptor.files(inSet: descriptorSet)[0].services.map(\\.name)  // → [\"Notes\"]")
  }

  /// `FileDescriptor.extensions`
  private func fileDescriptor12() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.extensions") }
    claims.check(Contact.descriptor.file.extensions.isEmpty, true, "Contact.descriptor.file.extensions.isEmpty  // → true")
  }

  /// `FileDescriptor.serializedOptions`
  private func fileDescriptor13() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.serializedOptions") }
    claims.check(ContactsProto.file.serializedOptions, [], "ContactsProto.file.serializedOptions  // → []")
  }

  /// `FileDescriptor.message`
  private func fileDescriptor14() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of FileDescriptor.message") }
    let file = ProtobufTimestampProto.file
    claims.check(file.message(named: "google.protobuf.Timestamp")?.fields.count, 2, "file.message(named: \"google.protobuf.Timestamp\")?.fields.count  // → 2")
    claims.check(file.message(named: "Timestamp"), nil, "file.message(named: \"Timestamp\")  // → nil")
    _ = file
  }

  /// `FileDescriptor.enumeration`
  private func fileDescriptor15() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.enumeration") }
    let file = Contact.descriptor.file
    claims.check(file.enumeration(named: "contacts.v1.Closeness")?.values.count, 3, "file.enumeration(named: \"contacts.v1.Closeness\")?.values.count  // → 3")
    _ = file
  }

  @Test("the examples in Sources/ProtobufCodec/Descriptors/MessageDescriptor.swift hold")
  func messageDescriptor() throws {
    try messageDescriptor1()
    try messageDescriptor2()
    try messageDescriptor3()
    try messageDescriptor4()
    try messageDescriptor5()
    try messageDescriptor6()
    try messageDescriptor7()
    try messageDescriptor8()
    try messageDescriptor9()
    try messageDescriptor10()
    try messageDescriptor11()
    try messageDescriptor12()
    try messageDescriptor13()
    try messageDescriptor14()
    try messageDescriptor15()
    try messageDescriptor16()
    try messageDescriptor17()
  }

  /// `MessageDescriptor`
  private func messageDescriptor1() throws {
    let claims = Claims(3)
    defer { claims.finish("the example of MessageDescriptor") }
    let descriptor = Address.descriptor
    claims.check(descriptor.name, "Address", "descriptor.name  // → \"Address\"")
    claims.check(descriptor.fullName, "contacts.v1.Address", "descriptor.fullName  // → \"contacts.v1.Address\"")
    claims.check(descriptor.fields.map(\.name), ["street", "city", "postcode"], "descriptor.fields.map(\\.name)  // → [\"street\", \"city\", \"postcode\"]")
    _ = descriptor
  }

  /// `MessageDescriptor.file`
  private func messageDescriptor2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageDescriptor.file") }
    claims.check(Address.descriptor.file.path, "contacts.proto", "Address.descriptor.file.path  // → \"contacts.proto\"")
  }

  /// `MessageDescriptor.oneofs`
  private func messageDescriptor3() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of MessageDescriptor.oneofs") }
    claims.check(Contact.descriptor.oneofs.map(\.name), ["preferred"], "Contact.descriptor.oneofs.map(\\.name)  // → [\"preferred\"]")
    claims.check(Address.descriptor.oneofs.isEmpty, true, "Address.descriptor.oneofs.isEmpty  // → true")
  }

  /// `MessageDescriptor.isMapEntry`
  private func messageDescriptor4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageDescriptor.isMapEntry") }
    claims.check(Contact.descriptor.messages.filter(\.isMapEntry).map(\.name), ["AddressesEntry"], "Contact.descriptor.messages.filter(\\.isMapEntry).map(\\.name)  // → [\"AddressesEntry\"]")
  }

  /// `MessageDescriptor.containingMessage`
  private func messageDescriptor5() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageDescriptor.containingMessage") }
    claims.check(Contact.descriptor.messages[0].containingMessage == Contact.descriptor, true, "Contact.descriptor.messages[0].containingMessage == Contact.descriptor  // → true")
  }

  /// `MessageDescriptor.messages`
  private func messageDescriptor6() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageDescriptor.messages") }
    claims.check(Contact.descriptor.messages.map(\.fullName), ["contacts.v1.Contact.AddressesEntry"], "Contact.descriptor.messages.map(\\.fullName)  // → [\"contacts.v1.Contact.AddressesEntry\"]")
  }

  /// `MessageDescriptor.enums`
  private func messageDescriptor7() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageDescriptor.enums") }
    claims.check(ProtobufFieldDescriptorProto.descriptor.enums.map(\.name), ["Type", "Label"], "ProtobufFieldDescriptorProto.descriptor.enums.map(\\.name)  // → [\"Type\", \"Label\"]")
  }

  /// `MessageDescriptor.serializedOptions`
  private func messageDescriptor8() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageDescriptor.serializedOptions") }
    claims.check(Contact.descriptor.serializedOptions, [], "Contact.descriptor.serializedOptions  // → []")
  }

  /// `MessageDescriptor.field`
  private func messageDescriptor9() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageDescriptor.field") }
    claims.check(Contact.descriptor.field(number: 5)?.name, "tags", "Contact.descriptor.field(number: 5)?.name  // → \"tags\"")
  }

  /// `MessageDescriptor.field`
  private func messageDescriptor10() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of MessageDescriptor.field") }
    claims.check(Contact.descriptor.field(named: "tags")?.number, 5, "Contact.descriptor.field(named: \"tags\")?.number  // → 5")
    claims.check(Contact.descriptor.field(named: "age"), nil, "Contact.descriptor.field(named: \"age\")  // → nil")
  }

  /// `MessageDescriptor.field`
  private func messageDescriptor11() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageDescriptor.field") }
    let note = try FileDescriptor.files(inSet: descriptorSet)[0].messages[0]
    claims.check(note.field(jsonName: "lastChange")?.name, "last_change", "note.field(jsonName: \"lastChange\")?.name  // → \"last_change\"")
    _ = note
  }

  /// `OneofDescriptor`
  private func messageDescriptor12() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of OneofDescriptor") }
    let preferred = Contact.descriptor.oneofs[0]
    claims.check(preferred.name, "preferred", "preferred.name  // → \"preferred\"")
    claims.check(preferred.fields.map(\.name), ["email", "phone"], "preferred.fields.map(\\.name)  // → [\"email\", \"phone\"]")
    _ = preferred
  }

  /// `OneofDescriptor.file`
  private func messageDescriptor13() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of OneofDescriptor.file") }
    claims.check(Contact.descriptor.oneofs[0].file.path, "contacts.proto", "Contact.descriptor.oneofs[0].file.path  // → \"contacts.proto\"")
  }

  /// `OneofDescriptor.fullName`
  private func messageDescriptor14() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of OneofDescriptor.fullName") }
    claims.check(Contact.descriptor.oneofs[0].fullName, "contacts.v1.Contact.preferred", "Contact.descriptor.oneofs[0].fullName  // → \"contacts.v1.Contact.preferred\"")
  }

  /// `OneofDescriptor.containingMessage`
  private func messageDescriptor15() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of OneofDescriptor.containingMessage") }
    claims.check(Contact.descriptor.oneofs[0].containingMessage == Contact.descriptor, true, "Contact.descriptor.oneofs[0].containingMessage == Contact.descriptor  // → true")
  }

  /// `OneofDescriptor.serializedOptions`
  private func messageDescriptor16() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of OneofDescriptor.serializedOptions") }
    claims.check(Contact.descriptor.oneofs[0].serializedOptions, [], "Contact.descriptor.oneofs[0].serializedOptions  // → []")
  }

  /// `OneofDescriptor.isSynthetic`
  private func messageDescriptor17() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of OneofDescriptor.isSynthetic") }
    claims.check(Contact.descriptor.oneofs[0].isSynthetic, false, "Contact.descriptor.oneofs[0].isSynthetic  // → false")
  }

  @Test("the examples in Sources/ProtobufCodec/Descriptors/ServiceDescriptor.swift hold")
  func serviceDescriptor() throws {
    try serviceDescriptor1()
    try serviceDescriptor2()
    try serviceDescriptor3()
    try serviceDescriptor4()
    try serviceDescriptor5()
    try serviceDescriptor6()
    try serviceDescriptor7()
    try serviceDescriptor8()
    try serviceDescriptor9()
    try serviceDescriptor10()
    try serviceDescriptor11()
  }

  /// `ServiceDescriptor`
  private func serviceDescriptor1() throws {
    let claims = Claims(3)
    defer { claims.finish("the example of ServiceDescriptor") }
    let notes = try FileDescriptor.files(inSet: descriptorSet)[0].services[0]
    claims.check(notes.name, "Notes", "notes.name  // → \"Notes\"")
    claims.check(notes.fullName, "notes.v1.Notes", "notes.fullName  // → \"notes.v1.Notes\"")
    claims.check(notes.methods.map(\.name), ["Add", "Watch"], "notes.methods.map(\\.name)  // → [\"Add\", \"Watch\"]")
    _ = notes
  }

  /// `ServiceDescriptor.file`
  private func serviceDescriptor2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ServiceDescriptor.file") }
    let notes = try FileDescriptor.files(inSet: descriptorSet)[0].services[0]
    claims.check(notes.file.path, "notes.proto", "notes.file.path  // → \"notes.proto\"")
    _ = notes
  }

  /// `ServiceDescriptor.serializedOptions`
  private func serviceDescriptor3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ServiceDescriptor.serializedOptions") }
    let notes = try FileDescriptor.files(inSet: descriptorSet)[0].services[0]
    claims.check(notes.serializedOptions, [], "notes.serializedOptions  // → []")
    _ = notes
  }

  /// `ServiceDescriptor.method`
  private func serviceDescriptor4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ServiceDescriptor.method") }
    let notes = try FileDescriptor.files(inSet: descriptorSet)[0].services[0]
    claims.check(notes.method(named: "Add")?.input.name, "Note", "notes.method(named: \"Add\")?.input.name  // → \"Note\"")
    _ = notes
  }

  /// `ServiceMethodDescriptor`
  private func serviceDescriptor5() throws {
    let claims = Claims(3)
    defer { claims.finish("the example of ServiceMethodDescriptor") }
    let watch = try FileDescriptor.files(inSet: descriptorSet)[0].services[0].methods[1]
    claims.check(watch.name, "Watch", "watch.name  // → \"Watch\"")
    claims.check(watch.input.name, "Note", "watch.input.name  // → \"Note\"")
    claims.check(watch.isServerStreaming, true, "watch.isServerStreaming  // → true")
    _ = watch
  }

  /// `ServiceMethodDescriptor.file`
  private func serviceDescriptor6() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ServiceMethodDescriptor.file") }
    let watch = try FileDescriptor.files(inSet: descriptorSet)[0].services[0].methods[1]
    claims.check(watch.file.path, "notes.proto", "watch.file.path  // → \"notes.proto\"")
    _ = watch
  }

  /// `ServiceMethodDescriptor.fullName`
  private func serviceDescriptor7() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ServiceMethodDescriptor.fullName") }
    let watch = try FileDescriptor.files(inSet: descriptorSet)[0].services[0].methods[1]
    claims.check(watch.fullName, "notes.v1.Notes.Watch", "watch.fullName  // → \"notes.v1.Notes.Watch\"")
    _ = watch
  }

  /// `ServiceMethodDescriptor.service`
  private func serviceDescriptor8() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ServiceMethodDescriptor.service") }
    let watch = try FileDescriptor.files(inSet: descriptorSet)[0].services[0].methods[1]
    claims.check(watch.service.name, "Notes", "watch.service.name  // → \"Notes\"")
    _ = watch
  }

  /// `ServiceMethodDescriptor.output`
  private func serviceDescriptor9() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ServiceMethodDescriptor.output") }
    let watch = try FileDescriptor.files(inSet: descriptorSet)[0].services[0].methods[1]
    claims.check(watch.output.fullName, "notes.v1.Note", "watch.output.fullName  // → \"notes.v1.Note\"")
    _ = watch
  }

  /// `ServiceMethodDescriptor.isClientStreaming`
  private func serviceDescriptor10() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ServiceMethodDescriptor.isClientStreaming") }
    let watch = try FileDescriptor.files(inSet: descriptorSet)[0].services[0].methods[1]
    claims.check(watch.isClientStreaming, false, "watch.isClientStreaming  // → false")
    _ = watch
  }

  /// `ServiceMethodDescriptor.serializedOptions`
  private func serviceDescriptor11() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ServiceMethodDescriptor.serializedOptions") }
    let watch = try FileDescriptor.files(inSet: descriptorSet)[0].services[0].methods[1]
    claims.check(watch.serializedOptions, [], "watch.serializedOptions  // → []")
    _ = watch
  }

  @Test("the examples in Sources/ProtobufCodec/Enumeration.swift hold")
  func enumeration() throws {
    try enumeration1()
    try enumeration2()
    try enumeration3()
    try enumeration4()
  }

  /// `Enumeration`
  private func enumeration1() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of Enumeration") }
    let closeness = Closeness(rawValue: 7)
    claims.check(closeness, .unrecognized(7), "let closeness = Closeness(rawValue: 7)  // → .unrecognized(7)")
    claims.check(closeness.rawValue, 7, "closeness.rawValue  // → 7")
    _ = closeness
  }

  /// `Enumeration.init`
  private func enumeration2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Enumeration.init") }
    claims.check(Closeness(), .unspecified, "Closeness()  // → .unspecified")
  }

  /// `Enumeration.init`
  private func enumeration3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Enumeration.init") }
    claims.check(Closeness(rawValue: 2), .friend, "Closeness(rawValue: 2)  // → .friend")
  }

  /// `ClosedEnumeration`
  private func enumeration4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ClosedEnumeration") }
    enum Color: Int32, ClosedEnumeration {
      case red = 1
      case green = 2
      init() { self = .red }
    }
    claims.check(Color(rawValue: 7), nil, "Color(rawValue: 7)  // → nil")
  }

  @Test("the examples in Sources/ProtobufCodec/ExtensionField.swift hold")
  func extensionField() throws {
    try extensionField1()
    try extensionField2()
    try extensionField3()
    try extensionField4()
    try extensionField5()
    try extensionField6()
    try extensionField7()
    try extensionField8()
    try extensionField9()
    try extensionField10()
    try extensionField11()
    try extensionField12()
  }

  /// `ExtensionField`
  private func extensionField1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ExtensionField") }
    // As the compiler writes it for: extend Contact { optional string nickname = 100; }
    let nickname = ExtensionField<Contact, StringField>(number: 100)
    var contact = Contact(name: "Ada")
    contact[extension: nickname] = "Countess"
    let read = try Contact(decoding: contact.encoded())
    claims.check(read[extension: nickname], "Countess", "read[extension: nickname]  // → \"Countess\"")
    _ = nickname
    _ = read
  }

  /// `RepeatedExtensionField`
  private func extensionField2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of RepeatedExtensionField") }
    // As the compiler writes it for: extend Contact { repeated int32 scores = 101 [packed = true]; }
    let scores = RepeatedExtensionField<Contact, Int32Field>(number: 101, isPacked: true)
    var contact = Contact()
    contact[extension: scores] = [1, 2]
    contact[extension: scores].append(3)
    claims.check(contact.encoded(), [0xAA, 0x06, 0x03, 0x01, 0x02, 0x03], "contact.encoded()  // → [0xAA, 0x06, 0x03, 0x01, 0x02, 0x03]")
    _ = scores
  }

  /// `Message.subscript`
  private func extensionField3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.subscript") }
    let nickname = ExtensionField<Contact, StringField>(number: 100)
    var contact = Contact(name: "Ada")
    contact[extension: nickname] = "Countess"
    contact[extension: nickname] = nil
    claims.check(contact == Contact(name: "Ada"), true, "contact == Contact(name: \"Ada\")  // → true")
    _ = nickname
  }

  /// `Message.subscript`
  private func extensionField4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.subscript") }
    let scores = RepeatedExtensionField<Contact, Int32Field>(number: 101)
    var contact = Contact()
    contact[extension: scores] = [1, 2]
    claims.check(contact[extension: scores].count, 2, "contact[extension: scores].count  // → 2")
    _ = scores
  }

  /// `Message.value`
  private func extensionField5() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of Message.value") }
    let address = ExtensionField<Contact, MessageField<Address>>(number: 102)
    let damaged = try Contact(decoding: [0xB2, 0x06, 0x02, 0x12, 0x05])
    claims.check(damaged[extension: address], nil, "damaged[extension: address]  // → nil")
    do {
      _ = try damaged.value(of: address)
    } catch {
      claims.check(error.reason, .lengthExceedsInput(length: 5, bytesLeft: 0), "error.reason  // → .lengthExceedsInput(length: 5, bytesLeft: 0)")
    }
    _ = address
    _ = damaged
  }

  /// `Message.values`
  private func extensionField6() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.values") }
    let scores = RepeatedExtensionField<Contact, Int32Field>(number: 101)
    claims.check(try Contact().values(of: scores), [], "try Contact().values(of: scores)  // → []")
    _ = scores
  }

  /// `DescriptorWithOptions`
  private func extensionField7() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of DescriptorWithOptions") }
    // As the compiler writes it for:
    // extend google.protobuf.FieldOptions { optional bool is_secret = 50000; }
    let isSecret = ExtensionField<FieldDescriptor, BoolField>(number: 50_000)
    let field = Contact.descriptor.fields[0]
    claims.check(field[option: isSecret], nil, "field[option: isSecret]  // → nil")
    claims.check(field.serializedOptions, [], "field.serializedOptions  // → []")
    _ = isSecret
    _ = field
  }

  /// `DescriptorWithOptions.subscript`
  private func extensionField8() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of DescriptorWithOptions.subscript") }
    let owner = ExtensionField<MessageDescriptor, StringField>(number: 50_001)
    claims.check(Contact.descriptor[option: owner], nil, "Contact.descriptor[option: owner]  // → nil")
    _ = owner
  }

  /// `DescriptorWithOptions.subscript`
  private func extensionField9() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of DescriptorWithOptions.subscript") }
    let owners = RepeatedExtensionField<FileDescriptor, StringField>(number: 50_002)
    claims.check(ContactsProto.file[option: owners], [], "ContactsProto.file[option: owners]  // → []")
    _ = owners
  }

  /// `OptionsMessage`
  private func extensionField10() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of OptionsMessage") }
    let isSecret = ExtensionField<FieldDescriptor, BoolField>(number: 50_000)
    var options = ProtobufFieldOptions(deprecated: true)
    options[extension: isSecret] = true
    claims.check(options[extension: isSecret], true, "options[extension: isSecret]  // → true")
    _ = isSecret
  }

  /// `OptionsMessage.subscript`
  private func extensionField11() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of OptionsMessage.subscript") }
    let owner = ExtensionField<FileDescriptor, StringField>(number: 50_001)
    claims.check(ProtobufFileOptions()[extension: owner], nil, "ProtobufFileOptions()[extension: owner]  // → nil")
    _ = owner
  }

  /// `OptionsMessage.subscript`
  private func extensionField12() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of OptionsMessage.subscript") }
    let owners = RepeatedExtensionField<FileDescriptor, StringField>(number: 50_002)
    var options = ProtobufFileOptions()
    options[extension: owners].append("Ada")
    claims.check(options.unknownFields.byteCount, 7, "options.unknownFields.byteCount  // → 7")
    _ = owners
  }

  @Test("the examples in Sources/ProtobufCodec/Message+Encoding.swift hold")
  func messageEncoding() throws {
    try messageEncoding1()
    try messageEncoding2()
    try messageEncoding3()
    try messageEncoding4()
  }

  /// `Message.encodedSize`
  private func messageEncoding1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.encodedSize") }
    claims.check(contact.encodedSize == bytes.count, true, "contact.encodedSize == bytes.count  // → true")
  }

  /// `Message.encode`
  private func messageEncoding2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.encode") }
    var buffer: [UInt8] = []
    buffer.reserveCapacity(1024)
    contact.encode(into: &buffer)
    claims.check(buffer == bytes, true, "buffer == bytes  // → true")
  }

  /// `Message.encode`
  private func messageEncoding3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.encode") }
    var frame = [UInt8](repeating: 0, count: 64)
    var span = frame.mutableSpan
    var memory = span.mutableBytes
    let count = contact.encode(intoEndOf: &memory)
    claims.check(frame.suffix(count ?? 0) == bytes[...], true, "frame.suffix(count ?? 0) == bytes[...]  // → true")
    _ = count
  }

  /// `Message.encoded`
  private func messageEncoding4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.encoded") }
    claims.check(Contact(name: "Ada").encoded(), [0x0A, 3, 0x41, 0x64, 0x61], "Contact(name: \"Ada\").encoded()  // → [0x0A, 3, 0x41, 0x64, 0x61]")
  }

  @Test("the examples in Sources/ProtobufCodec/Message+Equality.swift hold")
  func messageEquality() throws {
    try messageEquality1()
  }

  /// `Message.==`
  private func messageEquality1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.==") }
    claims.check(Contact(name: "\u{E9}") == Contact(name: "e\u{301}"), false, "Contact(name: \"\\u{E9}\") == Contact(name: \"e\\u{301}\")  // → false")
  }

  @Test("the examples in Sources/ProtobufCodec/Message+Partial.swift hold")
  func messagePartial() throws {
    try messagePartial1()
    try messagePartial2()
    try messagePartial3()
    try messagePartial4()
  }

  /// `Message.init`
  private func messagePartial1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.init") }
    let part = try ProtobufUninterpretedOption.NamePart(decoding: [0x10, 0x01], partial: true)
    claims.check(part.isInitialized, false, "part.isInitialized  // → false")
    _ = part
  }

  /// `Message.init`
  private func messagePartial2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.init") }
    let part = try ProtobufUninterpretedOption.NamePart(decoding: ByteSlice(), partial: true)
    claims.check(part.isInitialized, false, "part.isInitialized  // → false")
    _ = part
  }

  /// `Message.init`
  private func messagePartial3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.init") }
    let part = try ProtobufUninterpretedOption.NamePart(decoding: [UInt8]().span.bytes, partial: true)
    claims.check(part.isInitialized, false, "part.isInitialized  // → false")
    _ = part
  }

  /// `Message.merge`
  private func messagePartial4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.merge") }
    var part = ProtobufUninterpretedOption.NamePart()
    try part.merge(decoding: [0x10, 0x01], partial: true)
    claims.check(part.isExtension, true, "part.isExtension  // → true")
  }

  @Test("the examples in Sources/ProtobufCodec/Message.swift hold")
  func message() throws {
    try message1()
    try message2()
    try message3()
    try message4()
    try message5()
    try message6()
    try message7()
    try message8()
    try message9()
    try message10()
    try message11()
  }

  /// `Message`
  private func message1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message") }
    let contact = Contact(name: "Ada", preferred: .email("ada@example.org"))
    let bytes = contact.encoded()
    let same = try Contact(decoding: bytes)
    claims.check(same == contact, true, "same == contact  // → true")
    _ = contact
    _ = bytes
    _ = same
  }

  /// `Message.init`
  private func message2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.init") }
    claims.check(Contact().encodedSize, 0, "Contact().encodedSize  // → 0")
  }

  /// `Message.descriptor`
  private func message3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.descriptor") }
    claims.check(Contact.descriptor.fields.map(\.number), [1, 2, 3, 4, 5, 6, 7], "Contact.descriptor.fields.map(\\.number)  // → [1, 2, 3, 4, 5, 6, 7]")
  }

  /// `Message.unknownFields`
  private func message4() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of Message.unknownFields") }
    let newer = try Contact(decoding: bytes + [0x98, 0x06, 0x01])  // and field 99, which is 1
    claims.check(newer.unknownFields.byteCount, 3, "newer.unknownFields.byteCount  // → 3")
    claims.check(newer.encoded() == bytes + [0x98, 0x06, 0x01], true, "newer.encoded() == bytes + [0x98, 0x06, 0x01]  // → true")
    _ = newer
  }

  /// `Message.messageName`
  private func message5() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.messageName") }
    claims.check(Contact.messageName, "contacts.v1.Contact", "Contact.messageName  // → \"contacts.v1.Contact\"")
  }

  /// `Message.init`
  private func message6() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.init") }
    let contact = try Contact(decoding: bytes)
    claims.check(contact.name, "Ada", "contact.name  // → \"Ada\"")
    _ = contact
  }

  /// `Message.init`
  private func message7() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.init") }
    let envelope = ByteSlice([0xFF] + bytes)
    let contact = try Contact(decoding: envelope[1..<envelope.count])
    claims.check(contact.name, "Ada", "contact.name  // → \"Ada\"")
    _ = envelope
    _ = contact
  }

  /// `Message.init`
  private func message8() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.init") }
    let frame: [UInt8] = [0, 0, 0, 22] + bytes
    let contact = try Contact(decoding: frame.span.bytes.extracting(4..<26))
    claims.check(contact.name, "Ada", "contact.name  // → \"Ada\"")
    _ = frame
    _ = contact
  }

  /// `Message.merge`
  private func message9() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of Message.merge") }
    var merged = contact
    try merged.merge(decoding: Contact(tags: ["friend"]).encoded())
    claims.check(merged.name, "Ada", "merged.name  // → \"Ada\"")
    claims.check(merged.tags, ["friend"], "merged.tags  // → [\"friend\"]")
  }

  /// `Message.merge`
  private func message10() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.merge") }
    var merged = Contact(tags: ["friend"])
    try merged.merge(decoding: ByteSlice(bytes))
    claims.check(merged.name, "Ada", "merged.name  // → \"Ada\"")
  }

  /// `Message.merge`
  private func message11() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.merge") }
    let bytes = Contact(name: "Ada").encoded()
    var merged = Contact(tags: ["friend"])
    try merged.merge(decoding: bytes.span.bytes.extracting(0..<5))
    claims.check(merged.name, "Ada", "merged.name  // → \"Ada\"")
    _ = bytes
  }

  @Test("the examples in Sources/ProtobufCodec/RequiredFields.swift hold")
  func requiredFields() throws {
    try requiredFields1()
    try requiredFields2()
    try requiredFields3()
    try requiredFields4()
    try requiredFields5()
    try requiredFields6()
    try requiredFields7()
    try requiredFields8()
    try requiredFields9()
    try requiredFields10()
  }

  /// `MessageWithRequiredFields`
  private func requiredFields1() throws {
    let claims = Claims(3)
    defer { claims.finish("the example of MessageWithRequiredFields") }
    let part = ProtobufUninterpretedOption.NamePart(namePart: "(acme.owner)")
    claims.check(part.isInitialized, false, "part.isInitialized  // → false")
    claims.check(try part.encoded(partial: true).count, 14, "try part.encoded(partial: true).count  // → 14")
    do {
      _ = try part.encoded()
    } catch {
      claims.check(error.path, "is_extension", "error.path  // → \"is_extension\"")
    }
    _ = part
  }

  /// `Message.isInitialized`
  private func requiredFields2() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of Message.isInitialized") }
    claims.check(Contact().isInitialized, true, "Contact().isInitialized  // → true")
    claims.check(ProtobufUninterpretedOption.NamePart().isInitialized, false, "ProtobufUninterpretedOption.NamePart().isInitialized  // → false")
  }

  /// `MessageWithRequiredFields.checkRequiredFields`
  private func requiredFields3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageWithRequiredFields.checkRequiredFields") }
    do {
      try ProtobufUninterpretedOption.NamePart(isExtension: true).checkRequiredFields()
    } catch {
      claims.check(error.path, "name_part", "error.path  // → \"name_part\"")
    }
  }

  /// `MessageWithRequiredFields.encode`
  private func requiredFields4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageWithRequiredFields.encode") }
    let part = ProtobufUninterpretedOption.NamePart(namePart: "a", isExtension: true)
    var buffer: [UInt8] = []
    try part.encode(into: &buffer)
    claims.check(buffer, [0x0A, 0x01, 0x61, 0x10, 0x01], "buffer  // → [0x0A, 0x01, 0x61, 0x10, 0x01]")
    _ = part
  }

  /// `MessageWithRequiredFields.encode`
  private func requiredFields5() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageWithRequiredFields.encode") }
    var buffer: [UInt8] = []
    try ProtobufUninterpretedOption.NamePart().encode(into: &buffer, partial: true)
    claims.check(buffer, [], "buffer  // → []")
  }

  /// `MessageWithRequiredFields.encode`
  private func requiredFields6() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageWithRequiredFields.encode") }
    let part = ProtobufUninterpretedOption.NamePart(namePart: "a", isExtension: true)
    var frame = [UInt8](repeating: 0, count: 7)
    var span = frame.mutableSpan
    var memory = span.mutableBytes
    let count = try part.encode(intoEndOf: &memory)
    claims.check(count, 5, "count  // → 5")
    _ = part
    _ = count
  }

  /// `MessageWithRequiredFields.encoded`
  private func requiredFields7() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageWithRequiredFields.encoded") }
    let part = ProtobufUninterpretedOption.NamePart(namePart: "a", isExtension: true)
    claims.check(try part.encoded(), [0x0A, 0x01, 0x61, 0x10, 0x01], "try part.encoded()  // → [0x0A, 0x01, 0x61, 0x10, 0x01]")
    _ = part
  }

  /// `MessageWithRequiredFields.encoded`
  private func requiredFields8() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageWithRequiredFields.encoded") }
    claims.check(try ProtobufUninterpretedOption.NamePart().encoded(partial: true), [], "try ProtobufUninterpretedOption.NamePart().encoded(partial: true)  // → []")
  }

  /// `MessageWithRequiredFields.encodeDelimited`
  private func requiredFields9() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageWithRequiredFields.encodeDelimited") }
    let part = ProtobufUninterpretedOption.NamePart(namePart: "a", isExtension: true)
    var buffer: [UInt8] = []
    try part.encodeDelimited(into: &buffer)
    claims.check(buffer, [0x05, 0x0A, 0x01, 0x61, 0x10, 0x01], "buffer  // → [0x05, 0x0A, 0x01, 0x61, 0x10, 0x01]")
    _ = part
  }

  /// `RequiredFieldError`
  private func requiredFields10() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of RequiredFieldError") }
    do {
      _ = try ProtobufUninterpretedOption(name: [.init(isExtension: false)]).encoded()
    } catch {
      claims.check(error.path, "name[0].name_part", "error.path  // → \"name[0].name_part\"")
      claims.check(error.messageName, "google.protobuf.UninterpretedOption", "error.messageName  // → \"google.protobuf.UninterpretedOption\"")
    }
  }

  @Test("the examples in Sources/ProtobufCodec/UnknownFields.swift hold")
  func unknownFields() throws {
    try unknownFields1()
    try unknownFields2()
    try unknownFields3()
  }

  /// `UnknownFields`
  private func unknownFields1() throws {
    let claims = Claims(3)
    defer { claims.finish("the example of UnknownFields") }
    var newer = try Contact(decoding: bytes + [0x98, 0x06, 0x01])  // and field 99, which is 1
    claims.check(newer.unknownFields.isEmpty, false, "newer.unknownFields.isEmpty  // → false")
    claims.check(newer.unknownFields.bytes, [0x98, 0x06, 0x01], "newer.unknownFields.bytes  // → [0x98, 0x06, 0x01]")
    newer.unknownFields.removeAll()
    claims.check(newer == contact, true, "newer == contact  // → true")
  }

  /// `UnknownFields.init`
  private func unknownFields2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of UnknownFields.init") }
    claims.check(UnknownFields().isEmpty, true, "UnknownFields().isEmpty  // → true")
  }

  /// `UnknownFields.byteCount`
  private func unknownFields3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of UnknownFields.byteCount") }
    claims.check(try Contact(decoding: [0x98, 0x06, 0x01]).unknownFields.byteCount, 3, "try Contact(decoding: [0x98, 0x06, 0x01]).unknownFields.byteCount  // → 3")
  }

}
