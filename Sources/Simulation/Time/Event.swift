import KeyValueStore
import ProxyRuntime
import RaftCore
import Replication

/// What can happen in a simulated world. Machines are named by their place; `life` is the life of the
/// process for which the event was meant, and an event for an earlier life comes to nothing.
enum Event {
  case none
  // At a machine.
  case tick(machine: Int, life: Int)
  /// The process looks at what has come: a burst is over, or a pause.
  case wake(machine: Int, life: Int)
  case message(Envelope)
  /// The same, as the bytes that it was encoded to.
  case packet(Packet)
  case written(machine: Int, life: Int)
  case snapshotStep(machine: Int, life: Int)
  case request(Request, machine: Int)
  /// A read has waited long enough for a revision.
  case revisionOverdue(machine: Int, life: Int, RequestTag)
  case start(machine: Int)
  // At a caller.
  case reply(Reply, caller: Int)
  case think(client: Int, lane: Int)
  case resume(client: Int)
  /// What a client has held back has waited long enough for answers.
  case release(client: Int, pause: Int)
  case giveUp(client: Int, lane: Int, operation: Int)
  // At a proxy, by its place in the network.
  case proxyTick(proxy: Int)
  case startProxy(proxy: Int)
  /// Elsewhere in memory, because it is rare, and would make every event larger.
  indirect case report(NodeReport, proxy: Int)
  case announce
  // To the cluster.
  case operate
  case audit
  case fault(Int)
  case mend(Int)
  /// A fault's moment has come.
  case sprung(Int)
  case chaosEnds
}

/// A request, as it arrives at a node.
struct Request {
  /// How new what a read shows has to be.
  enum Consistency {
    case linearizable
    case stale
    /// As old as it may be, but not older than this revision.
    case atLeast(Revision)
  }

  /// What is asked; a write is its command's bytes.
  enum Body {
    case openSession
    case write([UInt8])
    case get(key: [UInt8], Consistency)
    case list(prefix: [UInt8])
  }

  /// Whom to answer: a machine, a proxy or a client.
  let caller: Int
  /// The caller's own number for the call.
  let number: UInt64
  let body: Body
  /// A node that does not lead must not pass it on.
  let isLocal: Bool
  /// When the caller gives it up.
  var answerBy = UInt64.max
  /// When it was written to the network.
  var writtenAt: UInt64 = 0

  /// What its caller had left then.
  var timeLeft: UInt64 { answerBy - min(answerBy, writtenAt) }
}
