/// What a leader knows about one other member's log, and how it sends to it.
///
/// In `probe` the leader looks for the point up to which both logs agree, one message at a time. In
/// `replicate` it has found it, sends ahead of the answers and assumes that all arrives; a
/// rejection or a lost connection puts the member back to `probe`. In `snapshot` the member lacks
/// entries that the leader does not hold any more, and gets a snapshot in their place.
///
/// Invariants:
/// - `matchIndex < nextIndex`.
/// - `matchIndex` never falls within a term: it is durable on the member. A member whose disk has lost
///   it says so, or is found out, and then nothing is known of its log.
/// - A member in `probe` lacks an entry, as far as is known: `nextIndex` is in the leader's log, or
///   before it until the member is put to `snapshot`.
/// - There is a `transfer` in `snapshot`, and only there.
package struct Progress: Sendable {
  /// How the leader sends to the member; what each one means stands above.
  package enum State: Hashable, Sendable {
    case probe
    case replicate
    case snapshot
  }

  /// Entries that were sent ahead and not answered yet; the bytes in flight are bounded by them.
  private struct InFlight: Sendable {
    let lastIndex: LogIndex
    let byteCount: Int
    let sentAt: UInt64
  }

  /// A rejection that contradicts what the member had acknowledged: late, or a sign that its disk has lost it.
  private struct Doubt: Sendable {
    let matchIndex: LogIndex
    /// No message of this read round, or of a later one, was sent before that was acknowledged.
    let readRound: UInt64
  }

  package let id: NodeID
  package internal(set) var isVoter: Bool
  /// A voter of the configuration before, while both decide.
  package internal(set) var isOutgoingVoter = false
  /// Removed from the configuration, but kept until that is committed, so that it hears of it.
  var isLeaving = false

  package private(set) var state = State.probe
  package private(set) var matchIndex = LogIndex.zero
  package private(set) var nextIndex: LogIndex
  /// The tick of the last answer in this term.
  var heardAt: UInt64?
  /// The newest read round the member has answered.
  var ackedRound: UInt64 = 0
  /// The member's commit index once it has received everything sent.
  var commitSent = LogIndex.zero
  /// Set while the member lacks entries that it had acknowledged, as its last answer told: the number
  /// by which it asks for the end of the log. Nobody counts on its vote meanwhile.
  var repairTicket: UInt64?
  /// What the member had acknowledged when it was first seen to reject as much.
  private var doubt: Doubt?

  private(set) var transfer: SnapshotTransfer?
  /// When the probe under way was sent.
  private var probedAt: UInt64?
  private var inFlight: [InFlight] = []
  private(set) var inFlightBytes = 0
  var inFlightCount: Int { inFlight.count }

  init(id: NodeID, isVoter: Bool, nextIndex: LogIndex) {
    self.id = id
    self.isVoter = isVoter
    self.nextIndex = nextIndex
  }

  /// Whether the member has told that it lacks entries which it had acknowledged: until it has them
  /// again it neither votes nor takes leadership over.
  package var isRepairing: Bool { repairTicket != nil }

  var hasVote: Bool { isVoter || isOutgoingVoter }

  /// Up to where the member has all of the log, if nothing that is under way gets lost.
  var sentThrough: LogIndex { state == .replicate ? nextIndex.previous : matchIndex }

  /// Whether more entries may be sent before an answer arrives.
  func hasRoom(_ settings: RaftSettings) -> Bool {
    switch state {
    case .probe: probedAt == nil
    case .replicate:
      inFlight.count < settings.inFlightMax && inFlightBytes < settings.inFlightBytesMax
        || Canary.sendsWithoutWindow.isActive
    case .snapshot: false
    }
  }

  /// Entries were sent; the next message will start after them without waiting.
  mutating func sent(through lastIndex: LogIndex, byteCount: Int, at clock: UInt64) {
    switch state {
    case .probe: probedAt = clock
    case .snapshot: break
    case .replicate:
      inFlight.append(InFlight(lastIndex: lastIndex, byteCount: byteCount, sentAt: clock))
      inFlightBytes += byteCount
      nextIndex = lastIndex.next
    }
  }

  /// Whether what is under way has gone unanswered for so long that it may be lost.
  func isOverdue(at clock: UInt64, after ticks: Int) -> Bool {
    let sentAt: UInt64?
    switch state {
    case .probe: sentAt = probedAt
    case .replicate: sentAt = inFlight.first?.sentAt
    case .snapshot: sentAt = nil
    }
    return sentAt.map { clock - $0 >= UInt64(ticks) } ?? false
  }

  /// A message without entries asks whether what was sent has arrived; until the same time has
  /// passed again, nothing is overdue.
  mutating func asked(at clock: UInt64) {
    switch state {
    case .probe: probedAt = clock
    case .snapshot: break
    case .replicate:
      guard let first = inFlight.first else { return }
      inFlight[0] = InFlight(
        lastIndex: first.lastIndex, byteCount: first.byteCount, sentAt: clock)
    }
  }

  /// The member has everything through `index` on its disk. Returns whether that is news. The
  /// leader's log begins after `boundary`.
  mutating func accepted(through index: LogIndex, boundary: LogIndex) -> Bool {
    let isNews = index > matchIndex
    matchIndex = max(matchIndex, index)
    switch state {
    case .probe:
      if isNews || index >= nextIndex.previous {
        state = .replicate
        nextIndex = matchIndex.next
        probedAt = nil
      }
    case .snapshot:
      // Whichever way it got there, it can go on with entries. Were it to wait for just the
      // snapshot under way, it might wait for ever.
      if matchIndex >= boundary {
        transfer = nil
        state = .replicate
        nextIndex = matchIndex.next
      } else if let transfer, matchIndex >= transfer.snapshot.last.index {
        // The leader's log has moved on; this one needs a newer snapshot.
        probe(from: matchIndex.next)
        if Canary.strandsOvertakenFollowers.isActive { state = .snapshot }
      }
    case .replicate:
      nextIndex = max(nextIndex, matchIndex.next)
      var count = 0
      while count < inFlight.count, inFlight[count].lastIndex <= matchIndex {
        inFlightBytes -= inFlight[count].byteCount
        count += 1
      }
      inFlight.removeFirst(count)
    }
    return isNews
  }

  /// Whether a rejection of `previous` answers what is under way, rather than something earlier.
  func isFresh(rejectionOf previous: LogIndex) -> Bool {
    switch state {
    case .probe: previous > matchIndex && previous == nextIndex.previous
    case .replicate: previous > matchIndex && previous < nextIndex
    case .snapshot: false
    }
  }

  /// The member lacks `previous`; `candidate` is the newest entry both may have.
  mutating func rejected(previous: LogIndex, candidate: LogIndex) {
    probe(from: max(matchIndex.next, min(previous, candidate.next)))
  }

  /// The member rejects `previous`, which it has acknowledged, in answer to a message of this read
  /// round. Whether that proves that it has lost it.
  ///
  /// The rejection may be older than the acknowledgement, or answer a message that was sent ahead of
  /// it. But whoever answers what was sent after its acknowledgement had come has what it had
  /// acknowledged, unless its disk has lost it. It need not know: a log that ends too early cannot
  /// always be told from one whose last write was torn.
  func provesLoss(rejectionOf previous: LogIndex, readRound: UInt64) -> Bool {
    guard let doubt else { return false }
    return previous <= doubt.matchIndex && readRound >= doubt.readRound
  }

  /// Whether nothing has been sent yet whose answer would tell if `previous` is lost.
  func isUndoubted(_ previous: LogIndex) -> Bool {
    doubt.map { $0.matchIndex < previous } ?? true
  }

  /// From now on all messages are of this read round, or of later ones, and none was before.
  mutating func doubted(from readRound: UInt64) {
    doubt = Doubt(matchIndex: matchIndex, readRound: readRound)
  }

  /// The member had entries that it does not have any more; `candidate` is the newest one both may
  /// have. Should that be an old message, the next answer tells.
  mutating func lostEntries(candidate: LogIndex) {
    doubt = nil
    matchIndex = .zero
    commitSent = .zero
    if state != .snapshot { probe(from: candidate.next) }
  }

  /// What was under way is probably lost.
  mutating func lost() {
    switch state {
    case .probe: probedAt = nil
    case .replicate: probe(from: matchIndex.next)
    case .snapshot: transfer?.lost()
    }
  }

  /// The member gets this snapshot, from its beginning unless it has some of it.
  mutating func send(_ snapshot: SnapshotMetadata) {
    probe(from: matchIndex.next)
    state = .snapshot
    transfer = SnapshotTransfer(snapshot: snapshot)
  }

  /// What `body` finds out about the transfer; `nil` without one of this snapshot.
  mutating func withTransfer<Result>(
    of snapshot: EntryID, _ body: (inout SnapshotTransfer) -> Result
  ) -> Result? {
    guard var transfer, transfer.snapshot.last == snapshot else { return nil }
    self.transfer = nil
    defer { self.transfer = transfer }
    return body(&transfer)
  }

  private mutating func probe(from index: LogIndex) {
    state = .probe
    transfer = nil
    nextIndex = index
    probedAt = nil
    inFlight.removeAll(keepingCapacity: true)
    inFlightBytes = 0
    commitSent = min(commitSent, matchIndex)
  }
}
