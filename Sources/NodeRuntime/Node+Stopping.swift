import RPCTransport
import RaftCore
import RaftStorage
import Replication
import SystemIO

/// Going: with another in its place where that is possible, and at once where it must be.
extension Node {
  /// Hands leadership on, stops answering and sending, finishes what is being written and calls
  /// `completion`. Not to be called from within `onEvent`.
  ///
  /// A leader that just went would leave the cluster without one for an election timeout. It waits
  /// for its successor no longer than that.
  package func stop(completion: @escaping () -> Void) {
    handOver { [self] in
      beQuiet()
      storage = nil
      guard let persistence else { return completion() }
      self.persistence = nil
      persistence.stop(onStopped: completion)
    }
  }

  /// Says once that the node must not go on, and sees to it that it does not: without a disk that
  /// it can trust it must neither lead nor answer.
  func fail(_ failure: NodeFailure) {
    guard !hasFailed else { return }
    hasFailed = true
    beQuiet()
    onFailure(failure)
    onHandedOver?()
  }

  private func beQuiet() {
    isStopping = true
    announcer?.stop()
    announcer = nil
    driver.stop()
    links.close()
    server.close()
  }

  private func handOver(then goOn: @escaping () -> Void) {
    guard isAlive, !isStopping, let successor, driver.transferLeadership(to: successor) else {
      return goOn()
    }
    let patience = UInt64(settings.electionTimeoutMillisecondsMax) * 1_000_000
    let timer = loop.schedule(after: patience) { [weak self] in self?.onHandedOver?() }
    onHandedOver = { [weak self] in
      self?.onHandedOver = nil
      timer.cancel()
      // What was decided in this burst is carried out first.
      self?.loop.atEndOfBurst(goOn)
    }
  }

  /// The voter that lacks least of the log, among those that can be reached.
  private var successor: NodeID? {
    driver.replica.node.progress
      .filter { $0.isVoter && links[$0.id]?.isUp == true }
      .max { $0.matchIndex < $1.matchIndex }?.id
  }
}
