/// How a message is encoded where the binary format leaves a choice.
public struct EncodingOptions: Hashable, Sendable {
  /// Whether equal messages always give equal bytes: the entries of maps are then written in the order
  /// of their keys, and otherwise in any. Other versions of a schema, and other implementations, may
  /// still write other bytes.
  ///
  ///     let digest = hash(message.encoded(options: EncodingOptions(isDeterministic: true)))
  public var isDeterministic: Bool

  @inlinable
  public init(isDeterministic: Bool = false) {
    self.isDeterministic = isDeterministic
  }
}
