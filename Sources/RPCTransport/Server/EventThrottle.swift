import RPCCore

/// Decides which events of a server are told one by one. Whoever can open connections can cause them
/// as fast as it likes, and a log must neither fill a disk nor hide what matters behind them.
///
/// The first few of each kind within a period are told, the others counted; when the period ends,
/// their number is told.
///
/// Invariants:
/// - Of each kind no more than `toldMax` and one summary are told for a period.
/// - Every event is either told or counted in a summary.
struct EventThrottle {
  private let toldMax: Int
  private let period: UInt64

  /// How many events of one kind were told and passed over in its present period.
  private struct Account {
    /// When its period began; `nil` before the first event.
    var since: UInt64?
    var told = 0
    var untold = 0
  }

  private var accounts = Array(repeating: Account(), count: TransportEvent.Kind.allCases.count)

  init(_ limits: RPCLimits) {
    toldMax = limits.eventsToldMax
    period = limits.eventsPeriod
  }

  /// Whether an event of this kind is told now. `now`, here and below, is in nanoseconds on one
  /// clock.
  mutating func tells(_ kind: TransportEvent.Kind, at now: UInt64) -> Bool {
    let position = kind.rawValue
    let isOver = accounts[position].since.map { now >= $0 + period } ?? true
    // An event after the period, but before its summary, is still counted there.
    if isOver, accounts[position].untold == 0 {
      accounts[position] = Account(since: now)
    }
    guard accounts[position].told < toldMax else {
      accounts[position].untold += 1
      return false
    }
    accounts[position].told += 1
    return true
  }

  /// When the next summary is due; `nil` while there is nothing to sum up.
  var nextSummary: UInt64? {
    accounts.compactMap { account in
      account.untold > 0 ? account.since.map { $0 + period } : nil
    }.min()
  }

  /// Takes the summaries that are due.
  mutating func takeSummaries(at now: UInt64) -> [(kind: TransportEvent.Kind, count: Int)] {
    var summaries: [(kind: TransportEvent.Kind, count: Int)] = []
    for kind in TransportEvent.Kind.allCases {
      let account = accounts[kind.rawValue]
      guard account.untold > 0, let since = account.since, now >= since + period
      else { continue }
      summaries.append((kind, account.untold))
      accounts[kind.rawValue] = Account()
    }
    return summaries
  }
}
