/// The links between everybody who can send: machines from place 0 on, proxies from 8 on, clients from
/// 16 on. Each direction of each pair is a link of its own.
///
/// Time is in nanoseconds.
struct Network {
  static let firstProxy = 8
  static let firstClient = 16
  static let placesMax = 64

  /// What becomes of one message.
  enum Passage {
    case lost
    case arrives(at: UInt64)
    /// Twice.
    case repeats(at: UInt64, UInt64)
  }

  private let knobs: Knobs
  private let chance: Chance
  private var cuts = [UInt8](repeating: 0, count: placesMax * placesMax)
  private var factors = [UInt16](repeating: 1, count: placesMax * placesMax)
  private var delays = [UInt64](repeating: 0, count: placesMax * placesMax)
  private var sent = [UInt64](repeating: 0, count: placesMax * placesMax)
  private var lastArrival = [UInt64](repeating: 0, count: placesMax * placesMax)
  private var clogs = [UInt64](repeating: 0, count: placesMax * placesMax)
  private var lanes = LinkLanes()
  /// Once everything is mended, nothing is lost any more.
  var isCalm = false

  init(knobs: Knobs, chance: Chance) {
    self.knobs = knobs
    self.chance = chance
  }

  func isCut(from: Int, to: Int) -> Bool {
    cuts[from * Self.placesMax + to] > 0
  }

  /// Cuts may overlap: a link works again when all are over.
  mutating func cut(from: Int, to: Int) {
    cuts[from * Self.placesMax + to] += 1
  }

  mutating func mend(from: Int, to: Int) {
    let link = from * Self.placesMax + to
    cuts[link] -= min(cuts[link], 1)
  }

  mutating func slow(from: Int, to: Int, factor: Int) {
    factors[from * Self.placesMax + to] = UInt16(clamping: factor)
  }

  /// Everything takes so many nanoseconds more.
  mutating func delay(from: Int, to: Int, by nanoseconds: UInt64) {
    delays[from * Self.placesMax + to] = nanoseconds
  }

  /// What is sent until `end` does not arrive before.
  mutating func clog(from: Int, to: Int, until end: UInt64) {
    let link = from * Self.placesMax + to
    clogs[link] = max(clogs[link], end)
  }

  func isClogged(from: Int, to: Int, at now: UInt64) -> Bool {
    clogs[from * Self.placesMax + to] > now
  }

  /// The link carries so many bytes a second; `nil` for as many as it is given.
  mutating func throttle(from: Int, to: Int, bytesPerSecond: UInt64?) {
    let link = from * Self.placesMax + to
    lanes.setRate(bytesPerSecond, of: link, after: lastArrival[link])
  }

  /// Whether what a message weighs counts on that link.
  func isNarrow(from: Int, to: Int) -> Bool {
    lanes.hasLink(from * Self.placesMax + to)
  }

  mutating func mendAll() {
    for link in cuts.indices {
      cuts[link] = 0
      factors[link] = 1
      delays[link] = 0
      clogs[link] = 0
      lastArrival[link] = max(lastArrival[link], lanes.lastArrival(of: link))
    }
    lanes = LinkLanes()
    isCalm = true
  }

  /// A message of nodes to each other, which may be lost, repeated and overtaken. What it weighs is asked
  /// of links only that are narrow.
  mutating func pass(
    from: Int, to: Int, at now: UInt64, _ load: LinkLanes.Load? = nil
  ) -> Passage {
    let link = from * Self.placesMax + to
    guard cuts[link] == 0 else { return .lost }
    let n = sent[link]
    sent[link] = n &+ 1
    let place = UInt64(link)
    if !isCalm, chance.happens(perMille: knobs.lossPerMille, .loss, place, n) { return .lost }
    let arrival = arrival(link, n, at: now, load)
    if !isCalm, chance.happens(perMille: knobs.duplicatePerMille, .duplicate, place, n) {
      let again = chance.number(below: 4 * knobs.electionTimeoutMax, .duplicate, place, ~n)
      return .repeats(at: arrival, arrival + again)
    }
    return .arrives(at: arrival)
  }

  /// When a call's request or answer arrives, if its connection holds; `nil` if the link is cut.
  mutating func carry(
    from: Int, to: Int, at now: UInt64, _ load: LinkLanes.Load? = nil
  ) -> UInt64? {
    let link = from * Self.placesMax + to
    guard cuts[link] == 0 else { return nil }
    let n = sent[link]
    sent[link] = n &+ 1
    return arrival(link, n, at: now, load)
  }

  /// Whether the connection under a call breaks with this request or answer.
  func breaks(from: Int, to: Int) -> Bool {
    let link = from * Self.placesMax + to
    return !isCalm
      && chance.happens(perMille: knobs.lossPerMille / 4, .loss, UInt64(link), ~sent[link])
  }

  private mutating func arrival(
    _ link: Int, _ n: UInt64, at now: UInt64, _ load: LinkLanes.Load?
  ) -> UInt64 {
    let place = UInt64(link)
    let latency = chance.number(
      in: UInt64(
        knobs.latencyMicrosecondsMin * 1_000)...UInt64(knobs.latencyMicrosecondsMax * 1_000),
      .link, place, n)
    var delay = latency * UInt64(factors[link]) + delays[link]
    if let load { delay += lanes.send(load, over: link, at: now) }
    if clogs[link] > now { delay = max(delay, clogs[link] - now + latency) }
    // What a slow link still carries when all is mended goes on at the usual pace: else everything
    // after it, which does not overtake it, would wait for seconds of a rest that has no faults.
    delay = min(delay, max(now, knobs.chaosEnd) - now + latency)
    if !isCalm, chance.happens(perMille: knobs.stragglerPerMille, .straggler, place, n) {
      delay += chance.number(below: 10 * knobs.electionTimeoutMax, .straggler, place, ~n)
      return now + delay
    }
    guard knobs.reorders == 0 else { return now + delay }
    if let load { return lanes.order(now + delay, load, over: link) }
    let arrival = max(now + delay, lastArrival[link] + 1)
    lastArrival[link] = arrival
    return arrival
  }
}
