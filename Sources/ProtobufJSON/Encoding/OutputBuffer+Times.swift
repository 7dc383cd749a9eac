import WellKnownTypes

extension OutputBuffer {
  /// As RFC 3339 in UTC. Returns false, having written nothing, if it is out of range.
  mutating func timestamp(seconds: Int64, nanos: Int32) -> Bool {
    reserve(TimestampText.byteCountMax)
    guard let end = TimestampText.store(seconds: seconds, nanos: nanos, at: next) else {
      return false
    }
    advance(end - next)
    return true
  }

  /// As seconds with a fraction and an `s`. Returns false, having written nothing, if it is out of
  /// range.
  mutating func duration(seconds: Int64, nanos: Int32) -> Bool {
    reserve(DurationText.byteCountMax)
    guard let end = DurationText.store(seconds: seconds, nanos: nanos, at: next) else {
      return false
    }
    advance(end - next)
    return true
  }
}
