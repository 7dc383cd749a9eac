import KeyValueStore
import RaftCore
import RaftStorage
import WireMessages

/// What a node's snapshot thread has to do, in order, and how far it has come.
///
/// Each step is one event of the world, so that everything else goes on between the steps.
struct SnapshotThread {
  /// A piece of work; each is one of the real thread's.
  enum Task {
    case take(SnapshotMetadata, KeyValueStateMachine)
    case read(SnapshotChunkOrder)
    case store(InstallSnapshot, from: NodeID)
  }

  /// A snapshot that is being written.
  struct Writing {
    var encoder: KeyValueSnapshotEncoder
    let writer: SnapshotFileWriter<SimulatedDisk>
  }

  var tasks: [Task] = []
  var writing: Writing?
  var isBusy = false
  /// Whether a piece has come to this process.
  var hasReceived = false
}
