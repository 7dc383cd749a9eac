import RaftCore
import RaftStorage
import Simulation
import SystemIO
import TestSupport
import Testing

/// Storage loses its power at every place where it changes something, also while it recovers. What
/// is then found must be what was acknowledged, or that and the whole of what was being written.
@Suite struct CrashTests {
  @Test("power lost at any step, with any fate of the unsynced, loses nothing acknowledged")
  func everyStep() throws {
    let seed = Seeds.one
    let reference = CrashingNode(seed: seed)
    try reference.open()
    reference.files.plan(crashAtStep: nil)
    for _ in 0..<14 { #expect(reference.doSomething(), "REIGN_SEED=\(seed)") }
    for step in 0..<reference.files.steps {
      for fate in SimulatedFileSystem.Fate.allCases {
        let node = CrashingNode(seed: seed)
        try node.open()
        node.files.plan(crashAtStep: step)
        while node.doSomething() {}
        node.crash(fate)
        try node.open("REIGN_SEED=\(seed), step \(step), \(fate)")
        // What one recovery has shown, no later crash takes back.
        node.crash(.lost)
        try node.open("REIGN_SEED=\(seed), step \(step), \(fate), then lost")
        #expect(node.doSomething(), "REIGN_SEED=\(seed), step \(step), \(fate)")
      }
    }
  }

  @Test("power lost at any step of a recovery leaves it to be done again, with the same result")
  func everyStepOfRecovery() throws {
    let seed = Seeds.one
    for fate in SimulatedFileSystem.Fate.allCases {
      for step in stride(from: 0, to: 120, by: 3) {
        let node = CrashingNode(seed: seed)
        try node.open()
        node.files.plan(crashAtStep: step)
        while node.doSomething() {}
        node.crash(fate)
        var recoveryStep = 0
        while true {
          node.files.plan(crashAtStep: recoveryStep)
          let context = "REIGN_SEED=\(seed), step \(step), \(fate), recovery step \(recoveryStep)"
          guard try !node.tryOpen(context) else { break }
          node.crash(SimulatedFileSystem.Fate.allCases[recoveryStep % 5])
          recoveryStep += 1
        }
      }
    }
  }

  @Test("lives full of crashes and of syncs that fail end with everything acknowledged")
  func lives() throws {
    let seed = Seeds.one
    var random = SeededRandom(seed: seed)
    for life in 0..<200 {
      let node = CrashingNode(seed: seed &+ UInt64(life))
      try node.open()
      for crash in 0..<8 {
        if random.next(below: 3) == 0 {
          node.files.plan(failureOfSync: 1 + Int(random.next(below: 30)))
        } else {
          node.files.plan(crashAtStep: Int(random.next(below: 150)))
        }
        while node.doSomething() {}
        let fate = SimulatedFileSystem.Fate.allCases[Int(random.next(below: 5))]
        node.crash(fate)
        try node.open("REIGN_SEED=\(seed), life \(life), crash \(crash), \(fate)")
      }
    }
  }

  @Test("a vote that was seen but never on disk does not take the one before it along")
  func unsyncedVote() throws {
    let seed = Seeds.one
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
      #expect(term == 1 || term == 2, "REIGN_SEED=\(seed), attempt \(attempt)")
    }
  }

  @Test("after a sync has failed, storage takes nothing more")
  func failedSync() throws {
    let node = CrashingNode(seed: 1)
    try node.open()
    node.files.plan(failureOfSync: 1)
    #expect(!node.persistBatches())
    let storage = try #require(node.storage)
    #expect(throws: StorageError.failedBefore) { try storage.persist([]) }
    #expect(throws: StorageError.failedBefore) { try storage.seal() }
  }
}
