/// How a message is encoded where the binary format leaves a choice.
///
/// ```swift
/// let options = EncodingOptions(isDeterministic: true)
/// let ada = Contact(addresses: ["work": Address(city: "Paris"), "home": Address()])
/// let same = Contact(addresses: ["home": Address(), "work": Address(city: "Paris")])
/// ada.encoded(options: options) == same.encoded(options: options)  // → true
/// ```
public struct EncodingOptions: Hashable, Sendable {
  /// Whether equal messages always give equal bytes: the entries of maps are then written in the order
  /// of their keys, and otherwise in any. Other versions of a schema, and other implementations, may
  /// still write other bytes.
  public var isDeterministic: Bool

  /// Entries of maps in any order, unless asked otherwise.
  @_alwaysEmitIntoClient
  public init(isDeterministic: Bool = false) {
    self.isDeterministic = isDeterministic
  }
}
