/// What the codec is to reach on a payload.
struct Target {
  /// Operation and payload.
  let row: String
  /// How many times as fast as SwiftProtobuf.
  let speedup: Double
  /// At most so much of what C++ takes; absent if nothing is asked.
  var cppShareMax: Double?
  var allocationsMax: Double?

  static let all = [
    Target(row: "decode/put", speedup: 5, cppShareMax: 1, allocationsMax: 0),
    Target(row: "decode/batch", speedup: 6.5, cppShareMax: 1, allocationsMax: 1),
    Target(row: "decode/text", speedup: 2.9, cppShareMax: 1, allocationsMax: 33),
    Target(row: "encode/put", speedup: 8, cppShareMax: 1),
    // Level: twice the noise of two runs above.
    Target(row: "encode/batch", speedup: 9.5, cppShareMax: 1.05),
    Target(row: "encode/text", speedup: 4.5, cppShareMax: 1),
    Target(row: "json-encode/put", speedup: 4),
    Target(row: "json-decode/put", speedup: 4),
    Target(row: "json-encode/text", speedup: 4),
    Target(row: "json-decode/text", speedup: 4),
    Target(row: "code/messages", speedup: 2),
  ]

  /// The rows that are held against the target: what ends their variant, and how the table names them.
  /// What is encoded can go into memory that is there or be appended to an array.
  var forms: [(suffix: String, name: String)] {
    guard row.hasPrefix("encode/") else { return [("", "")] }
    return [("", ""), ("-append", ", appended"), ("-append-16", ", appended, 16 to an array")]
  }

  /// The row of C++ that a row of ours is held against: on the heap, into a buffer.
  static func baseline(of row: String) -> String {
    switch row.split(separator: "/").first {
    case "encode": row + "/buffer"
    case "json-encode": row + "/fresh"
    default: row + "/heap"
    }
  }
}
