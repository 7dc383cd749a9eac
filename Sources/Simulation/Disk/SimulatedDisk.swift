package import SystemIO

/// A disk in memory that can lose its power, fill up, fail and rot.
///
/// Names and contents are durable apart from each other: a name by `synchronizeDirectory`, content by
/// the file's `synchronize`. Every operation that changes something is a *step*, before which the
/// power can be planned to fail; from then on every operation fails, as if the process were gone,
/// until `crash` says what is left.
///
/// It belongs to one thread: that of the simulation.
package final class SimulatedDisk: FileSystem, @unchecked Sendable {
  /// The numbers that Linux has for the errors a disk gives.
  private enum ErrorNumber {
    static let notFound: CInt = 2
    static let inputOutput: CInt = 5
    static let wouldBlock: CInt = 11
    static let alreadyThere: CInt = 17
    static let noSpace: CInt = 28
  }

  private var names: [DiskName] = []
  /// The files that are there for certain. Their number grows whenever they may be others.
  private(set) var durableNames: [DiskName] = [] { didSet { durableNamesVersion += 1 } }
  private(set) var durableNamesVersion = 0
  private var locks: [String] = []
  /// Grows with every crash; what was opened before it is dead.
  private var life = 0
  /// The power is off until the next crash is over.
  package private(set) var isDown = false

  // What is planned.
  private var stepsToPowerLoss: Int?
  private var syncsToFailure: Int?
  private var pagesAfterFailure = Fault.Pages.kept
  private var directorySyncsToFailure: Int?
  /// What cannot be read, by the fault that did it.
  var unreadable = UnreadablePlaces()
  /// How many bytes all files together may have; `nil` for no bound.
  package var capacity: Int?

  // What has happened.
  package private(set) var stepCount = 0
  package private(set) var byteCount = 0
  private var hasDirectorySyncFailed = false

  package init() {}

  // MARK: What is planned for it

  /// The power fails before the step that many steps from now; `nil` takes the plan back.
  package func plan(powerLossAfter steps: Int?) {
    stepsToPowerLoss = steps
  }

  /// The sync that many syncs from now fails: what it was to write is never on disk, whatever `pages`
  /// lets be seen of it, and the next one succeeds.
  package func plan(syncFailureAfter syncs: Int?, pages: Fault.Pages = .kept) {
    syncsToFailure = syncs
    pagesAfterFailure = pages
  }

  /// The sync of a directory that many of them from now fails, be it one of the next start: no name is
  /// durable by it. What was created, renamed and removed is still to be made durable by the next.
  package func plan(directorySyncFailureAfter syncs: Int?) {
    directorySyncsToFailure = syncs
  }

  /// Whether a sync of a directory has failed since the last time.
  func takeDirectorySyncFailure() -> Bool {
    defer { hasDirectorySyncFailed = false }
    return hasDirectorySyncFailed
  }

  /// Whether it is not to be relied on for now: it is full, or a sync or a read is going to fail.
  var isInTrouble: Bool {
    capacity != nil || syncsToFailure != nil || directorySyncsToFailure != nil
      || !unreadable.isEmpty
  }

  /// Whether the power has gone as it was planned.
  package var hasLostPower: Bool { isDown }

  /// The process is gone, or the power: `fate` decides what is left of what was not synced.
  package func crash(_ fate: PowerLoss, chance: Chance, host: UInt64, number: UInt64) {
    life += 1
    locks = []
    isDown = false
    stepsToPowerLoss = nil
    syncsToFailure = nil
    guard fate != .processOnly else { return }
    var dice = ChanceSequence(chance, .tear, host << 32 | number)
    settleNames(fate, &dice)
    for name in names {
      let fate = fate == .uneven ? dice.pick([PowerLoss.kept, .lost]) : fate
      name.file.losePower { change, bytes in fate.settle(change, in: &bytes, &dice) }
    }
    byteCount = names.reduce(0) { $0 + $1.file.size }
  }

  private func settleNames(_ fate: PowerLoss, _ dice: inout ChanceSequence) {
    let paths =
      names.map(\.path)
      + durableNames.map(\.path).filter { path in
        !names.contains { $0.path == path }
      }
    for path in paths.sorted() {
      let now = names.first { $0.path == path }?.file
      guard durableNames.first(where: { $0.path == path })?.file !== now else { continue }
      if fate == .kept || (fate != .lost && dice.happens(percent: 50)) { setDurable(path, now) }
    }
    names = durableNames
  }

  private func setDurable(_ path: String, _ file: FileImage?) {
    durableNames.removeAll { $0.path == path }
    if let file { durableNames.append(DiskName(path: path, file: file)) }
  }

  /// What a disk with this one's durable content would hold, were the power lost now.
  package func durableCopy() -> SimulatedDisk {
    let copy = SimulatedDisk()
    copy.durableNames = durableNames.map { $0.naming(FileImage($0.file.durable)) }
    copy.names = copy.durableNames
    return copy
  }

  /// A new and empty disk in this one's place.
  package func wipe() {
    life += 1
    names = []
    durableNames = []
    locks = []
    byteCount = 0
    unreadable = UnreadablePlaces()
    isDown = false
    stepsToPowerLoss = nil
    syncsToFailure = nil
    directorySyncsToFailure = nil
  }

  /// The paths of all files, sorted.
  package var paths: [String] { names.map(\.path).sorted() }

  package func content(of path: String) -> [UInt8]? {
    file(at: path)?.seen
  }

  /// Where the last write of a file began that was synced: whatever is before it was on disk then.
  func startOfLastSyncedWrite(of path: String) -> Int? {
    file(at: path)?.startOfLastSyncedWrite
  }

  /// Lets a file rot: it is this now, seen and on disk alike. `nil` removes it.
  package func setContent(of path: String, _ bytes: [UInt8]?) {
    byteCount += (bytes?.count ?? 0) - (file(at: path)?.size ?? 0)
    guard let bytes else {
      names.removeAll { $0.path == path }
      return setDurable(path, nil)
    }
    let file = file(at: path) ?? FileImage()
    file.settle(bytes)
    if self.file(at: path) == nil { names.append(DiskName(path: path, file: file)) }
    setDurable(path, file)
  }

  func file(at path: String) -> FileImage? {
    names.first { $0.path == path }?.file
  }

  // MARK: Steps

  /// Counts a change, and throws if the power is off or goes off right before it.
  fileprivate func step(_ operation: String, _ path: String) throws(SystemError) {
    if let steps = stepsToPowerLoss {
      if steps == 0 { isDown = true }
      stepsToPowerLoss = steps - 1
    }
    guard !isDown else { throw inputOutput(operation, path) }
    stepCount += 1
  }

  /// How many of the bytes by which a file is to grow find no room.
  fileprivate func excess(_ growth: Int) -> Int {
    capacity.map { max(0, growth - max(0, $0 - byteCount)) } ?? 0
  }

  fileprivate func grew(by count: Int) {
    byteCount += count
  }

  fileprivate func inputOutput(_ operation: String, _ path: String) -> SystemError {
    SystemError(errno: ErrorNumber.inputOutput, operation: operation, subject: path)
  }

  fileprivate func noRoom(_ operation: String, _ path: String) -> SystemError {
    SystemError(errno: ErrorNumber.noSpace, operation: operation, subject: path)
  }

  fileprivate func synchronize(_ file: FileImage, _ path: String) throws(SystemError) {
    try step("fdatasync", path)
    if let syncs = syncsToFailure {
      syncsToFailure = syncs == 0 ? nil : syncs - 1
      if syncs == 0 {
        let size = file.size
        file.failSync(pagesAfterFailure)
        byteCount += file.size - size
        throw inputOutput("fdatasync", path)
      }
    }
    file.synchronize()
  }

  fileprivate func isAlive(_ life: Int) -> Bool { life == self.life }

  func unlock(_ path: String, _ life: Int) {
    if isAlive(life) { locks.removeAll { $0 == path } }
  }

  // MARK: FileSystem

  package func createDirectory(_ path: String) throws(SystemError) {}

  package func list(_ directory: String) throws(SystemError) -> [String] {
    names.filter { $0.directory == directory }
      .map { String($0.path.utf8.dropFirst(directory.utf8.count + 1)) ?? $0.path }.sorted()
  }

  package func create(_ path: String) throws(SystemError) -> SimulatedFile {
    try step("open", path)
    guard file(at: path) == nil else {
      throw SystemError(errno: ErrorNumber.alreadyThere, operation: "open", subject: path)
    }
    let file = FileImage()
    names.append(DiskName(path: path, file: file))
    return SimulatedFile(disk: self, image: file, path: path, life: life)
  }

  package func open(_ path: String) throws(SystemError) -> SimulatedFile {
    guard !isDown else { throw inputOutput("open", path) }
    guard let file = file(at: path) else {
      throw SystemError(errno: ErrorNumber.notFound, operation: "open", subject: path)
    }
    return SimulatedFile(disk: self, image: file, path: path, life: life)
  }

  package func rename(_ path: String, to newPath: String) throws(SystemError) {
    try step("rename", path)
    guard let file = file(at: path) else {
      throw SystemError(errno: ErrorNumber.notFound, operation: "rename", subject: path)
    }
    if let replaced = self.file(at: newPath) { byteCount -= replaced.size }
    names.removeAll { $0.path == path || $0.path == newPath }
    names.append(DiskName(path: newPath, file: file))
  }

  package func remove(_ path: String) throws(SystemError) {
    // Asking for what is not there changes nothing.
    guard let file = file(at: path) else {
      throw SystemError(errno: ErrorNumber.notFound, operation: "unlink", subject: path)
    }
    try step("unlink", path)
    byteCount -= file.size
    names.removeAll { $0.path == path }
  }

  package func synchronizeDirectory(_ path: String) throws(SystemError) {
    try step("fsync", path)
    if let syncs = directorySyncsToFailure {
      directorySyncsToFailure = syncs == 0 ? nil : syncs - 1
      if syncs == 0 {
        hasDirectorySyncFailed = true
        throw inputOutput("fsync", path)
      }
    }
    durableNames.removeAll { $0.directory == path }
    for name in names where name.directory == path { durableNames.append(name) }
  }

  package func lock(_ path: String) throws(SystemError) -> SimulatedLock {
    guard !locks.contains(path) else {
      throw SystemError(
        errno: ErrorNumber.wouldBlock, operation: "lock", subject: path, hint: "held by process 1")
    }
    locks.append(path)
    return SimulatedLock(disk: self, path: path, life: life)
  }
}

