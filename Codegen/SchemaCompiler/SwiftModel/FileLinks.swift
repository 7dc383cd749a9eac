/// What a generated file needs of others: their descriptors, and the modules in which they are.
struct FileLinks {
  /// The paths of the imports whose descriptors this file's descriptor needs.
  private(set) var dependencies: [String] = []
  private(set) var modules: [SwiftModule] = []

  init(of file: SchemaFile, in schema: Schema, _ options: CompilationOptions) {
    var used: Set<String> = []
    var hasOptions = false
    func use(_ type: FieldType) {
      switch type {
      case .message(let name), .enumeration(let name):
        if let path = schema.declaringFiles[name] { used.insert(path) }
      case .scalar: break
      }
    }
    func use(_ extensions: [FieldDefinition]) {
      for field in extensions where ExtensionPlan.hasKey(field, in: schema) {
        use(field.type)
        guard let extendee = field.extendee else { continue }
        if let descriptor = ExtensionPlan.descriptor(ofOptions: extendee) {
          hasOptions = hasOptions || descriptor.hasPrefix("\(ExtensionPlan.reflection).")
        } else {
          use(.message(extendee))
        }
      }
    }
    func visit(_ message: MessageDefinition) {
      for field in message.fields { use(field.type) }
      use(message.extensions)
      for nested in message.messages { visit(nested) }
    }
    for message in file.messages { visit(message) }
    use(file.extensions)
    let inInterface = used
    for service in file.services {
      for method in service.methods {
        use(.message(method.request))
        use(.message(method.response))
      }
    }
    for statement in file.imports {
      // What only declares options is not there at run time, unless its messages are used as such: by
      // this file, or by one that sees them through it.
      let isForOptions = BundledSchema.isForOptions(statement.path)
      let isPassedOn = statement.kind == .public && options.module(of: statement.path) != nil
      if !isForOptions || isPassedOn || used.contains(statement.path) {
        dependencies.append(statement.path)
      }
    }
    let needed = Set(dependencies).union(inInterface).compactMap(options.module)
    modules = Set(needed).sorted().map { module in
      SwiftModule(
        name: module, isInInterface: inInterface.contains { options.module(of: $0) == module })
    }
    // The keys of options are those of descriptors.
    if hasOptions {
      modules.append(SwiftModule(name: ExtensionPlan.reflection, isInInterface: true))
    }
  }
}
