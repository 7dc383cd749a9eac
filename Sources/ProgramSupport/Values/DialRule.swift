/// Where connections go that are meant for another address: through a tunnel, or to a port that a
/// router translates.
package struct DialRule: Hashable, Sendable {
  package let meant: Endpoint
  package let dialled: Endpoint

  /// Reads `FROM=TO`.
  package init?(_ text: String) {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, let meant = Endpoint(String(parts[0])),
      let dialled = Endpoint(String(parts[1]))
    else { return nil }
    self.meant = meant
    self.dialled = dialled
  }
}

extension Sequence where Element == DialRule {
  /// Where connections go, by the address that they are meant for; of several rules for one address the
  /// last counts.
  package var table: [String: String] {
    Dictionary(
      map { ($0.meant.description, $0.dialled.description) }, uniquingKeysWith: { _, last in last })
  }
}
