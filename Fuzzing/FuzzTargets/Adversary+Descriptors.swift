extension Adversary {
  /// The numbers are those of `FileDescriptorProto` and the messages in it.
  static let ofDescriptors: [Adversary] = [
    Adversary("descriptor/messages", .descriptor) { byteCount in
      file(numbered(to: byteCount) { Wire.delimited(4, Wire.delimited(1, "M\($0)")) })
    },
    Adversary("descriptor/fields", .descriptor) { byteCount in
      let fields = numbered(to: byteCount) { Wire.delimited(2, field($0 + 1)) }
      return file(Wire.delimited(4, Wire.delimited(1, "M") + fields))
    },
    Adversary("descriptor/fields-of-a-type", .descriptor) { byteCount in
      let fields = numbered(to: byteCount) {
        Wire.delimited(2, field($0 + 1, type: 11) + Wire.delimited(6, ".M"))
      }
      return file(Wire.delimited(4, Wire.delimited(1, "M") + fields))
    },
    Adversary("descriptor/nested-in-a-long-name", .descriptor) { byteCount in
      let name = String(repeating: "N", count: byteCount / 2)
      let nested = numbered(to: byteCount / 2) { Wire.delimited(3, Wire.delimited(1, "M\($0)")) }
      return file(Wire.delimited(4, Wire.delimited(1, name) + nested))
    },
    Adversary("descriptor/long-package", .descriptor) { byteCount in
      let package = Wire.delimited(2, String(repeating: "p", count: byteCount / 2))
      return file(
        package + numbered(to: byteCount / 2) { Wire.delimited(4, Wire.delimited(1, "M\($0)")) })
    },
    Adversary("descriptor/long-references", .descriptor) { byteCount in
      let name = String(repeating: "N", count: 1000)
      let fields = numbered(to: byteCount) {
        Wire.delimited(2, field($0 + 1, type: 11) + Wire.delimited(6, ".\(name)"))
      }
      return file(Wire.delimited(4, Wire.delimited(1, name) + fields))
    },
    Adversary("descriptor/deep", .descriptor) { byteCount in
      var message = Wire.delimited(1, "M")
      // Names and lengths make each level longer: enough levels to be refused.
      while message.count < min(byteCount, 8192) {
        message = Wire.delimited(1, "M") + Wire.delimited(3, message)
      }
      return file(Wire.delimited(4, message))
    },
    Adversary("descriptor/enum-values", .descriptor) { byteCount in
      let values = numbered(to: byteCount) {
        Wire.delimited(2, Wire.delimited(1, "V\($0)") + Wire.varint(2, UInt64($0)))
      }
      return file(Wire.delimited(5, Wire.delimited(1, "E") + values))
    },
    Adversary("descriptor/oneofs", .descriptor) { byteCount in
      let oneofs = numbered(to: byteCount / 2) { Wire.delimited(8, Wire.delimited(1, "o\($0)")) }
      let fields = numbered(to: byteCount / 2) {
        Wire.delimited(2, field($0 + 1) + Wire.varint(9, UInt64($0 % 1000)))
      }
      return file(Wire.delimited(4, Wire.delimited(1, "M") + oneofs + fields))
    },
    Adversary("descriptor/map-entries", .descriptor) { byteCount in
      let entry =
        Wire.delimited(2, field(1) + Wire.delimited(1, "key"))
        + Wire.delimited(2, field(2) + Wire.delimited(1, "value"))
        + Wire.delimited(7, Wire.varint(7, 1))
      let entries = numbered(to: byteCount) {
        Wire.delimited(3, Wire.delimited(1, "E\($0)") + entry)
      }
      return file(Wire.delimited(4, Wire.delimited(1, "M") + entries))
    },
    Adversary("descriptor/imports", .descriptor) { byteCount in
      file(numbered(to: byteCount) { Wire.delimited(3, "f\($0).proto") })
    },
    Adversary("descriptor/public-imports", .descriptor, repeating: Wire.varint(10, 0)),
    Adversary("descriptor/services", .descriptor) { byteCount in
      let method = Wire.delimited(1, "M") + Wire.delimited(2, ".R") + Wire.delimited(3, ".R")
      return file(
        Wire.delimited(4, Wire.delimited(1, "R"))
          + numbered(to: byteCount) {
            Wire.delimited(6, Wire.delimited(1, "S\($0)") + Wire.delimited(2, method))
          })
    },
    Adversary("descriptor/same-name", .descriptor) { byteCount in
      file(repeating(Wire.delimited(4, Wire.delimited(1, "M")), to: byteCount))
    },
  ]

  private static func file(_ content: [UInt8]) -> [UInt8] {
    Wire.delimited(1, "a.proto") + content + Wire.delimited(12, "proto3")
  }

  /// An optional `int32`, or a field of another type.
  private static func field(_ number: Int, type: UInt64 = 5) -> [UInt8] {
    Wire.delimited(1, "f\(number)") + Wire.varint(3, UInt64(number)) + Wire.varint(4, 1)
      + Wire.varint(5, type)
  }
}
