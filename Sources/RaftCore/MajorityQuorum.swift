/// Any two majorities of the same voters have a voter in common (Raft paper §5.4.3).
package enum MajorityQuorum {
  /// How many of so many voters are a majority. No voters have none: one vote more than there are.
  package static func size(voterCount: Int) -> Int {
    voterCount / 2 + 1
  }

  /// The highest value that a majority has reached, one value per voter; `nil` without voters.
  /// Sorts `values` in place: there are few of them, and the caller reuses the array.
  package static func highestReached(_ values: inout [UInt64]) -> UInt64? {
    guard !values.isEmpty else { return nil }
    for end in 1..<values.count {
      var position = end
      while position > 0, values[position - 1] < values[position] {
        values.swapAt(position - 1, position)
        position -= 1
      }
    }
    return values[size(voterCount: values.count) - 1]
  }
}
