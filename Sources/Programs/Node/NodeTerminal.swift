import NodeRuntime
import ProgramSupport
import RaftCore
import SystemIO
import WireMessages

/// A node's terminal: what happens, in one line each, and what the person types.
final class NodeTerminal {
  private let program: NodeOptions.Program
  private let texts: Texts
  private let host: ProgramHost
  private var node: Node?
  /// Where the node listens; it tells that first of all.
  private var address = ""
  private var input: LineReader?

  init(program: NodeOptions.Program, texts: Texts, host: ProgramHost) {
    self.program = program
    self.texts = texts
    self.host = host
  }

  /// Takes commands for the node from standard input from now on, as long as it lasts. A node whose
  /// input has ended runs on: it may have been started in the background.
  func attach(_ node: Node) {
    self.node = node
    input = try? LineReader(
      loop: host.loop, descriptor: Terminal.standardInput,
      onLine: { [weak self] line in self?.typed(line) }, onEnd: {})
  }

  private func typed(_ line: String) {
    do throws(NodeTerminalCommand.Refusal) {
      carryOut(try NodeTerminalCommand(line: line))
    } catch {
      if let complaint = texts.refusal(error) {
        host.say(complaint)
      }
    }
  }

  private func carryOut(_ command: NodeTerminalCommand) {
    guard let node else { return }
    switch command {
    case .dead:
      setLiveness(.dead, of: node)
    case .alive:
      setLiveness(.alive, of: node)
    case .status:
      host.say(lines: StatusOutcome(of: node).text(texts))
    case .quit:
      host.end(texts.askedToQuit)
    }
  }

  private func setLiveness(_ liveness: Liveness, of node: Node) {
    guard node.isAlive != (liveness == .alive) else {
      return host.say(texts.isAlready(liveness, node.address))
    }
    node.setLiveness(isAlive: liveness == .alive)
  }

  /// Shows an event of the node.
  func show(_ event: NodeEvent) {
    let log = host.log
    switch event {
    case .listening(let address):
      self.address = address
      // The answer to "where?", for people and for scripts: the last word is the address.
      host.say(texts.listening(program: program.rawValue, address: address))
    case .recovered(let dataDirectory, let lastIndex, let cutByteCount, let randomSeed):
      log.info(texts.keepsData(directory: dataDirectory, lastIndex: lastIndex.rawValue))
      log.debug(texts.randomSeed(randomSeed))
      if cutByteCount > 0 {
        log.notice(texts.cutUnfinishedWrite(byteCount: cutByteCount))
      }
    case .restored(let index, let keyCount, let nanoseconds):
      log.info(
        texts.restored(
          through: index.rawValue, keyCount: keyCount, .nanoseconds(Int64(nanoseconds))))
    case .damageFound(let reason), .snapshotFailed(let reason):
      log.warning(reason.escapingControlCharacters(charactersMax: 500))
    case .logLost(let reason):
      log.warning(texts.logLost(reason: reason.escapingControlCharacters(charactersMax: 500)))
    case .logRepairing(let firstLost, let through, let lastIndex, let hasLeader):
      log.warning(
        texts.logRepairing(
          firstLost: firstLost.rawValue, through: through?.rawValue,
          lastIndex: lastIndex.rawValue, hasLeader: hasLeader))
    case .logRepaired(let lastIndex):
      log.notice(texts.logRepaired(lastIndex: lastIndex.rawValue))
    case .snapshotTaken(let index, let byteCount, let nanoseconds):
      log.info(
        texts.snapshotTaken(
          through: index.rawValue, byteCount: byteCount, .nanoseconds(Int64(nanoseconds))))
    case .snapshotMoved(let direction, let address, let index, let byteCount, let totalByteCount):
      log.info(
        texts.snapshotMoved(
          isSent: direction == .sent, address, through: index.rawValue, byteCount: byteCount,
          of: totalByteCount))
    case .snapshotInstalled(let index):
      log.notice(texts.snapshotInstalled(through: index.rawValue))
    case .bootstrapped(let clusterID):
      log.notice(texts.foundedCluster(clusterID.hexadecimal))
    case .lookingForCluster(let proxies):
      log.notice(texts.looksForCluster(proxies: proxies))
    case .waitingForProxies(let proxies):
      log.notice(texts.waitsForProxies(proxies))
    case .joining(let clusterID, let proxy):
      log.info(texts.joining(clusterID.hexadecimal, through: proxy))
    case .joinFailed(let reason):
      log.warning(texts.joinFailed(reason: reason))
    case .stranded(let clusterID):
      log.warning(texts.stranded(clusterID: clusterID.hexadecimal))
    case .memberOf(let clusterID):
      log.notice(texts.isMember(ofCluster: clusterID.hexadecimal))
    case .leaderElected(let address, let term, let votes, _):
      // Whoever is elected was a follower, except a cluster's founder.
      let role: NodeRole = votes == [address] ? .unknown : .follower
      log.notice(
        texts.line(
          .leaderElected(role: role, address: address, term: term.rawValue, votes: votes)))
    case .leaderLost(let address, _):
      log.notice(texts.line(.lost(role: .leader, address: address)))
    case .campaigning(let term):
      log.notice(texts.standsForElection(address, term: term.rawValue))
    case .steppedDown(let term):
      log.notice(texts.stepsDown(address, term: term.rawValue))
    case .peerLost(let address, let role):
      log.notice(texts.line(.lost(role: NodeRole(role), address: address)))
    case .peerRegained(let address, let role):
      log.notice(texts.line(.regained(role: NodeRole(role), address: address)))
    case .learnerAdded(let address):
      log.notice(texts.learnerAdded(address))
    case .diskFull(let isFull):
      log.warning(isFull ? texts.diskFull : texts.diskHasRoom)
    case .diskStalled(let isStalled):
      log.warning(isStalled ? texts.diskHangs : texts.diskMoves)
    case .demoted(let address):
      log.notice(texts.line(.demoted(address: address)))
    case .promoted(let address):
      log.notice(texts.line(.promoted(address: address)))
    case .moved(let former, let address):
      log.notice(texts.moved(from: former, to: address))
    case .removed(let address):
      log.notice(texts.line(.removed(address: address)))
    case .removedSelf:
      log.notice(texts.removedSelf)
    case .livenessChanged(let isAlive):
      log.notice(isAlive ? texts.livesAgain(address) : texts.playsDead(address))
    case .refusedByProxy(let address, let reason):
      log.warning(texts.refusedByProxy(address, reason: reason))
    case .transport(let line):
      log.warning(line.escapingControlCharacters(charactersMax: 300))
    }
  }
}

extension StatusOutcome {
  /// One node as it sees itself.
  fileprivate init(of node: Node) {
    let status = node.status
    self.init(
      clusterID: status.clusterID, leaderAddress: node.leaderAddress, term: status.term,
      proxyAddress: "",
      nodes: [NodeOutcome(WireNodeView(status: status, liveness: status.liveness))])
  }
}

extension NodeRole {
  fileprivate init(_ role: PeerRole) {
    switch role {
    case .leader: self = .leader
    case .follower: self = .follower
    case .learner: self = .learner
    }
  }
}
