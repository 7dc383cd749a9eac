import KeyValueStore
import RaftCore
import Replication
import WireMessages

// Reads that need no quorum: from what a node has, as old as that may be.

extension World {
  /// How long a node that lacks a revision waits for it: longer than in production, where it is less than
  /// what a proxy takes for a hang.
  private static let revisionPatience: UInt64 = 500_000_000

  // MARK: Answers

  /// Everything that the node has in its log counts, committed or not.
  func readStale(_ request: Request, at process: NodeProcess) {
    let state = process.replica.speculativeMachine()
    oracle.shows(process, in: self)
    answer(
      request,
      .read(
        found(
          by: request, state.machine.map, process.replica.node.lastEntry, age: age(of: process))),
      from: process.place)
  }

  /// From what is applied, as soon as the revision is part of it.
  func read(_ request: Request, atLeast least: Revision, at process: NodeProcess) {
    let tag = process.calls.add(request)
    guard process.replica.machine.machine.map.revision < least else {
      return revisionReached(tag, by: process)
    }
    report.sometimes.reach(.revisionAwaited)
    do throws(AppliedWaiters.Full) {
      process.revisionKeys[tag] = try process.revisionWaiters.add(least.rawValue) {
        [unowned self, unowned process] in
        revisionReached(tag, by: process)
      }
      after(
        Self.revisionPatience,
        .revisionOverdue(machine: process.place, life: process.life, tag))
    } catch {
      _ = process.calls.take(tag)
      answer(request, .failed(.overloaded), from: process.place)
    }
  }

  private func revisionReached(_ tag: RequestTag, by process: NodeProcess) {
    process.revisionKeys[tag] = nil
    guard let call = process.calls.take(tag) else {
      return violate("\(name(process.id)) answers \(tag.rawValue), which nobody asked, or twice")
    }
    let answer = found(
      by: call.request, process.replica.machine.machine.map, process.replica.appliedEntry,
      age: age(of: process))
    self.answer(call.request, .read(answer), from: process.place)
  }

  func tellRevisionWaiters(of process: NodeProcess) {
    guard process.revisionWaiters.count > 0 else { return }
    let revision = process.replica.machine.machine.map.revision
    for ready in process.revisionWaiters.take(reached: revision.rawValue) { ready() }
  }

  func revisionOverdue(_ tag: RequestTag, _ place: Int, _ life: Int) {
    guard let process = process(place, life), let key = process.revisionKeys[tag] else { return }
    // A timer of a process that stands still fires when it goes on.
    guard !process.isPaused else {
      return after(
        10_000_000, .revisionOverdue(machine: place, life: life, tag))
    }
    process.revisionKeys[tag] = nil
    process.revisionWaiters.remove(key)
    report.sometimes.reach(.revisionOverdue)
    guard let call = process.calls.take(tag) else { return }
    answer(call.request, .failed(.behind), from: place)
  }

  // MARK: How old a state is

  private func age(of process: NodeProcess) -> UInt64? {
    let machine = machines[process.place]
    return process.replica.age(at: clock(of: process)).map { machine.time($0, tick: knobs.tick) }
  }

  /// What a node's own clock shows. It runs on while the process stands still.
  func clock(of process: NodeProcess) -> UInt64 {
    machines[process.place].clock(at: now, tick: knobs.tick)
  }

  /// What takes no longer is not noted.
  var usualTransit: UInt64 { knobs.electionTimeoutMax / 4 }

  /// How much older than it says a state may be at most that lacks something since `start` and was shown
  /// at `end`.
  ///
  /// A node counts from when a message comes, and not from when it was sent; its leader as well, and by
  /// another clock.
  func ageSlack(from start: UInt64, to end: UInt64) -> UInt64 {
    let transits = longTransits.lazy.filter { $0.lowerBound < end && start < $0.upperBound }
      .map { $0.upperBound - $0.lowerBound }
    return 2 * (transits.max() ?? usualTransit) + 4 * knobs.tick
      + (end - start) * UInt64(knobs.driftPerMille) / 1_000 + 4_000
      * UInt64(knobs.burstMicroseconds)
  }
}
