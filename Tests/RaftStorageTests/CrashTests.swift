import RaftCore
import RaftStorage
import SystemIO
import TestSupport
import Testing

/// Storage loses its power at every place where it changes something, also while it recovers. What
/// is then found must be what was acknowledged, or that and the whole of what was being written.
@Suite struct CrashTests {
  @Test("power lost at any step, with any fate of the unsynced, loses nothing acknowledged")
  func everyStep() throws {
    let seed = SystemRandom.uint64()
    let reference = CrashingNode(seed: seed)
    try reference.open()
    reference.files.plan(crashAtStep: nil)
    for _ in 0..<12 { #expect(reference.persistSomething(), "seed \(seed)") }
    for step in 0..<reference.files.steps {
      for fate in SimulatedFileSystem.Fate.allCases {
        let node = CrashingNode(seed: seed)
        try node.open()
        node.files.plan(crashAtStep: step)
        while node.persistSomething() {}
        node.crash(fate)
        try node.open("seed \(seed), step \(step), \(fate)")
        // What one recovery has shown, no later crash takes back.
        node.crash(.lost)
        try node.open("seed \(seed), step \(step), \(fate), then lost")
        #expect(node.persistSomething(), "seed \(seed), step \(step), \(fate)")
      }
    }
  }

  @Test("power lost at any step of a recovery leaves it to be done again, with the same result")
  func everyStepOfRecovery() throws {
    let seed = SystemRandom.uint64()
    for fate in SimulatedFileSystem.Fate.allCases {
      for step in 0..<40 {
        let node = CrashingNode(seed: seed)
        try node.open()
        node.files.plan(crashAtStep: step)
        while node.persistSomething() {}
        node.crash(fate)
        var recoveryStep = 0
        while true {
          node.files.plan(crashAtStep: recoveryStep)
          let context = "seed \(seed), step \(step), \(fate), recovery step \(recoveryStep)"
          guard try !node.tryOpen(context) else { break }
          node.crash(SimulatedFileSystem.Fate.allCases[recoveryStep % 5])
          recoveryStep += 1
        }
      }
    }
  }

  @Test("lives full of crashes and of syncs that fail end with everything acknowledged")
  func lives() throws {
    let seed = SystemRandom.uint64()
    var random = SeededRandom(seed: seed)
    for life in 0..<40 {
      let node = CrashingNode(seed: seed &+ UInt64(life))
      try node.open()
      for crash in 0..<8 {
        if random.next(below: 3) == 0 {
          node.files.plan(failureOfSync: 1 + Int(random.next(below: 12)))
        } else {
          node.files.plan(crashAtStep: Int(random.next(below: 50)))
        }
        while node.persistSomething() {}
        let fate = SimulatedFileSystem.Fate.allCases[Int(random.next(below: 5))]
        node.crash(fate)
        try node.open("seed \(seed), life \(life), crash \(crash), \(fate)")
      }
    }
  }

  @Test("a vote that was seen but never on disk does not take the one before it along")
  func unsyncedVote() throws {
    let seed = SystemRandom.uint64()
    var random = SeededRandom(seed: seed)
    for attempt in 0..<300 {
      let files = SimulatedFileSystem()
      let storage = try RaftStorage.open(directory: "data", files: files).storage
      try storage.persist([batch(1, term: 1, vote: 1)])
      // The process dies between the write of the next vote and its sync, and the machine while
      // the next process recovers.
      files.plan(crashAtStep: 1)
      #expect(throws: StorageError.self) { try storage.persist([batch(2, term: 2, vote: 2)]) }
      files.crash(.unsynced, random: &random)
      files.plan(crashAtStep: attempt % 6)
      _ = try? RaftStorage.open(directory: "data", files: files)
      files.crash(.shredded, random: &random)
      let term = try RaftStorage.open(directory: "data", files: files).recovered.hardState
        .currentTerm.rawValue
      #expect(term == 1 || term == 2, "seed \(seed), attempt \(attempt)")
    }
  }

  @Test("after a sync has failed, storage takes nothing more")
  func failedSync() throws {
    let node = CrashingNode(seed: 1)
    try node.open()
    node.files.plan(failureOfSync: 1)
    #expect(!node.persistSomething())
    let storage = try #require(node.storage)
    #expect(throws: StorageError.failedBefore) { try storage.persist([]) }
    #expect(throws: StorageError.failedBefore) { try storage.seal() }
  }
}

/// A node that persists random batches as Raft would, and knows what its disk must hold.
final class CrashingNode {
  let files = SimulatedFileSystem()
  private(set) var storage: RaftStorage<SimulatedFileSystem>?
  private var random: SeededRandom
  private var salts: SeededRandom
  /// What `persist` has returned from.
  private(set) var acknowledged = RecoveredState()
  /// What was being written when the power was lost.
  private var attempted: RecoveredState?

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    salts = SeededRandom(seed: ~seed)
  }

