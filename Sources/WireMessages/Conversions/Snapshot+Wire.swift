package import RaftCore

extension SnapshotMetadata: WireConvertible {
  /// Throws unless the snapshot covers an entry that a log can reach and the configuration's index lies in it, and if more
  /// members were removed than may be.
  package init(_ wire: WireSnapshotMetadata) throws(MalformedMessage) {
    let last = EntryID(try WireSnapshotMetadata.required(wire.last, "last"))
    let configuration = try ClusterConfiguration(
      try WireSnapshotMetadata.required(wire.configuration, "configuration"))
    guard last.index > .zero, last.index <= Self.lastIndexMax,
      wire.configurationIndex <= last.index.rawValue
    else {
      throw WireSnapshotMetadata.malformed(
        "the last entry is \(last.index.rawValue), and the configuration's is "
          + "\(wire.configurationIndex)")
    }
    guard wire.removed.count <= Self.removedMax else {
      throw WireSnapshotMetadata.malformed(
        "\(wire.removed.count) members were removed, more than the \(Self.removedMax) that may be")
    }
    self.init(
      last: last, configuration: configuration,
      configurationIndex: LogIndex(wire.configurationIndex), removed: wire.removed.map(NodeID.init))
  }

  package var wire: WireSnapshotMetadata {
    WireSnapshotMetadata(
      last: last.wire, configuration: configuration.wire,
      configurationIndex: configurationIndex.rawValue, removed: removed.map(\.rawValue))
  }
}

extension InstallSnapshot: WireConvertible {
  /// Throws unless the bytes lie within the file.
  package init(_ wire: WireInstallSnapshot) throws(MalformedMessage) {
    let metadata = try SnapshotMetadata(try WireInstallSnapshot.required(wire.metadata, "metadata"))
    guard wire.offset <= wire.totalByteCount,
      UInt64(wire.data.count) <= wire.totalByteCount - wire.offset
    else {
      throw WireInstallSnapshot.malformed(
        "\(wire.data.count) bytes at \(wire.offset) are not within a file of "
          + "\(wire.totalByteCount)")
    }
    self.init(
      metadata: metadata, offset: wire.offset, totalByteCount: wire.totalByteCount,
      data: wire.data)
  }

  package var wire: WireInstallSnapshot {
    WireInstallSnapshot(
      metadata: metadata.wire, offset: offset, totalByteCount: totalByteCount, data: data)
  }
}

extension InstallSnapshotReply: WireConvertible {
  package init(_ wire: WireInstallSnapshotReply) throws(MalformedMessage) {
    self.init(
      snapshot: EntryID(try WireInstallSnapshotReply.required(wire.snapshot, "snapshot")),
      nextOffset: wire.nextOffset)
  }

  package var wire: WireInstallSnapshotReply {
    WireInstallSnapshotReply(snapshot: snapshot.wire, nextOffset: nextOffset)
  }
}
