import RPCCore
import SystemIO
import Testing

@testable import KeyValueClient

@Suite struct ClientOperationTests {
  /// What a request carries.
  private final class Freight: Sendable {}

  private struct Message: RPCMessage {
    let freight: Freight?

    init(freight: Freight?) {
      self.freight = freight
    }

    init(decodingMessage bytes: RawSpan) throws(RPCError) {
      freight = nil
    }

    var messageByteCount: Int { 0 }

    func appendMessage(to buffer: inout [UInt8]) {}
  }

  @Test("an operation that is over holds nothing of its request, whoever still holds it")
  func request() throws {
    let engine = ClientEngine(
      loop: try EventLoop(), settings: ClientSettings(endpoints: ["127.0.0.1:1"]))
    defer { engine.close() }
    weak var freight: Freight?
    var ends = 0
    var operation: ClientOperation<Message, Message>?
    do {
      let carried = Freight()
      freight = carried
      operation = ClientOperation(
        engine: engine, Method(path: "/test.Service/Method", kind: .unary),
        Message(freight: carried), .identified, .write, timeoutNanoseconds: 5_000_000_000,
        identify: { request, _ in request = Message(freight: carried) },
        completion: { _ in ends += 1 })
    }
    #expect(freight != nil)
    operation?.cancel()
    #expect(ends == 1)
    #expect(operation?.isOver == true)
    #expect(freight == nil)
  }
}
