// Generated from reign/keyvalue.proto by the schema compiler, version 1. Do not edit: change the
// schema and run `swift run codegen`.
//
// The replicated map. Keys and values are bytes; keys have 1 to 4,096 of them, values at most
// 1,048,576.

package import RPCCore

/// The methods of `reign.keyvalue.v1.Store`.
package enum WireStoreMethods {
  /// Opens a session, within which writes are executed exactly once.
  package static let openSession = Method<WireOpenSessionRequest, WireOpenSessionReply>(
    path: "/reign.keyvalue.v1.Store/OpenSession", kind: .unary)
  package static let put = Method<WirePutRequest, WirePutReply>(
    path: "/reign.keyvalue.v1.Store/Put", kind: .unary)
  package static let delete = Method<WireDeleteRequest, WireDeleteReply>(
    path: "/reign.keyvalue.v1.Store/Delete", kind: .unary)
  package static let get = Method<WireGetRequest, WireGetReply>(
    path: "/reign.keyvalue.v1.Store/Get", kind: .unary)
  package static let list = Method<WireListRequest, WireListReply>(
    path: "/reign.keyvalue.v1.Store/List", kind: .unary)

  /// All of them, in the order of the schema.
  package static let all: [MethodDescriptor] = [
    openSession.descriptor,
    put.descriptor,
    delete.descriptor,
    get.descriptor,
    list.descriptor,
  ]
}

/// Calls `reign.keyvalue.v1.Store` through a channel.
///
/// Served by nodes and by proxies alike.
package struct WireStoreStub {
  package let channel: any RPCChannel

  package init(channel: any RPCChannel) {
    self.channel = channel
  }

  /// Opens a session, within which writes are executed exactly once.
  @discardableResult
  package func openSession(
    _ request: WireOpenSessionRequest, options: CallOptions = CallOptions(),
    completion: @escaping (Result<WireOpenSessionReply, RPCError>) -> Void
  ) -> any ClientCall {
    channel.unary(WireStoreMethods.openSession, request, options: options, completion: completion)
  }

  @discardableResult
  package func put(
    _ request: WirePutRequest, options: CallOptions = CallOptions(),
    completion: @escaping (Result<WirePutReply, RPCError>) -> Void
  ) -> any ClientCall {
    channel.unary(WireStoreMethods.put, request, options: options, completion: completion)
  }

  @discardableResult
  package func delete(
    _ request: WireDeleteRequest, options: CallOptions = CallOptions(),
    completion: @escaping (Result<WireDeleteReply, RPCError>) -> Void
  ) -> any ClientCall {
    channel.unary(WireStoreMethods.delete, request, options: options, completion: completion)
  }

  @discardableResult
  package func get(
    _ request: WireGetRequest, options: CallOptions = CallOptions(),
    completion: @escaping (Result<WireGetReply, RPCError>) -> Void
  ) -> any ClientCall {
    channel.unary(WireStoreMethods.get, request, options: options, completion: completion)
  }

  @discardableResult
  package func list(
    _ request: WireListRequest, options: CallOptions = CallOptions(),
    completion: @escaping (Result<WireListReply, RPCError>) -> Void
  ) -> any ClientCall {
    channel.unary(WireStoreMethods.list, request, options: options, completion: completion)
  }
}

/// Serves `reign.keyvalue.v1.Store`. Its methods are called on the connection's event loop.
///
/// Served by nodes and by proxies alike.
package protocol WireStoreService: AnyObject {
  /// Opens a session, within which writes are executed exactly once.
  func openSession(_ request: WireOpenSessionRequest, call: UnaryServerCall<WireOpenSessionReply>)

  func put(_ request: WirePutRequest, call: UnaryServerCall<WirePutReply>)

  func delete(_ request: WireDeleteRequest, call: UnaryServerCall<WireDeleteReply>)

  func get(_ request: WireGetRequest, call: UnaryServerCall<WireGetReply>)

  func list(_ request: WireListRequest, call: UnaryServerCall<WireListReply>)
}

extension WireStoreService {
  /// Makes a router answer to all methods with this object.
  package func register(in router: inout RPCRouter) {
    router.unary(WireStoreMethods.openSession) { request, call in
      self.openSession(request, call: call)
    }
    router.unary(WireStoreMethods.put) { request, call in
      self.put(request, call: call)
    }
    router.unary(WireStoreMethods.delete) { request, call in
      self.delete(request, call: call)
    }
    router.unary(WireStoreMethods.get) { request, call in
      self.get(request, call: call)
    }
    router.unary(WireStoreMethods.list) { request, call in
      self.list(request, call: call)
    }
  }
}

// What the methods carry. Bytes come and go through the codec.
extension WireDeleteReply: RPCMessage {}
extension WireDeleteRequest: RPCMessage {}
extension WireGetReply: RPCMessage {}
extension WireGetRequest: RPCMessage {}
extension WireListReply: RPCMessage {}
extension WireListRequest: RPCMessage {}
extension WireOpenSessionReply: RPCMessage {}
extension WireOpenSessionRequest: RPCMessage {}
extension WirePutReply: RPCMessage {}
extension WirePutRequest: RPCMessage {}
