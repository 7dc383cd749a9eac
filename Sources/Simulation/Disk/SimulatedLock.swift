/// A lock of a `SimulatedDisk`, held until it goes or the disk's process does.
package final class SimulatedLock: @unchecked Sendable {
  private let disk: SimulatedDisk
  private let path: String
  private let life: Int

  init(disk: SimulatedDisk, path: String, life: Int) {
    self.disk = disk
    self.path = path
    self.life = life
  }

  deinit {
    disk.unlock(path, life)
  }
}
