import RaftStorage
import Simulation
import Synchronization
import SystemIO
import TestSupport

/// The disk of the simulator, for tests that use it from several threads, draw from seeds of their
/// own, and let it hang.
final class SimulatedFileSystem: FileSystem {
  typealias Fate = PowerLoss

  private struct State {
    var stepsBefore = 0
    /// Syncs wait for a signal while there is one.
    var hanging: Semaphore?
    /// Reading this file fails.
    var unreadable: String?
  }

  /// Touched only under `state`'s lock.
  private let disk = SimulatedDisk()
  private let state = Mutex(State())

  // MARK: - What is planned

  /// The power fails before the step of that number, counted from now; `nil` for never.
  func plan(crashAtStep step: Int?) {
    state.withLock {
      $0.stepsBefore = disk.stepCount
      disk.plan(powerLossAfter: step)
    }
  }

  /// Lets the sync of this number, counted from now, fail once: with the cruelty of real systems,
  /// the data is dropped and the next sync succeeds.
  func plan(failureOfSync number: Int) {
    state.withLock { _ in disk.plan(syncFailureAfter: number - 1) }
  }

  /// Lets every read of this file fail; `nil` ends that.
  func plan(failureOfReading path: String?) {
    state.withLock { $0.unreadable = path }
  }

  /// How many bytes all files together may have; those that are there stay.
  func limit(to capacity: Int) {
    state.withLock { _ in disk.capacity = capacity == .max ? nil : capacity }
  }

  /// Lets every sync wait for a signal first; `nil` ends that.
  func hang(on semaphore: Semaphore?) {
    state.withLock { $0.hanging = semaphore }
  }

  /// Loses power and comes back with what the disk holds.
  func crash(_ fate: Fate, random: inout SeededRandom) {
    let chance = Chance(seed: random.next())
    state.withLock { _ in disk.crash(fate, chance: chance, host: 0, number: 1) }
  }

  // MARK: - What there is

  var byteCount: Int { state.withLock { _ in disk.byteCount } }
  /// The steps since the last plan of a crash.
  var steps: Int { state.withLock { disk.stepCount - $0.stepsBefore } }
  var isDown: Bool { state.withLock { _ in disk.isDown } }
  var paths: [String] { state.withLock { _ in disk.paths } }

  /// Content for tests to look at and to harm: seen and on disk alike.
  func content(of path: String) -> [UInt8]? {
    state.withLock { _ in disk.content(of: path) }
  }

  /// `nil` removes the file.
  func setContent(of path: String, _ bytes: [UInt8]?) {
    state.withLock { _ in disk.setContent(of: path, bytes) }
  }

  // MARK: - FileSystem

  private func locked<Result>(
    _ body: (SimulatedDisk) throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    // The lock's own closure cannot throw an error of just this type.
    var outcome: Swift.Result<Result, SystemError>?
    state.withLock { _ in
      do throws(SystemError) {
        outcome = .success(try body(disk))
      } catch {
        outcome = .failure(error)
      }
    }
    guard let outcome else { preconditionFailure("the operation was not carried out") }
    return try outcome.get()
  }

  func createDirectory(_ path: String) throws(SystemError) {}

  func list(_ directory: String) throws(SystemError) -> [String] {
    try locked { disk throws(SystemError) in try disk.list(directory) }
  }

  func create(_ path: String) throws(SystemError) -> File {
    File(self, path, try locked { disk throws(SystemError) in try disk.create(path) })
  }

  func open(_ path: String) throws(SystemError) -> File {
    File(self, path, try locked { disk throws(SystemError) in try disk.open(path) })
  }

  func rename(_ path: String, to newPath: String) throws(SystemError) {
    try locked { disk throws(SystemError) in try disk.rename(path, to: newPath) }
  }

  func remove(_ path: String) throws(SystemError) {
    try locked { disk throws(SystemError) in try disk.remove(path) }
  }

  func synchronizeDirectory(_ path: String) throws(SystemError) {
    try locked { disk throws(SystemError) in try disk.synchronizeDirectory(path) }
  }

  func lock(_ path: String) throws(SystemError) -> SimulatedLock {
    try locked { disk throws(SystemError) in try disk.lock(path) }
  }

  final class File: StoredFile {
    private let files: SimulatedFileSystem
    private let path: String
    private let file: SimulatedFile

    fileprivate init(_ files: SimulatedFileSystem, _ path: String, _ file: SimulatedFile) {
      self.files = files
      self.path = path
      self.file = file
    }

    func size() throws(SystemError) -> UInt64 {
      try files.locked { _ throws(SystemError) in try file.size() }
    }

    func read(from offset: UInt64, count: Int) throws(SystemError) -> [UInt8] {
      if files.state.withLock({ $0.unreadable }) == path {
        throw SystemError(errno: 5, operation: "pread", subject: path)
      }
      return try files.locked { _ throws(SystemError) in try file.read(from: offset, count: count) }
    }

    func write(_ bytes: [UInt8], at offset: UInt64) throws(SystemError) {
      try files.locked { _ throws(SystemError) in try file.write(bytes, at: offset) }
    }

    func truncate(to size: UInt64) throws(SystemError) {
      try files.locked { _ throws(SystemError) in try file.truncate(to: size) }
    }

    func synchronize() throws(SystemError) {
      files.state.withLock { $0.hanging }?.wait()
      try files.locked { _ throws(SystemError) in try file.synchronize() }
    }
  }
}

extension PowerLoss {
  /// What was not synced can be seen by the next process, and is still not on disk.
  static let unsynced = PowerLoss.processOnly
}
