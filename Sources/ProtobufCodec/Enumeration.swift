/// An enum of a schema that is open, as those of proto3 are: a number that the schema does not name is kept as
/// `unrecognized` and written again unchanged.
///
/// Two values are equal if their numbers are.
///
/// ```swift
/// let closeness = Closeness(rawValue: 7)  // → .unrecognized(7)
/// closeness.rawValue  // → 7
/// ```
public protocol Enumeration: RawRepresentable<Int32>, Sendable, Hashable {
  /// The value with number 0, which a field without presence has if it is absent.
  ///
  /// ```swift
  /// Closeness()  // → .unspecified
  /// ```
  init()

  /// The value of that number, `unrecognized` if the schema does not name it.
  ///
  /// ```swift
  /// Closeness(rawValue: 2)  // → .friend
  /// ```
  init(rawValue: Int32)
}

extension Enumeration {
  @_alwaysEmitIntoClient
  public static func == (left: Self, right: Self) -> Bool {
    left.rawValue == right.rawValue
  }

  @_alwaysEmitIntoClient
  public func hash(into hasher: inout Hasher) {
    hasher.combine(rawValue)
  }
}

/// An enum of a schema that is closed, as those of proto2 are: a number that the schema does not name
/// is no value of it. Where such a number arrives, the field keeps what it had, and the number is kept
/// with the unknown fields of the message.
///
/// ```swift
/// enum Color: Int32, ClosedEnumeration {
///   case red = 1
///   case green = 2
///   init() { self = .red }
/// }
/// Color(rawValue: 7)  // → nil
/// ```
public protocol ClosedEnumeration: RawRepresentable<Int32>, Sendable, Hashable {
  /// The value that the schema names first: what a field stands for that is absent and has no default
  /// value of its own.
  init()
}
