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
package enum TimeRange {
  /// 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z.
  static let timestampSeconds: ClosedRange<Int64> = -62_135_596_800...253_402_300_799
  /// About 10,000 years either way.
  static let durationSeconds: ClosedRange<Int64> = -315_576_000_000...315_576_000_000
  static let nanosMax: Int32 = 999_999_999

  package static func isTimestamp(seconds: Int64, nanos: Int32) -> Bool {
    timestampSeconds.contains(seconds) && 0...nanosMax ~= nanos
  }

  /// Both parts have the same sign.
  package static func isDuration(seconds: Int64, nanos: Int32) -> Bool {
    durationSeconds.contains(seconds) && -nanosMax...nanosMax ~= nanos
      && (seconds == 0 || nanos == 0 || (seconds < 0) == (nanos < 0))
  }
}
