/// Metadata as bytes: a count, then per entry the two lengths, the name and the value.
extension Metadata {
  /// How many bytes `append(to:)` appends.
  package var byteCount: Int {
    entries.reduce(2) { $0 + 4 + $1.name.utf8.count + $1.value.utf8.count }
  }

  /// Refuses metadata that the other side would refuse.
  package func validate(_ limits: RPCLimits) throws(RPCError) {
    guard entries.count <= limits.metadataEntriesMax else {
      throw RPCError(
        .resourceExhausted,
        "the metadata has \(entries.count) entries; the limit is \(limits.metadataEntriesMax)",
        isKnownNotExecuted: true)
    }
    let bytes = byteCount
    guard bytes <= min(limits.metadataBytesMax, Int(UInt16.max)) else {
      throw RPCError(
        .resourceExhausted,
        "the metadata takes \(bytes) bytes; the limit is \(limits.metadataBytesMax)",
        isKnownNotExecuted: true)
    }
    guard !entries.contains(where: { $0.name.isEmpty }) else {
      throw RPCError(
        .invalidArgument, "a metadata entry has no name", isKnownNotExecuted: true)
    }
  }

  /// Appends metadata that `validate` has accepted.
  func append(to buffer: inout [UInt8]) {
    buffer.append(bigEndian: UInt16(entries.count))
    for entry in entries {
      buffer.append(bigEndian: UInt16(entry.name.utf8.count))
      buffer.append(bigEndian: UInt16(entry.value.utf8.count))
      buffer.append(contentsOf: entry.name.utf8)
      buffer.append(contentsOf: entry.value.utf8)
    }
  }

  init(
    decoding bytes: RawSpan, _ cursor: inout ByteCursor, _ limits: RPCLimits
  ) throws(MalformedPayload) {
    self.init()
    let start = cursor.offset
    let count = try cursor.uint16(bytes, "the number of metadata entries")
    guard count <= limits.metadataEntriesMax else {
      throw MalformedPayload(
        "it has \(count) metadata entries; the limit is \(limits.metadataEntriesMax)")
    }
    for _ in 0..<count {
      let nameBytes = try cursor.uint16(bytes, "the length of a metadata name")
      let valueBytes = try cursor.uint16(bytes, "the length of a metadata value")
      guard nameBytes > 0 else { throw MalformedPayload("a metadata entry has no name") }
      let size = cursor.offset - start + nameBytes + valueBytes
      guard size <= limits.metadataBytesMax else {
        throw MalformedPayload("its metadata takes more than \(limits.metadataBytesMax) bytes")
      }
      let name = try cursor.text(bytes, nameBytes, "a metadata name")
      append(name, try cursor.text(bytes, valueBytes, "a metadata value"))
    }
  }
}
