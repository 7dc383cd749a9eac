import CodecMessages
import ProtobufCodec

/// The three messages that are measured.
///
/// They are as large as those that the codec's targets were set with, and cost C++ about as many
/// instructions and allocations (`Docs/Performance.md`), so that the targets carry over.
enum Payloads {
  /// 127 bytes.
  static let put = PutRequest(
    key: Array("user:00042".utf8), value: (0..<100).map { UInt8(truncatingIfNeeded: $0 * 7 + 3) },
    identity: RequestIdentity(clientID: 4711, sequence: 90_210, answeredBelow: 90_202))

  /// 64 entries, 8,462 bytes.
  static let batch = AppendRequest(
    term: 7, leaderID: 2, previousIndex: 1_048_575, previousTerm: 7, committedIndex: 1_048_570,
    entries: (0..<64).map { entry in
      LogEntry(
        index: UInt64(1_048_576 + entry), term: 7, kind: .command,
        command: (0..<119).map { UInt8(truncatingIfNeeded: entry * 31 + $0 * 7) })
    })

  /// 1,966 bytes.
  static let text = Article(
    id: "article-000017", title: sentence(40, from: 1),
    tags: (0..<4).map { trimmed(sentence(8, from: $0)) },
    attributes: .init(
      uniqueKeysWithValues: (0..<4).map { ("attribute-0\($0)", sentence(22, from: $0)) }),
    sections: (0..<3).map(section), publishedAt: 1_700_000_000_123)

  private static func section(_ number: Int) -> Section {
    var offset: UInt32 = 0
    let offsets = (0..<52).map { word in
      defer { offset += UInt32(5 + (word * 7 + number) % 23) }
      return offset
    }
    return Section(
      heading: sentence(30, from: number + 5),
      paragraphs: (0..<2).map { paragraph($0, of: number) }, wordOffsets: offsets)
  }

  private static func paragraph(_ number: Int, of section: Int) -> Paragraph {
    Paragraph(
      style: number == 0 ? .body : .quote,
      content: .text(
        sentence(104 + (number * 11 + section * 5) % 24, from: section * 3 + number)),
      marks: (0..<42).map { Int64(($0 - 21) * ($0 * $0 + 37 * section)) })
  }

  /// So many bytes of words.
  private static func sentence(_ count: Int, from first: Int) -> String {
    var text = ""
    var index = first
    while text.utf8.count < count {
      text += words[index * 7 % words.count] + " "
      index += 1
    }
    return String(text.prefix(count))
  }

  private static func trimmed(_ text: String) -> String {
    text.last == " " ? String(text.dropLast()) : text
  }

  private static let words = [
    "the", "quick", "brown", "fox", "jumps", "over", "a", "lazy", "dog", "while", "seven",
    "wizards", "brew", "vexing", "potions", "of", "great", "quality",
  ]
}

extension Payloads {
  /// The payloads by name, as they are written for both programs to read.
  static var encoded: [(name: String, bytes: [UInt8])] {
    let options = EncodingOptions(isDeterministic: true)
    return [
      ("put", put.encoded(options: options)), ("batch", batch.encoded(options: options)),
      ("text", text.encoded(options: options)),
    ]
  }
}
