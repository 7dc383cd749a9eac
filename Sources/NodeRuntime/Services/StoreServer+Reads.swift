import KeyValueStore
import RPCCore
import RaftCore
import Replication
import SystemIO
import WireMessages

extension StoreServer {
  /// What a read is answered with, from the map, who answers, and for a stale read its age in
  /// milliseconds.
  typealias MakeAnswer<Reply> = (KeyValueMap, WireServed, UInt64?) -> Reply

  /// How long a node that lacks a revision waits for it before it sends the caller elsewhere: less than a
  /// proxy waits before it takes a node to hang (`ForwardingSettings.hedgeAfterNanoseconds`).
  private static let revisionPatienceNanoseconds: UInt64 = 150_000_000

  /// Answers a read as consistently as it asks for, and from no older a state than `least`.
  func read<Reply>(
    _ consistency: WireConsistency, _ least: Revision, call: UnaryServerCall<Reply>,
    answer: @escaping MakeAnswer<Reply>
  ) {
    switch consistency {
    case .stale where least > .zero:
      readApplied(atLeast: least, call: call, answer: answer)
    case .stale:
      let machine = node.driver.speculativeMachine()
      call.reply(
        answer(
          machine.machine.map, node.served(at: node.driver.replica.node.lastEntry.index),
          ageMilliseconds))
    case .linearizable:
      readNewest(atLeast: least, call: call, answer: answer)
    case .unrecognized(let value):
      call.fail(
        .invalid("consistency \(value) is not known here; 0 is linearizable and 1 is stale"))
    }
  }

  private func readNewest<Reply>(
    atLeast least: Revision, call: UnaryServerCall<Reply>, answer: @escaping MakeAnswer<Reply>
  ) {
    node.driver.read { [node] outcome in
      switch outcome {
      case .readReady(let index):
        let map = node.driver.replica.machine.machine.map
        guard map.revision >= least else {
          return call.fail(node.lag(behind: least).error(.outOfRange))
        }
        call.reply(answer(map, node.served(at: index), nil))
      case .refused(let refusal):
        call.fail(node.error(for: refusal))
      case .outcomeUnknown, .applied, .membershipChanged:
        preconditionFailure("a read ended as \(outcome)")
      }
    }
  }

  /// Answers from what is applied, as soon as the revision is part of it. What is in the log but not
  /// committed does not count: another write may come to bear that revision.
  private func readApplied<Reply>(
    atLeast least: Revision, call: UnaryServerCall<Reply>, answer: @escaping MakeAnswer<Reply>
  ) {
    var timer: Timer?
    do {
      let waiter = try node.driver.whenReached(least) { [weak self] in
        timer?.cancel()
        guard let self else { return }
        let replica = self.node.driver.replica
        call.reply(
          answer(
            replica.machine.machine.map, self.node.served(at: replica.appliedEntry.index),
            self.ageMilliseconds))
      }
      guard let waiter else { return }
      call.call.onCancel = { [weak node] in
        timer?.cancel()
        node?.driver.forgetRevision(waiter)
      }
      timer = node.loop.schedule(after: patience(for: call.call.deadline)) { [weak node] in
        guard let node else { return }
        node.driver.forgetRevision(waiter)
        call.fail(node.lag(behind: least).error(.unavailable))
      }
    } catch {
      call.fail(
        RPCError(
          .resourceExhausted,
          "\(AppliedWaiters.countMax) reads wait for this node to get further; try again later",
          isKnownNotExecuted: true))
    }
  }

  /// The caller hears where the node is before its own time is over.
  private func patience(for deadline: Deadline?) -> UInt64 {
    guard let deadline else { return Self.revisionPatienceNanoseconds }
    let now = node.loop.now
    let left = deadline.nanoseconds > now ? deadline.nanoseconds - now : 0
    return min(Self.revisionPatienceNanoseconds, left / 2)
  }

  private var ageMilliseconds: UInt64? {
    node.driver.ageNanoseconds.map { $0 / 1_000_000 }
  }
}

extension Node {
  fileprivate func lag(behind least: Revision) -> RevisionLag {
    let revision = driver.replica.machine.machine.map.revision.rawValue
    return RevisionLag(
      wanted: least.rawValue, [RevisionLag.Position(address: address, revision: revision)])
  }
}