/// An open file of a `SimulatedDisk`.
package final class SimulatedFile: StoredFile, @unchecked Sendable {
  private let disk: SimulatedDisk
  private let image: FileImage
  private let path: String
  private let life: Int

  fileprivate init(disk: SimulatedDisk, image: FileImage, path: String, life: Int) {
    self.disk = disk
    self.image = image
    self.path = path
    self.life = life
  }

  package func size() throws(SystemError) -> UInt64 {
    UInt64(image.size)
  }

  package func read(from offset: UInt64, count: Int) throws(SystemError) -> [UInt8] {
    let size = image.size
    guard offset < UInt64(size) else { return [] }
    let start = Int(offset)
    let end = start + min(count, size - start)
    if !disk.unreadable.isEmpty, disk.unreadable.meets(image, start..<end) {
      disk.unreadable.hasFailed = true
      throw disk.inputOutput("pread", path)
    }
    return start == 0 && end == size ? image.seen : Array(image.seen[start..<end])
  }

  package func write(_ bytes: [UInt8], at offset: UInt64) throws(SystemError) {
    try begin("pwrite")
    let size = image.size
    let excess = disk.excess(Int(offset) + bytes.count - size)
    disk.unreadable.mend(image, Int(offset)..<Int(offset) + bytes.count)
    // As much as there is room for is written.
    image.write(excess == 0 ? bytes : Array(bytes.dropLast(excess)), at: Int(offset))
    disk.grew(by: image.size - size)
    if excess > 0 { throw disk.noRoom("pwrite", path) }
  }

  package func truncate(to size: UInt64) throws(SystemError) {
    try begin("ftruncate")
    let growth = Int(size) - image.size
    guard disk.excess(growth) == 0 else { throw disk.noRoom("ftruncate", path) }
    image.truncate(to: Int(size))
    disk.grew(by: growth)
  }

  package func synchronize() throws(SystemError) {
    precondition(disk.isAlive(life), "\(path) is used beyond a crash")
    try disk.synchronize(image, path)
  }

  private func begin(_ operation: String) throws(SystemError) {
    precondition(disk.isAlive(life), "\(path) is used beyond a crash")
    try disk.step(operation, path)
  }
}
