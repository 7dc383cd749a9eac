import RPCCore
import SystemIO

/// How many bytes the connections of a server hold together, for requests and answers, and how many
/// they may. Clients and proxies share one budget, nodes and control another, so that the former
/// cannot take the latter's room.
///
/// What is bounded for each connection alone, such as unread answers, is not bounded for a thousand
/// of them: each may be within its limits and all together more than the machine has.
final class ByteBudget {
  let max: Int
  private(set) var held = 0
  /// The budget is to be looked at when the burst ends.
  var isReviewDue = false

  init(max: Int) {
    self.max = max
  }

  func hasRoom(for bytes: Int) -> Bool { held + bytes <= max }

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
    decoder.pendingBytes + parkedBytes + stream.pendingBytes + queuedBytes
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
    return budget.hasRoom(for: bytes)
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
    }
  }
}
