import RaftStorage
import Synchronization
import SystemIO
import TestSupport

/// A file system in memory that can lose its power.
///
/// It keeps two images: what programs see, and what is on disk. A write, a change of size and a
/// change of a name go to the first; a sync brings them to the second. At a crash each change that
/// was not synced is kept, lost or, for written bytes, torn into sectors of which some are kept.
///
/// Every operation that changes something is a *step*. A crash is planned before the step of a
/// given number; from then on every operation fails, as if the process were gone.
final class SimulatedFileSystem: FileSystem {
  static let sectorByteCount = 512
  private static let inputOutputError: CInt = 5
  private static let notFound: CInt = 2
  private static let alreadyThere: CInt = 17
  private static let wouldBlock: CInt = 11
  private static let noSpace: CInt = 28

  /// A file's content, apart from its names.
  fileprivate final class Node {
    var seen: [UInt8] = []
    var durable: [UInt8] = []
    /// Changes since the last sync, in order.
    var unsynced: [Change] = []
  }

  fileprivate enum Change {
    case write(offset: Int, bytes: [UInt8])
    case truncate(Int)
  }

  fileprivate struct State {
    var names: [String: Node] = [:]
    var durableNames: [String: Node] = [:]
    var locks: Set<String> = []
    var directories: Set<String> = []
    /// Grows with every crash; files opened before it are dead.
    var life = 0
    var steps = 0
    var crashStep: Int?
    var failingSync: Int?
    var syncs = 0
    var isDown = false
    /// How many bytes all files together may have.
    var capacity = Int.max
    /// Syncs wait for a signal while there is one.
    var hanging: Semaphore?

    var byteCount: Int { names.values.reduce(0) { $0 + $1.seen.count } }
  }

  private let state = Mutex(State())

  func plan(crashAtStep step: Int?) {
    state.withLock {
      $0.steps = 0
      $0.crashStep = step
    }
  }

  /// Lets the sync of this number, counted from now, fail once: with the cruelty of real systems,
  /// the data is dropped and the next sync succeeds.
  func plan(failureOfSync number: Int) {
    state.withLock {
      $0.syncs = 0
      $0.failingSync = number
    }
  }

  /// How many bytes all files together may have; those that are there stay.
  func limit(to capacity: Int) {
    state.withLock { $0.capacity = capacity }
  }

  /// Lets every sync wait for a signal first; `nil` ends that.
  func hang(on semaphore: Semaphore?) {
    state.withLock { $0.hanging = semaphore }
  }

  var byteCount: Int { state.withLock { $0.byteCount } }

  var steps: Int { state.withLock { $0.steps } }
  var syncs: Int { state.withLock { $0.syncs } }
  var isDown: Bool { state.withLock { $0.isDown } }

  /// What happens to the changes that were not synced.
  enum Fate: CaseIterable {
    /// Only the process has ended: they can be seen by the next one, and are still not on disk.
    case unsynced
    case kept
    case lost
    /// Some sectors of what was written are kept.
    case torn
    /// Worse than disks promise: some pieces of sectors are kept.
    case shredded

    fileprivate var pieceByteCount: Int {
      self == .shredded ? 16 : SimulatedFileSystem.sectorByteCount
    }
  }

  /// Loses power and comes back with what the disk holds.
  func crash(_ fate: Fate, random: inout SeededRandom) {
    let seed = random.next()
    state.withLock { state in
      var random = SeededRandom(seed: seed)
      state.locks = []
      state.life += 1
      state.isDown = false
      state.crashStep = nil
      state.failingSync = nil
      guard fate != .unsynced else { return }
      for path in Set(state.names.keys).union(state.durableNames.keys).sorted() {
        let keepsNew = fate == .kept || (fate != .lost && random.next() % 2 == 0)
        if keepsNew { state.durableNames[path] = state.names[path] }
      }
      state.names = state.durableNames
      for path in state.names.keys.sorted() {
        guard let node = state.names[path] else { continue }
        Self.settle(node, fate, &random)
      }
    }
  }

