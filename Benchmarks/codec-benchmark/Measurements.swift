/// What was measured of both programs, by row.
///
/// In text it is a line for each figure, `PEER ROW UNIT VALUE`, such as
/// `c++ decode/put/heap ns 105.20`. A figure that is there several times was measured several times,
/// and its median counts.
struct Measurements {
  enum Peer: String {
    case reign = "swift"
    case cpp = "c++"
  }

  enum Unit: String, CaseIterable {
    case nanoseconds = "ns"
    case instructions
    case allocations
    case bytes
  }

  private struct Key: Hashable {
    let peer: Peer
    let row: String
    let unit: Unit
  }

  private var values: [Key: [Double]] = [:]
  /// The rows of each peer in the order in which they came.
  private(set) var rows: [Peer: [String]] = [:]

  init(_ text: String) throws {
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty {
      let words = line.split(separator: " ")
      guard words.count == 4, let peer = Peer(rawValue: String(words[0])),
        let unit = Unit(rawValue: String(words[2])), let value = Double(words[3])
      else {
        throw BenchmarkMistake(
          "line \(number + 1) is '\(line)'; expected PEER ROW UNIT VALUE, such as"
            + " c++ decode/put/heap ns 105.20")
      }
      let row = String(words[1])
      if rows[peer]?.contains(row) != true { rows[peer, default: []].append(row) }
      values[Key(peer: peer, row: row, unit: unit), default: []].append(value)
    }
  }

  /// The median; `nil` if it was not measured.
  subscript(peer: Peer, row: String, unit: Unit) -> Double? {
    guard let measured = values[Key(peer: peer, row: row, unit: unit)]?.sorted() else { return nil }
    let middle = measured.count / 2
    return measured.count.isMultiple(of: 2)
      ? (measured[middle - 1] + measured[middle]) / 2 : measured[middle]
  }
}
