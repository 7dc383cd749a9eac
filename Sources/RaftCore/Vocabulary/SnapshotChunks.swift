/// A piece of a snapshot's file, from the leader to a member that lacks entries which the leader
/// does not hold any more (Raft paper §7, Figure 13).
package struct InstallSnapshot: Hashable, Sendable {
  package let metadata: SnapshotMetadata
  /// Where in the file `data` begins; at most `totalByteCount`.
  package let offset: UInt64
  /// The length of the whole file.
  package let totalByteCount: UInt64
  /// Empty at the file's end: the leader asks what became of the snapshot.
  package let data: [UInt8]

  package init(
    metadata: SnapshotMetadata, offset: UInt64, totalByteCount: UInt64, data: [UInt8]
  ) {
    self.metadata = metadata
    self.offset = offset
    self.totalByteCount = totalByteCount
    self.data = data
  }
}

/// What a member has of a snapshot. That it has all of it, on its disk and in force, it tells with
/// an `AppendEntriesReply`.
package struct InstallSnapshotReply: Hashable, Sendable {
  package let snapshot: EntryID
  /// How many bytes of the file it has, and from where it wants to go on.
  package let nextOffset: UInt64

  package init(snapshot: EntryID, nextOffset: UInt64) {
    self.snapshot = snapshot
    self.nextOffset = nextOffset
  }
}

/// A piece of a snapshot's file that is to be read from disk, so that it can be sent.
package struct SnapshotChunkOrder: Hashable, Sendable {
  package let to: NodeID
  package let snapshot: EntryID
  package let offset: UInt64
  /// Fewer bytes are read only where the file ends before.
  package let byteCountMax: Int

  package init(to: NodeID, snapshot: EntryID, offset: UInt64, byteCountMax: Int) {
    self.to = to
    self.snapshot = snapshot
    self.offset = offset
    self.byteCountMax = byteCountMax
  }
}

/// A piece of a snapshot that has arrived and is to be written to disk.
package struct SnapshotChunk: Hashable, Sendable {
  package let from: NodeID
  package let install: InstallSnapshot

  package init(from: NodeID, install: InstallSnapshot) {
    self.from = from
    self.install = install
  }
}
