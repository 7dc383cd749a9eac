import SchemaCompiler
import TestSupport

extension FuzzReader {
  /// What `codegen breaking` compares: two descriptor sets of other compilers.
  ///
  ///     length of the old set (4 bytes, the lowest first) · old set · new set
  package static let descriptorSet = FuzzReader(
    name: "descriptorset", allocatedPerByte: 1 << 14, allocatedBase: 1 << 20,
    generate: { DescriptorSetGenerator.pair(&$0) },
    examine: { input throws(Violation) in
      guard input.count >= 4 else { return .refused("no length") }
      let length = input.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
      let middle = 4 + min(length, input.count - 4)
      let old = Array(input[4..<middle])
      let new = Array(input[middle...])
      let comparison: BreakingComparison
      do throws(BreakingComparison.InvalidDescriptorSet) {
        comparison = try compare(old, new)
      } catch {
        let blamed = error.isOld ? old : new
        try require((try? compare(blamed, [])) == nil, "the set that is blamed is none")
        return .refused(error.isOld ? "the old set" : "the new set")
      }
      let again = try? compare(old, new)
      try require(again?.changes == comparison.changes, "the same sets give the same changes")
      var sketch = 0
      for change in comparison.changes {
        try require(!change.message.isEmpty, "a change says what has changed")
        sketch |= 1 << Int(hash(of: change.message) % 60)
        if !change.excerpt.isEmpty { sketch |= 1 << 60 }
      }
      try require(
        comparison.changes(upTo: .source) == comparison.changes, "the last level has all changes")
      return .accepted(sketch)
    })

  private static func compare(
    _ old: [UInt8], _ new: [UInt8]
  ) throws(BreakingComparison.InvalidDescriptorSet) -> BreakingComparison {
    var sources = SchemaSources()
    let text = "syntax = \"proto3\";\nmessage A {\n\tint32 \u{E9} = 1;\n}\n"
    sources.add(Array(text.utf8), at: "a.proto")
    return try BreakingComparison(old: old, new: new, oldSources: sources, newSources: sources)
  }

  /// Of a message without what it quotes and counts.
  private static func hash(of message: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var isQuoted = false
    for byte in message.utf8 {
      if byte == UInt8(ascii: "'") { isQuoted.toggle() }
      if isQuoted || 0x30...0x39 ~= byte { continue }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return hash
  }
}
