package import RPCCore

/// Marks an error of a node that is well and lacks the revision that a read asked for: another node
/// may have it, and to ask again and again is of no use.
package enum RevisionLag {
  package static let metadata: Metadata = {
    var metadata = Metadata()
    metadata.append("reign-revision", "behind")
    return metadata
  }()

  package static func isMarked(_ metadata: Metadata) -> Bool {
    metadata["reign-revision"] == "behind"
  }
}
