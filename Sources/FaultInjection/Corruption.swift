import KeyValueClient
import SystemIO
import WireMessages

/// Damages the files of one node after the other, never of a second one before the first has recovered:
/// what a minority may lose, the cluster must not. Loop only.
///
/// A node whose log is damaged repairs it from the others, and counts as lost until it says that nothing is
/// missing any more. With other damage it may refuse to start. Then it is replaced as an operator would: an
/// empty directory, hence a new member, and the old member is removed.
final class Corruption {
  /// A node whose files are damaged, from its death until it is healthy again or replaced.
  private struct Patient {
    let number: Int
    /// The member that the node was when it was damaged.
    let memberID: UInt64
    var stage = Stage.dying
    /// When it was last started: what the proxies say before is about the time before.
    var startedAt: UInt64 = 0
  }

  /// How long it takes until the proxies speak of a program that was started.
  private static let settlingNanoseconds: UInt64 = 1_500_000_000

  /// How far the damage and what follows from it have come.
  private enum Stage {
    /// It was killed; its files are damaged when it has ended.
    case dying
    case restarted
    case replaced
  }

  private let loop: EventLoop
  private let cluster: ChaosCluster
  private let admin: ClientEngine
  private var random: ChaosRandom
  private var patient: Patient?
  private var isAsking = false
  private var isRepairSeen = false
  private(set) var refusals = 0
  /// Nodes that were seen getting lost entries again.
  private(set) var repairs = 0
  /// Called with what happens.
  var onNews: (String) -> Void = { _ in }

  init(loop: EventLoop, cluster: ChaosCluster, admin: ClientEngine, seed: UInt64) {
    self.loop = loop
    self.cluster = cluster
    self.admin = admin
    random = ChaosRandom(seed: seed, stream: 7)
    cluster.onEnd = { [weak self] place, exit in self?.ended(place, exit) }
  }

  var isTreating: Bool { patient != nil }

  /// Kills the node, turns a bit of its files, and starts it again; `false` if another one is still being
  /// treated.
  func strike(_ number: Int, memberID: UInt64?) -> Bool {
    guard patient == nil, let memberID, cluster.nodes[number].isRunning else { return false }
    patient = Patient(number: number, memberID: memberID)
    cluster.tolerated = cluster.nodes[number]
    cluster.kill(cluster.nodes[number])
    return true
  }

  /// Told which members vote at which addresses: the patient has recovered when it votes again, as a new
  /// member if it was replaced, and says itself that it lacks nothing.
  func see(_ voters: [String: UInt64]) {
    guard let patient, patient.stage != .dying, cluster.nodes[patient.number].isRunning,
      loop.now > patient.startedAt + Self.settlingNanoseconds,
      let id = voters["\(cluster.nodes[patient.number].address)"],
      patient.stage == .restarted || id != patient.memberID
    else { return }
    askPatient()
  }

  /// That a repair is over is no event of the proxies.
  private func askPatient() {
    guard let patient, !isAsking else { return }
    isAsking = true
    let place = cluster.nodes[patient.number]
    _ = admin.nodeStatus(of: "\(place.address)", appliedAtLeast: 0) { [weak self] result in
      guard let self else { return }
      isAsking = false
      guard let present = self.patient, present.startedAt == patient.startedAt,
        case .success(let status) = result
      else { return }
      if status.repair != nil {
        if !isRepairSeen {
          repairs += 1
          onNews("\(place.name) repairs its log")
        }
        isRepairSeen = true
        loop.schedule(after: 50_000_000) { [weak self] in self?.askPatient() }
        return
      }
      isRepairSeen = false
      onNews("\(place.name) has recovered")
      self.patient = nil
      cluster.tolerated = nil
    }
  }

  private func ended(_ place: ChaosCluster.Place, _ exit: ChildProcess.Exit) {
    guard let patient, cluster.nodes[patient.number] === place else { return }
    switch patient.stage {
    case .dying:
      self.patient?.stage = .restarted
      self.patient?.startedAt = loop.now
      do {
        onNews(try damage(cluster.dataDirectory(ofNode: patient.number)))
        try cluster.start(node: patient.number)
      } catch {
        onNews("\(place.name) could not be damaged: \(error)")
      }
    case .restarted:
      // Killed again, or asked to stop: whoever did it starts it.
      guard exit != .signal(9), exit != .code(0) else { return }
      refusals += 1
      onNews("\(place.name) \(exit): it has refused to start and is replaced")
      self.patient?.stage = .replaced
      self.patient?.startedAt = loop.now
      cluster.wipe(node: patient.number)
      do {
        try cluster.start(node: patient.number)
      } catch {
        onNews("\(place.name) could not be replaced: \(error)")
      }
      remove(patient.memberID)
    case .replaced: break
    }
  }

  /// Asks again until the old member is gone.
  private func remove(_ id: UInt64) {
    admin.remove(nodeID: id, timeoutNanoseconds: 20_000_000_000) { [weak self] result in
      guard let self, case .failure(let error) = result else { return }
      onNews("removing member \(id) failed, again: \(error)")
      loop.schedule(after: 1_000_000_000) { [weak self] in self?.remove(id) }
    }
  }

  /// Turns one bit of one file, within what was written to it.
  private func damage(_ directory: String) throws -> String {
    let files = LocalFileSystem()
    var paths: [String] = []
    for name in try files.list(directory) where name != "lock" {
      let path = "\(directory)/\(name)"
      if let inner = try? files.list(path) {
        paths += inner.map { "\(path)/\($0)" }
      } else {
        paths.append(path)
      }
    }
    for _ in 0..<20 where !paths.isEmpty {
      let path = paths[random.next(below: paths.count)]
      guard let file = try? files.open(path) else { continue }
      let size = try file.size()
      let content = try file.read(from: 0, count: Int(clamping: min(size, 256 << 20)))
      guard let last = content.lastIndex(where: { $0 != 0 }) else { continue }
      let position = random.next(below: last + 1)
      try file.write([content[position] ^ UInt8(1 << random.next(below: 8))], at: UInt64(position))
      try file.synchronize()
      return "a bit of byte \(position) of \(path) is turned; \(last + 1) bytes were written to it"
    }
    throw ChaosFailure("there is no file with content in \(directory)")
  }
}
