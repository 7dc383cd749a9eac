import TestSupport

/// Pairs of descriptor sets, nearly right: declarations at random, with few names and numbers, so that the old
/// and the new ones meet. The numbers are those of descriptor.proto.
enum DescriptorSetGenerator {
  static func pair(_ random: inout SeededRandom) -> [UInt8] {
    let old = set(&random)
    let new = random.next(below: 8) == 0 ? old : set(&random)
    return pair(old, new)
  }

  static func pair(_ old: [UInt8], _ new: [UInt8]) -> [UInt8] {
    let count = UInt32(truncatingIfNeeded: old.count)
    return stride(from: 0, to: 32, by: 8).map { UInt8(truncatingIfNeeded: count >> $0) } + old + new
  }

  private static func set(_ random: inout SeededRandom) -> [UInt8] {
    some(2, &random) { Wire.delimited(1, file(&$0)) }
  }

  private static func file(_ random: inout SeededRandom) -> [UInt8] {
    var file = Wire.delimited(1, pick(["a.proto", "a.proto", "b.proto"], &random))
    file += Wire.delimited(2, pick(["", "", "a", "a.b"], &random))
    file += some(1, &random) { Wire.delimited(3, pick(["a.proto", "b.proto"], &$0)) }
    file += some(1, &random) { Wire.varint(10, number(&$0)) }
    file += some(3, &random) { Wire.delimited(4, message(depth: 0, &$0)) }
    file += some(2, &random) { Wire.delimited(5, enumeration(&$0)) }
    file += some(1, &random) { Wire.delimited(6, service(&$0)) }
    file += some(1, &random) { Wire.delimited(7, Wire.delimited(2, type(&$0)) + field(&$0)) }
    file += some(1, &random) { Wire.delimited(8, options(&$0)) }
    file += some(1, &random) { random in
      Wire.delimited(9, some(4, &random) { Wire.delimited(1, place(&$0)) })
    }
    return file + Wire.delimited(12, pick(["proto3", "proto3", "proto2", ""], &random))
  }

  private static func message(depth: Int, _ random: inout SeededRandom) -> [UInt8] {
    var message = Wire.delimited(1, name(&random))
    message += some(4, &random) { Wire.delimited(2, field(&$0)) }
    if depth < 3 {
      message += some(1, &random) { Wire.delimited(3, self.message(depth: depth + 1, &$0)) }
    }
    message += some(1, &random) { Wire.delimited(4, enumeration(&$0)) }
    message += some(2, &random) { Wire.delimited(5, range(&$0)) }
    message += some(1, &random) { Wire.delimited(6, Wire.delimited(2, type(&$0)) + field(&$0)) }
    message += some(1, &random) { Wire.delimited(7, options(&$0)) }
    message += some(1, &random) { Wire.delimited(8, Wire.delimited(1, name(&$0))) }
    message += some(2, &random) { Wire.delimited(9, range(&$0)) }
    return message + some(2, &random) { Wire.delimited(10, name(&$0)) }
  }

  private static func field(_ random: inout SeededRandom) -> [UInt8] {
    var field = Wire.delimited(1, name(&random)) + Wire.varint(3, number(&random))
    field += Wire.varint(4, random.next(below: 4)) + Wire.varint(5, random.next(below: 19))
    if random.next(below: 2) == 0 { field += Wire.delimited(6, type(&random)) }
    if random.next(below: 4) == 0 { field += Wire.delimited(7, pick(["1", "x"], &random)) }
    if random.next(below: 4) == 0 { field += Wire.delimited(8, options(&random)) }
    if random.next(below: 4) == 0 { field += Wire.varint(9, number(&random)) }
    if random.next(below: 4) == 0 { field += Wire.delimited(10, name(&random)) }
    if random.next(below: 4) == 0 { field += Wire.varint(17, 1) }
    return field
  }

  private static func enumeration(_ random: inout SeededRandom) -> [UInt8] {
    var enumeration = Wire.delimited(1, name(&random))
    enumeration += some(4, &random) {
      Wire.delimited(2, Wire.delimited(1, name(&$0)) + Wire.varint(2, number(&$0)))
    }
    enumeration += some(1, &random) { Wire.delimited(3, options(&$0)) }
    enumeration += some(2, &random) { Wire.delimited(4, range(&$0)) }
    return enumeration + some(2, &random) { Wire.delimited(5, name(&$0)) }
  }

  private static func service(_ random: inout SeededRandom) -> [UInt8] {
    Wire.delimited(1, name(&random)) + some(2, &random) { Wire.delimited(2, method(&$0)) }
  }

  private static func method(_ random: inout SeededRandom) -> [UInt8] {
    var method = Wire.delimited(1, name(&random)) + Wire.delimited(2, type(&random))
    method += Wire.delimited(3, type(&random)) + Wire.delimited(4, options(&random))
    return method + Wire.varint(5, random.next(below: 2)) + Wire.varint(6, random.next(below: 2))
  }

  /// Reserved, or for extensions.
  private static func range(_ random: inout SeededRandom) -> [UInt8] {
    Wire.varint(1, number(&random)) + Wire.varint(2, number(&random))
  }

  /// Of any kind: numbers and texts under numbers that some kind has.
  private static func options(_ random: inout SeededRandom) -> [UInt8] {
    some(3, &random) { random in
      let number = Int(random.next(below: 46)) + 1
      return random.next(below: 2) == 0
        ? Wire.varint(number, random.next(below: 4))
        : Wire.delimited(number, pick(["", "x", "y"], &random))
    }
  }

  /// Where an element lies: its path, and lines and columns.
  private static func place(_ random: inout SeededRandom) -> [UInt8] {
    let path = some(4, &random) { Wire.varint(1, $0.next(below: 7)) }
    return path + some(4, &random) { Wire.varint(2, number(&$0)) }
  }

  private static func name(_ random: inout SeededRandom) -> String {
    pick(["A", "B", "C", "a", "b", "A.B", "AEntry"], &random)
  }

  private static func type(_ random: inout SeededRandom) -> String {
    pick([".A", ".a.A", ".a.A.B", "B", ".A.AEntry", ""], &random)
  }

  private static func number(_ random: inout SeededRandom) -> UInt64 {
    switch random.next(below: 8) {
    case 0: TellingValues.integer(&random)
    case 1: pick([1 << 63, (1 << 63) - 1, .max, 0x7FFF_FFFF, 0xFFFF_FFFF_8000_0000], &random)
    default: random.next(below: 5)
    }
  }

  /// Up to so many.
  private static func some(
    _ most: Int, _ random: inout SeededRandom, _ part: (inout SeededRandom) -> [UInt8]
  ) -> [UInt8] {
    var parts: [UInt8] = []
    for _ in 0..<random.next(below: most + 1) { parts += part(&random) }
    return parts
  }

  private static func pick<Value>(_ choices: [Value], _ random: inout SeededRandom) -> Value {
    choices[Int(random.next(below: choices.count))]
  }
}
