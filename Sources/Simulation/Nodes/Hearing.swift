import RaftCore

/// What has come to a node, by its own ticks: by whom it was heard it cannot know, and by whom it should
/// have done something it can.
///
/// Of each machine one value, in the order of their places; those of a machine that was replaced count on
/// for the next one, so that a node is thought to have heard more than it has, never less.
struct Hearing {
  /// Ticks of the process, from one on.
  var ticks: UInt32 = 1
  /// When a message of each was last looked at; 0 for never.
  private(set) var heard = SIMD8<UInt32>.zero

  /// The leader that was heard last, when, and in which term.
  private(set) var leader: NodeID?
  private(set) var leaderTerm = Term.zero
  private(set) var leaderTick: UInt32 = 0

  /// The term for which a pre-vote was granted, and by whom.
  private var preVoteTerm = Term.zero
  private var preVotes = Places()
  /// The term that a leader has ordered to be begun.
  private(set) var orderedTerm: Term?

  /// The voters of the configuration in force, and since when it is.
  private var voters = Places()
  private var outgoingVoters = Places()
  private var configuredTick: UInt32 = 0
  private(set) var isMember = true

  /// Since when it leads.
  private var leaderSince: UInt32 = 0
  /// When leadership may last have been on its way to another.
  var transferSince: UInt32 = 0
  /// How far back it has begun to send to each, and how many times that was farther than before.
  private var lowestNext = SIMD8<UInt64>(repeating: .max)
  private var searches = SIMD8<UInt32>.zero
  private var searchedAt = SIMD8<UInt64>.zero

  /// Machines by their places.
  struct Places {
    private var bits: UInt8 = 0

    init() {}

    init(_ ids: [NodeID]) {
      for id in ids { insert(Machine.place(of: id)) }
    }

    mutating func insert(_ place: Int) { bits |= 1 << UInt8(place & 7) }
    func contains(_ place: Int) -> Bool { bits & 1 << UInt8(place & 7) != 0 }
    var isEmpty: Bool { bits == 0 }

    /// Whether a majority of these is such.
    func hasMajority(_ isSuch: (Int) -> Bool) -> Bool {
      var count = 0
      for place in 0..<8 where contains(place) && isSuch(place) { count += 1 }
      return count >= MajorityQuorum.size(voterCount: bits.nonzeroBitCount)
    }
  }

  @inline(__always)
  mutating func hears(_ id: NodeID) {
    heard[Machine.place(of: id) & 7] = ticks
  }

  mutating func hears(leader id: NodeID, of term: Term) {
    leader = id
    leaderTerm = term
    leaderTick = ticks
  }

  mutating func isGranted(by id: NodeID, for term: Term) {
    // Late ones are for an earlier candidacy.
    guard term >= preVoteTerm else { return }
    if preVoteTerm != term {
      preVoteTerm = term
      preVotes = Places()
    }
    preVotes.insert(Machine.place(of: id))
  }

  mutating func isOrdered(in term: Term) {
    orderedTerm = term.next
  }

  mutating func goes(by configuration: ClusterConfiguration, _ own: NodeID) {
    voters = Places(configuration.voters)
    outgoingVoters = Places(configuration.outgoingVoters)
    configuredTick = ticks
    isMember = configuration[own] != nil
  }

  mutating func leads() {
    leaderSince = ticks
    lowestNext = SIMD8(repeating: .max)
    searches = .zero
    searchedAt = .zero
  }

  /// Whether a majority of voters, of both sets if there are two, is such.
  func hasQuorum(_ isSuch: (Int) -> Bool) -> Bool {
    voters.hasMajority(isSuch) && (outgoingVoters.isEmpty || outgoingVoters.hasMajority(isSuch))
  }

  /// Whether a majority was ready to vote for it in that term.
  func mayBegin(_ term: Term, _ own: Int) -> Bool {
    orderedTerm == term
      || hasQuorum { $0 == own || preVoteTerm == term && preVotes.contains($0) }
  }

  /// Whether a voter was heard within so many ticks.
  func hasHeard(_ place: Int, within limit: UInt32) -> Bool {
    ticks - heard[place & 7] < limit
  }

  /// Whether it has led for so many ticks, by the configuration that it has.
  func hasLed(for limit: UInt32) -> Bool {
    ticks - leaderSince >= limit && ticks > configuredTick + 1
  }

  /// It sends to a machine from another index on. Returns in how many rounds that was before all that it
  /// had sent to it from. What comes within the shortest `roundTrip` of the last answers nothing that was
  /// sent since: refusals that were held up come together, and the newest may be the first.
  mutating func goesBack(
    _ place: Int, to next: LogIndex, at time: UInt64, roundTrip: UInt64
  ) -> UInt32 {
    let place = place & 7
    if next.rawValue < lowestNext[place] {
      lowestNext[place] = next.rawValue
      if time >= searchedAt[place] + roundTrip {
        searches[place] += 1
        searchedAt[place] = time
      }
    }
    return searches[place]
  }
}
