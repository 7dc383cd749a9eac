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
    handOverBeforeStopping { [self] in
      beQuiet()
      storage = nil
      snapshotStore = nil
      stopSnapshots { [self] in
        guard let persistence else { return completion() }
        self.persistence = nil
        persistence.stop(onStopped: completion)
      }
    }
  }

  /// Says once that the node must not go on, and sees to it that it does not: without a disk that
  /// it can trust it must neither lead nor answer.
  func fail(_ failure: NodeFailure) {
    guard !hasFailed else { return }
    hasFailed = true
    beQuiet()
    stopSnapshots {}
    onFailure(failure)
    handOver.ended(isDone: false)
  }

  private func beQuiet() {
    isStopping = true
    announcer?.stop()
    announcer = nil
    links.close()
    // Callers are told that the node is going, and ask another, before what waits for them is let go.
    server.close()
    driver.stop()
  }

  private func stopSnapshots(then goOn: @escaping () -> Void) {
    guard let snapshotThread else { return goOn() }
    self.snapshotThread = nil
    snapshotThread.stop(onStopped: goOn)
  }

  private func handOverBeforeStopping(then goOn: @escaping () -> Void) {
    guard isAlive, !isStopping, let successor,
      (try? transferLeadership(to: successor) { [loop] _ in
        // What was decided in this burst is carried out first.
        loop.atEndOfBurst(goOn)
      }) != nil
    else { return goOn() }
  }
}
