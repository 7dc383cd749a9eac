/// Which of several proxies or nodes to talk to.
///
/// All requests use the same one as long as it works; the first that finds it broken moves
/// everybody on to the next. A pause is due only when every endpoint has failed since the last
/// success, so that the loss of one proxy costs no waiting.
package struct EndpointRotation: Hashable, Sendable {
  package let addresses: [String]
  private var current = 0
  private var failuresInARow = 0

  package init(_ addresses: [String]) {
    precondition(!addresses.isEmpty, "a client needs the address of a proxy or of a node")
    self.addresses = addresses
  }

  package var address: String { addresses[current] }

  /// The one whose turn comes after `address`.
  package func next(after address: String) -> String {
    let position = addresses.firstIndex(of: address) ?? current
    return addresses[(position + 1) % addresses.count]
  }

  /// Whether every endpoint has failed since one last worked.
  package var isPauseDue: Bool { failuresInARow >= addresses.count }

  /// An endpoint has answered, whichever it was.
  package mutating func worked() {
    failuresInARow = 0
  }

  /// An endpoint that others have already given up changes nothing.
  package mutating func failed(_ address: String) {
    guard address == self.address else { return }
    failuresInARow += 1
    current = (current + 1) % addresses.count
  }
}
