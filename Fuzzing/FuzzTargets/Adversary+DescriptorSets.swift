extension Adversary {
  /// Each is the old set; the new one has an empty message and an empty enum of the same names.
  static let ofDescriptorSets: [Adversary] = [
    of("fields-gone") { byteCount in
      message(
        numbered(to: byteCount) { number in
          Wire.delimited(2, Wire.delimited(1, "f\(number)") + Wire.varint(3, UInt64(number)))
        })
    },
    of("ranges-free-again") { byteCount in
      message(numbered(to: byteCount) { range(9, $0 * 2, $0 * 2 + 1) })
    },
    of("extension-ranges-gone") { byteCount in
      message(numbered(to: byteCount) { range(5, $0 * 2, $0 * 2 + 1) })
    },
    of("names-free-again") { byteCount in
      message(numbered(to: byteCount) { Wire.delimited(10, "n\($0)") })
    },
    of("fields-of-a-long-type") { byteCount in
      let type = String(repeating: "T", count: byteCount / 2)
      let entry =
        Wire.delimited(1, "E") + Wire.delimited(7, Wire.varint(7, 1))
        + Wire.delimited(2, Wire.varint(5, 5))
        + Wire.delimited(2, Wire.varint(5, 11) + Wire.delimited(6, type))
      let fields = numbered(to: byteCount / 2) { number in
        Wire.delimited(
          2, Wire.varint(3, UInt64(number)) + Wire.varint(5, 11) + Wire.delimited(6, "M.E"))
      }
      return message(Wire.delimited(3, entry) + fields)
    },
    of("long-path") { byteCount in
      let fields = numbered(to: byteCount / 2) { Wire.delimited(2, Wire.delimited(1, "f\($0)")) }
      return Wire.delimited(1, String(repeating: "p", count: byteCount / 2)) + message(fields)
    },
    of("nested-in-a-long-name") { byteCount in
      let nested = numbered(to: byteCount / 2) { Wire.delimited(3, Wire.delimited(1, "M\($0)")) }
      let name = String(repeating: "N", count: byteCount / 2)
      return Wire.delimited(4, Wire.delimited(1, name) + nested)
    },
    of("values-gone") { byteCount in
      Wire.delimited(
        5,
        Wire.delimited(1, "E")
          + numbered(to: byteCount) { number in
            Wire.delimited(2, Wire.delimited(1, "V\(number)") + Wire.varint(2, UInt64(number)))
          })
    },
    of("places") { byteCount in
      let places = numbered(to: byteCount) { number in
        let path = Wire.varint(1, 4) + Wire.varint(1, UInt64(number))
        let span = Wire.varint(2, 0) + Wire.varint(2, 0) + Wire.varint(2, 0)
        return Wire.delimited(1, path + span)
      }
      return message([]) + Wire.delimited(9, places)
    },
    Adversary("descriptorset/files-gone", .descriptorSet) { byteCount in
      pair(numbered(to: byteCount) { Wire.delimited(1, Wire.delimited(1, "f\($0).proto")) })
    },
    Adversary("descriptorset/same-sets", .descriptorSet) { byteCount in
      let set = numbered(to: byteCount / 2) { number in
        Wire.delimited(1, Wire.delimited(1, "f\(number).proto") + message([]))
      }
      return DescriptorSetGenerator.pair(set, set)
    },
  ]

  private static func of(
    _ name: String, _ file: @escaping @Sendable (_ byteCount: Int) -> [UInt8]
  ) -> Adversary {
    Adversary("descriptorset/\(name)", .descriptorSet) { pair(Wire.delimited(1, file($0))) }
  }

  private static func pair(_ old: [UInt8]) -> [UInt8] {
    let bare = message([]) + Wire.delimited(5, Wire.delimited(1, "E"))
    return DescriptorSetGenerator.pair(old, Wire.delimited(1, bare))
  }

  private static func message(_ content: [UInt8]) -> [UInt8] {
    Wire.delimited(4, Wire.delimited(1, "M") + content)
  }

  private static func range(_ number: Int, _ start: Int, _ end: Int) -> [UInt8] {
    Wire.delimited(number, Wire.varint(1, UInt64(start)) + Wire.varint(2, UInt64(end)))
  }
}
