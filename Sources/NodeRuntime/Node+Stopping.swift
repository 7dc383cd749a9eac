import RPCCore
import RPCTransport
import RaftCore
import RaftStorage
import Replication
import SystemIO
import WireMessages

/// Going: with another in its place where that is possible, and at once where it must be.
extension Node {
  /// How long calls under way may take to end, in nanoseconds, hand-over included.
  static let drainNanosecondsMax: UInt64 = 10_000_000_000

  /// Takes no new calls, lets those under way end, hands leadership on, stops answering and sending,
  /// finishes what is being written and calls `completion`. Not to be called from within `onEvent`.
  ///
  /// A leader that just went would leave the cluster without one for an election timeout. It waits
  /// for its successor no longer than that, and asks the next one then, as long as there is time for
  /// draining. Writes under way would lose their answers by the hand-over, and mostly end in a moment;
  /// only if they do not, it comes first.
  ///
  /// Called again, it lets nothing end any more. Who has called is told when all is written, in the order
  /// of the calls; who calls after that, at once.
  package func stop(completion: @escaping () -> Void) {
    stopCompletions.append(completion)
    guard isAlive, !isStopping, !isDraining else { return finish() }
    isDraining = true
    let latest = loop.now + Self.drainNanosecondsMax
    var isDrained = false
    var isHandedOver = false
    var grace: Timer?
    let handOver = { [self] in
      guard grace != nil else { return }
      grace?.cancel()
      grace = nil
      handOverBeforeStopping(until: latest) {
        isHandedOver = true
        if isDrained { self.finish() }
      }
    }
    grace = loop.schedule(after: electionTimeoutNanosecondsMax, handOver)
    server.drain(
      sparing: [WireRaftPeerMethods.deliver.descriptor], patience: Self.drainNanosecondsMax
    ) { [self] in
      isDrained = true
      if isHandedOver { finish() } else { handOver() }
    }
  }

  /// The threads end one after the other, whoever asks again meanwhile.
  private func finish() {
    switch end {
    case .toCome: break
    case .underWay: return
    case .reached: return tellStopped()
    }
    end = .underWay
    beQuiet()
    storage = nil
    snapshotStore = nil
    stopSnapshots { [self] in
      guard let persistence else { return tellStopped() }
      self.persistence = nil
      persistence.stop { [self] in tellStopped() }
    }
  }

  private func tellStopped() {
    end = .reached
    let completions = stopCompletions
    stopCompletions = []
    for completion in completions { completion() }
  }

  var electionTimeoutNanosecondsMax: UInt64 {
    UInt64(settings.electionTimeoutMillisecondsMax) * 1_000_000
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
    digestExchange.stop()
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

  private func handOverBeforeStopping(until end: UInt64, then goOn: @escaping () -> Void) {
    guard isAlive, !isStopping, isLeader else { return goOn() }
    transferLeadershipToAnybody(until: end) { [loop] in
      // What was decided in this burst is carried out first.
      loop.atEndOfBurst(goOn)
    }
  }
}
