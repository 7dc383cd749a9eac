/// Writes a service: its method descriptors, the client's stub, the server's protocol and how the
/// latter is registered.
struct ServiceRenderer {
  let service: SwiftService
  let visibility: Visibility

  private var access: String { visibility.modifier }

  func render(to writer: inout SourceWriter) {
    methods(to: &writer)
    writer.line()
    stub(to: &writer)
    writer.line()
    requirements(to: &writer)
    writer.line()
    registration(to: &writer)
  }

  // MARK: Descriptors

  private func methods(to writer: inout SourceWriter) {
    writer.documentation("The methods of `\(service.protobufName)`.")
    writer.block("\(access)enum \(service.name)Methods") { writer in
      for method in service.methods {
        let name = SwiftName.escaped(method.name)
        let start = "\(access)static let \(name) = Method<"
        let types = "\(method.request), \(method.response)"
        let arguments = ["path: \"\(method.path)\"", "kind: .\(method.kind.rawValue)"]
        writer.documentation(method.comment)
        if start.count + types.count + 2 <= writer.columnsLeft {
          writer.call("\(start)\(types)>(", arguments)
        } else {
          writer.line(start)
          writer.indented { $0.line(types) }
          writer.line(">(")
          writer.indented { $0.line(arguments.joined(separator: ", ") + ")") }
        }
      }
      if !service.methods.isEmpty { writer.line() }
      let all = service.methods.map { "\(SwiftName.escaped($0.name)).descriptor" }
      writer.documentation("All of them, in the order of the schema.")
      writer.array("\(access)static let all: [MethodDescriptor] = ", all)
    }
  }

  // MARK: Client

  private func stub(to writer: inout SourceWriter) {
    writer.documentation(
      ["Calls `\(service.protobufName)` through a channel.", service.comment]
        .compactMap { $0 }.joined(separator: "\n\n"))
    writer.block("\(access)struct \(service.name)Stub") { writer in
      writer.line("\(access)let channel: any RPCChannel")
      writer.line()
      writer.block("\(access)init(channel: any RPCChannel)") { writer in
        writer.line("self.channel = channel")
      }
      for method in service.methods {
        writer.line()
        writer.documentation(method.comment)
        stubMethod(method, to: &writer)
      }
    }
  }

  private func stubMethod(_ method: SwiftService.Method, to writer: inout SourceWriter) {
    let name = SwiftName.escaped(method.name)
    let descriptor = "\(service.name)Methods.\(name)"
    let options = "options: CallOptions = CallOptions()"
    let completion = "completion: @escaping (Result<\(method.response), RPCError>) -> Void"
    let events = "events: @escaping (StreamEvent<\(method.response)>) -> Void"
    let request = "_ request: \(method.request)"
    let parameters: [String]
    let arguments: [String]
    let result: String
    switch method.kind {
    case .unary:
      parameters = [request, options, completion]
      arguments = [descriptor, "request", "options: options", "completion: completion"]
      result = "any ClientCall"
    case .serverStreaming:
      parameters = [request, options, events]
      arguments = [descriptor, "request", "options: options", "events: events"]
      result = "any ClientCall"
    case .clientStreaming:
      parameters = [options, completion]
      arguments = [descriptor, "options: options", "completion: completion"]
      result = "ClientRequestStream<\(method.request)>"
    case .bidirectionalStreaming:
      parameters = [options, events]
      arguments = [descriptor, "options: options", "events: events"]
      result = "ClientRequestStream<\(method.request)>"
    }
    if method.kind == .unary || method.kind == .serverStreaming {
      writer.line("@discardableResult")
    }
    writer.declaration("\(access)func \(name)(", parameters, ") -> \(result) {") { writer in
      writer.call("channel.\(method.kind.rawValue)(", arguments)
    }
  }

  // MARK: Server

  private func requirements(to writer: inout SourceWriter) {
    writer.documentation(
      [
        "Serves `\(service.protobufName)`. Its methods are called on the connection's event loop.",
        service.comment,
      ].compactMap { $0 }.joined(separator: "\n\n"))
    writer.block("\(access)protocol \(service.name)Service: AnyObject") { writer in
      for (index, method) in service.methods.enumerated() {
        if index > 0 { writer.line() }
        writer.documentation(method.comment)
        let name = SwiftName.escaped(method.name)
        let parameters = ["_ request: \(method.request)", call(method)]
        let receiver = "(StreamEvent<\(method.request)>) -> Void"
        switch method.kind {
        case .unary, .serverStreaming:
          writer.requirement("func \(name)(", parameters, ")")
        case .clientStreaming, .bidirectionalStreaming:
          writer.requirement("func \(name)(", [call(method)], ") -> \(receiver)")
        }
      }
    }
  }

  private func call(_ method: SwiftService.Method) -> String {
    switch method.kind {
    case .unary, .clientStreaming: "call: UnaryServerCall<\(method.response)>"
    case .serverStreaming, .bidirectionalStreaming: "call: StreamingServerCall<\(method.response)>"
    }
  }

  private func registration(to writer: inout SourceWriter) {
    writer.block("extension \(service.name)Service") { writer in
      writer.documentation("Makes a router answer to all methods with this object.")
      writer.block("\(access)func register(in router: inout RPCRouter)") { writer in
        for method in service.methods {
          let name = SwiftName.escaped(method.name)
          let kind = method.kind.rawValue
          let descriptor = "\(service.name)Methods.\(name)"
          switch method.kind {
          case .unary, .serverStreaming:
            writer.block("router.\(kind)(\(descriptor))", arguments: "request, call") { writer in
              writer.line("self.\(name)(request, call: call)")
            }
          case .clientStreaming, .bidirectionalStreaming:
            writer.block("router.\(kind)(\(descriptor))", arguments: "call") { writer in
              writer.line("self.\(name)(call: call)")
            }
          }
        }
      }
    }
  }
}

extension SourceWriter {
  /// `head { arguments in`, the body, `}`.
  mutating func block(
    _ head: String, arguments: String, _ body: (inout SourceWriter) -> Void
  ) {
    line("\(head) { \(arguments) in")
    indented(body)
    line("}")
  }
}
