import ProxyRuntime
import RPCCore
import RaftCore

/// Node n listens at 127.0.0.1:n, so that tests read like the messages they check.
func node(_ number: UInt64) -> NodeID { NodeID(number) }

func address(_ number: UInt64) -> String { "127.0.0.1:\(number)" }

func entry(_ term: UInt64, _ index: UInt64) -> EntryID {
  EntryID(term: Term(term), index: LogIndex(index))
}

func configuration(_ voters: [UInt64], learners: [UInt64] = []) -> ClusterConfiguration {
  ClusterConfiguration(
    members: voters.map { Member(id: node($0), address: address($0), isVoter: true) }
      + learners.map { Member(id: node($0), address: address($0), isVoter: false) })
}

func report(
  _ number: UInt64, _ role: NodeRole = .follower, term: UInt64 = 1, leader: UInt64? = nil,
  votes: [UInt64] = [], last: EntryID = entry(1, 1), isDead: Bool = false,
  cluster: UInt64 = 0xc1, at address: String? = nil,
  in configuration: ClusterConfiguration = configuration([1, 2, 3])
) -> NodeReport {
  NodeReport(
    id: node(number), clusterID: ClusterID(cluster),
    address: address ?? "127.0.0.1:\(number)", role: role, isDead: isDead, term: Term(term),
    leader: leader.map(node), votes: votes.map(node), lastEntry: last,
    configuration: configuration)
}

let milliseconds: UInt64 = 1_000_000
