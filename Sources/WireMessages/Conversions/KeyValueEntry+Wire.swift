package import KeyValueStore

extension KeyValueEntry: WireConvertible {
  package init(_ wire: WireKeyValue) {
    self.init(
      key: wire.key, value: wire.value, createRevision: Revision(wire.createRevision),
      modRevision: Revision(wire.modRevision), version: wire.version)
  }

  package var wire: WireKeyValue {
    WireKeyValue(
      key: key, value: value, createRevision: createRevision.rawValue,
      modRevision: modRevision.rawValue, version: version)
  }
}
