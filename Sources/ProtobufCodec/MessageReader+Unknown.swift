extension MessageReader {
  /// Reads the rest of the field that begins with `tag` and appends it to `fields` as it is. A field
  /// that the schema knows comes here too if its wire type is not the schema's.
  public mutating func unknown(
    _ tag: UInt32, into fields: inout UnknownFields
  ) throws(DecodingError) {
    let fieldStart = fieldStart
    try skip(tag)
    fields.append(UnsafeRawBufferPointer(start: fieldStart, count: next - fieldStart))
  }

  /// Reads over the rest of the field that begins with `tag`.
  @usableFromInline
  mutating func skip(_ tag: UInt32) throws(DecodingError) {
    guard tag >= 8 else { throw failure(.fieldNumberZero) }
    switch WireType(rawValue: tag & 7) {
    case .varint: _ = try varint()
    case .fixed32: try skip(byteCount: 4)
    case .fixed64: try skip(byteCount: 8)
    case .lengthDelimited: next += try length()
    case .startGroup: try skipGroup(tag)
    case .endGroup: throw failure(.unexpectedEndOfGroup)
    case nil: throw failure(.unknownWireType(UInt8(tag & 7)))
    }
  }

  private mutating func skip(byteCount: Int) throws(DecodingError) {
    guard bytesLeft >= byteCount else { throw failure(.truncated(bytesLeft: bytesLeft)) }
    next += byteCount
  }

  /// A group may hold groups, which count as messages within messages do.
  private mutating func skipGroup(_ startTag: UInt32) throws(DecodingError) {
    guard nestingLeft > 0 else { throw failure(.nestedTooDeeply(nestingMax: nestingMax)) }
    nestingLeft -= 1
    let endTag = startTag - WireType.startGroup.rawValue + WireType.endGroup.rawValue
    while true {
      guard let tag = try nextTag() else { throw failure(.groupNotEnded) }
      guard tag != endTag else { break }
      try skip(tag)
    }
    nestingLeft += 1
  }
}
