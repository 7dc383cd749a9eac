import RaftCore
import RaftStorage
import Replication

extension Node: ReplicaShell {
  func send(_ envelope: Envelope) {
    let progress = driver.replica.node.progress.first { $0.id == envelope.to }
    links.send(
      envelope, MessageUrgency(envelope.message, matched: progress?.matchIndex ?? .zero))
  }

  func persist(_ batch: PersistBatch) {
    guard let persistence else {
      preconditionFailure("batch \(batch.number) is to be persisted before the node has a cluster")
    }
    persistence.submit(batch)
  }

  func roleChanged(_ change: RoleChange) {
    let isLeaderReportedLost = leadership.leader.map(lostPeers.contains) ?? false
    for event in leadership.changed(change, address: displayAddress) {
      // A broken connection has told of the loss already.
      if case .leaderLost = event, isLeaderReportedLost { continue }
      onEvent(event)
    }
    announcer?.announceNow()
    if change.role != .leader, change.leader != nil {
      handOver.ended(isDone: true)
    }
  }

  func leaderEstablished(term: Term, leader: NodeID, votes: [NodeID]) {
    let event = leadership.established(
      term: term, leader: leader, votes: votes, address: displayAddress)
    if let event {
      onEvent(event)
      announcer?.announceNow()
    }
  }

  func configurationChanged(_ configuration: ClusterConfiguration) {
    let events = MembershipReport.events(
      from: reported, to: configuration, ownID: id, clusterID: clusterID)
    isRemoved = wasRemoved
    reported = configuration
    lostPeers = lostPeers.filter { configuration[$0] != nil }
    links.update(configuration)
    for event in events {
      onEvent(event)
    }
    announcer?.announceNow()
  }
}
