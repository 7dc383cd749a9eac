import KeyValueStore
import RPCCore
import RPCTransport
import RaftCore
import RaftStorage
import Replication
import SystemIO
import WireMessages

/// What a node holds once its port and its data directory are open.
struct NodeOpening {
  let server: RPCServer
  /// `host:port`.
  let listensAt: String
  let storage: RaftStorage<LocalFileSystem>
  let identity: OwnIdentity
  let replica: Replica<KeyValueStateMachine>
  let recovery: [NodeEvent]

  /// Opens the port first, because it may name the data directory, and then the directory.
  ///
  /// - Throws: `NodeFailure.cannotStart` with who holds the port or the directory, or what is wrong
  ///   with what the directory holds.
  init(loop: EventLoop, settings: NodeSettings, onEvent: @escaping (NodeEvent) -> Void)
    throws(NodeFailure)
  {
    let identity = OwnIdentity(nodeID: NodeID(0), clusterID: .unknown, address: "")
    server = RPCServer(
      loop: loop, identity: { identity.asPeer }, router: RPCRouter(),
      limits: .fittingThisProcess(), log: { event in Self.report(event, to: onEvent) })
    let dataDirectory: String
    do {
      var bound = try SocketAddress(host: settings.host, port: settings.port)
      let port = try server.listen(on: bound)
      bound.port = port
      listensAt = bound.description
      identity.address = settings.advertisedAddress ?? bound.description
      dataDirectory = settings.dataDirectory ?? "data/\(port)"
    } catch {
      server.close()
      throw .cannotStart("\(error)")
    }

    let recovered: RecoveredState
    let cutByteCount: UInt64
    var machine = KeyValueMachine()
    var recovery: [NodeEvent] = []
    do {
      var restoration = SnapshotRestoration()
      let opened = try RaftStorage.open(
        directory: dataDirectory, files: LocalFileSystem(), settings: StorageSettings(settings)
      ) { reader throws(StorageError) in
        restoration = try SnapshotRestoration(from: &reader)
      }
      storage = opened.storage
      recovered = opened.recovered
      cutByteCount = opened.cutByteCount
      if let known = opened.identity {
        identity.nodeID = known.nodeID
        identity.clusterID = known.clusterID
      } else {
        identity.nodeID = NodeID(max(1, SystemRandom.uint64()))
      }
      recovery = (opened.damagedSnapshots + opened.repairedSegments).map {
        .damageFound(reason: "\($0)")
      }
      if let lost = opened.lost { recovery.append(.logLost(reason: lost.finding)) }
      if let snapshot = recovered.snapshot {
        machine = try restoration.machine.get()
        recovery.append(
          .restored(
            through: snapshot.last.index, keyCount: machine.map.count,
            nanoseconds: restoration.nanoseconds))
      }
    } catch {
      server.close()
      throw .cannotStart("\(error)")
    }

    // Drawn anew each time: numbers of an earlier run must not come again.
    let seed = SystemRandom.uint64()
    let node = RaftNode(
      id: identity.nodeID, settings: RaftSettings(settings, seed: seed), recovered: recovered)
    let opened = NodeEvent.recovered(
      dataDirectory: dataDirectory, lastIndex: node.lastEntry.index, cutByteCount: cutByteCount,
      randomSeed: seed)
    self.recovery = [opened] + recovery
    replica = Replica(
      node: node, machine: KeyValueStateMachine(machine: machine),
      settings: ReplicaSettings(settings))
    self.identity = identity
  }

  private static func report(_ event: TransportEvent, to onEvent: (NodeEvent) -> Void) {
    onEvent(.transport("\(event)"))
  }
}

/// The machine in a snapshot, made while the file is checked.
private struct SnapshotRestoration {
  private(set) var machine = Result<KeyValueMachine, SnapshotFormatError>.success(KeyValueMachine())
  private(set) var nanoseconds: UInt64 = 0

  init() {}

  init<File>(from reader: inout SnapshotFileReader<File>) throws(StorageError) {
    let begun = EventLoop.monotonicNow()
    do throws(SnapshotReadingError) {
      machine = .success(try reader.readMachine(limits: KeyValueLimits()))
    } catch {
      switch error {
      case .storage(let error): throw error
      // It is intact, so that no older one takes its place.
      case .format(let error): machine = .failure(error)
      }
    }
    nanoseconds = EventLoop.monotonicNow() - begun
  }
}

extension RaftSettings {
  init(_ settings: NodeSettings, seed: UInt64) {
    let tick = NodeSettings.tickMilliseconds
    self.init()
    heartbeatTicks = max(1, settings.heartbeatMilliseconds / tick)
    electionTimeoutTicksMin = max(
      2 * heartbeatTicks, settings.electionTimeoutMillisecondsMin / tick)
    electionTimeoutTicksMax = max(
      electionTimeoutTicksMin + 1, settings.electionTimeoutMillisecondsMax / tick)
    commitWaitTicksMax = max(commitWaitTicksMax, 2 * electionTimeoutTicksMax)
    randomSeed = seed
    leaseReads = settings.leaseReads
    if settings.deadVoterTimeoutMilliseconds > 0 {
      deadVoterTimeoutTicks = max(
        2 * electionTimeoutTicksMax, settings.deadVoterTimeoutMilliseconds / tick)
    }
  }
}

extension StorageSettings {
  /// The log is dropped by whole segments. Where snapshots are frequent, segments are small, so that
  /// something is dropped each time.
  init(_ settings: NodeSettings) {
    self.init()
    ballastBytes = UInt64(settings.ballastBytes)
    segmentBytes = min(segmentBytes, UInt64(max(settings.snapshotLogBytes / 4, 16 << 10)))
  }
}

extension ReplicaSettings {
  init(_ settings: NodeSettings) {
    self.init()
    tickNanoseconds = UInt64(NodeSettings.tickMilliseconds) * 1_000_000
    snapshotLogBytes = settings.snapshotLogBytes
    trailingLogBytes = settings.snapshotLogBytes / 4
    laggingLogBytesMax = settings.snapshotLogBytes * 2
  }
}
