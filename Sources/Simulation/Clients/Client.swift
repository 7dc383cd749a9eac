import KeyValueClient
import KeyValueStore

/// A program that reads and writes, with several requests under way at once: one in each lane.
///
/// It decides as `KeyValueClient` does, with its course of an operation, its session window, its rotation
/// over endpoints, its pauses and its budget of retries; only the shell around them is the simulation's.
final class Client {
  /// Whether the client can write: every write needs a session.
  enum Session {
    case none
    case opening(Opening)
    case open(SessionWindow)
  }

  /// The call under way that opens a session.
  struct Opening {
    var call: UInt64
    var course: OperationCourse
    var endpoint: String
  }

  /// An operation that is held back.
  struct Held {
    let lane: Int
    let operation: Int
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
    /// When its time is up.
    var answerBy: UInt64 = 0
    var identity: RequestIdentity?
    /// The number of the attempt under way; zero if there is none.
    var call: UInt64 = 0
    /// Where that attempt went.
    var endpoint = ""
    /// Where the next one goes, if a node has named the leader.
    var redirect: String?
    /// Whether that is why the last one went where it went.
    var wasRedirected = false
    var course = OperationCourse(isWrite: false, .harmless, redirectsMax: 0)
    /// What the lane waits for before its next attempt.
    var waitsForSession = false
    var waitsForPause = false
    var isHeldBack = false
  }

  /// The longest pause.
  static let pauseMaxNanoseconds: UInt64 = 500_000_000

  let number: Int
  var lanes: [Lane]
  var session = Session.none
  var rotation: EndpointRotation
  var backoff: Backoff
  var isPaused = false
  /// `nil` if it holds nothing back.
  var heldBack: HeldBackLine<Held>?
  /// Which pause of those that are held back is under way; 0 if none is.
  var heldBackPause = 0
  private var heldBackPauseCount = 0
  /// The newest revision that it was told of by an answer that holds for good.
  var seenRevision = Revision.zero
  private var callCount: UInt64 = 0

  init(number: Int, knobs: Knobs, chance: Chance) {
    self.number = number
    lanes = Array(repeating: Lane(), count: knobs.pipeline)
    // Proxies or the nodes themselves, each client beginning with another.
    let isDirect =
      knobs.proxies == 0
      || chance.number(below: 100, .endpoint, UInt64(number), 2) < UInt64(knobs.directPercent)
    let count = isDirect ? knobs.machines : knobs.proxies
    let base = isDirect ? 0 : Network.firstProxy
    let first = Int(chance.number(below: UInt64(count), .endpoint, UInt64(number), 0))
    rotation = EndpointRotation((0..<count).map { String(base + (first + $0) % count) })
    backoff = Backoff(
      baseNanoseconds: 20_000_000, capNanoseconds: Self.pauseMaxNanoseconds,
      seed: chance.bits(.endpoint, UInt64(number), 1))
    if knobs.retryReserve > 0 { heldBack = HeldBackLine(probeCount: knobs.retryReserve) }
  }

  /// Where it is in the network.
  var caller: Int { Network.firstClient + number }

  /// A number for chance to go by.
  func place(of lane: Int) -> UInt64 { UInt64(number << 16 | lane) }

  /// A pause of those that are held back begins; returns its number.
  func beginHeldBackPause() -> Int {
    heldBackPauseCount += 1
    heldBackPause = heldBackPauseCount
    return heldBackPause
  }

  func newCall() -> UInt64 {
    callCount += 1
    return callCount
  }

  func lane(waitingFor call: UInt64) -> Int? {
    lanes.firstIndex { $0.call == call && $0.record != nil }
  }
}
