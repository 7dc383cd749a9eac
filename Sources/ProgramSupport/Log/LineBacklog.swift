/// Lines that wait to be written, no more than a number of bytes; what comes on top of that is
/// dropped and counted.
struct LineBacklog: Sendable {
  /// Whole lines for one stream.
  struct Piece: Hashable, Sendable {
    let stream: OutputStream
    var text: String
  }

  private let bytesMax: Int
  private var pieces: [Piece] = []
  private var byteCount = 0
  private var dropped = 0

  init(bytesMax: Int) {
    self.bytesMax = bytesMax
  }

  /// - Returns: Whether the backlog was empty, so that its writer has to be woken.
  mutating func append(_ line: String, to stream: OutputStream) -> Bool {
    guard byteCount + line.utf8.count <= bytesMax else {
      dropped += 1
      return false
    }
    let wasEmpty = pieces.isEmpty
    add(line, to: stream)
    return wasEmpty
  }

  /// All that waits, in its order, ending with a remark if something is missing there.
  mutating func takeAll() -> [Piece] {
    if dropped > 0 { add("(\(dropped) lines dropped: nobody reads them)\n", to: .standardError) }
    defer {
      pieces = []
      byteCount = 0
      dropped = 0
    }
    return pieces
  }

  private mutating func add(_ line: String, to stream: OutputStream) {
    byteCount += line.utf8.count
    if let last = pieces.indices.last, pieces[last].stream == stream {
      pieces[last].text += line
    } else {
      pieces.append(Piece(stream: stream, text: line))
    }
  }
}
