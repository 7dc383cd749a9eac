// swift-format-ignore-file
// Generated from the documentation of ProtobufCodec. Do not edit: change the examples there and run
// Scripts/generate-examples.sh.

import DescriptorMessages
import ProtobufCodec
import ProtobufJSON
import ProtobufReflection
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

  @Test("the examples in Sources/ProtobufCodec/Message+Known.swift hold")
  func messageKnown() throws {
    try messageKnown1()
  }

  /// `Message.discardUnknownFields`
  private func messageKnown1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Message.discardUnknownFields") }
    var newer = try Contact(decoding: bytes + [0x98, 0x06, 0x01])  // and field 99, which is 1
    newer.discardUnknownFields()
    claims.check(newer.encoded() == bytes, true, "newer.encoded() == bytes  // → true")
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
    let claims = Claims(3)
    defer { claims.finish("the example of Message.init") }
    let contact = try Contact(decoding: bytes)
    claims.check(contact.name, "Ada", "contact.name  // → \"Ada\"")
    do {
      _ = try Book(decoding: [10, 0, 10, 0, 10, 0], messagesMax: 2)
    } catch {
      claims.check(error.reason, .tooManyMessages(messagesMax: 2), "error.reason  // → .tooManyMessages(messagesMax: 2)")
      claims.check(error.path, "contacts[2]", "error.path  // → \"contacts[2]\"")
    }
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

  @Test("the examples in Sources/ProtobufCodec/Schema/DebugText.swift hold")
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

  @Test("the examples in Sources/ProtobufCodec/Schema/FieldKind.swift hold")
  func fieldKind() throws {
    try fieldKind1()
  }

  /// `FieldKind`
  private func fieldKind1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldKind") }
    claims.check(FieldKind(rawValue: 9) == .string, true, "FieldKind(rawValue: 9) == .string  // → true")
  }

  @Test("the examples in Sources/ProtobufCodec/Schema/FileDescriptor.swift hold")
  func fileDescriptor() throws {
    try fileDescriptor1()
    try fileDescriptor2()
    try fileDescriptor3()
  }

  /// `FileDescriptor`
  private func fileDescriptor1() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of FileDescriptor") }
    let file = Contact.descriptor.file
    claims.check(file.dependencies.count, 1, "file.dependencies.count  // → 1")
    claims.check(file.serialized.isEmpty, false, "file.serialized.isEmpty  // → false")
    _ = file
  }

  /// `FileDescriptor.serialized`
  private func fileDescriptor2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.serialized") }
    let file = try ProtobufFileDescriptorProto(decoding: Contact.descriptor.file.serialized)
    claims.check(file.package, "contacts.v1", "file.package  // → \"contacts.v1\"")
    _ = file
  }

  /// `FileDescriptor.dependencies`
  private func fileDescriptor3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.dependencies") }
    let imports = Contact.descriptor.file.dependencies.map(\.path)
    claims.check(imports, ["google/protobuf/timestamp.proto"], "imports  // → [\"google/protobuf/timestamp.proto\"]")
    _ = imports
  }

  @Test("the examples in Sources/ProtobufCodec/Schema/MessageDescriptor.swift hold")
  func messageDescriptor() throws {
    try messageDescriptor1()
    try messageDescriptor2()
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