  private static func settle(_ node: Node, _ fate: Fate, _ random: inout SeededRandom) {
    for change in node.unsynced {
      switch fate {
      case .kept: apply(change, to: &node.durable)
      case .lost, .unsynced: break
      case .torn, .shredded:
        switch change {
        case .truncate:
          if random.next() % 2 == 0 { apply(change, to: &node.durable) }
        case .write(let offset, let bytes):
          var start = 0
          while start < bytes.count {
            let piece = fate.pieceByteCount
            let boundary = (offset + start) / piece * piece + piece
            let end = min(bytes.count, boundary - offset)
            if random.next() % 2 == 0 {
              apply(
                .write(offset: offset + start, bytes: Array(bytes[start..<end])), to: &node.durable)
            }
            start = end
          }
        }
      }
    }
    node.unsynced = []
    node.seen = node.durable
  }

  fileprivate static func apply(_ change: Change, to bytes: inout [UInt8]) {
    switch change {
    case .truncate(let count):
      if count <= bytes.count {
        bytes.removeLast(bytes.count - count)
      } else {
        bytes += [UInt8](repeating: 0, count: count - bytes.count)
      }
    case .write(let offset, let new):
      if bytes.count < offset + new.count {
        bytes += [UInt8](repeating: 0, count: offset + new.count - bytes.count)
      }
      bytes.replaceSubrange(offset..<offset + new.count, with: new)
    }
  }

  /// Content for tests to look at and to harm: seen and on disk alike.
  func content(of path: String) -> [UInt8]? {
    state.withLock { $0.names[path]?.seen }
  }

  func setContent(of path: String, _ bytes: [UInt8]?) {
    state.withLock { state in
      guard let bytes else {
        state.names[path] = nil
        state.durableNames[path] = nil
        return
      }
      let node = Node()
      node.seen = bytes
      node.durable = bytes
      state.names[path] = node
      state.durableNames[path] = node
    }
  }

  var paths: [String] { state.withLock { $0.names.keys.sorted() } }

  // MARK: - FileSystem

  final class Lock: Sendable {
    private let files: SimulatedFileSystem
    private let path: String
    private let life: Int

    init(files: SimulatedFileSystem, path: String, life: Int) {
      self.files = files
      self.path = path
      self.life = life
    }

    deinit {
      files.unlock(path, life)
    }
  }

  fileprivate func unlock(_ path: String, _ life: Int) {
    state.withLock { if $0.life == life { $0.locks.remove(path) } }
  }

  /// Runs a change unless the power is off or goes off right before it.
  fileprivate func step<Result>(
    _ operation: String, _ path: String,
    _ body: (inout sending State) -> sending Swift.Result<Result, SystemError>
  ) throws(SystemError) -> Result {
    let result: Swift.Result<Result, SystemError> = state.withLock { state in
      if state.crashStep == state.steps { state.isDown = true }
      guard !state.isDown else {
        return .failure(
          SystemError(errno: Self.inputOutputError, operation: operation, subject: path))
      }
      state.steps += 1
      return body(&state)
    }
    return try result.get()
  }

  func createDirectory(_ path: String) throws(SystemError) {}

  func list(_ directory: String) throws(SystemError) -> [String] {
    state.withLock { state in
      state.names.keys.filter { $0.hasPrefix(directory + "/") }
        .map { String($0.dropFirst(directory.count + 1)) }
        .filter { !$0.contains("/") }.sorted()
    }
  }

  func create(_ path: String) throws(SystemError) -> SimulatedFile {
    try step("open", path) { state -> Result<SimulatedFile, SystemError> in
      guard state.names[path] == nil else {
        return .failure(SystemError(errno: Self.alreadyThere, operation: "open", subject: path))
      }
      let node = Node()
      state.names[path] = node
      return .success(SimulatedFile(files: self, node: node, path: path, life: state.life))
    }
  }

  func open(_ path: String) throws(SystemError) -> SimulatedFile {
    let file = state.withLock { state in
      state.names[path].map {
        SimulatedFile(files: self, node: $0, path: path, life: state.life)
      }
    }
    guard let file else {
      throw SystemError(errno: Self.notFound, operation: "open", subject: path)
    }
    return file
  }

  func rename(_ path: String, to newPath: String) throws(SystemError) {
    try step("rename", path) { state -> Result<Void, SystemError> in
      state.names[newPath] = state.names.removeValue(forKey: path)
      return .success(())
    }
  }

