extension MessageReader {
  /// Reads the rest of the field that begins with `tag` and appends it to `fields` as it is. A field
  /// that the schema knows comes here too if its wire type is not the schema's.
  public mutating func unknown(_ tag: UInt32, into fields: inout UnknownFields) {
    if endsGroup(tag) { return }
    let start = fieldStart
    skip(tag)
    keep(from: start, in: &fields)
  }

  /// Reads over the rest of the field that begins with `tag`.
  @usableFromInline
  mutating func skip(_ tag: UInt32) {
    guard tag >= 8 else { return fail(.fieldNumberZero) }
    switch WireType(rawValue: tag & 7) {
    case .varint: _ = varint()
    case .fixed32: skip(byteCount: 4)
    case .fixed64: skip(byteCount: 8)
    case .lengthDelimited: next += length()
    case .startGroup: skipGroup(tag)
    case .endGroup: fail(.unexpectedEndOfGroup)
    case nil: fail(.unknownWireType(UInt8(tag & 7)))
    }
  }

  private mutating func skip(byteCount: Int) {
    guard bytesLeft >= byteCount else { return failTruncated() }
    next += byteCount
  }

  /// A group may hold groups, which count as messages within messages do.
  private mutating func skipGroup(_ startTag: UInt32) {
    guard nestingLeft > 0 else { return fail(.nestedTooDeeply(nestingMax: nestingMax)) }
    nestingLeft -= 1
    let endTag = startTag - WireType.startGroup.rawValue + WireType.endGroup.rawValue
    while true {
      guard let tag = nextTag() else {
        // The end of the message, or a mistake that is kept already.
        fail(.groupNotEnded)
        break
      }
      guard tag != endTag else { break }
      skip(tag)
    }
    nestingLeft += 1
  }
}
