/// Days of the proleptic Gregorian calendar, counted from 1970-01-01.
///
/// Both ways begin years in March, so that the day that leap years add comes last, and count in eras
/// of 400 years, which all have as many days.
enum CivilDate {
  private static let daysPerEra = 146_097
  /// From 0000-03-01 to 1970-01-01.
  private static let daysBeforeEpoch = 719_468

  static func days(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let marchMonth = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * daysPerEra + dayOfEra - daysBeforeEpoch
  }

  static func date(days: Int) -> (year: Int, month: Int, day: Int) {
    let sinceMarch = days + daysBeforeEpoch
    let era = (sinceMarch >= 0 ? sinceMarch : sinceMarch - daysPerEra + 1) / daysPerEra
    let dayOfEra = sinceMarch - era * daysPerEra
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// The ranges of `google.protobuf.Timestamp` and `Duration`.
enum TimeRange {
  /// 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z.
  static let timestampSeconds: ClosedRange<Int64> = -62_135_596_800...253_402_300_799
  /// About 10,000 years either way.
  static let durationSeconds: ClosedRange<Int64> = -315_576_000_000...315_576_000_000
  static let nanosMax: Int32 = 999_999_999

  static func isTimestamp(seconds: Int64, nanos: Int32) -> Bool {
    timestampSeconds.contains(seconds) && 0...nanosMax ~= nanos
  }

  /// Both parts have the same sign.
  static func isDuration(seconds: Int64, nanos: Int32) -> Bool {
    durationSeconds.contains(seconds) && -nanosMax...nanosMax ~= nanos
      && (seconds == 0 || nanos == 0 || (seconds < 0) == (nanos < 0))
  }
}

extension OutputBuffer {
  /// As RFC 3339 in UTC. Returns false, having written nothing, if it is out of range.
  mutating func timestamp(seconds: Int64, nanos: Int32) -> Bool {
    guard TimeRange.isTimestamp(seconds: seconds, nanos: nanos) else { return false }
    // Floored, as times before 1970 are negative.
    let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
    let secondOfDay = UInt64(seconds - days * 86_400)
    let (year, month, day) = CivilDate.date(days: Int(days))
    decimal(UInt64(year), digits: 4)
    append(UInt8(ascii: "-"))
    decimal(UInt64(month), digits: 2)
    append(UInt8(ascii: "-"))
    decimal(UInt64(day), digits: 2)
    append(UInt8(ascii: "T"))
    decimal(secondOfDay / 3600, digits: 2)
    append(UInt8(ascii: ":"))
    decimal(secondOfDay / 60 % 60, digits: 2)
    append(UInt8(ascii: ":"))
    decimal(secondOfDay % 60, digits: 2)
    fraction(nanos: UInt64(nanos))
    append(UInt8(ascii: "Z"))
    return true
  }

  /// As seconds with a fraction and an `s`. Returns false, having written nothing, if it is out of
  /// range.
  mutating func duration(seconds: Int64, nanos: Int32) -> Bool {
    guard TimeRange.isDuration(seconds: seconds, nanos: nanos) else { return false }
    if seconds < 0 || nanos < 0 { append(UInt8(ascii: "-")) }
    decimal(seconds.magnitude)
    fraction(nanos: UInt64(nanos.magnitude))
    append(UInt8(ascii: "s"))
    return true
  }

  /// In 0, 3, 6 or 9 digits, as many as it needs.
  private mutating func fraction(nanos: UInt64) {
    guard nanos > 0 else { return }
    append(UInt8(ascii: "."))
    if nanos % 1_000_000 == 0 {
      decimal(nanos / 1_000_000, digits: 3)
    } else if nanos % 1000 == 0 {
      decimal(nanos / 1000, digits: 6)
    } else {
      decimal(nanos, digits: 9)
    }
  }
}
