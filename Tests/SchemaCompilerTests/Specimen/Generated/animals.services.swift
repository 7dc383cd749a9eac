// Generated from zoo/animals.proto by the schema compiler, version 1. Do not edit: change the
// schema and run `swift run codegen`.
//
// Every construct of the language, one of each kind at least. What the compiler makes of this file
// is checked in beside it.

package import RPCCore

/// The methods of `zoo.animals.v1.Keeper`.
package enum ZooKeeperMethods {
  /// Feeds one animal.
  package static let feed = Method<ZooAnimal, ZooNothing>(
    path: "/zoo.animals.v1.Keeper/Feed", kind: .unary)
  /// Looks at animals for as long as they are there.
  package static let watch = Method<ZooNothing, ZooAnimal>(
    path: "/zoo.animals.v1.Keeper/Watch", kind: .serverStreaming)
  package static let count = Method<ZooAnimal, ZooOuter.Message>(
    path: "/zoo.animals.v1.Keeper/Count", kind: .clientStreaming)
  package static let `repeat` = Method<ZooAnimal, ZooCage>(
    path: "/zoo.animals.v1.Keeper/Repeat", kind: .bidirectionalStreaming)
  package static let register = Method<ZooNothing, ZooNothing>(
    path: "/zoo.animals.v1.Keeper/Register", kind: .unary)

  /// All of them, in the order of the schema.
  package static let all: [MethodDescriptor] = [
    feed.descriptor,
    watch.descriptor,
    count.descriptor,
    `repeat`.descriptor,
    register.descriptor,
  ]
}

/// Calls `zoo.animals.v1.Keeper` through a channel.
///
/// Serves visitors.
///
/// Deprecated.
package struct ZooKeeperStub {
  package let channel: any RPCChannel

  package init(channel: any RPCChannel) {
    self.channel = channel
  }

  /// Feeds one animal.
  @discardableResult
  package func feed(
    _ request: ZooAnimal, options: CallOptions = CallOptions(),
    completion: @escaping (Result<ZooNothing, RPCError>) -> Void
  ) -> any ClientCall {
    channel.unary(ZooKeeperMethods.feed, request, options: options, completion: completion)
  }

  /// Looks at animals for as long as they are there.
  @discardableResult
  package func watch(
    _ request: ZooNothing, options: CallOptions = CallOptions(),
    events: @escaping (StreamEvent<ZooAnimal>) -> Void
  ) -> any ClientCall {
    channel.serverStreaming(ZooKeeperMethods.watch, request, options: options, events: events)
  }

  package func count(
    options: CallOptions = CallOptions(),
    completion: @escaping (Result<ZooOuter.Message, RPCError>) -> Void
  ) -> ClientRequestStream<ZooAnimal> {
    channel.clientStreaming(ZooKeeperMethods.count, options: options, completion: completion)
  }

  package func `repeat`(
    options: CallOptions = CallOptions(), events: @escaping (StreamEvent<ZooCage>) -> Void
  ) -> ClientRequestStream<ZooAnimal> {
    channel.bidirectionalStreaming(ZooKeeperMethods.`repeat`, options: options, events: events)
  }

  @discardableResult
  package func register(
    _ request: ZooNothing, options: CallOptions = CallOptions(),
    completion: @escaping (Result<ZooNothing, RPCError>) -> Void
  ) -> any ClientCall {
    channel.unary(ZooKeeperMethods.register, request, options: options, completion: completion)
  }
}

/// Serves `zoo.animals.v1.Keeper`. Its methods are called on the connection's event loop.
///
/// Serves visitors.
///
/// Deprecated.
package protocol ZooKeeperService: AnyObject {
  /// Feeds one animal.
  func feed(_ request: ZooAnimal, call: UnaryServerCall<ZooNothing>)

  /// Looks at animals for as long as they are there.
  func watch(_ request: ZooNothing, call: StreamingServerCall<ZooAnimal>)

  func count(call: UnaryServerCall<ZooOuter.Message>) -> (StreamEvent<ZooAnimal>) -> Void

  func `repeat`(call: StreamingServerCall<ZooCage>) -> (StreamEvent<ZooAnimal>) -> Void

  func register(_ request: ZooNothing, call: UnaryServerCall<ZooNothing>)
}

extension ZooKeeperService {
  /// Makes a router answer to all methods with this object.
  package func register(in router: inout RPCRouter) {
    router.unary(ZooKeeperMethods.feed) { request, call in
      self.feed(request, call: call)
    }
    router.serverStreaming(ZooKeeperMethods.watch) { request, call in
      self.watch(request, call: call)
    }
    router.clientStreaming(ZooKeeperMethods.count) { call in
      self.count(call: call)
    }
    router.bidirectionalStreaming(ZooKeeperMethods.`repeat`) { call in
      self.`repeat`(call: call)
    }
    router.unary(ZooKeeperMethods.register) { request, call in
      self.register(request, call: call)
    }
  }
}

/// The methods of `zoo.animals.v1.Silent`.
package enum ZooSilentMethods {
  /// All of them, in the order of the schema.
  package static let all: [MethodDescriptor] = []
}

/// Calls `zoo.animals.v1.Silent` through a channel.
package struct ZooSilentStub {
  package let channel: any RPCChannel

  package init(channel: any RPCChannel) {
    self.channel = channel
  }
}

/// Serves `zoo.animals.v1.Silent`. Its methods are called on the connection's event loop.
package protocol ZooSilentService: AnyObject {
}

extension ZooSilentService {
  /// Makes a router answer to all methods with this object.
  package func register(in router: inout RPCRouter) {
  }
}

// What the methods carry. Bytes come and go through the codec.
extension ZooAnimal: RPCMessage {}
extension ZooCage: RPCMessage {}
extension ZooNothing: RPCMessage {}
extension ZooOuter.Message: RPCMessage {}
