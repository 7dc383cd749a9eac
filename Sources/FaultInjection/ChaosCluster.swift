import Glibc
import SystemIO

/// The programs of a run, each a process, and the network between them. Loop only.
final class ChaosCluster {
  /// A node or a proxy: a place that keeps its port, whatever runs there.
  final class Place {
    let name: String
    let address: SocketAddress
    fileprivate(set) var process: ChildProcess?
    fileprivate(set) var isPaused = false
    /// Whether its end was the harness's doing, or is allowed.
    fileprivate(set) var mayEnd = true
    /// How it ended the last time.
    fileprivate(set) var lastExit: ChildProcess.Exit?
    /// How often its data was thrown away.
    fileprivate(set) var generation = 0

    fileprivate init(name: String, address: SocketAddress) {
      self.name = name
      self.address = address
    }

    var isRunning: Bool { process != nil }
  }

  let nodes: [Place]
  let proxies: [Place]
  let network: ChaosNetwork
  /// What went wrong by itself.
  private(set) var misfortunes: [String] = []
  /// The last node keeps its data on a disk that can be filled, where there can be one.
  private(set) var smallDisk: SmallDisk?
  var smallDiskNode: Int { nodes.count - 1 }
  /// One for each node, where they can be had.
  private var faultyDisks: [FaultyDisk] = []
  /// Whose end is not held against it: its files are damaged.
  var tolerated: Place?
  /// Called when a program has ended.
  var onEnd: (Place, ChildProcess.Exit) -> Void = { _, _ in }

  private let loop: EventLoop
  private let settings: ChaosSettings
  private var logs: [String: CInt] = [:]
  /// Nothing is started any more.
  private var isOver = false

  init(loop: EventLoop, settings: ChaosSettings) throws {
    self.loop = loop
    self.settings = settings
    var ports = FreePorts(seed: settings.seed)
    nodes = try (0..<settings.nodeCount).map {
      Place(name: "node-\($0)", address: .loopback(port: try ports.next()))
    }
    proxies = try (0..<settings.proxyCount).map {
      Place(name: "proxy-\($0)", address: .loopback(port: try ports.next()))
    }
    network = try ChaosNetwork(
      loop: loop, nodes: nodes.map(\.address), proxies: proxies.map(\.address),
      clientCount: settings.clientCount)
  }

  // MARK: Programs

  /// Gives the last node a small disk; says why if there can be none.
  func prepareSmallDisk() -> String? {
    do {
      smallDisk = try SmallDisk(loop: loop, path: "\(settings.directory)/disk", mebibytes: 24)
      return nil
    } catch {
      return "\(error)"
    }
  }

  /// Gives every node a disk whose syncs can be made to hang and to fail; says why if it cannot.
  func prepareFaultyDisks() -> String? {
    let library = "\(settings.programs)/\(FaultyDisk.libraryName)"
    guard access(library, R_OK) == 0 else {
      return "there is no \(library); Scripts/chaos.sh builds it"
    }
    faultyDisks = nodes.map {
      FaultyDisk(library: library, control: "\(settings.directory)/\($0.name).disk")
    }
    return nil
  }

  /// Whether this machine has what a fault of the kind takes.
  func canDo(_ kind: FaultKind) -> Bool {
    switch kind {
    case .process(.fillDisk): smallDisk != nil
    case .process(.hangDisk), .process(.failSync): !faultyDisks.isEmpty
    case .process, .nodeLinks, .proxyLinks, .clientLinks: true
    }
  }

  func faultyDisk(ofNode number: Int) -> FaultyDisk? {
    faultyDisks.isEmpty ? nil : faultyDisks[number]
  }

  func startAll() throws {
    for number in proxies.indices { try start(proxy: number) }
    for number in nodes.indices { try start(node: number) }
  }

  func start(proxy number: Int) throws {
    let place = proxies[number]
    try start(
      place, "proxy", ["--port", "\(place.address.port)"] + dialRules(of: .proxy(number)))
  }