  /// Opens the storage, which must succeed.
  func open(_ context: String = "") throws {
    let isOpen = try tryOpen(context)
    try #require(isOpen, "\(context)")
  }

  /// Returns false when the power was lost meanwhile.
  func tryOpen(_ context: String) throws -> Bool {
    let salt = salts.next()
    do {
      let opened = try RaftStorage.open(
        directory: "data", files: files,
        settings: StorageSettings(segmentBytes: 900, salt: { salt }))
      try opened.storage.saveIdentity(sampleIdentity)
      check(opened.recovered, context)
      storage = opened.storage
      acknowledged = opened.recovered
      attempted = nil
      return true
    } catch {
      guard files.isDown else { throw error }
      return false
    }
  }

  /// Returns false when it fails.
  func persistSomething() -> Bool {
    var next = acknowledged
    var batches: [PersistBatch] = []
    for number in 0...random.next(below: 2) {
      batches.append(makeBatch(number, &next))
    }
    attempted = next
    guard let storage, (try? storage.persist(batches)) != nil else { return false }
    acknowledged = next
    attempted = nil
    return true
  }

  func crash(_ fate: SimulatedFileSystem.Fate) {
    storage = nil
    files.crash(fate, random: &random)
  }

  private func makeBatch(_ number: UInt64, _ state: inout RecoveredState) -> PersistBatch {
    var hardState: HardState?
    if random.next(below: 3) == 0 {
      let old = state.hardState
      let isNewTerm = old.votedFor != nil || random.next(below: 2) == 0
      hardState = HardState(
        currentTerm: Term(old.currentTerm.rawValue + (isNewTerm ? 1 : 0)),
        votedFor: random.next(below: 2) == 0 ? nil : NodeID(random.next(below: 5)))
      state.hardState = hardState ?? old
    }
    var truncateAfter: LogIndex?
    if random.next(below: 4) == 0, !state.entries.isEmpty {
      let kept = state.entries.count - 1 - Int(random.next(below: min(4, state.entries.count)))
      state.entries.removeLast(state.entries.count - kept)
      truncateAfter = LogIndex(UInt64(kept))
    }
    let entries = (0..<random.next(below: 4)).map { offset in
      LogEntry(
        id: EntryID(
          term: state.hardState.currentTerm,
          index: LogIndex(UInt64(state.entries.count) + offset + 1)),
        payload: .command(
          (0..<random.next(below: 300)).map { _ in UInt8(truncatingIfNeeded: random.next()) }))
    }
    state.entries += entries
    return PersistBatch(
      number: number, hardState: hardState, truncateAfter: truncateAfter, entries: entries)
  }

  private func check(_ recovered: RecoveredState, _ context: String) {
    let next = attempted ?? acknowledged
    if recovered.hardState != acknowledged.hardState, recovered.hardState != next.hardState {
      Issue.record("\(context): the disk holds \(recovered.hardState)")
    }
    if recovered.entries != acknowledged.entries, recovered.entries != next.entries {
      Issue.record("\(context): the disk holds the entries \(recovered.entries.map(\.id))")
    }
    if let last = recovered.entries.last, last.term > recovered.hardState.currentTerm {
      Issue.record("\(context): the last entry is of term \(last.term), which was not entered")
    }
  }
}
