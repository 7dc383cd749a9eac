import ProgramSupport
import RPCCore
import RPCTransport
import SystemIO

/// The server under test: one unary method that answers with what it was sent.
enum EchoServer {
  static let echo = Method<EchoMessage, EchoMessage>(
    path: "/reign.benchmark.v1.Echo/Echo", kind: .unary)

  /// Serves until the process that started this one ends.
  static func run(_ context: BenchmarkContext) throws {
    let loop = context.loop
    var router = RPCRouter()
    router.unary(echo) { request, call in call.reply(request) }
    let server = RPCServer(
      loop: loop, identity: { PeerIdentity(kind: .node) }, router: router)
    let port = try server.listen(on: .loopback(port: 0))
    let parent = try ParentWatch(loop: loop) { loop.stop() }
    context.print("echo listens on 127.0.0.1:\(port)")
    loop.run()
    parent.close()
    server.close()
  }
}

/// Any bytes: what is measured is the RPC layer, without a codec.
struct EchoMessage: RPCMessage {
  let bytes: [UInt8]

  init(decodingMessage bytes: RawSpan) throws(RPCError) {
    self.bytes = Array(copying: bytes)
  }

  var messageByteCount: Int { bytes.count }

  func appendMessage(to buffer: inout [UInt8]) {
    buffer.append(contentsOf: bytes)
  }
}
