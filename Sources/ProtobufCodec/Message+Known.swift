// Messages without what the schema does not know.
extension Message {
  /// Removes what the schema does not know, from this message and from all messages within it: unknown
  /// fields, numbers that a closed enum has no name for, and extensions, which are unknown fields to
  /// whoever has no key for them.
  ///
  /// Entries of maps that have no place in a dictionary (see `Message`) stay. So do the bytes in an `Any`.
  ///
  /// ```swift
  /// var newer = try Contact(decoding: bytes + [0x98, 0x06, 0x01])  // and field 99, which is 1
  /// newer.discardUnknownFields()
  /// newer.encoded() == bytes  // → true
  /// ```
  public mutating func discardUnknownFields() {
    var known = Self()
    withEncoded { bytes in
      // As deep as it is, and as much: nobody else has made it.
      var reader = MessageReader(bytes, SliceSource(), nestingMax: .max, messagesMax: .max)
      reader.makeCold().discardsUnknownFields = true
      known.read(from: &reader)
    }
    self = known
  }
}
