import KeyValueStore
import Testing

@Suite("KeyValueLimits")
struct KeyValueLimitsTests {
  private let limits = KeyValueLimits()

  @Test("sizes at the limits are taken")
  func atLimits() throws {
    try limits.validate(key: [0])
    try limits.validate(key: [UInt8](repeating: 0, count: 4_096))
    try limits.validate(value: [])
    try limits.validate(value: [UInt8](repeating: 0, count: 1_048_576))
    try limits.validate(prefix: [])
    try limits.validate(.put(key: [1], value: []))
    try limits.validate(.delete(key: [1]))
  }

  @Test("sizes beyond the limits are refused")
  func beyondLimits() {
    let long = [UInt8](repeating: 0, count: 4_097)
    let large = [UInt8](repeating: 0, count: 1_048_577)
    #expect(throws: KeyValueLimitError.keyEmpty) { try limits.validate(key: []) }
    #expect(throws: KeyValueLimitError.keyTooLong(byteCount: 4_097, limit: 4_096)) {
      try limits.validate(key: long)
    }
    #expect(throws: KeyValueLimitError.valueTooLong(byteCount: 1_048_577, limit: 1_048_576)) {
      try limits.validate(.put(key: [1], value: large))
    }
    #expect(throws: KeyValueLimitError.prefixTooLong(byteCount: 4_097, limit: 4_096)) {
      try limits.validate(prefix: long)
    }
    #expect(throws: KeyValueLimitError.keyEmpty) { try limits.validate(.delete(key: [])) }
  }

  @Test("a refusal names the size, the limit and the way out")
  func messages() {
    #expect(
      KeyValueLimitError.keyTooLong(byteCount: 5_000, limit: 4_096).description
        == "the key has 5000 bytes, but a key may have at most 4096; shorten the key")
    #expect(
      KeyValueLimitError.valueTooLong(byteCount: 2_000_000, limit: 1_048_576).description
        == "the value has 2000000 bytes, but a value may have at most 1048576; "
        + "store it in parts under several keys")
    #expect(
      KeyValueLimitError.keyEmpty.description
        == "the key is empty; give a key of at least 1 byte")
  }
}
