import RPCCore

/// A message that is its bytes; `refuse` in front makes it undecodable.
struct Blob: RPCMessage, Hashable, ExpressibleByStringLiteral {
  var bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  init(stringLiteral text: String) {
    bytes = Array(text.utf8)
  }

  init(count: Int, byte: UInt8 = 7) {
    bytes = Array(repeating: byte, count: count)
  }

  init(decodingMessage span: RawSpan) throws(RPCError) {
    bytes = [UInt8](copying: span)
    if bytes.starts(with: "undecodable".utf8) {
      throw RPCError(.invalidArgument, "this message was made to be refused")
    }
  }

  var messageByteCount: Int { bytes.count }

  func appendMessage(to buffer: inout [UInt8]) {
    buffer.append(contentsOf: bytes)
  }

  /// The beginning, for what is short and text.
  var text: String { String(decoding: bytes.prefix(100), as: UTF8.self) }
}

enum TestMethods {
  static let echo = Method<Blob, Blob>(path: "/test.Service/Echo", kind: .unary)
  static let park = Method<Blob, Blob>(path: "/test.Service/Park", kind: .unary)
  static let count = Method<Blob, Blob>(path: "/test.Service/Count", kind: .serverStreaming)
  static let collect = Method<Blob, Blob>(path: "/test.Service/Collect", kind: .clientStreaming)
  static let chat = Method<Blob, Blob>(path: "/test.Service/Chat", kind: .bidirectionalStreaming)
  static let missing = Method<Blob, Blob>(path: "/test.Service/Missing", kind: .unary)
}

/// Answers the test methods, and keeps what it was told to park.
final class TestService {
  var parked: [UnaryServerCall<Blob>] = []
  var cancelled = 0
  var received: [String] = []
  var onParked: (() -> Void)?
  var onCancelled: (() -> Void)?
  var onCount: ((StreamingServerCall<Blob>, Blob) -> Void)?
  var onChat: ((StreamingServerCall<Blob>) -> (StreamEvent<Blob>) -> Void)?

  var router: RPCRouter {
    var router = RPCRouter()
    router.unary(TestMethods.echo) { request, call in
      self.received.append(request.text)
      call.reply(request)
    }
    router.unary(TestMethods.park) { request, call in
      self.received.append(request.text)
      self.parked.append(call)
      call.call.onCancel = {
        self.cancelled += 1
        self.onCancelled?()
      }
      self.onParked?()
    }
    router.serverStreaming(TestMethods.count) { request, call in
      if let onCount = self.onCount {
        onCount(call, request)
        return
      }
      for number in 0..<(Int(request.text) ?? 0) { call.send(Blob(Array("\(number)".utf8))) }
      call.finish()
    }
    router.clientStreaming(TestMethods.collect) { call in
      var collected: [UInt8] = []
      return { event in
        switch event {
        case .message(let message): collected += message.bytes
        case .end(nil): call.reply(Blob(collected))
        case .end(.some): self.cancelled += 1
        }
      }
    }
    router.bidirectionalStreaming(TestMethods.chat) { call in
      if let onChat = self.onChat { return onChat(call) }
      return { event in
        switch event {
        case .message(let message): call.send(message)
        case .end(nil): call.finish()
        case .end(.some): self.cancelled += 1
        }
      }
    }
    return router
  }
}
