extension ProtobufDuration {
  /// Whether it is in the range that the type has: up to 315,576,000,000 seconds and 999,999,999
  /// nanoseconds either way, of the same sign.
  ///
  /// ```swift
  /// ProtobufDuration(seconds: 1, nanos: 500_000_000).isValid  // → true
  /// ProtobufDuration(seconds: 1, nanos: -1).isValid  // → false
  /// ```
  public var isValid: Bool { TimeRange.isDuration(seconds: seconds, nanos: nanos) }

  /// Seconds and nanoseconds of the same sign.
  init(_ sum: TimeSum) {
    if sum.seconds < 0, sum.nanos > 0 {
      self.init(seconds: sum.seconds + 1, nanos: sum.nanos - 1_000_000_000)
    } else {
      self.init(seconds: sum.seconds, nanos: sum.nanos)
    }
  }

  /// A duration of Swift's, cut to nanoseconds.
  ///
  /// ```swift
  /// let timeout = ProtobufDuration(.milliseconds(1500))
  /// timeout.nanos  // → 500_000_000
  /// ```
  public init(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    self.init(seconds: seconds, nanos: Int32(attoseconds / 1_000_000_000))
  }

  /// The duration of a text such as `1.5s`, which is its form in JSON: seconds with up to nine digits
  /// behind the point, and `s`. `nil` if it is none or out of range.
  ///
  /// ```swift
  /// ProtobufDuration(text: "-1.5s")  // → ProtobufDuration(.milliseconds(-1500))
  /// ProtobufDuration(text: "1.5")  // → nil
  /// ```
  public init?(text: String) {
    let bytes = Array(text.utf8)
    guard let (seconds, nanos) = bytes.withUnsafeBytes({ DurationText.parse($0) }) else {
      return nil
    }
    self.init(seconds: seconds, nanos: nanos)
  }

  /// How long both last together. What `seconds` does not hold is the last that it holds.
  ///
  /// ```swift
  /// let sum = ProtobufDuration(.seconds(1)) + ProtobufDuration(.milliseconds(500))
  /// sum  // → ProtobufDuration(.milliseconds(1500))
  /// ```
  public static func + (left: ProtobufDuration, right: ProtobufDuration) -> ProtobufDuration {
    ProtobufDuration(
      TimeSum(left.seconds, left.nanos).adding(right.seconds, right.nanos))
  }

  /// How much longer `left` lasts than `right`; negative if it is shorter.
  ///
  /// ```swift
  /// let rest = ProtobufDuration(.seconds(1)) - ProtobufDuration(.milliseconds(1500))
  /// rest  // → ProtobufDuration(.milliseconds(-500))
  /// ```
  public static func - (left: ProtobufDuration, right: ProtobufDuration) -> ProtobufDuration {
    ProtobufDuration(
      TimeSum(left.seconds, left.nanos).subtracting(right.seconds, right.nanos))
  }

  /// The same duration the other way.
  ///
  /// ```swift
  /// (-ProtobufDuration(seconds: 3)).seconds  // → -3
  /// ```
  public static prefix func - (duration: ProtobufDuration) -> ProtobufDuration {
    ProtobufDuration() - duration
  }
}

extension ProtobufDuration: Comparable {
  /// By the time that they last; unknown fields do not matter.
  ///
  /// ```swift
  /// ProtobufDuration(seconds: 1) < ProtobufDuration(seconds: 1, nanos: 1)  // → true
  /// ```
  public static func < (left: ProtobufDuration, right: ProtobufDuration) -> Bool {
    let left = TimeSum(left.seconds, left.nanos)
    let right = TimeSum(right.seconds, right.nanos)
    return (left.seconds, left.nanos) < (right.seconds, right.nanos)
  }
}

extension Duration {
  /// The same duration.
  ///
  /// ```swift
  /// Duration(ProtobufDuration(seconds: 1, nanos: 5))  // → .seconds(1) + .nanoseconds(5)
  /// ```
  public init(_ duration: ProtobufDuration) {
    self.init(
      secondsComponent: duration.seconds,
      attosecondsComponent: Int64(duration.nanos) * 1_000_000_000)
  }
}
