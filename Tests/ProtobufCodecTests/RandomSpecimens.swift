import TestSupport

// Random messages of every shape, and damage to their bytes.
extension SeededRandom {
  /// As likely short as long.
  mutating func bits<Value: FixedWidthInteger>(_ type: Value.Type) -> Value {
    Value(truncatingIfNeeded: next() >> UInt64.random(in: 0..<64, using: &self))
      &* (Bool.random(using: &self) ? 1 : 0 &- 1)
  }

  mutating func number() -> Double {
    let value = Double(bitPattern: next())
    return value.isNaN ? 0.5 : value
  }

  mutating func text() -> String {
    let pieces = ["", "a", "ß", "世", "🌍", "\0", "e\u{301}"]
    return list { pieces[Int.random(in: 0..<pieces.count, using: &$0)] }.joined()
  }

  mutating func list<Element>(_ element: (inout SeededRandom) -> Element) -> [Element] {
    let count = Int.random(in: 0..<6, using: &self)
    return (0..<count).map { _ in element(&self) }
  }

  mutating func optional<Value>(_ value: (inout SeededRandom) -> Value) -> Value? {
    Bool.random(using: &self) ? value(&self) : nil
  }

  mutating func color() -> SpecimenColor {
    SpecimenColor(rawValue: [0, 1, 300, -1, bits(Int32.self)].randomElement(using: &self) ?? 0)
  }

  mutating func point() -> SpecimenPoint {
    SpecimenPoint(x: bits(Int32.self), y: bits(Int32.self))
  }

  mutating func scalars() -> SpecimenScalars {
    var message = SpecimenScalars()
    message.doubleValue = number()
    message.floatValue = Float(number())
    message.int32Value = bits(Int32.self)
    message.int64Value = bits(Int64.self)
    message.uint32Value = bits(UInt32.self)
    message.uint64Value = bits(UInt64.self)
    message.sint32Value = bits(Int32.self)
    message.sint64Value = bits(Int64.self)
    message.fixed32Value = bits(UInt32.self)
    message.fixed64Value = bits(UInt64.self)
    message.sfixed32Value = bits(Int32.self)
    message.sfixed64Value = bits(Int64.self)
    message.boolValue = Bool.random(using: &self)
    message.stringValue = text()
    message.bytesValue = list { $0.bits(UInt8.self) }
    message.colorValue = color()
    message.default = bits(UInt32.self)
    return message
  }

  mutating func lists() -> SpecimenLists {
    var message = SpecimenLists()
    message.doubles = list { $0.number() }
    message.floats = list { Float($0.number()) }
    message.int32s = list { $0.bits(Int32.self) }
    message.int64s = list { $0.bits(Int64.self) }
    message.uint32s = list { $0.bits(UInt32.self) }
    message.uint64s = list { $0.bits(UInt64.self) }
    message.sint32s = list { $0.bits(Int32.self) }
    message.sint64s = list { $0.bits(Int64.self) }
    message.fixed32s = list { $0.bits(UInt32.self) }
    message.fixed64s = list { $0.bits(UInt64.self) }
    message.sfixed32s = list { $0.bits(Int32.self) }
    message.sfixed64s = list { $0.bits(Int64.self) }
    message.bools = list { Bool.random(using: &$0) }
    message.strings = list { $0.text() }
    message.byteStrings = list { $0.list { $0.bits(UInt8.self) } }
    message.colors = list { $0.color() }
    message.points = list { $0.point() }
    message.loose = list { $0.bits(UInt32.self) }
    return message
  }

  mutating func maps() -> SpecimenMaps {
    var message = SpecimenMaps()
    for _ in 0..<Int.random(in: 0..<4, using: &self) {
      message.counts[text()] = bits(UInt64.self)
      message.names[bits(Int32.self)] = text()
      message.points[bits(UInt64.self)] = point()
      message.colors[text()] = color()
      message.blobs[Bool.random(using: &self)] = list { $0.bits(UInt8.self) }
      message.readings[bits(UInt64.self)] = number()
      message.trees[bits(Int64.self)] = tree(levels: 1)
    }
    return message
  }

  mutating func choice() -> SpecimenChoice {
    let kind: SpecimenChoice.Kind? =
      switch Int.random(in: 0..<7, using: &self) {
      case 0: .number(bits(UInt64.self))
      case 1: .text(text())
      case 2: .blob(list { $0.bits(UInt8.self) })
      case 3: .color(color())
      case 4: .point(point())
      case 5: .scalars(scalars())
      default: nil
      }
    return SpecimenChoice(kind: kind, isFinal: Bool.random(using: &self))
  }

  mutating func tree(levels: Int) -> SpecimenTree {
    var message = SpecimenTree()
    message.label = optional { generator in
      SpecimenTree.Label(text: generator.text(), side: .init(rawValue: generator.bits(Int32.self)))
    }
    guard levels > 0 else { return message }
    message.left = optional { $0.tree(levels: levels - 1) }
    message.others = (0..<Int.random(in: 0..<3, using: &self)).map { _ in tree(levels: levels - 2) }
    message.right = optional { generator in
      Bool.random(using: &generator)
        ? .leaf(generator.text()) : .subtree(generator.tree(levels: levels - 1))
    }
    return message
  }

  /// One of `corpus` with a few bytes changed, lost, doubled or taken from another; or noise.
  mutating func mutation(of corpus: [[UInt8]]) -> [UInt8] {
    var bytes = corpus.randomElement(using: &self) ?? []
    for _ in 0...Int.random(in: 0..<4, using: &self) {
      let place = Int.random(in: 0...bytes.count, using: &self)
      let end = min(bytes.count, place + Int.random(in: 0..<8, using: &self))
      switch Int.random(in: 0..<7, using: &self) {
      case 0: if place < bytes.count { bytes[place] ^= 1 << (next() % 8) }
      case 1: if place < bytes.count { bytes[place] = bits(UInt8.self) }
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 4: bytes.insert([0x00, 0x7F, 0x80, 0xFF].randomElement(using: &self) ?? 0, at: place)
      case 5:
        let other = corpus.randomElement(using: &self) ?? []
        bytes.replaceSubrange(place..., with: other.prefix(100))
      default: bytes.append(contentsOf: list { $0.bits(UInt8.self) })
      }
    }
    return bytes
  }
}
