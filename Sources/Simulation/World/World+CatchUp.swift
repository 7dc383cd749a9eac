import KeyValueStore
import RaftCore
import Replication
import WireMessages

// What a cluster has to carry from node to node after the last fault before it can answer anybody.

extension World {
  /// How long it may take at most until a quorum has what is committed, if nothing goes wrong any more.
  ///
  /// Nobody is answered before that: an entry of a new leader's term is committed after all that comes
  /// before it, and a read waits for such an entry. If of three nodes one is hundreds of entries behind,
  /// and one that has them all falls or loses its log, the last two can only go on when the one that is
  /// behind has them. How long that takes is a matter of the plan: what fits into a message, how many may
  /// be under way, and how long links and disks take at most.
  ///
  /// What is not committed is not counted. It is the leader that takes it on, and must take on no more
  /// than can be carried in time. A snapshot that goes in the place of entries is, in all its pieces.
  var catchUpNanoseconds: UInt64 {
    guard let source = mostComplete else { return 0 }
    let configuration = source.replica.node.configuration
    return max(
      catchUpNanoseconds(of: configuration.voters, from: source),
      catchUpNanoseconds(of: configuration.outgoingVoters, from: source))
  }

  /// The same until the last one that runs has it.
  var catchUpOfAllNanoseconds: UInt64 {
    guard let source = mostComplete else { return 0 }
    return processes.map { catchUpNanoseconds(of: $0, from: source) }.max() ?? 0
  }

  /// The votes of a quorum are for whoever has most.
  private var mostComplete: NodeProcess? {
    processes.filter { $0.replica.node.repair == nil }
      .max { $0.replica.node.lastEntry < $1.replica.node.lastEntry }
  }

  private func carryNanoseconds(_ messages: Int) -> UInt64 {
    // So many are under way at once, in number and in bytes.
    let window = max(1, min(knobs.inFlight, knobs.inFlightBytes / knobs.batchBytes))
    return UInt64((messages + window - 1) / window) * roundTripMax
  }

  /// From when a leader sends entries until it looks at the answer: both ways, the follower's disk, and
  /// what two loops collect before they look.
  private var roundTripMax: UInt64 {
    1_000
      * UInt64(
        2 * knobs.latencyMicrosecondsMax + knobs.syncMicrosecondsMax + 2 * knobs.burstMicroseconds)
  }

  /// When the one has what it lacks that lacks most of the quorum that lacks least.
  private func catchUpNanoseconds(of voters: [NodeID], from source: NodeProcess) -> UInt64 {
    let times = voters.compactMap { voter in
      machines[Machine.place(of: voter)].process.flatMap {
        $0.id == voter ? catchUpNanoseconds(of: $0, from: source) : nil
      }
    }
    let quorum = MajorityQuorum.size(voterCount: voters.count)
    return times.count < quorum ? 0 : times.sorted()[quorum - 1]
  }

  private func catchUpNanoseconds(of process: NodeProcess, from source: NodeProcess) -> UInt64 {
    carryNanoseconds(catchUpMessages(of: process, from: source))
      + snapshotNanoseconds(to: process, from: source)
  }

  /// How long a snapshot takes at most for a node whose log ends before the other one's begins: two pieces
  /// are under way at once, and each is read and stored by threads that take as long as a sync.
  private func snapshotNanoseconds(to process: NodeProcess, from source: NodeProcess) -> UInt64 {
    guard process.replica.node.log.lastIndex < source.replica.node.log.boundary.index else {
      return 0
    }
    var encoder = KeyValueSnapshotEncoder(source.replica.machine.machine)
    // The header, with the members.
    var byteCount = 1_024
    while let bytes = encoder.next(byteCountMax: 65_536) { byteCount += bytes.count }
    let pieces = byteCount / knobs.snapshotChunkBytes + 1
    let step = 1_000 * UInt64(knobs.syncMicrosecondsMax)
    return UInt64(pieces / 2 + 1) * (roundTripMax + 2 * step)
  }

  private func catchUpMessages(of process: NodeProcess, from source: NodeProcess) -> Int {
    let log = source.replica.node.log
    let other = process.replica.node.log
    let end = min(oracle.commitIndex, log.lastIndex)
    var known = end
    while known > max(log.boundary.index, other.boundary.index),
      let id = log.id(at: known), !other.contains(id)
    {
      known = known.previous
    }
    var count = 0
    var next = max(known, log.boundary.index).next
    while next <= end, let last = log.batch(from: next, byteCountMax: knobs.batchBytes).last {
      count += 1
      next = last.index.next
    }
    return count
  }
}
