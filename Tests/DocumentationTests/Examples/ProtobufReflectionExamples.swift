// swift-format-ignore-file
// Generated from the documentation of ProtobufReflection. Do not edit: change the examples there and run
// Scripts/generate-examples.sh.

import DescriptorMessages
import ProtobufCodec
import ProtobufJSON
import ProtobufReflection
import SchemaCompiler
import Testing
import WellKnownTypes

@Suite struct ProtobufReflectionExamples {
  @Test("the examples in Sources/ProtobufReflection/CustomOptions.swift hold")
  func customOptions() throws {
    try customOptions1()
    try customOptions2()
    try customOptions3()
    try customOptions4()
    try customOptions5()
    try customOptions6()
  }

  /// `DescriptorWithOptions`
  private func customOptions1() throws {
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
  private func customOptions2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of DescriptorWithOptions.subscript") }
    let owner = ExtensionField<MessageDescriptor, StringField>(number: 50_001)
    claims.check(Contact.descriptor[option: owner], nil, "Contact.descriptor[option: owner]  // → nil")
    _ = owner
  }

  /// `DescriptorWithOptions.subscript`
  private func customOptions3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of DescriptorWithOptions.subscript") }
    let owners = RepeatedExtensionField<FileDescriptor, StringField>(number: 50_002)
    claims.check(ContactsProto.file[option: owners], [], "ContactsProto.file[option: owners]  // → []")
    _ = owners
  }

  /// `OptionsMessage`
  private func customOptions4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of OptionsMessage") }
    let isSecret = ExtensionField<FieldDescriptor, BoolField>(number: 50_000)
    var options = ProtobufFieldOptions(deprecated: true)
    options[extension: isSecret] = true
    claims.check(options[extension: isSecret], true, "options[extension: isSecret]  // → true")
    _ = isSecret
  }

  /// `OptionsMessage.subscript`
  private func customOptions5() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of OptionsMessage.subscript") }
    let owner = ExtensionField<FileDescriptor, StringField>(number: 50_001)
    claims.check(ProtobufFileOptions()[extension: owner], nil, "ProtobufFileOptions()[extension: owner]  // → nil")
    _ = owner
  }

  /// `OptionsMessage.subscript`
  private func customOptions6() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of OptionsMessage.subscript") }
    let owners = RepeatedExtensionField<FileDescriptor, StringField>(number: 50_002)
    var options = ProtobufFileOptions()
    options[extension: owners].append("Ada")
    claims.check(options.unknownFields.byteCount, 7, "options.unknownFields.byteCount  // → 7")
    _ = owners
  }

  @Test("the examples in Sources/ProtobufReflection/DescriptorError.swift hold")
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

  @Test("the examples in Sources/ProtobufReflection/DescriptorList.swift hold")
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

  @Test("the examples in Sources/ProtobufReflection/EnumDescriptor.swift hold")
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

  @Test("the examples in Sources/ProtobufReflection/FieldDescriptor.swift hold")
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

  /// `FieldDescriptor.file`
  private func fieldDescriptor2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.file") }
    claims.check(Contact.descriptor.fields[0].file.path, "contacts.proto", "Contact.descriptor.fields[0].file.path  // → \"contacts.proto\"")
  }

  /// `FieldDescriptor.jsonName`
  private func fieldDescriptor3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.jsonName") }
    let files = try FileDescriptor.files(inSet: descriptorSet)
    claims.check(files[0].messages[0].field(named: "last_change")?.jsonName, "lastChange", "files[0].messages[0].field(named: \"last_change\")?.jsonName  // → \"lastChange\"")
    _ = files
  }

  /// `FieldDescriptor.fullName`
  private func fieldDescriptor4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.fullName") }
    claims.check(Contact.descriptor.fields[0].fullName, "contacts.v1.Contact.name", "Contact.descriptor.fields[0].fullName  // → \"contacts.v1.Contact.name\"")
  }

  /// `FieldDescriptor.isRepeated`
  private func fieldDescriptor5() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.isRepeated") }
    let repeated = Contact.descriptor.fields.filter(\.isRepeated).map(\.name)
    claims.check(repeated, ["addresses", "tags"], "repeated  // → [\"addresses\", \"tags\"]")
    _ = repeated
  }

  /// `FieldDescriptor.isRequired`
  private func fieldDescriptor6() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.isRequired") }
    claims.check(Contact.descriptor.fields.contains(where: \.isRequired), false, "Contact.descriptor.fields.contains(where: \\.isRequired)  // → false")
  }

  /// `FieldDescriptor.isMap`
  private func fieldDescriptor7() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of FieldDescriptor.isMap") }
    let addresses = Contact.descriptor.fields[3]
    claims.check(addresses.isMap, true, "addresses.isMap  // → true")
    claims.check(addresses.messageType?.fields.map(\.name), ["key", "value"], "addresses.messageType?.fields.map(\\.name)  // → [\"key\", \"value\"]")
    _ = addresses
  }

  /// `FieldDescriptor.hasPresence`
  private func fieldDescriptor8() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.hasPresence") }
    claims.check(Address.descriptor.fields.filter(\.hasPresence).map(\.name), ["postcode"], "Address.descriptor.fields.filter(\\.hasPresence).map(\\.name)  // → [\"postcode\"]")
  }

  /// `FieldDescriptor.isPacked`
  private func fieldDescriptor9() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.isPacked") }
    claims.check(Contact.descriptor.field(named: "tags")?.isPacked, false, "Contact.descriptor.field(named: \"tags\")?.isPacked  // → false")
  }

  /// `FieldDescriptor.isExtension`
  private func fieldDescriptor10() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.isExtension") }
    claims.check(Contact.descriptor.fields.contains(where: \.isExtension), false, "Contact.descriptor.fields.contains(where: \\.isExtension)  // → false")
  }

  /// `FieldDescriptor.containingOneof`
  private func fieldDescriptor11() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.containingOneof") }
    claims.check(Contact.descriptor.field(named: "email")?.containingOneof?.name, "preferred", "Contact.descriptor.field(named: \"email\")?.containingOneof?.name  // → \"preferred\"")
  }

  /// `FieldDescriptor.messageType`
  private func fieldDescriptor12() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.messageType") }
    let added = Contact.descriptor.field(named: "added")
    claims.check(added?.messageType?.fullName, "google.protobuf.Timestamp", "added?.messageType?.fullName  // → \"google.protobuf.Timestamp\"")
    _ = added
  }

  /// `FieldDescriptor.enumType`
  private func fieldDescriptor13() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.enumType") }
    claims.check(Contact.descriptor.field(named: "closeness")?.enumType?.name, "Closeness", "Contact.descriptor.field(named: \"closeness\")?.enumType?.name  // → \"Closeness\"")
  }

  /// `FieldDescriptor.defaultText`
  private func fieldDescriptor14() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.defaultText") }
    let ctype = ProtobufFieldOptions.descriptor.field(named: "ctype")
    claims.check(ctype?.defaultText, "STRING", "ctype?.defaultText  // → \"STRING\"")
    _ = ctype
  }

  /// `FieldDescriptor.serializedOptions`
  private func fieldDescriptor15() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FieldDescriptor.serializedOptions") }
    claims.check(Contact.descriptor.fields[0].serializedOptions, [], "Contact.descriptor.fields[0].serializedOptions  // → []")
  }

  @Test("the examples in Sources/ProtobufReflection/FileDescriptor+Declarations.swift hold")
  func fileDescriptorDeclarations() throws {
    try fileDescriptorDeclarations1()
    try fileDescriptorDeclarations2()
    try fileDescriptorDeclarations3()
    try fileDescriptorDeclarations4()
    try fileDescriptorDeclarations5()
    try fileDescriptorDeclarations6()
    try fileDescriptorDeclarations7()
    try fileDescriptorDeclarations8()
    try fileDescriptorDeclarations9()
    try fileDescriptorDeclarations10()
    try fileDescriptorDeclarations11()
    try fileDescriptorDeclarations12()
  }

  /// `FileDescriptor.Syntax`
  private func fileDescriptorDeclarations1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.Syntax") }
    claims.check(ProtobufTimestampProto.file.syntax == .proto3, true, "ProtobufTimestampProto.file.syntax == .proto3  // → true")
  }

  /// `FileDescriptor.path`
  private func fileDescriptorDeclarations2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.path") }
    claims.check(Contact.descriptor.file.path, "contacts.proto", "Contact.descriptor.file.path  // → \"contacts.proto\"")
  }

  /// `FileDescriptor.package`
  private func fileDescriptorDeclarations3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.package") }
    claims.check(Contact.descriptor.file.package, "contacts.v1", "Contact.descriptor.file.package  // → \"contacts.v1\"")
  }

  /// `FileDescriptor.syntax`
  private func fileDescriptorDeclarations4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.syntax") }
    claims.check(Contact.descriptor.file.syntax, .proto3, "Contact.descriptor.file.syntax  // → .proto3")
  }

  /// `FileDescriptor.init`
  private func fileDescriptorDeclarations5() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.init") }
    let file = try FileDescriptor(
      serialized: Contact.descriptor.file.serialized, dependencies: [ProtobufTimestampProto.file])
    claims.check(file.message(named: "contacts.v1.Contact")?.fields.count, 7, "file.message(named: \"contacts.v1.Contact\")?.fields.count  // → 7")
    _ = file
  }

  /// `FileDescriptor.messages`
  private func fileDescriptorDeclarations6() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.messages") }
    let names = Contact.descriptor.file.messages.map(\.name)
    claims.check(names, ["Contact", "AddressesEntry", "Address", "Book"], "names  // → [\"Contact\", \"AddressesEntry\", \"Address\", \"Book\"]")
    _ = names
  }

  /// `FileDescriptor.enums`
  private func fileDescriptorDeclarations7() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.enums") }
    claims.check(Contact.descriptor.file.enums.map(\.name), ["Closeness"], "Contact.descriptor.file.enums.map(\\.name)  // → [\"Closeness\"]")
  }

  /// `FileDescriptor.services`
  private func fileDescriptorDeclarations8() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.services") }
    claims.check(try FileDescriptor.files(inSet: descriptorSet)[0].services.map(\.name), ["Notes"], "try FileDescriptor.files(inSet: descriptorSet)[0].services.map(\\.name)  // → [\"Notes\"]")
  }

  /// `FileDescriptor.extensions`
  private func fileDescriptorDeclarations9() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.extensions") }
    claims.check(Contact.descriptor.file.extensions.isEmpty, true, "Contact.descriptor.file.extensions.isEmpty  // → true")
  }

  /// `FileDescriptor.serializedOptions`
  private func fileDescriptorDeclarations10() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.serializedOptions") }
    claims.check(ContactsProto.file.serializedOptions, [], "ContactsProto.file.serializedOptions  // → []")
  }

  /// `FileDescriptor.message`
  private func fileDescriptorDeclarations11() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of FileDescriptor.message") }
    let file = ProtobufTimestampProto.file
    claims.check(file.message(named: "google.protobuf.Timestamp")?.fields.count, 2, "file.message(named: \"google.protobuf.Timestamp\")?.fields.count  // → 2")
    claims.check(file.message(named: "Timestamp"), nil, "file.message(named: \"Timestamp\")  // → nil")
    _ = file
  }

  /// `FileDescriptor.enumeration`
  private func fileDescriptorDeclarations12() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of FileDescriptor.enumeration") }
    let file = Contact.descriptor.file
    claims.check(file.enumeration(named: "contacts.v1.Closeness")?.values.count, 3, "file.enumeration(named: \"contacts.v1.Closeness\")?.values.count  // → 3")
    _ = file
  }

  @Test("the examples in Sources/ProtobufReflection/FileDescriptor+Set.swift hold")
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

  @Test("the examples in Sources/ProtobufReflection/MessageDescriptor+Fields.swift hold")
  func messageDescriptorFields() throws {
    try messageDescriptorFields1()
    try messageDescriptorFields2()
    try messageDescriptorFields3()
    try messageDescriptorFields4()
    try messageDescriptorFields5()
    try messageDescriptorFields6()
    try messageDescriptorFields7()
    try messageDescriptorFields8()
    try messageDescriptorFields9()
    try messageDescriptorFields10()
  }

  /// `MessageDescriptor.fields`
  private func messageDescriptorFields1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageDescriptor.fields") }
    claims.check(Address.descriptor.fields.map(\.name), ["street", "city", "postcode"], "Address.descriptor.fields.map(\\.name)  // → [\"street\", \"city\", \"postcode\"]")
  }

  /// `MessageDescriptor.oneofs`
  private func messageDescriptorFields2() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of MessageDescriptor.oneofs") }
    claims.check(Contact.descriptor.oneofs.map(\.name), ["preferred"], "Contact.descriptor.oneofs.map(\\.name)  // → [\"preferred\"]")
    claims.check(Address.descriptor.oneofs.isEmpty, true, "Address.descriptor.oneofs.isEmpty  // → true")
  }

  /// `MessageDescriptor.isMapEntry`
  private func messageDescriptorFields3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageDescriptor.isMapEntry") }
    claims.check(Contact.descriptor.messages.filter(\.isMapEntry).map(\.name), ["AddressesEntry"], "Contact.descriptor.messages.filter(\\.isMapEntry).map(\\.name)  // → [\"AddressesEntry\"]")
  }

  /// `MessageDescriptor.containingMessage`
  private func messageDescriptorFields4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageDescriptor.containingMessage") }
    claims.check(Contact.descriptor.messages[0].containingMessage == Contact.descriptor, true, "Contact.descriptor.messages[0].containingMessage == Contact.descriptor  // → true")
  }

  /// `MessageDescriptor.messages`
  private func messageDescriptorFields5() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageDescriptor.messages") }
    claims.check(Contact.descriptor.messages.map(\.fullName), ["contacts.v1.Contact.AddressesEntry"], "Contact.descriptor.messages.map(\\.fullName)  // → [\"contacts.v1.Contact.AddressesEntry\"]")
  }

  /// `MessageDescriptor.enums`
  private func messageDescriptorFields6() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageDescriptor.enums") }
    claims.check(ProtobufFieldDescriptorProto.descriptor.enums.map(\.name), ["Type", "Label"], "ProtobufFieldDescriptorProto.descriptor.enums.map(\\.name)  // → [\"Type\", \"Label\"]")
  }

  /// `MessageDescriptor.serializedOptions`
  private func messageDescriptorFields7() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageDescriptor.serializedOptions") }
    claims.check(Contact.descriptor.serializedOptions, [], "Contact.descriptor.serializedOptions  // → []")
  }

  /// `MessageDescriptor.field`
  private func messageDescriptorFields8() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageDescriptor.field") }
    claims.check(Contact.descriptor.field(number: 5)?.name, "tags", "Contact.descriptor.field(number: 5)?.name  // → \"tags\"")
  }

  /// `MessageDescriptor.field`
  private func messageDescriptorFields9() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of MessageDescriptor.field") }
    claims.check(Contact.descriptor.field(named: "tags")?.number, 5, "Contact.descriptor.field(named: \"tags\")?.number  // → 5")
    claims.check(Contact.descriptor.field(named: "age"), nil, "Contact.descriptor.field(named: \"age\")  // → nil")
  }

  /// `MessageDescriptor.field`
  private func messageDescriptorFields10() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of MessageDescriptor.field") }
    let note = try FileDescriptor.files(inSet: descriptorSet)[0].messages[0]
    claims.check(note.field(jsonName: "lastChange")?.name, "last_change", "note.field(jsonName: \"lastChange\")?.name  // → \"last_change\"")
    _ = note
  }

  @Test("the examples in Sources/ProtobufReflection/OneofDescriptor.swift hold")
  func oneofDescriptor() throws {
    try oneofDescriptor1()
    try oneofDescriptor2()
    try oneofDescriptor3()
    try oneofDescriptor4()
    try oneofDescriptor5()
    try oneofDescriptor6()
  }

  /// `OneofDescriptor`
  private func oneofDescriptor1() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of OneofDescriptor") }
    let preferred = Contact.descriptor.oneofs[0]
    claims.check(preferred.name, "preferred", "preferred.name  // → \"preferred\"")
    claims.check(preferred.fields.map(\.name), ["email", "phone"], "preferred.fields.map(\\.name)  // → [\"email\", \"phone\"]")
    _ = preferred
  }

  /// `OneofDescriptor.file`
  private func oneofDescriptor2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of OneofDescriptor.file") }
    claims.check(Contact.descriptor.oneofs[0].file.path, "contacts.proto", "Contact.descriptor.oneofs[0].file.path  // → \"contacts.proto\"")
  }

  /// `OneofDescriptor.fullName`
  private func oneofDescriptor3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of OneofDescriptor.fullName") }
    claims.check(Contact.descriptor.oneofs[0].fullName, "contacts.v1.Contact.preferred", "Contact.descriptor.oneofs[0].fullName  // → \"contacts.v1.Contact.preferred\"")
  }

  /// `OneofDescriptor.containingMessage`
  private func oneofDescriptor4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of OneofDescriptor.containingMessage") }
    claims.check(Contact.descriptor.oneofs[0].containingMessage == Contact.descriptor, true, "Contact.descriptor.oneofs[0].containingMessage == Contact.descriptor  // → true")
  }

  /// `OneofDescriptor.serializedOptions`
  private func oneofDescriptor5() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of OneofDescriptor.serializedOptions") }
    claims.check(Contact.descriptor.oneofs[0].serializedOptions, [], "Contact.descriptor.oneofs[0].serializedOptions  // → []")
  }

  /// `OneofDescriptor.isSynthetic`
  private func oneofDescriptor6() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of OneofDescriptor.isSynthetic") }
    claims.check(Contact.descriptor.oneofs[0].isSynthetic, false, "Contact.descriptor.oneofs[0].isSynthetic  // → false")
  }

  @Test("the examples in Sources/ProtobufReflection/ServiceDescriptor.swift hold")
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

}
