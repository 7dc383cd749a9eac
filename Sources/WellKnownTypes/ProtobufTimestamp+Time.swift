extension ProtobufTimestamp {
  /// Whether it is in the range that the type has: 0001-01-01T00:00:00Z to
  /// 9999-12-31T23:59:59.999999999Z, with 0 to 999,999,999 nanoseconds.
  ///
  /// ```swift
  /// ProtobufTimestamp(seconds: -1, nanos: 999_999_999).isValid  // → true
  /// ProtobufTimestamp(nanos: -1).isValid  // → false
  /// ```
  public var isValid: Bool { TimeRange.isTimestamp(seconds: seconds, nanos: nanos) }

  /// The time of a text in the form of RFC 3339, with upper-case `T` and `Z` and up to nine digits of
  /// the second's fraction; `nil` if it is none or out of range.
  ///
  /// ```swift
  /// let noon = ProtobufTimestamp(rfc3339: "1970-01-02T12:00:00.5+01:00")
  /// noon  // → ProtobufTimestamp(seconds: 35 * 3600, nanos: 500_000_000)
  /// ```
  public init?(rfc3339 text: String) {
    let bytes = Array(text.utf8)
    guard let (seconds, nanos) = bytes.withUnsafeBytes({ TimestampText.parse($0) }) else {
      return nil
    }
    self.init(seconds: seconds, nanos: nanos)
  }

  /// The time in UTC in the form of RFC 3339, with 0, 3, 6 or 9 digits of the second's fraction; `nil`
  /// if it is out of range.
  ///
  /// ```swift
  /// let time = ProtobufTimestamp(seconds: 1, nanos: 5_000_000)
  /// time.rfc3339  // → "1970-01-01T00:00:01.005Z"
  /// ```
  public var rfc3339: String? {
    guard isValid else { return nil }
    return String(unsafeUninitializedCapacity: TimestampText.byteCountMax) { memory in
      guard let start = UnsafeMutableRawPointer(memory.baseAddress),
        let end = TimestampText.store(seconds: seconds, nanos: nanos, at: start)
      else { return 0 }
      return end - start
    }
  }

  /// A time so much later. A result beyond what `seconds` holds is the last that it holds.
  ///
  /// ```swift
  /// let deadline = ProtobufTimestamp(seconds: 100) + ProtobufDuration(.seconds(30))
  /// deadline.seconds  // → 130
  /// ```
  public static func + (time: ProtobufTimestamp, duration: ProtobufDuration) -> ProtobufTimestamp {
    let sum = TimeSum(time.seconds, time.nanos).adding(duration.seconds, duration.nanos)
    return ProtobufTimestamp(seconds: sum.seconds, nanos: sum.nanos)
  }

  /// A time so much earlier. Nanoseconds of the result are 0 to 999,999,999.
  ///
  /// ```swift
  /// let before = ProtobufTimestamp() - ProtobufDuration(.milliseconds(1))
  /// before  // → ProtobufTimestamp(seconds: -1, nanos: 999_000_000)
  /// ```
  public static func - (time: ProtobufTimestamp, duration: ProtobufDuration) -> ProtobufTimestamp {
    time + -duration
  }

  /// How much later `left` is than `right`.
  ///
  /// ```swift
  /// let elapsed = ProtobufTimestamp(seconds: 7) - ProtobufTimestamp(seconds: 4)
  /// Duration(elapsed)  // → .seconds(3)
  /// ```
  public static func - (left: ProtobufTimestamp, right: ProtobufTimestamp) -> ProtobufDuration {
    let difference = TimeSum(left.seconds, left.nanos).subtracting(right.seconds, right.nanos)
    return ProtobufDuration(difference)
  }
}

extension ProtobufTimestamp: Comparable {
  /// By the time that they mean; unknown fields do not matter.
  ///
  /// ```swift
  /// ProtobufTimestamp(seconds: 1) < ProtobufTimestamp(seconds: 1, nanos: 1)  // → true
  /// ```
  public static func < (left: ProtobufTimestamp, right: ProtobufTimestamp) -> Bool {
    (left.seconds, left.nanos) < (right.seconds, right.nanos)
  }
}

/// Seconds and nanoseconds, of which the latter are 0 to 999,999,999. What `Int64` cannot hold is cut.
struct TimeSum {
  private(set) var seconds: Int64
  private(set) var nanos: Int32

  private static let nanosPerSecond: Int64 = 1_000_000_000

  init(_ seconds: Int64, _ nanos: Int32) {
    self.init(seconds, totalNanos: Int64(nanos))
  }

  private init(_ seconds: Int64, totalNanos: Int64) {
    var (carry, rest) = totalNanos.quotientAndRemainder(dividingBy: Self.nanosPerSecond)
    if rest < 0 {
      rest += Self.nanosPerSecond
      carry -= 1
    }
    self.seconds = Self.sum(seconds, carry)
    nanos = Int32(rest)
  }

  func adding(_ otherSeconds: Int64, _ otherNanos: Int32) -> TimeSum {
    TimeSum(Self.sum(seconds, otherSeconds), totalNanos: Int64(nanos) + Int64(otherNanos))
  }

  func subtracting(_ otherSeconds: Int64, _ otherNanos: Int32) -> TimeSum {
    let (difference, overflows) = seconds.subtractingReportingOverflow(otherSeconds)
    return TimeSum(
      overflows ? (seconds < 0 ? .min : .max) : difference,
      totalNanos: Int64(nanos) - Int64(otherNanos))
  }

  private static func sum(_ left: Int64, _ right: Int64) -> Int64 {
    let (sum, overflows) = left.addingReportingOverflow(right)
    return overflows ? (left < 0 ? .min : .max) : sum
  }
}