  func remove(_ path: String) throws(SystemError) {
    try step("unlink", path) { state -> Result<Void, SystemError> in
      guard state.names.removeValue(forKey: path) != nil else {
        return .failure(SystemError(errno: Self.notFound, operation: "unlink", subject: path))
      }
      return .success(())
    }
  }

  func synchronizeDirectory(_ path: String) throws(SystemError) {
    try step("fsync", path) { state -> Result<Void, SystemError> in
      func isInside(_ name: String) -> Bool {
        name.hasPrefix(path + "/") && !name.dropFirst(path.count + 1).contains("/")
      }
      for name in Set(state.names.keys).union(state.durableNames.keys) where isInside(name) {
        state.durableNames[name] = state.names[name]
      }
      return .success(())
    }
  }

  func lock(_ path: String) throws(SystemError) -> Lock {
    let life = state.withLock { state in
      state.locks.insert(path).inserted ? state.life : nil
    }
    guard let life else {
      throw SystemError(
        errno: Self.wouldBlock, operation: "lock", subject: path, hint: "held by process 1")
    }
    return Lock(files: self, path: path, life: life)
  }

  // MARK: - Files

  /// The node is guarded by the file system's lock.
  final class SimulatedFile: StoredFile, @unchecked Sendable {
    private let files: SimulatedFileSystem
    private let node: Node
    private let path: String
    private let life: Int

    fileprivate init(files: SimulatedFileSystem, node: Node, path: String, life: Int) {
      self.files = files
      self.node = node
      self.path = path
      self.life = life
    }

    func size() throws(SystemError) -> UInt64 {
      files.state.withLock { _ in UInt64(node.seen.count) }
    }

    func read(from offset: UInt64, count: Int) throws(SystemError) -> [UInt8] {
      files.state.withLock { _ in
        guard offset < node.seen.count else { return [] }
        return Array(node.seen[Int(offset)...].prefix(count))
      }
    }

    func write(_ bytes: [UInt8], at offset: UInt64) throws(SystemError) {
      try change(.write(offset: Int(offset), bytes: bytes), "pwrite")
    }

    func truncate(to size: UInt64) throws(SystemError) {
      try change(.truncate(Int(size)), "ftruncate")
    }

    private func change(_ change: Change, _ operation: String) throws(SystemError) {
      try files.step(operation, path) { state -> Result<Void, SystemError> in
        precondition(life == state.life, "a file is used beyond a crash")
        // A crash in the middle of a write leaves the write for the crash to decide about.
        let (fitting, isWhole) = Self.fitting(change, node.seen.count, in: state)
        SimulatedFileSystem.apply(fitting, to: &node.seen)
        node.unsynced.append(fitting)
        return isWhole
          ? .success(())
          : .failure(
            SystemError(
              errno: SimulatedFileSystem.noSpace, operation: operation, subject: path))
      }
    }

    /// As much of a write as there is room for.
    private static func fitting(
      _ change: Change, _ size: Int, in state: State
    ) -> (Change, isWhole: Bool) {
      guard state.capacity < .max, case .write(let offset, let bytes) = change else {
        return (change, true)
      }
      let room = max(0, state.capacity - state.byteCount)
      guard offset + bytes.count > size + room else { return (change, true) }
      let count = max(0, size + room - offset)
      return (.write(offset: offset, bytes: Array(bytes[..<count])), false)
    }

    func synchronize() throws(SystemError) {
      files.state.withLock { $0.hanging }?.wait()
      try files.step("fdatasync", path) { state -> Result<Void, SystemError> in
        precondition(life == state.life, "a file is used beyond a crash")
        state.syncs += 1
        if state.failingSync == state.syncs {
          // The pages count as clean from now on; what is seen of them is not on disk.
          node.unsynced = []
          return .failure(
            SystemError(
              errno: SimulatedFileSystem.inputOutputError, operation: "fdatasync", subject: path))
        }
        for change in node.unsynced { SimulatedFileSystem.apply(change, to: &node.durable) }
        node.unsynced = []
        return .success(())
      }
    }
  }
}
