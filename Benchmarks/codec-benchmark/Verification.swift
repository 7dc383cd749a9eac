import CodecMessages
import ProtobufCodec
import ProtobufJSON

/// That what is measured is right: each payload is the message that it is meant to be, and comes out
/// as it went in.
enum Verification {
  static func run(_ folder: String) throws {
    try check(Payloads.put, "put", folder)
    try check(Payloads.batch, "batch", folder)
    try check(Payloads.text, "text", folder)
  }

  private static func check<Value: Message>(
    _ expected: Value, _ name: String, _ folder: String
  ) throws {
    let bytes = try Files.read("\(folder)/\(name).bin")
    let message = try Value(decoding: bytes)
    guard message == expected else { throw BenchmarkMistake("\(name).bin is another message") }
    guard message.encoded(options: EncodingOptions(isDeterministic: true)) == bytes else {
      throw BenchmarkMistake("\(name).bin does not come out as it went in")
    }
    guard try Value(json: message.jsonEncoded()) == message else {
      throw BenchmarkMistake("\(name).bin does not come out of JSON as it went in")
    }
  }
}
