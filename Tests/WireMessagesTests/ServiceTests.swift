import RPCCore
import Testing
import WireMessages

@Suite("Generated services of the project")
struct ServiceTests {
  private final class Store: WireStoreService {
    func openSession(
      _ request: WireOpenSessionRequest, call: UnaryServerCall<WireOpenSessionReply>
    ) {
      call.reply(WireOpenSessionReply(clientID: 9))
    }

    func put(_ request: WirePutRequest, call: UnaryServerCall<WirePutReply>) {
      call.reply(WirePutReply(revision: UInt64(request.value.count)))
    }

    func delete(_ request: WireDeleteRequest, call: UnaryServerCall<WireDeleteReply>) {
      call.fail(RPCError(.unavailable, "no leader", isKnownNotExecuted: true))
    }

    func get(_ request: WireGetRequest, call: UnaryServerCall<WireGetReply>) {}
    func list(_ request: WireListRequest, call: UnaryServerCall<WireListReply>) {}
  }

  private func served(_ path: String, _ bytes: [UInt8]) throws -> RecordingCall {
    var router = RPCRouter()
    Store().register(in: &router)
    let route = try #require(router[path])
    let call = RecordingCall()
    guard case .single(let handle) = route.handler else {
      Issue.record("\(path) takes a stream")
      return call
    }
    handle(bytes.span.bytes, call)
    return call
  }

  @Test("a request is decoded, handled and answered")
  func put() throws {
    let request = WirePutRequest(key: [1], value: [2, 3])
    var bytes: [UInt8] = []
    request.appendMessage(to: &bytes)
    #expect(bytes.count == request.messageByteCount)
    let call = try served("/reign.keyvalue.v1.Store/Put", bytes)
    var reply: [UInt8] = []
    WirePutReply(revision: 2).appendMessage(to: &reply)
    #expect(call.messages == [reply])
    #expect(call.ends == [nil])
  }

  @Test("an error ends the call with its code")
  func failure() throws {
    let call = try served("/reign.keyvalue.v1.Store/Delete", [])
    #expect(call.messages.isEmpty)
    #expect(call.ends.map { $0?.code } == [.unavailable])
  }

  @Test("bytes that are no such request are the caller's mistake, and not executed")
  func malformed() throws {
    let call = try served("/reign.keyvalue.v1.Store/Put", [0x0A, 0x05, 0x01])
    let error = try #require(call.ends.first ?? nil)
    #expect(error.code == .invalidArgument)
    #expect(error.isKnownNotExecuted)
    #expect(error.message.contains("reign.keyvalue.v1.PutRequest"))
  }

  @Test("every method of every service has a path of its own")
  func paths() {
    let methods =
      WireStoreMethods.all + WireRaftPeerMethods.all + WireNodeControlMethods.all
      + WireMembershipMethods.all + WireDiscoveryMethods.all + WireClusterObserverMethods.all
    #expect(Set(methods.map(\.path)).count == methods.count)
    #expect(
      WireRaftPeerMethods.all
        == [MethodDescriptor(path: "/reign.raft.v1.RaftPeer/Deliver", kind: .clientStreaming)])
  }

  @Test("a stub starts the call that the schema names, with its request and options")
  func stub() throws {
    let channel = RecordingChannel()
    var options = CallOptions(deadline: Deadline(nanoseconds: 5))
    options.metadata.append("trace", "1")
    WireStoreStub(channel: channel).put(WirePutRequest(key: [7]), options: options) { _ in }
    WireClusterObserverStub(channel: channel).watch(WireClusterStatusRequest()) { _ in }
    _ = WireRaftPeerStub(channel: channel).deliver { _ in }
    #expect(
      channel.started == [
        MethodDescriptor(path: "/reign.keyvalue.v1.Store/Put", kind: .unary),
        MethodDescriptor(path: "/reign.cluster.v1.ClusterObserver/Watch", kind: .serverStreaming),
        MethodDescriptor(path: "/reign.raft.v1.RaftPeer/Deliver", kind: .clientStreaming),
      ])
    #expect(channel.requests == [[0x0A, 0x01, 0x07], []])
    #expect(channel.deadlines == [Deadline(nanoseconds: 5), nil, nil])
  }
}
