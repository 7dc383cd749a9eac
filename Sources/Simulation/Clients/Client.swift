import KeyValueClient
import KeyValueStore

/// A program that reads and writes, with several requests under way at once: one in each lane.
///
/// It decides as `KeyValueClient` does, with its course of an operation, its session window, its rotation
/// over endpoints and its pauses; only the shell around them is the simulation's.
final class Client {
  enum Session {
    case none
    /// The number of the call that opens it.
    case opening(call: UInt64)
    case open(SessionWindow)
  }

  /// One request on its way to an answer.
  struct Lane {
    /// Counts the lane's operations.
    var operation = 0
    /// Its place in the history; `nil` while the lane thinks.
    var record: Int?
    var operationKind = OperationRecord.Kind.get
    var key: [UInt8] = []
    var value: [UInt8] = []
    var least = Revision.zero
    var identity: RequestIdentity?
    /// The number of the attempt under way; zero if there is none.
    var call: UInt64 = 0
    /// Where that attempt went.
    var endpoint = ""
    var course = OperationCourse(isWrite: false, .harmless, redirectsMax: 0)
    /// What the lane waits for before its next attempt.
    var waitsForSession = false
    var waitsForPause = false
  }

  let number: Int
  var lanes: [Lane]
  var session = Session.none
  var rotation: EndpointRotation
  var backoff: Backoff
  var isPaused = false
  /// The newest revision that it was told of by an answer that holds for good.
  var seenRevision = Revision.zero
  private var callCount: UInt64 = 0

  init(number: Int, knobs: Knobs, chance: Chance) {
    self.number = number
    lanes = Array(repeating: Lane(), count: knobs.pipeline)
    // Proxies where there are any, else the nodes themselves, each client beginning with another.
    let count = knobs.proxies > 0 ? knobs.proxies : knobs.machines
    let base = knobs.proxies > 0 ? Network.firstProxy : 0
    let first = Int(chance.number(below: UInt64(count), .endpoint, UInt64(number), 0))
    rotation = EndpointRotation((0..<count).map { String(base + (first + $0) % count) })
    backoff = Backoff(
      baseNanoseconds: 20_000_000, capNanoseconds: 500_000_000,
      seed: chance.bits(.endpoint, UInt64(number), 1))
  }

  /// Where it is in the network.
  var caller: Int { Network.firstClient + number }

  /// A number for chance to go by.
  func place(of lane: Int) -> UInt64 { UInt64(number << 16 | lane) }

  func newCall() -> UInt64 {
    callCount += 1
    return callCount
  }

  func lane(waitingFor call: UInt64) -> Int? {
    lanes.firstIndex { $0.call == call && $0.record != nil }
  }
}
