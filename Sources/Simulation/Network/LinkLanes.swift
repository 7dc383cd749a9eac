import RaftCore

/// Links of little bandwidth: when a message has left that waits for those before it.
///
/// As between real nodes there are two connections in each direction, one for what is urgent and one
/// for everything else. What is sent over one of them keeps its order and holds back what follows;
/// nothing waits for the other one. Each carries as many bytes a second as the link is said to.
///
/// Times are in nanoseconds.
struct LinkLanes {
  /// What a message takes of a link.
  struct Load {
    let byteCount: Int
    let urgency: MessageUrgency
  }

  /// How busy one lane of a link is, in one direction.
  private struct Lane {
    /// When all that was sent so far has left.
    var freeAt: UInt64 = 0
    var lastArrival: UInt64 = 0
  }

  /// The two lanes from one machine to another, which share nothing but their speed.
  private struct Link {
    var bytesPerSecond: UInt64?
    var urgent = Lane()
    var bulk = Lane()

    subscript(urgency: MessageUrgency) -> Lane {
      get { urgency == .urgent ? urgent : bulk }
      set { if urgency == .urgent { urgent = newValue } else { bulk = newValue } }
    }
  }

  /// Those that are or were narrow; the same way must be gone by what follows.
  private var links: [Int: Link] = [:]

  func hasLink(_ link: Int) -> Bool {
    !links.isEmpty && links[link] != nil
  }

  /// `arrival` is when the last message arrives that was sent before the link became narrow.
  mutating func setRate(_ bytesPerSecond: UInt64?, of link: Int, after arrival: UInt64) {
    guard links[link] != nil || bytesPerSecond != nil else { return }
    let lane = Lane(freeAt: 0, lastArrival: arrival)
    links[link, default: Link(urgent: lane, bulk: lane)].bytesPerSecond = bytesPerSecond
  }

  /// How long it takes until the last byte of a message has left.
  mutating func send(_ load: Load, over link: Int, at now: UInt64) -> UInt64 {
    guard var known = links[link] else { return 0 }
    let start = max(now, known[load.urgency].freeAt)
    let duration = known.bytesPerSecond.map { UInt64(load.byteCount) * 1_000_000_000 / $0 } ?? 0
    known[load.urgency].freeAt = start + duration
    links[link] = known
    return start + duration - now
  }

  /// When a message arrives that overtakes nothing on its connection.
  mutating func order(_ arrival: UInt64, _ load: Load, over link: Int) -> UInt64 {
    guard var known = links[link] else { return arrival }
    let ordered = max(arrival, known[load.urgency].lastArrival + 1)
    known[load.urgency].lastArrival = ordered
    links[link] = known
    return ordered
  }

  func lastArrival(of link: Int) -> UInt64 {
    links[link].map { max($0.urgent.lastArrival, $0.bulk.lastArrival) } ?? 0
  }
}
