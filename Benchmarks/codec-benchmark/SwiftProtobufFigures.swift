/// What SwiftProtobuf 1.38.1 and C++ protobuf 3.21 took on one machine, on payloads of the same
/// shapes; C++ on the heap and into a buffer.
///
/// SwiftProtobuf is not measured here. What it would take is derived: C++ is measured, and
/// SwiftProtobuf is so many times slower as it was there.
enum SwiftProtobufFigures {
  private struct Pair {
    let swiftProtobuf: Double
    let cpp: Double
  }

  private static let nanoseconds: [String: Pair] = [
    "decode/put": Pair(swiftProtobuf: 245, cpp: 105),
    "decode/batch": Pair(swiftProtobuf: 14_800, cpp: 5_100),
    "decode/text": Pair(swiftProtobuf: 10_450, cpp: 4_540),
    "encode/put": Pair(swiftProtobuf: 163, cpp: 20),
    "encode/batch": Pair(swiftProtobuf: 10_650, cpp: 780),
    "encode/text": Pair(swiftProtobuf: 6_370, cpp: 2_130),
    "json-encode/put": Pair(swiftProtobuf: 1_521, cpp: 1_861),
    "json-decode/put": Pair(swiftProtobuf: 1_230, cpp: 5_229),
    "json-encode/text": Pair(swiftProtobuf: 19_600, cpp: 29_300),
    "json-decode/text": Pair(swiftProtobuf: 24_300, cpp: 96_400),
  ]

  private static let instructions: [String: Pair] = [
    "decode/put": Pair(swiftProtobuf: 3_082, cpp: 1_682),
    "decode/batch": Pair(swiftProtobuf: 200_237, cpp: 82_625),
    "decode/text": Pair(swiftProtobuf: 146_139, cpp: 54_273),
    "encode/put": Pair(swiftProtobuf: 2_373, cpp: 424),
    "encode/batch": Pair(swiftProtobuf: 142_370, cpp: 13_327),
    "encode/text": Pair(swiftProtobuf: 76_731, cpp: 22_447),
  ]

  /// The object code of seven messages, which is no matter of the machine: not in proportion to C++.
  private static let bytes: [String: Double] = ["code/messages": 74_000]

  /// What SwiftProtobuf would take where C++ takes `cpp`; `nil` if it never was measured.
  ///
  /// - Parameter row: operation and payload.
  static func derived(_ row: String, _ unit: Measurements.Unit, cpp: Double) -> Double? {
    let pair: Pair?
    switch unit {
    case .nanoseconds: pair = nanoseconds[row]
    case .instructions: pair = instructions[row]
    case .bytes: return bytes[row]
    case .allocations: pair = nil
    }
    return pair.map { $0.swiftProtobuf / $0.cpp * cpp }
  }
}
