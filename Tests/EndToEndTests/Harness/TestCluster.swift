import ClusterFakes
import FaultInjection
import KeyValueClient
import Synchronization
import SystemIO
import TestSupport
import Testing

/// A cluster of the real executables in a temporary directory: proxies and nodes on ports that the
/// system chose.
///
/// Nodes and proxies are known by number. A node that is started again keeps its number and its data
/// and gets a new port; a proxy keeps its port, by which clients and nodes know it.
final class TestCluster: Sendable {
  let loop: LoopThread
  let directory: TemporaryDirectory
  private let proxiesRemember: Bool
  private let nodeArguments: [String]
  private let nodeDescriptorsMax: Int?
  /// What makes the syncs of nodes hang or fail, if the test wants that.
  private let faultyDiskLibrary: String?
  private let state = Mutex(State())

  private struct State {
    var proxies: [Place] = []
    var nodes: [Place] = []
    /// Everything that was ever started, for the transcripts.
    var started: [RunningProgram] = []
    var clients: [KeyValueClient] = []
  }

  /// A program where it runs now.
  struct Place: Sendable {
    let number: Int
    let program: RunningProgram
    let address: String
    var isRunning = true

    /// What people call it.
    var port: String { String(address.split(separator: ":").last ?? "") }
  }

  private init(
    proxiesRemember: Bool, nodeArguments: [String], nodeDescriptorsMax: Int?,
    faultyDiskLibrary: String?
  ) throws {
    self.proxiesRemember = proxiesRemember
    self.nodeArguments = nodeArguments
    self.nodeDescriptorsMax = nodeDescriptorsMax
    self.faultyDiskLibrary = faultyDiskLibrary
    loop = try LoopThread()
    directory = try TemporaryDirectory(prefix: "reign-cluster")
  }

  /// Runs `body` with a cluster, all of whose nodes vote. If it fails, what all programs have said is
  /// printed. All programs end with it. `proxiesRemember` says that proxies write down their cluster.
  static func run(
    nodes: Int, proxies: Int = 1, proxiesRemember: Bool = false, nodeArguments: [String] = [],
    nodeDescriptorsMax: Int? = nil, faultyDiskLibrary: String? = nil,
    _ body: (TestCluster) async throws -> Void
  ) async throws {
    let cluster = try TestCluster(
      proxiesRemember: proxiesRemember, nodeArguments: nodeArguments,
      nodeDescriptorsMax: nodeDescriptorsMax,
      faultyDiskLibrary: faultyDiskLibrary)
    let failures = FailureNote()
    do {
      try await FailureNote.$current.withValue(failures) {
        for number in 0..<proxies { try await cluster.startProxy(number) }
        for number in 0..<nodes { try await cluster.startNode(number) }
        if nodes > 0 { try await cluster.untilAllVote() }
        try await body(cluster)
      }
    } catch {
      await cluster.stop()
      // A test that has run out of time is reported without its error.
      print("the test ended with: \(error)")
      cluster.printTranscripts()
      cluster.directory.remove()
      throw error
    }
    await cluster.stop()
    if failures.isTaken { cluster.printTranscripts() }
    cluster.directory.remove()
  }

  // MARK: Programs

  /// Starts any of the programs as part of this cluster.
  func start(
    _ program: String, _ arguments: [String], name: String? = nil,
    environment: [String: String] = [:], input: ChildProcess.Stream = .pipe,
    output: ChildProcess.Stream = .pipe, terminal: PersonsTerminal? = nil,
    descriptorsMax: Int? = nil
  ) async throws -> RunningProgram {
    let running = try await RunningProgram(
      program, arguments, name: name, environment: environment, input: input,
      output: output, terminal: terminal, descriptorsMax: descriptorsMax, on: loop)
    state.withLock { $0.started.append(running) }
    return running
  }

