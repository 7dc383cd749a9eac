package import ProgramSupport

/// What the client asks of the cluster, whoever carries it out.
///
/// Each call ends within the client's timeout, retries and fail-overs included.
package protocol KeyValueOperations: Sendable {
  func put(key: [UInt8], value: [UInt8]) async throws(OperationError) -> PutOutcome
  func delete(key: [UInt8]) async throws(OperationError) -> DeleteOutcome
  func get(key: [UInt8], _ terms: ReadTerms) async throws(OperationError) -> GetOutcome
  /// One page of the keys that begin with `prefix`, in key order.
  ///
  /// - Parameter after: The last key of the page before; `nil` for the first page.
  func list(prefix: [UInt8], after: [UInt8]?, _ terms: ReadTerms) async throws(OperationError)
    -> ListOutcome
  func status() async throws(OperationError) -> StatusOutcome
  /// Reports the present state and then everything that happens, until the task is cancelled or `report`
  /// says that nothing more is wanted; while no proxy can be reached it goes on trying.
  func watch(_ report: @escaping @Sendable (WatchReport) -> Bool) async throws(OperationError)
  /// Has a node play dead or live again.
  func setLiveness(_ liveness: Liveness, of node: NodeReference) async throws(OperationError)
    -> LivenessOutcome
  /// Takes members out, and has learners vote: all of it or nothing.
  func changeMembers(_ change: MemberChange) async throws(OperationError) -> MembershipOutcome
  /// Has another voter lead; without a name, the one that lacks least of the log.
  func transferLeadership(to node: NodeReference?) async throws(OperationError) -> TransferOutcome
}

/// What a read asks for besides its key.
package struct ReadTerms: Hashable, Sendable {
  /// Read from the survivor with the most up-to-date log, without a quorum.
  package var isStale: Bool
  /// The answer shows this revision of the store or a later one; 0 asks for none.
  package var minRevision: UInt64

  package init(isStale: Bool = false, minRevision: UInt64 = 0) {
    self.isStale = isStale
    self.minRevision = minRevision
  }
}
