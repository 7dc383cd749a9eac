extension ProtobufDuration {
  /// Whether it is in the range that the type has: up to 315,576,000,000 seconds and 999,999,999
  /// nanoseconds either way, of the same sign.
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
  ///     request.timeout = ProtobufDuration(.milliseconds(1500))
  public init(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    self.init(seconds: seconds, nanos: Int32(attoseconds / 1_000_000_000))
  }

  /// The duration of a text such as `1.5s`; `nil` if it is none or out of range.
  public init?(text: String) {
    let bytes = Array(text.utf8)
    guard let (seconds, nanos) = bytes.withUnsafeBytes({ DurationText.parse($0) }) else {
      return nil
    }
    self.init(seconds: seconds, nanos: nanos)
  }

  public static func + (left: ProtobufDuration, right: ProtobufDuration) -> ProtobufDuration {
    ProtobufDuration(
      TimeSum(left.seconds, left.nanos).adding(right.seconds, right.nanos))
  }

  public static func - (left: ProtobufDuration, right: ProtobufDuration) -> ProtobufDuration {
    ProtobufDuration(
      TimeSum(left.seconds, left.nanos).subtracting(right.seconds, right.nanos))
  }

  public static prefix func - (duration: ProtobufDuration) -> ProtobufDuration {
    ProtobufDuration() - duration
  }
}

extension ProtobufDuration: Comparable {
  /// By the time that they last; unknown fields do not matter.
  public static func < (left: ProtobufDuration, right: ProtobufDuration) -> Bool {
    let left = TimeSum(left.seconds, left.nanos)
    let right = TimeSum(right.seconds, right.nanos)
    return (left.seconds, left.nanos) < (right.seconds, right.nanos)
  }
}

extension Duration {
  /// The same duration.
  ///
  ///     try await clock.sleep(for: Duration(request.timeout))
  public init(_ duration: ProtobufDuration) {
    self.init(
      secondsComponent: duration.seconds,
      attosecondsComponent: Int64(duration.nanos) * 1_000_000_000)
  }
}
