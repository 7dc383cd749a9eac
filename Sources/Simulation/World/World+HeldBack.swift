import KeyValueClient
import RPCCore

// What clients hold back: requests that may still be under way where they were sent before.

extension World {
  /// Another endpoint is asked, at once or later.
  func sendElsewhere(_ lane: Int, of client: Client, after error: RPCError) {
    client.rotation.failed(client.lanes[lane].endpoint)
    let pace = ResendPace(
      after: error, isPauseDue: client.rotation.isPauseDue,
      mayGo: { client.heldBack?.mayGo() ?? true })
    switch pace {
    case .now: attempt(lane, of: client)
    case .afterPause: pause(lane, of: client)
    case .heldBack: holdBack(lane, of: client)
    }
  }

  func holdBack(_ lane: Int, of client: Client) {
    report.sometimes.reach(.requestHeldBack)
    let held = Client.Held(lane: lane, operation: client.lanes[lane].operation)
    client.heldBack?.add(held) { client.isOver($0) }
    client.lanes[lane].isHeldBack = true
    checkQueues(of: client)
    if client.heldBackPause == 0 { beginHeldBackPause(of: client) }
  }

  private func beginHeldBackPause(of client: Client) {
    after(
      client.backoff.next() + 1,
      .release(client: client.number, pause: client.beginHeldBackPause()))
  }

  /// An endpoint has answered the client.
  func worked(for client: Client) {
    client.rotation.worked()
    client.backoff.reset()
    let due = min(1, client.heldBackCount)
    let released = client.heldBack?.answered { client.isOver($0) } ?? []
    checkTurns(released.count, of: due, client)
    if !released.isEmpty { report.sometimes.reach(.heldBackAnswered) }
    resume(released, of: client)
  }

  /// A pause is over, if it still is the one that counts.
  func release(_ pause: Int, of client: Client) {
    guard client.heldBackPause == pause else { return }
    client.heldBackPause = 0
    let due = min(client.heldBack?.probeCount ?? 0, client.heldBackCount)
    let released = client.heldBack?.paused { client.isOver($0) } ?? []
    checkTurns(released.count, of: due, client)
    if !released.isEmpty { report.sometimes.reach(.heldBackPaused) }
    resume(released, of: client)
    if client.heldBack?.isEmpty == false, client.heldBackPause == 0 {
      beginHeldBackPause(of: client)
    }
  }

  /// Turns are for those that wait, whoever else is in the line.
  private func checkTurns(_ count: Int, of due: Int, _ client: Client) {
    guard count < due else { return }
    violate(
      "client \(client.number) lets \(count) of those go that it holds back, and \(due) have their turn"
    )
  }

  private func resume(_ released: [Client.Held], of client: Client) {
    for held in released { client.lanes[held.lane].isHeldBack = false }
    if client.heldBack?.isEmpty != false { client.heldBackPause = 0 }
    for held in released { attempt(held.lane, of: client) }
  }
}

extension Client {
  /// How many of its requests wait in the line.
  fileprivate var heldBackCount: Int { lanes.count { $0.isHeldBack && $0.record != nil } }

  /// Whether an operation that was held back has been given up since.
  fileprivate func isOver(_ held: Held) -> Bool {
    lanes[held.lane].operation != held.operation || lanes[held.lane].record == nil
  }
}
