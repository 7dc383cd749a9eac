/// An enum of a schema. It is open, as proto3 asks: a number that the schema does not name is kept as
/// `unrecognized` and written again unchanged.
///
/// Two values are equal if their numbers are.
public protocol Enumeration: RawRepresentable<Int32>, Sendable, Hashable {
  /// The value with number 0.
  init()

  init(rawValue: Int32)
}

extension Enumeration {
  @inlinable
  public static func == (left: Self, right: Self) -> Bool {
    left.rawValue == right.rawValue
  }

  @inlinable
  public func hash(into hasher: inout Hasher) {
    hasher.combine(rawValue)
  }
}
