package import ProgramSupport

/// What the client asks of the cluster, whoever carries it out.
///
/// Each call ends within the client's timeout, retries and fail-overs included.
package protocol KeyValueOperations: Sendable {
  func put(key: [UInt8], value: [UInt8]) async throws(OperationError) -> PutOutcome
  func delete(key: [UInt8]) async throws(OperationError) -> DeleteOutcome
  /// - Parameter isStale: Read from the survivor with the most up-to-date log, without a quorum.
  func get(key: [UInt8], isStale: Bool) async throws(OperationError) -> GetOutcome
  /// One page of the keys that begin with `prefix`, in key order.
  ///
  /// - Parameters:
  ///   - after: The last key of the page before; `nil` for the first page.
  ///   - isStale: As in ``get(key:isStale:)``.
  func list(prefix: [UInt8], after: [UInt8]?, isStale: Bool) async throws(OperationError)
    -> ListOutcome
  func status() async throws(OperationError) -> StatusOutcome
  /// Reports the present state and then everything that happens, until the task is cancelled or
  /// no proxy can be reached any more.
  func watch(_ report: @escaping @Sendable (WatchReport) -> Void) async throws(OperationError)
  /// Has a node play dead or live again.
  func setLiveness(_ liveness: Liveness, of node: NodeReference) async throws(OperationError)
    -> LivenessOutcome
  func removeMember(_ node: NodeReference) async throws(OperationError) -> RemovalOutcome
}
