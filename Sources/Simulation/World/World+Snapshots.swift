import KeyValueStore
import RaftCore
import RaftStorage
import Replication
import WireMessages

// The snapshot thread of a node: it writes, reads and receives snapshots beside the log.

extension World {
  private static let pieceByteCount = 1_024

  func order(_ task: SnapshotThread.Task, by process: NodeProcess) {
    process.snapshots.tasks.append(task)
    guard !process.snapshots.isBusy else { return }
    process.snapshots.isBusy = true
    scheduleStep(process)
  }

  private func scheduleStep(_ process: NodeProcess) {
    let machine = machines[process.place]
    let duration = chance.number(
      in: UInt64(
        knobs.syncMicrosecondsMin * 500)...UInt64(knobs.syncMicrosecondsMax * 1_000),
      .snapshot, UInt64(machine.place), machine.countSnapshotStep())
    after(
      min(duration * UInt64(machine.diskFactor), 19_000_000_000) + 5 * process.inputNanoseconds,
      .snapshotStep(machine: process.place, life: process.life))
    comes(process.place, to: .snapshot)
  }

  func snapshotStep(_ place: Int, _ life: Int) {
    guard let process = process(place, life) else { return }
    let machine = machines[place]
    do throws(StorageError) {
      try step(process, machine)
    } catch {
      if machine.disk.unreadable.takeFailure() { report.sometimes.reach(.snapshotUnreadable) }
      // What found no room in the log may have been written in part.
      machine.unreported = process.writing
      return refuse(machine, "\(error)")
    }
    // The step may have ended the process.
    guard machine.process === process else { return }
    if process.snapshots.tasks.isEmpty {
      process.snapshots.isBusy = false
    } else {
      scheduleStep(process)
    }
  }

  /// One step of the task at hand. What it tells the node is told at once: the disk is done with it.
  func step(_ process: NodeProcess, _ machine: Machine) throws(StorageError) {
    guard let task = process.snapshots.tasks.first else { return }
    switch task {
    case .take(let metadata, let state):
      try take(metadata, state, process, machine)
    case .read(let order):
      process.snapshots.tasks.removeFirst()
      read(order, process)
    case .store(let install, let sender):
      process.snapshots.tasks.removeFirst()
      try store(install, from: sender, process)
    }
  }

  private func take(
    _ metadata: SnapshotMetadata, _ state: KeyValueStateMachine, _ process: NodeProcess,
    _ machine: Machine
  ) throws(StorageError) {
    do throws(StorageError) {
      var writing: SnapshotThread.Writing
      if let begun = process.snapshots.writing {
        writing = begun
      } else {
        writing = SnapshotThread.Writing(
          encoder: KeyValueSnapshotEncoder(state.machine),
          writer: try process.storage.snapshots.begin(metadata))
      }
      if let bytes = writing.encoder.next(byteCountMax: Self.pieceByteCount) {
        try writing.writer.append(bytes)
        process.snapshots.writing = writing
        return
      }
      try writing.writer.finish()
      process.snapshots.writing = nil
      process.snapshots.tasks.removeFirst()
      reports(metadata, by: process)
      report.snapshotCount += 1
      try process.storage.snapshots.removeOlder(than: metadata.last)
      tell("\(name(process.id)) has a snapshot through \(metadata.last.index.rawValue)")
      take(.snapshotTaken(metadata.last), at: process)
    } catch {
      guard error.isDiskFull else { throw error }
      report.sometimes.reach(.snapshotFoundNoRoom)
      try process.snapshots.writing?.writer.discard()
      process.snapshots.writing = nil
      process.snapshots.tasks.removeFirst()
      take(.snapshotFailed(metadata.last), at: process)
    }
  }

  private func read(_ order: SnapshotChunkOrder, _ process: NodeProcess) {
    do throws(StorageError) {
      let bytes = try process.storage.snapshots.read(
        order.snapshot, from: order.offset, count: order.byteCountMax)
      let total = try process.storage.snapshots.byteCount(order.snapshot)
      take(.snapshotRead(order, bytes, total), at: process)
    } catch {
      let isThere = machines[process.place].disk.unreadable.takeFailure()
      report.sometimes.reach(isThere ? .snapshotUnreadable : .snapshotGone)
      take(.snapshotUnreadable(order), at: process)
    }
  }

  private func store(
    _ install: InstallSnapshot, from sender: NodeID, _ process: NodeProcess
  ) throws(StorageError) {
    let id = install.metadata.last
    let snapshots = process.storage.snapshots
    do throws(StorageError) {
      let next = try snapshots.receive(
        snapshot: id, offset: install.offset, totalByteCount: install.totalByteCount,
        data: install.data)
      if next != install.offset + UInt64(install.data.count) {
        report.sometimes.reach(.snapshotChunkOutOfPlace)
        // A process that had nothing would have taken a first piece.
        if !process.snapshots.hasReceived, install.offset == 0 {
          report.sometimes.reach(.snapshotGoneOn)
        }
      }
      process.snapshots.hasReceived = true
      guard next == install.totalByteCount else {
        return take(.snapshotStored(id, sender, next), at: process)
      }
      if machines[process.place].spoilsIncoming {
        machines[process.place].spoilsIncoming = false
        machines[process.place].disk.spoilIncoming(place: Int(truncatingIfNeeded: now >> 10))
      }
      let metadata = try snapshots.finishReceiving(id)
      let state = try readMachine(id, snapshots)
      reports(metadata, by: process)
      report.sometimes.reach(.snapshotReceived)
      take(.snapshotReceived(metadata, state), at: process)
    } catch {
      if error.isDiskFull {
        report.sometimes.reach(.snapshotFoundNoRoom)
        return take(.snapshotStored(id, sender, 0), at: process)
      }
      switch error {
      case .damaged, .foreign, .tooLarge, .unsupportedFormat:
        report.sometimes.reach(.snapshotRefused)
        take(.snapshotRefused(id), at: process)
      case .inUse, .system, .missing, .stalled, .failedBefore: throw error
      }
    }
  }

  /// The state machine in a complete snapshot.
  func readMachine(
    _ id: EntryID, _ snapshots: SnapshotStore<SimulatedDisk>
  ) throws(StorageError) -> KeyValueStateMachine {
    var decoder = KeyValueSnapshotDecoder(limits: limits, last: id.index)
    var reader = try snapshots.open(id)
    do {
      while let bytes = try reader.next(byteCountMax: 4_096) { try decoder.append(bytes) }
      return KeyValueStateMachine(machine: try decoder.finish())
    } catch let error as StorageError {
      throw error
    } catch {
      violate("the snapshot through \(id.index.rawValue) is whole and cannot be read: \(error)")
      return KeyValueStateMachine(machine: KeyValueMachine(limits: limits))
    }
  }

  /// All nodes have the same.
  var limits: KeyValueLimits {
    var limits = KeyValueLimits()
    limits.sessionsMax = knobs.sessions
    return limits
  }
}
