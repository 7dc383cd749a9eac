/// The third pass: every option of every element is looked up in the messages of options that
/// descriptor.proto declares, and in what extends them.
///
/// Built-in options and custom ones go the same way, so that an option that protobuf adds needs no
/// more than its line in the bundled descriptor.proto.
extension Resolver {
  mutating func interpretOptions(of schema: inout Schema, except resolved: [String: SchemaFile]) {
    definitions = DefinitionIndex(schema)
    for number in schema.files.indices where resolved[schema.files[number].path] == nil {
      enter(number)
      guard isComplete else { continue }
      interpret(&schema.files[number])
    }
  }

  private mutating func interpret(_ file: inout SchemaFile) {
    let scope = file.package
    interpret(&file.options, of: .file, scope: scope)
    for index in file.messages.indices { interpret(&file.messages[index], scope: scope) }
    for index in file.enums.indices { interpret(&file.enums[index], scope: scope) }
    for index in file.extensions.indices {
      interpret(&file.extensions[index].options, of: .field, scope: scope)
    }
    for index in file.services.indices {
      let fullName = file.services[index].fullName
      interpret(&file.services[index].options, of: .service, scope: scope)
      for method in file.services[index].methods.indices {
        interpret(&file.services[index].methods[method].options, of: .method, scope: fullName)
      }
    }
  }

  private mutating func interpret(_ message: inout MessageDefinition, scope: String) {
    let inner = message.fullName
    interpret(&message.options, of: .message, scope: scope)
    for index in message.fields.indices {
      interpret(&message.fields[index].options, of: .field, scope: inner)
    }
    for index in message.oneofs.indices {
      interpret(&message.oneofs[index].options, of: .oneof, scope: inner)
    }
    for index in message.extensions.indices {
      interpret(&message.extensions[index].options, of: .field, scope: inner)
    }
    for index in message.extensionRanges.indices {
      // Fields stand within the message, its ranges do not.
      interpret(&message.extensionRanges[index].options, of: .extensionRange, scope: scope)
    }
    for index in message.messages.indices { interpret(&message.messages[index], scope: inner) }
    for index in message.enums.indices { interpret(&message.enums[index], scope: inner) }
  }

  private mutating func interpret(_ enumeration: inout EnumDefinition, scope: String) {
    interpret(&enumeration.options, of: .enumeration, scope: scope)
    for index in enumeration.values.indices {
      interpret(&enumeration.values[index].options, of: .enumValue, scope: scope)
    }
  }

  // MARK: One element's options

  private mutating func interpret(
    _ options: inout OptionSet, of place: BuiltInOption.Place, scope: String
  ) {
    guard let option = options.syntax.first else { return }
    guard let type = definitions.messages[place.messageName] else {
      diagnostics.error(
        "'\(BundledSchema.descriptorPath)' declares no message '\(place.messageName)', "
          + "which option '\(option.nameText)' would be a field of", at: option.nameRange,
        help: "take protobuf's own file of that path, or remove yours")
      return
    }
    // The messages of options are looked up through the import, if there is one.
    if let symbol = table.symbols[place.messageName] { use(symbol) }
    self.place = place
    var first: [String: OptionSyntax] = [:]
    var opened: [[Int32]: (type: MessageDefinition, option: OptionSyntax)] = [:]
    for option in options.syntax where mayBeUsed(option, at: place) {
      var assignment = OptionAssignment(option: option, scope: scope)
      assignment.earlier = first[option.nameText]
      first[option.nameText] = first[option.nameText] ?? option
      assign(&assignment, option.name[...], in: &options.message, of: type)
      if let location = option.location, assignment.isSourceOnly == false {
        options.paths[location] = assignment.path
      }
      for (path, type) in assignment.opened where opened[path] == nil {
        opened[path] = (type, option)
      }
    }
    for (path, (type, option)) in opened.sorted(by: { $0.key.count < $1.key.count }) {
      checkRequired(of: type, in: options.message.message(at: path[...]), option)
    }
  }

  /// A message whose fields options set one by one must have those that are required in the end.
  private mutating func checkRequired(
    of type: MessageDefinition, in message: OptionMessage?, _ option: OptionSyntax
  ) {
    guard let message else { return }
    for field in definitions.requiredFields(of: type) where message.fields[field.number] == nil {
      diagnostics.error(
        "the value lacks field '\(field.name)', which '\(type.fullName)' requires",
        at: option.nameRange, help: "set it too, by another option")
    }
  }

  /// Whether people may set the built-in option. Whether there is one is found out elsewhere.
  private mutating func mayBeUsed(_ option: OptionSyntax, at place: BuiltInOption.Place) -> Bool {
    guard let name = option.name.first, !name.isCustom,
      let reason = BuiltInOption.refusal(of: name.text, at: place, in: language)
    else { return true }
    diagnostics.error(
      "option '\(name.text)' cannot be used here", at: option.nameRange, help: reason)
    return false
  }
}

/// An option while it is being looked up.
struct OptionAssignment {
  let option: OptionSyntax
  /// Where its name is looked up from.
  let scope: String
  /// The first option of the same name, if there was one.
  var earlier: OptionSyntax?
  /// The numbers of the fields that its name leads through.
  var path: [Int32] = []
  /// Whether it is for the compiler only.
  var isSourceOnly = false
  /// The messages that its name leads through, by the numbers that lead to them.
  var opened: [(path: [Int32], type: MessageDefinition)] = []
}
