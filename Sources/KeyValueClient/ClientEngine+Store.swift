package import KeyValueStore
import RPCCore
import SystemIO
import WireMessages

// The map's operations. Each calls back once, on the loop, and never before it has returned, unless
// the arguments are refused or too much is outstanding.
extension ClientEngine {
  @discardableResult
  package func put(
    _ key: [UInt8], _ value: [UInt8], timeoutNanoseconds: UInt64? = nil,
    completion: @escaping (Result<WriteResult, ClientError>) -> Void
  ) -> CancelHandle? {
    let operation = Operation.put(key: key, value: value)
    guard isFit(operation, or: completion) else { return nil }
    let start = EventLoop.monotonicNow()
    return write(
      WireStoreMethods.put, WirePutRequest(key: key, value: value),
      timeoutNanoseconds: timeoutNanoseconds ?? settings.timeoutNanoseconds,
      identify: { request, identity in
        request.identity = identity.wire
        request.seal = Command.perform(operation, identity).seal
      },
      completion: { result in
        completion(
          result.map { reply in
            WriteResult(
              revision: reply.revision, previous: reply.previousRevision, served: reply.served,
              since: start)
          })
      })
  }

  @discardableResult
  package func delete(
    _ key: [UInt8], timeoutNanoseconds: UInt64? = nil,
    completion: @escaping (Result<WriteResult, ClientError>) -> Void
  ) -> CancelHandle? {
    let operation = Operation.delete(key: key)
    guard isFit(operation, or: completion) else { return nil }
    let start = EventLoop.monotonicNow()
    return write(
      WireStoreMethods.delete, WireDeleteRequest(key: key),
      timeoutNanoseconds: timeoutNanoseconds ?? settings.timeoutNanoseconds,
      identify: { request, identity in
        request.identity = identity.wire
        request.seal = Command.perform(operation, identity).seal
      },
      completion: { result in
        completion(
          result.map { reply in
            WriteResult(
              revision: reply.revision, previous: reply.previousRevision, served: reply.served,
              since: start)
          })
      })
  }

  @discardableResult
  package func get(
    _ key: [UInt8], consistency: ReadConsistency = .linearizable,
    minRevision: Revision = .zero, timeoutNanoseconds: UInt64? = nil,
    completion: @escaping (Result<GetResult, ClientError>) -> Void
  ) -> CancelHandle? {
    do throws(KeyValueLimitError) {
      try settings.limits.validate(key: key)
    } catch {
      completion(.failure(.invalidArgument(error.description)))
      return nil
    }
    let start = EventLoop.monotonicNow()
    return unary(
      WireStoreMethods.get,
      WireGetRequest(
        key: key, consistency: consistency.wire, minRevision: minRevision.rawValue), .harmless,
      timeoutNanoseconds: timeoutNanoseconds ?? settings.timeoutNanoseconds
    ) { result in
      completion(
        result.map { reply in
          GetResult(
            entry: reply.entry.map { KeyValueEntry($0) },
            revision: Revision(reply.revision), consistency: ReadConsistency(reply.consistency),
            ageMilliseconds: reply.ageMilliseconds, servedBy: reply.served?.address ?? "",
            servedByLeader: reply.served?.isLeader ?? false,
            durationNanoseconds: EventLoop.monotonicNow() - start)
        })
    }
  }

  /// Lists keys that begin with `prefix`, in order, after `after` if given; at most `limit`, and
  /// never more than the server's own limit.
  @discardableResult
  package func list(
    prefix: [UInt8], after: [UInt8] = [], limit: Int = 0,
    consistency: ReadConsistency = .linearizable, minRevision: Revision = .zero,
    timeoutNanoseconds: UInt64? = nil,
    completion: @escaping (Result<ListResult, ClientError>) -> Void
  ) -> CancelHandle? {
    do throws(KeyValueLimitError) {
      try settings.limits.validate(prefix: prefix)
      try settings.limits.validate(prefix: after)
    } catch {
      completion(.failure(.invalidArgument(error.description)))
      return nil
    }
    let start = EventLoop.monotonicNow()
    return unary(
      WireStoreMethods.list,
      WireListRequest(
        prefix: prefix, after: after, limit: UInt32(clamping: limit),
        consistency: consistency.wire, minRevision: minRevision.rawValue), .harmless,
      timeoutNanoseconds: timeoutNanoseconds ?? settings.timeoutNanoseconds
    ) { result in
      completion(
        result.map { reply in
          ListResult(
            entries: reply.entries.map { KeyValueEntry($0) }, more: reply.more,
            revision: Revision(reply.revision), consistency: ReadConsistency(reply.consistency),
            ageMilliseconds: reply.ageMilliseconds, servedBy: reply.served?.address ?? "",
            servedByLeader: reply.served?.isLeader ?? false,
            durationNanoseconds: EventLoop.monotonicNow() - start)
        })
    }
  }

  private func isFit<Value>(
    _ operation: Operation, or completion: (Result<Value, ClientError>) -> Void
  ) -> Bool {
    do throws(KeyValueLimitError) {
      try settings.limits.validate(operation)
      return true
    } catch {
      completion(.failure(.invalidArgument(error.description)))
      return false
    }
  }
}

extension WriteResult {
  fileprivate init(revision: UInt64, previous: UInt64?, served: WireServed?, since start: UInt64) {
    self.init(
      revision: Revision(revision), previousRevision: previous.map { Revision($0) },
      servedBy: served?.address ?? "", term: served?.term ?? 0,
      durationNanoseconds: EventLoop.monotonicNow() - start)
  }
}

extension ReadConsistency {
  fileprivate init(_ wire: WireConsistency) {
    self = wire == .stale ? .stale : .linearizable
  }

  fileprivate var wire: WireConsistency {
    switch self {
    case .linearizable: .linearizable
    case .stale: .stale
    }
  }
}
