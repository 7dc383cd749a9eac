import KeyValueStore
import RPCCore
import RaftCore
import Replication
import SystemIO
import WireMessages

/// Serves the map at a node. Writes are the leader's; a follower passes them on, or says who leads
/// when it was asked to answer by itself. Reads are answered by any node: linearizable ones once the
/// leader has confirmed how far the node must have applied (thesis §6.4), stale ones at once.
final class StoreServer: WireStoreService {
  unowned let node: Node
  private let limits: KeyValueLimits
  private var admission = WriteAdmission()

  init(node: Node, limits: KeyValueLimits) {
    self.node = node
    self.limits = limits
  }

  // MARK: Writes

  func openSession(
    _ request: WireOpenSessionRequest, call: UnaryServerCall<WireOpenSessionReply>
  ) {
    write(
      .openSession, seal: nil, call: call,
      passOn: { stub, options, done in stub.openSession(request, options: options, completion: done)
      },
      reply: { result, served in
        guard case .sessionOpened(let client) = result else { return nil }
        return WireOpenSessionReply(clientID: client.rawValue, served: served)
      })
  }

  func put(_ request: WirePutRequest, call: UnaryServerCall<WirePutReply>) {
    perform(
      .put(key: request.key, value: request.value), request.identity, request.seal, call: call,
      passOn: { stub, options, done in stub.put(request, options: options, completion: done) },
      reply: { result, served in
        guard case .put(let revision, let previous) = result else { return nil }
        return WirePutReply(
          revision: revision.rawValue, previousRevision: previous?.rawValue, served: served)
      })
  }

  func delete(_ request: WireDeleteRequest, call: UnaryServerCall<WireDeleteReply>) {
    perform(
      .delete(key: request.key), request.identity, request.seal, call: call,
      passOn: { stub, options, done in stub.delete(request, options: options, completion: done) },
      reply: { result, served in
        guard case .deleted(let revision, let previous) = result else { return nil }
        return WireDeleteReply(
          revision: revision.rawValue, previousRevision: previous?.rawValue, served: served)
      })
  }

  /// Checks what the client sent before anything is done with it.
  private func perform<Reply>(
    _ operation: Operation, _ identity: WireRequestIdentity?, _ seal: UInt64?,
    call: UnaryServerCall<Reply>,
    passOn: @escaping PassOn<Reply>, reply: @escaping MakeReply<Reply>
  ) {
    do {
      try limits.validate(operation)
    } catch {
      return call.fail(.invalid("\(error)"))
    }
    guard let identity else {
      return call.fail(
        .invalid(
          "a write needs the identity of its request; open a session with OpenSession and number "
            + "its requests from 1"))
    }
    write(
      .perform(operation, RequestIdentity(identity)), seal: seal, call: call, passOn: passOn,
      reply: reply)
  }

  /// How a call is made at another node.
  private typealias PassOn<Reply> =
    (WireStoreStub, CallOptions, @escaping (Result<Reply, RPCError>) -> Void) -> any ClientCall
  /// `nil` when the result is not what such a call comes to.
  private typealias MakeReply<Reply> = (CommandResult, WireServed) -> Reply?

  private func write<Reply>(
    _ command: Command, seal: UInt64?, call: UnaryServerCall<Reply>,
    passOn: @escaping PassOn<Reply>, reply: @escaping MakeReply<Reply>
  ) {
    guard node.isLeader else {
      return node.passOn(call) { channel, options, done in
        passOn(WireStoreStub(channel: channel), options, done)
      }
    }
    let bytes = command.wireBytes
    if case .perform = command, seal != Command.seal(of: bytes) {
      return call.fail(seal == nil ? .missingSeal : .brokenSeal)
    }
    let start = node.loop.now
    let timeLeft = call.call.deadline.map { $0.nanoseconds - min(start, $0.nanoseconds) }
    guard admission.admits(timeLeft: timeLeft) else {
      return call.fail(node.error(for: .overloaded))
    }
    admission.began()
    node.driver.propose(bytes) { [self] outcome in
      let isApplied = if case .applied = outcome { true } else { false }
      admission.ended(after: isApplied ? node.loop.now - start : nil)
      switch outcome {
      case .applied(_, .failure(let error)):
        call.fail(RPCError(.internal, "\(error)"))
      case .applied(let position, .success(let result)):
        if let answer = reply(result, node.served(at: position.index)) {
          call.reply(answer)
        } else {
          call.fail(.refusal(of: result))
        }
      case .refused(let refusal):
        call.fail(node.error(for: refusal))
      case .outcomeUnknown:
        call.fail(node.outcomeUnknownError)
      case .readReady, .membershipChanged:
        preconditionFailure("a command ended as \(outcome)")
      }
    }
  }

  // MARK: Reads

  func get(_ request: WireGetRequest, call: UnaryServerCall<WireGetReply>) {
    do {
      try limits.validate(key: request.key)
    } catch {
      return call.fail(.invalid("\(error)"))
    }
    read(request.consistency, Revision(request.minRevision), call: call) { map, served, age in
      WireGetReply(
        entry: map.get(request.key)?.wire, revision: map.revision.rawValue,
        consistency: request.consistency, served: served, ageMilliseconds: age)
    }
  }

  func list(_ request: WireListRequest, call: UnaryServerCall<WireListReply>) {
    do {
      try limits.validate(prefix: request.prefix)
    } catch {
      return call.fail(.invalid("\(error)"))
    }
    read(request.consistency, Revision(request.minRevision), call: call) {
      [limits] map, served, age in
      let limit =
        request.limit == 0
        ? limits.pageEntriesMax : min(Int(request.limit), limits.pageEntriesMax)
      let page = map.list(
        prefix: request.prefix, after: request.after.isEmpty ? nil : request.after, limit: limit,
        byteLimit: limits.pageBytesMax)
      return WireListReply(
        entries: page.entries.map(\.wire), more: page.more, revision: map.revision.rawValue,
        consistency: request.consistency, served: served, ageMilliseconds: age)
    }
  }
}
