/// Finds what somebody may have meant.
enum Suggestion {
  /// Longer names are not compared: the comparison costs the product of the lengths.
  private static let lengthMax = 64

  /// The candidate nearest to `word`, if it is near enough to be a slip: at most a third of the
  /// letters differ. Of equally near ones the first in alphabetical order.
  static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(word.utf8)
    guard !letters.isEmpty, letters.count <= lengthMax else { return nil }
    let distanceMax = max(1, letters.count / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates where candidate != word {
      let other = Array(candidate.utf8)
      guard other.count <= lengthMax, abs(other.count - letters.count) <= distanceMax else {
        continue
      }
      let distance = distance(letters.map(lowercased), other.map(lowercased))
      guard distance <= distanceMax else { continue }
      if let present = best, (present.distance, present.candidate) <= (distance, candidate) {
        continue
      }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  /// The words "did you mean 'x'?", if there is a near candidate.
  static func question(for word: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: word, among: candidates).map { "did you mean '\($0)'?" }
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other
  /// (the restricted Damerau-Levenshtein distance).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in 0..<left.count {
      var row = [i + 1]
      row.reserveCapacity(right.count + 1)
      for j in 0..<right.count {
        let cost = left[i] == right[j] ? 0 : 1
        var value = min(last[j] + cost, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          value = min(value, beforeLast[j - 1] + 1)
        }
        row.append(value)
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }

  private static func lowercased(_ letter: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) ? letter | 0x20 : letter
  }
}
