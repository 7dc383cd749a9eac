import ProtobufCodec
import ProtobufJSON

/// An operation that is measured, named `operation/payload/variant` as in the C++ program.
struct Row {
  let name: String
  /// Carries the operation out so many times, and does nothing else.
  let `repeat`: (Int) throws -> Void
}

extension Row {
  /// The operations on one payload, by the type that reads and writes it.
  ///
  /// What is encoded goes into memory of its size, or is appended to an array with room for one message
  /// or for 16, which is emptied when it is full, or is an array of its own.
  ///
  /// - Parameter variant: how the type holds `bytes`.
  static func rows<Value: Message>(
    _ type: Value.Type, payload: String, variant: String, bytes: [UInt8]
  ) throws -> [Row] {
    let message = try Value(decoding: bytes)
    return [
      Row(name: "decode/\(payload)/\(variant)") { count in
        for _ in 0..<count {
          var fresh = try Value(decoding: bytes)
          blackHole(&fresh)
        }
      },
      Row(name: "encode/\(payload)/\(variant)") { count in
        try Places.share(count, ofSize: bytes.count, Places.full) { buffer, count in
          var message = message
          var span = buffer.mutableSpan
          var memory = span.mutableBytes
          for _ in 0..<count {
            blackHole(&message)
            guard message.encode(intoEndOf: &memory) == bytes.count else {
              throw BenchmarkMistake("\(payload) does not fit into its own size")
            }
            memory.withUnsafeMutableBytes { blackHole($0.baseAddress.unsafelyUnwrapped) }
          }
        }
      },
      Row(name: "encode/\(payload)/\(variant)-append") { count in
        Places.share(count, ofSize: bytes.count, Places.empty) { buffer, count in
          var message = message
          for _ in 0..<count {
            blackHole(&message)
            buffer.removeAll(keepingCapacity: true)
            message.encode(into: &buffer)
            blackHole(&buffer)
          }
        }
      },
      Row(name: "encode/\(payload)/\(variant)-append-16") { count in
        Places.share(count, ofSize: 16 * bytes.count, Places.empty) { buffer, count in
          var message = message
          for first in stride(from: 0, to: count, by: 16) {
            buffer.removeAll(keepingCapacity: true)
            for _ in 0..<min(16, count - first) {
              blackHole(&message)
              message.encode(into: &buffer)
              blackHole(&buffer)
            }
          }
        }
      },
      Row(name: "encode/\(payload)/\(variant)-fresh") { count in
        var message = message
        for _ in 0..<count {
          blackHole(&message)
          var fresh = message.encoded()
          blackHole(&fresh)
        }
      },
    ]
  }

  /// The operations on one payload in JSON.
  static func jsonRows<Value: Message>(
    _ type: Value.Type, payload: String, variant: String, bytes: [UInt8]
  ) throws -> [Row] {
    let message = try Value(decoding: bytes)
    let json = try message.jsonEncoded()
    return [
      Row(name: "json-encode/\(payload)/\(variant)") { count in
        var message = message
        var buffer: [UInt8] = []
        buffer.reserveCapacity(json.count)
        for _ in 0..<count {
          blackHole(&message)
          buffer.removeAll(keepingCapacity: true)
          try message.encodeJSON(into: &buffer)
          blackHole(&buffer)
        }
      },
      Row(name: "json-decode/\(payload)/\(variant)") { count in
        for _ in 0..<count {
          var fresh = try Value(json: json)
          blackHole(&fresh)
        }
      },
    ]
  }
}