  func start(node number: Int) throws {
    var arguments = [
      "--port", "\(nodes[number].address.port)", "--data", dataDirectory(ofNode: number),
      "--proxy", proxies.map { "\($0.address)" }.joined(separator: ","), "--state", "alive",
      "--log-level", "info", "--snapshot-after", settings.snapshotAfter, "--ballast", "1MiB",
    ]
    arguments += dialRules(of: .node(number))
    try start(
      nodes[number], number == 0 && nodes[0].generation == 0 ? "leader" : "follower", arguments,
      environment: faultyDisk(ofNode: number)?.environment ?? [:])
  }

  /// Has it connect over its links to all that it connects to.
  private func dialRules(of party: ChaosNetwork.Party) -> [String] {
    (network.nodes + network.proxies).flatMap { other in
      network.link(from: party, to: other).map { ["--dial", "\($0.target)=\($0.address)"] } ?? []
    }
  }

  func dataDirectory(ofNode number: Int) -> String {
    let generation = nodes[number].generation
    let disk = number == smallDiskNode ? smallDisk?.path : nil
    return "\(disk ?? settings.directory)/node-\(number)" + (generation > 0 ? "-\(generation)" : "")
  }

  /// The next start of the node has an empty directory; the former one stays for people to look at.
  func wipe(node number: Int) { nodes[number].generation += 1 }

  func kill(_ place: Place) {
    place.mayEnd = true
    place.isPaused = false
    place.process?.kill()
  }

  func terminate(_ place: Place) {
    place.mayEnd = true
    place.process?.terminate()
  }

  func pause(_ place: Place) {
    place.isPaused = true
    place.process?.suspend()
  }

  func resume(_ place: Place) {
    place.isPaused = false
    place.process?.resume()
  }

  /// From now on its end is not held against it, until it is started again.
  func allowEnd(of place: Place) { place.mayEnd = true }

  /// Counts as found by the run.
  func blame(_ misfortune: String) { misfortunes.append(misfortune) }

  /// Ends everything for good: what is started later, by whoever heals or treats something, is not.
  func killAll() {
    isOver = true
    for place in nodes + proxies { kill(place) }
  }

  var isGone: Bool { (nodes + proxies).allSatisfy { !$0.isRunning } }

  private func start(
    _ place: Place, _ program: String, _ arguments: [String],
    environment: [String: String] = [:]
  ) throws {
    guard !isOver, place.process == nil else { return }
    place.mayEnd = false
    let log = try log(of: place.name)
    place.process = try ChildProcess(
      loop: loop, executable: "\(settings.programs)/\(program)", arguments: arguments,
      environment: ["REIGN_LANG": "en", "NO_COLOR": "1"].merging(environment) { $1 },
      output: .descriptor(log),
      errors: .descriptor(log)
    ) { [weak self] exit in
      self?.ended(place, exit)
    }
  }

  private func ended(_ place: Place, _ exit: ChildProcess.Exit) {
    place.process = nil
    place.lastExit = exit
    place.isPaused = false
    if !place.mayEnd, tolerated !== place {
      misfortunes.append("\(place.name) ended by itself: \(exit); its log tells why")
    }
    onEnd(place, exit)
  }

  private func log(of name: String) throws -> CInt {
    if let log = logs[name] { return log }
    let path = "\(settings.directory)/\(name).log"
    let log = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard log >= 0 else { throw SystemError(errno: errno, operation: "open", subject: path) }
    logs[name] = log
    return log
  }

  deinit {
    for log in logs.values { close(log) }
  }
}

/// Ports on which nobody listens, below those that the system gives to connections: a node that is
/// started again must find its port free.
private struct FreePorts {
  private var candidate: UInt16

  init(seed: UInt64) {
    candidate = 10_000 + UInt16((seed ^ UInt64(getpid())) % 18_000)
  }

  mutating func next() throws -> UInt16 {
    for _ in 0..<2_000 {
      candidate = candidate >= 32_000 ? 10_000 : candidate + 1
      guard let descriptor = try? Socket.listen(on: .loopback(port: candidate)) else { continue }
      Socket.close(descriptor)
      return candidate
    }
    throw ChaosFailure("no free ports were found between 10000 and 32000")
  }
}
