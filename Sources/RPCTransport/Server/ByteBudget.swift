import RPCCore
import SystemIO

/// How many bytes the connections of a server hold together, for requests and answers, and how many
/// they may. Clients and proxies share one budget, nodes and control another, so that the former
/// cannot take the latter's room.
///
/// What is bounded for each connection alone, such as unread answers, is not bounded for a thousand
/// of them: each may be within its limits and all together more than the machine has.
///
/// Nor may one address keep the room from all others. Most of what is held goes by itself: a request
/// when its service has answered. What only the caller can end, the other half of a frame that does
/// not come and answers that are not taken, is looked at whenever somebody is refused: an address
/// that keeps more than a share of the room waiting like this loses connections until there is room.
final class ByteBudget {
  let max: Int
  /// What one address may keep waiting while others are refused.
  let share: Int
  private(set) var held = 0
  /// The budget is to be looked at when the burst ends.
  var isReviewDue = false
  /// Somebody was refused since the last review.
  var hasRefused = false

  /// A share is a sixteenth: more than the most of one connection, so that a proxy which is stuck
  /// for a moment is within it, and little enough that it takes sixteen addresses to fill the room.
  /// However small the room is, a few whole frames are allowed.
  init(max: Int, limits: RPCLimits) {
    self.max = max
    share = Swift.max(max / 16, 4 * limits.frameBytesMax)
  }

  /// Clients leave an eighth to the proxies, through which other clients come.
  func limit(for kind: PeerIdentity.Kind) -> Int {
    kind == .client ? max - max / 8 : max
  }

  func hasRoom(for bytes: Int, of kind: PeerIdentity.Kind) -> Bool {
    held + bytes <= limit(for: kind)
  }

  /// After a refusal there is no more cutting once a quarter is free.
  var isTight: Bool { held > max - max / 4 }

  /// Requests and answers are refused at the limit. What cannot be refused, such as half a request,
  /// has an eighth more; beyond it the connection that holds most must go.
  var isExceeded: Bool { held > max + max / 8 }

  func change(by bytes: Int) {
    held += bytes
    precondition(held >= 0, "connections hold \(held) bytes")
  }
}

// What a connection holds.
extension ServerConnection {
  /// Its share may be out of date by so much.
  private static let slackBytes = 64 << 10

  /// Parts of frames, requests that a service still works on, answers that were not taken.
  var heldBytes: Int {
    parkedBytes + waitingBytes
  }

  /// The part of it that only the caller can end: what of a frame has come, answers that it did not
  /// take.
  var waitingBytes: Int {
    decoder.pendingBytes + stream.pendingBytes + queuedBytes
  }

  /// Brings its share in the budget up to date.
  func account() {
    guard isServing, heldBytes != accountedBytes else { return }
    let held = heldBytes
    budget.change(by: held - accountedBytes)
    accountedBytes = held
    if budget.isExceeded { server.review(budget) }
  }

  /// It takes no part any more.
  func closeAccount() {
    budget.change(by: -accountedBytes)
    accountedBytes = 0
  }

  /// Whether the output takes so many more bytes.
  func hasRoom(for bytes: Int) -> Bool {
    guard stream.pendingBytes + queuedBytes + bytes <= limits.outputBytesMax else { return false }
    if heldBytes - accountedBytes > Self.slackBytes { account() }
    return budgetTakes(bytes)
  }

  /// Whether the budget has room for so many more bytes. If not, it is looked at who keeps it.
  func budgetTakes(_ bytes: Int) -> Bool {
    guard budget.hasRoom(for: bytes, of: peer.kind) else {
      budget.hasRefused = true
      server.review(budget)
      return false
    }
    return true
  }

  /// A call is gone whose request had so many bytes.
  func released(_ requestBytes: Int) {
    parkedBytes -= requestBytes
    account()
  }
}

extension RPCServer {
  /// Sees to it that what the connections hold fits the budget again.
  func review(_ budget: ByteBudget) {
    guard !budget.isReviewDue else { return }
    budget.isReviewDue = true
    // Not now: a connection may be in the middle of something.
    loop.atEndOfBurst { [weak self] in
      budget.isReviewDue = false
      self?.cutLargest(of: budget)
      guard budget.hasRefused else { return }
      budget.hasRefused = false
      self?.cutThoseWhoKeepOthersOut(of: budget)
    }
  }

  /// Those that hold most go, until the others fit.
  private func cutLargest(of budget: ByteBudget) {
    while budget.isExceeded,
      let largest = connections(of: budget).max(by: { $0.accountedBytes < $1.accountedBytes })
    {
      log(.heldTooMuch(largest.name, heldBytes: largest.accountedBytes, limit: budget.max))
      largest.close()
    }
  }

  /// Of each address that keeps more waiting than its share, the connections with most go until
  /// there is room, or what it keeps is within its share.
  private func cutThoseWhoKeepOthersOut(of budget: ByteBudget) {
    guard budget.isTight else { return }
    let waiting = connections(of: budget).filter { $0.waitingBytes > 0 }
    let addresses = Dictionary(grouping: waiting) { $0.address?.host }.values
      .map { (connections: $0, bytes: $0.reduce(0) { $0 + $1.waitingBytes }) }
      .filter { $0.bytes > budget.share }
      .sorted { $0.bytes > $1.bytes }
    for (connections, bytes) in addresses {
      var left = bytes
      for connection in connections.sorted(by: { $0.waitingBytes > $1.waitingBytes }) {
        guard budget.isTight, left > budget.share else { break }
        // To cut one may have ended another.
        guard connection.isServing else { continue }
        log(.keptTooMuchWaiting(connection.name, addressBytes: left, share: budget.share))
        left -= connection.waitingBytes
        connection.close()
      }
    }
  }
}
