import RaftCore

/// What a machine does with snapshots. A snapshot's file is made of so many bytes, whatever is in it;
/// what counts is when it is complete.
struct SnapshotFiles {
  static let byteCount = 10

  /// A file that will be whole at its time.
  struct Pending {
    let metadata: SnapshotMetadata
    let dueAt: UInt64
  }

  /// The own snapshot that is being written.
  var writing: Pending?
  /// A leader's snapshot of which so much has arrived.
  var incoming: (metadata: SnapshotMetadata, byteCount: UInt64)?
  /// A leader's snapshot that is being verified.
  var verifying: Pending?
}

extension Cluster {
  /// Begins to write a snapshot of a machine, which takes a while.
  mutating func takeSnapshot(on number: UInt64, ticks: Int = 0) {
    let position = position(of: NodeID(number))
    guard let node = machines[position].node, machines[position].files.writing == nil,
      node.appliedIndex > node.snapshot?.last.index ?? .zero
    else { return }
    oracle.snapshot(node.snapshotMetadata, on: node.id)
    machines[position].files.writing = SnapshotFiles.Pending(
      metadata: node.snapshotMetadata, dueAt: clock + UInt64(ticks))
    finishSnapshots(position)
  }

  /// What is whole by now is reported.
  mutating func finishSnapshots(_ position: Int) {
    if let writing = machines[position].files.writing, writing.dueAt <= clock {
      machines[position].files.writing = nil
      machines[position].disk.finish(writing.metadata)
      let kept = keptLogBytes
      with(machines[position].id.rawValue) {
        $0.snapshotTaken(writing.metadata, trailingBytes: kept, laggingBytesMax: 4 * kept)
      }
    }
    if let verifying = machines[position].files.verifying, verifying.dueAt <= clock {
      machines[position].files.verifying = nil
      machines[position].files.incoming = nil
      machines[position].disk.finish(verifying.metadata)
      let isInstalled = with(machines[position].id.rawValue) {
        $0.snapshotReceived(verifying.metadata)
      }
      if isInstalled { installCount += 1 }
    }
  }

  mutating func read(_ order: SnapshotChunkOrder, on position: Int) {
    guard machines[position].disk.durable.snapshot?.last == order.snapshot else {
      machines[position].node?.snapshotChunkUnreadable(order)
      return
    }
    let count = min(order.byteCountMax, SnapshotFiles.byteCount - Int(order.offset))
    machines[position].node?.snapshotChunkRead(
      order, bytes: Array(repeating: 7, count: count),
      totalByteCount: UInt64(SnapshotFiles.byteCount))
  }

  mutating func store(_ chunk: SnapshotChunk, on position: Int) {
    let metadata = chunk.install.metadata
    var files = machines[position].files
    if files.incoming?.metadata != metadata {
      files.incoming = (metadata, 0)
      files.verifying = nil
    }
    let present = files.incoming?.byteCount ?? 0
    let offset = chunk.install.offset
    let end = offset + UInt64(chunk.install.data.count)
    if offset <= present, end > present { files.incoming = (metadata, end) }
    let stored = max(present, offset <= present ? end : present)
    if stored == chunk.install.totalByteCount, files.verifying == nil {
      let delay = random.number(in: 0...max(0, faults.syncTicksMax))
      files.verifying = SnapshotFiles.Pending(
        metadata: metadata, dueAt: clock + 1 + UInt64(delay))
    }
    machines[position].files = files
    machines[position].node?.snapshotChunkStored(
      snapshot: metadata.last, from: chunk.from, nextOffset: stored)
  }
}

extension Oracle {
  /// A snapshot stands for what is committed, and for nothing else.
  mutating func snapshot(_ metadata: SnapshotMetadata, on id: NodeID) {
    let offset = Int(metadata.last.index.rawValue) - 1
    guard committed.indices.contains(offset), committed[offset].id == metadata.last else {
      report("\(id) takes a snapshot at \(metadata.last), which is not committed")
      return
    }
    var configuration = ClusterConfiguration()
    var index = LogIndex.zero
    var removed: Set<NodeID> = []
    for entry in committed[...offset] {
      guard case .configuration(let next) = entry.payload else { continue }
      removed.formUnion(configuration.members.map(\.id).filter { next[$0] == nil })
      configuration = next
      index = entry.index
    }
    if metadata.configuration != configuration || metadata.configurationIndex != index
      || metadata.removed != removed.sorted()
    {
      report("\(id) takes a snapshot with \(metadata), not \(configuration) of \(index)")
    }
  }
}