  /// Runs a program to its end.
  func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:],
    input: ChildProcess.Stream = .null
  ) async throws -> FinishedProgram {
    let running = try await start(
      program, arguments, environment: environment, input: input)
    let exit = await running.exit
    return FinishedProgram(exit: exit, lines: running.transcript.lines)
  }

  /// Runs one command of the client against all proxies.
  func runClient(_ arguments: String..., input: ChildProcess.Stream = .null) async throws
    -> FinishedProgram
  {
    try await run("client", arguments + ["--proxy", proxyList], input: input)
  }

  @discardableResult
  func startProxy(_ number: Int) async throws -> Place {
    let former = state.withLock { $0.proxies.indices.contains(number) ? $0.proxies[number] : nil }
    let port = former?.port ?? "0"
    let memory = proxiesRemember ? ["--data", "\(directory.path)/proxy-\(number)"] : []
    let program = try await start("proxy", ["--port", port] + memory, name: "proxy \(number)")
    let place = Place(number: number, program: program, address: try await program.address)
    state.withLock { state in
      if former == nil { state.proxies.append(place) } else { state.proxies[number] = place }
    }
    return place
  }

  /// Starts a node, the first one as leader, with the data that it had before.
  @discardableResult
  func startNode(_ number: Int) async throws -> Place {
    let program = try await start(
      number == 0 ? "leader" : "follower",
      [
        "--port", "0", "--data", dataDirectory(ofNode: number), "--proxy", proxyList, "--log-level",
        "info",
      ] + nodeArguments,
      name: "node \(number)", environment: disk(ofNode: number)?.environment ?? [:],
      descriptorsMax: nodeDescriptorsMax)
    let place = Place(number: number, program: program, address: try await program.address)
    state.withLock { state in
      if number == state.nodes.count {
        state.nodes.append(place)
      } else {
        state.nodes[number] = place
      }
    }
    return place
  }

  /// The disk of a node, if its syncs can be made to hang and to fail.
  func disk(ofNode number: Int) -> FaultyDisk? {
    faultyDiskLibrary.map { library in
      FaultyDisk(library: library, control: "\(directory.path)/node-\(number).disk")
    }
  }

  func dataDirectory(ofNode number: Int) -> String { "\(directory.path)/node-\(number)" }

  /// `kill -9`.
  func kill(node number: Int) async {
    await node(number).program.kill()
    state.withLock { $0.nodes[number].isRunning = false }
  }

  /// Asks the node to end, as an operator does, and waits until it has.
  func stop(node number: Int) async -> ChildProcess.Exit {
    let exit = await node(number).program.terminate()
    state.withLock { $0.nodes[number].isRunning = false }
    return exit
  }

  /// The same for a proxy.
  func stop(proxy number: Int) async -> ChildProcess.Exit {
    let exit = await proxies[number].program.terminate()
    state.withLock { $0.proxies[number].isRunning = false }
    return exit
  }

  /// `kill -9` for several nodes, all before the first of them is gone.
  func kill(nodes numbers: [Int]) async {
    let programs = numbers.map { node($0).program }
    await loop.run { for program in programs { program.killNow() } }
    for program in programs { _ = await program.exit }
    state.withLock { state in
      for number in numbers { state.nodes[number].isRunning = false }
    }
  }

  /// A node that was removed, or has ended by itself, is no part of the cluster any more.
  func forget(node number: Int) {
    state.withLock { $0.nodes[number].isRunning = false }
  }

  func kill(proxy number: Int) async {
    await proxies[number].program.kill()
    state.withLock { $0.proxies[number].isRunning = false }
  }

  var proxies: [Place] { state.withLock { $0.proxies } }
  var nodes: [Place] { state.withLock { $0.nodes } }
  var runningNodes: [Place] { nodes.filter(\.isRunning) }
  var programs: [RunningProgram] { state.withLock { $0.started } }
  var proxyList: String { proxies.map(\.address).joined(separator: ",") }

  func node(_ number: Int) -> Place { nodes[number] }

  func node(at address: String) throws -> Place {
    try #require(nodes.first { $0.address == address }, "no node of this test is at \(address)")
  }

  // MARK: Clients

  /// A client of all proxies, or of what is given. It may wait longer than anything here takes: a
  /// pause is no error. `adjust` may change its other settings.
  func client(
    of endpoints: [String]? = nil, timeoutSeconds: UInt64 = 60,
    adjust: (inout ClientSettings) -> Void = { _ in }
  ) -> KeyValueClient {
    var settings = ClientSettings(endpoints: endpoints ?? proxies.map(\.address))
    settings.timeoutNanoseconds = timeoutSeconds * 1_000_000_000
    adjust(&settings)
    let client = KeyValueClient(loop: loop.loop, settings: settings)
    state.withLock { $0.clients.append(client) }
    return client
  }

  // MARK: The end

  /// Ends everything that still runs, without asking.
  private func stop() async {
    for client in state.withLock({ $0.clients }) { client.close() }
    for program in programs { await program.kill() }
  }

  private func printTranscripts() {
    for program in programs {
      print("──── \(program.name), process \(program.processID)")
      for line in program.transcript.lines {
        print(line.stream == .output ? "│ \(line.text)" : "┆ \(line.text)")
      }
    }
  }
}
