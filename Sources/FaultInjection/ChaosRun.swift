import KeyValueClient
import Linearizability
package import SystemIO
import WireMessages

/// One run of the real programs under faults: starts a cluster, lets clients write and read while harm is
/// done to it, heals it, looks at everything once more, and judges the history.
package final class ChaosRun {
  private let loop: EventLoop
  private let settings: ChaosSettings
  private let cluster: ChaosCluster
  private let recorder: ChaosRecorder
  private let clients: [ChaosClient]
  private let nemeses: [Nemesis]
  private let corruption: Corruption
  private let admin: ClientEngine
  private var watch: WatchHandle?
  private var status = WireClusterStatus()
  private var leader: Int?
  private var terms: Set<UInt64> = []
  private let say: (String) -> Void
  private var isInterrupted = false
  /// Ends the step under way.
  private var abandonStep: (() -> Void)?

  /// - Parameter say: Told what happens, a line at a time.
  package init(loop: EventLoop, settings: ChaosSettings, say: @escaping (String) -> Void) throws {
    self.loop = loop
    self.settings = settings
    self.say = say
    try LocalFileSystem().createDirectory(settings.directory)
    let cluster = try ChaosCluster(loop: loop, settings: settings)
    let recorder = try ChaosRecorder(path: Self.historyPath(in: settings.directory))
    self.cluster = cluster
    self.recorder = recorder
    let network = cluster.network
    clients = (0..<settings.clientCount).map { number in
      ChaosClient(
        number, loop: loop,
        endpoints: network.proxies.compactMap {
          network.link(from: .client(number), to: $0).map { "\($0.address)" }
        }, settings: settings, recorder: recorder)
    }
    nemeses = FaultKind.Source.allCases.map {
      Nemesis(loop: loop, cluster: cluster, settings: settings, source: $0)
    }
    admin = ClientEngine(
      loop: loop, settings: ClientSettings(endpoints: cluster.proxies.map { "\($0.address)" }))
    corruption = Corruption(loop: loop, cluster: cluster, admin: admin, seed: settings.seed)
    connect()
  }

  package static func historyPath(in directory: String) -> String { "\(directory)/history.jsonl" }

  private func connect() {
    for client in clients {
      client.onWrite = { [weak self] address in
        guard let self else { return }
        leader = cluster.nodes.firstIndex { "\($0.address)" == address }
      }
    }
    for nemesis in nemeses {
      nemesis.onFault = { [weak self] in self?.tell($0) }
      nemesis.leader = { [weak self] in self?.leader }
      nemesis.proxyInUse = { [weak self] in self?.proxyInUse(by: $0) }
      nemesis.corrupt = { [weak self] number in
        guard let self else { return false }
        let address = "\(cluster.nodes[number].address)"
        return corruption.strike(number, memberID: voters[address])
      }
    }
    corruption.onNews = { [weak self] in self?.tell($0) }
  }

  private func proxyInUse(by client: Int) -> ChaosNetwork.Party? {
    cluster.network.proxy(at: clients[client].endpoint, for: .client(client))
  }

  private lazy var startedAt = EventLoop.monotonicNow()

  private func tell(_ text: String) {
    let milliseconds = (EventLoop.monotonicNow() - startedAt) / 1_000_000
    say("\(milliseconds / 1_000).\(milliseconds % 1_000 / 100) s: \(text)")
  }

  // MARK: The course of a run

  /// Runs it all; what comes back is judged. Everything that was started has ended, also if it throws.
  package func run() throws -> ChaosReport {
    _ = startedAt
    defer { end() }
    if settings.faults.contains(.process(.fillDisk)), let reason = cluster.prepareSmallDisk() {
      tell("fill-disk is skipped: \(reason)")
    }
    if settings.faults.contains(where: { $0 == .process(.hangDisk) || $0 == .process(.failSync) }),
      let reason = cluster.prepareFaultyDisks()
    {
      tell("hang-disk and fail-sync are skipped: \(reason)")
    }
    try cluster.startAll()
    watch = admin.watchStatus { [weak self] in self?.saw($0) }
    try waitUntilAllVote()
    tell("all \(settings.nodeCount) nodes vote")
    for client in clients { client.start() }
    for nemesis in nemeses { nemesis.start() }
    try rest(nanoseconds: settings.nanoseconds)
    if settings.everyFault {
      try waitUntil("each kind of fault has been done", within: 300) { [nemeses] in
        nemeses.allSatisfy(\.hasDoneAll)
      }
    }
    for nemesis in nemeses { nemesis.stop() }
    try heal()
    try rest(nanoseconds: 1_000_000_000)
    for client in clients { client.stop() }
    try waitUntil("the clients have ended", within: 10) { [clients] in
      clients.allSatisfy(\.isIdle)
    }
    try lookAtEverything()
    let digests = try compareNodes()
    recorder.close(unfinished: [])
    return ChaosReport(
      settings: settings, history: recorder.history, faults: faults, terms: terms.count,
      acknowledged: clients.map(\.acknowledged).reduce(0, +),
      failed: clients.map(\.failed).reduce(0, +), unknown: clients.map(\.unknown).reduce(0, +),
      refusals: corruption.refusals, misfortunes: cluster.misfortunes + digests + unusedWays)
  }

  /// Has `run` end what it has started and throw, as soon as the step under way can be left. Loop only.
  package func interrupt() {
    isInterrupted = true
    abandonStep?()
  }

  private func checkInterruption() throws {
    if isInterrupted { throw ChaosFailure("the run was interrupted") }
  }

  /// A step that an interruption ends. Those without it take a moment only, and must not be left halfway.
  private func step<Value>(
    _ name: String, within seconds: UInt64 = 30,
    _ begin: (@escaping StepEnd<Value>) throws -> Void
  ) throws -> Value {
    try checkInterruption()
    defer { abandonStep = nil }
    let value: Value = try loop.finish(name, within: seconds) { end in
      abandonStep = { end(.failure(ChaosFailure("\(name) was interrupted"))) }
      try begin(end)
    }
    try checkInterruption()
    return value
  }

  private func rest(nanoseconds: UInt64) throws {
    try step("resting", within: nanoseconds / 1_000_000_000 + 30) { end in
      loop.schedule(after: nanoseconds) { end(.success(())) }
    }
  }

  /// The harness has failed if what it harms is used by nobody.
  private var unusedWays: [String] {
    cluster.network.unusedWays.map { "nothing has connected over the link from \($0)" }
  }

  private var faults: [FaultKind: Int] {
    nemeses.reduce(into: [:]) { $0.merge($1.counts) { $0 + $1 } }
  }

  private func heal() throws {
    tell("everything is healed")
    cluster.network.treat(cluster.network.nodePairs + cluster.network.accessPairs, with: .pass)
    cluster.network.disarm()
    for place in cluster.nodes where place.isRunning { cluster.resume(place) }
    // One that is about to end because it was killed is started when it has.
    try waitUntil("all programs run", within: 30) { [self] in
      for number in cluster.proxies.indices where !cluster.proxies[number].isRunning {
        try? cluster.start(proxy: number)
      }
      for number in cluster.nodes.indices where !cluster.nodes[number].isRunning {
        try? cluster.start(node: number)
      }
      return (cluster.nodes + cluster.proxies).allSatisfy { $0.isRunning && !$0.mayEnd }
    }
    try waitUntilAllVote()
    tell("all nodes vote again")
  }

  /// Reads everything from each node itself, as part of the history.
  private func lookAtEverything() throws {
    for (number, node) in cluster.nodes.enumerated() {
      let engine = ClientEngine(
        loop: loop, settings: ClientSettings(endpoints: ["\(node.address)"]))
      defer { engine.close() }
      let operation = recorder.begin(
        .list(prefix: [], after: [], limit: 0), by: 900 + UInt64(number))
      let answer: HistoryOperation.Answer = try step("reading from \(node.name)") { end in
        engine.list(prefix: []) { result in
          end(result.map(HistoryOperation.Answer.init).mapError { $0 })
        }
      }
      recorder.end(operation, .ok(returnedAt: EventLoop.monotonicNow(), answer))
    }
  }

  /// Nodes that have applied the same part of the log have the same map.
  private func compareNodes() throws -> [String] {
    var index: UInt64 = 0
    for _ in 0..<20 {
      let statuses = try cluster.nodes.map { node in
        let address = "\(node.address)"
        let status: WireNodeStatus = try step("asking \(node.name)") { end in
          _ = admin.nodeStatus(of: address, appliedAtLeast: index) { end($0.mapError { $0 }) }
        }
        return status
      }
      index = statuses.map(\.appliedIndex).max() ?? 0
      guard statuses.allSatisfy({ $0.appliedIndex == index }) else { continue }
      if Set(statuses.map(\.mapDigest)).count == 1 { return [] }
      return ["the nodes have different maps at index \(index): \(statuses.map(\.mapDigest))"]
    }
    return ["the nodes did not come to rest"]
  }

  // MARK: What the proxies say

  private func saw(_ event: WireClusterEvent) {
    guard let status = event.status else { return }
    self.status = status
    if status.leaderID != 0 { terms.insert(status.term) }
    corruption.see(voters)
  }

  /// The members that vote and can be reached, by address.
  private var voters: [String: UInt64] {
    var voters: [String: UInt64] = [:]
    for node in status.nodes where node.liveness == .alive {
      // A candidate votes as well; that it is one no longer is no event of its own.
      guard let status = node.status, status.role != .learner, status.role != .unspecified else {
        continue
      }
      voters[status.address] = status.nodeID
    }
    return voters
  }

  private func waitUntilAllVote() throws {
    do {
      try waitUntil("all nodes vote", within: 90) { [self] in
        corruption.see(voters)
        return status.leaderID != 0 && !corruption.isTreating
          && cluster.nodes.allSatisfy { voters["\($0.address)"] != nil }
      }
    } catch {
      throw ChaosFailure(
        "\(error): the cluster has not healed; voters are \(voters.keys.sorted()), ended by themselves: "
          + "\(cluster.misfortunes)")
    }
  }

  private func waitUntil(
    _ claim: String, within seconds: UInt64, _ condition: @escaping () -> Bool
  ) throws {
    try step("waiting until \(claim)", within: seconds) { look(until: condition, $0) }
  }

  private func look(until condition: @escaping () -> Bool, _ end: @escaping StepEnd<Void>) {
    if condition() { return end(.success(())) }
    loop.schedule(after: 50_000_000) { [self] in look(until: condition, end) }
  }

  private func end() {
    watch?.cancel()
    // Before the nemeses: they heal what they did, which is also to start programs.
    cluster.killAll()
    for nemesis in nemeses { nemesis.stop() }
    recorder.close(unfinished: clients.compactMap { $0.close() })
    admin.close()
    try? loop.finish("waiting until all programs have ended", within: 10) { end in
      look(until: { [cluster] in cluster.isGone }, end)
    }
    cluster.network.close()
    cluster.smallDisk?.unmount()
  }
}
