import Foundation
import ProtobufCodec
import ProtobufJSON
import ProtobufReflection
import SchemaCompiler
import Testing

/// A sample of what `Scripts/differential.sh` compares at large: two random schemas with the Swift code
/// of them, and what Google's implementation makes of random messages. `Scripts/differential.sh
/// --write-sample` writes it anew.
@Suite("What Google's protobuf makes of random schemas and messages") struct SampleTests {
  private struct Sample {
    let type: any Message.Type
    let bytes: [UInt8]
    let bytesFromJSON: [UInt8]
    let json: String
  }

  private static let samples: [Sample] = {
    let types = Dictionary(sampleTypes.map { ($0.messageName, $0) }) { first, _ in first }
    return sampleMessages.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " | ", maxSplits: 3).map(String.init)
      guard parts.count == 4, let type = types[parts[0]] else { return nil }
      return Sample(
        type: type, bytes: decoded(hex: parts[1]), bytesFromJSON: decoded(hex: parts[2]),
        json: parts[3])
    }
  }()

  private static func decoded(hex: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var digits = hex[...]
    while digits.count > 1 {
      bytes.append(UInt8(digits.prefix(2), radix: 16) ?? 0)
      digits = digits.dropFirst(2)
    }
    return bytes
  }

  @Test("all of the sample is there")
  func sample() {
    #expect(Self.samples.count == sampleMessages.split(separator: "\n").count)
    #expect(Self.samples.count > 40)
  }

  @Test("its bytes come out as they went in")
  func binary() throws {
    func check<Value: Message>(_ type: Value.Type, _ sample: Sample) throws {
      let message = try Value(decoding: sample.bytes)
      #expect(message.encoded(options: .init(isDeterministic: true)) == sample.bytes)
      #expect(message.encodedSize == sample.bytes.count)
    }
    for sample in Self.samples { try check(sample.type, sample) }
  }

  /// Whether two values of JSON are equal. The shortest decimal of a float may be another than that of the double
  /// next to it.
  private static func same(_ left: Any, _ right: Any) -> Bool {
    switch (left, right) {
    case (let left as [String: Any], let right as [String: Any]):
      left.count == right.count
        && left.allSatisfy { key, value in right[key].map { same(value, $0) } ?? false }
    case (let left as [Any], let right as [Any]):
      left.count == right.count && zip(left, right).allSatisfy { same($0, $1) }
    case (let left as NSNumber, let right as NSNumber):
      left == right || left.floatValue == right.floatValue && left.floatValue != 0
    case (let left as NSObject, let right as NSObject): left == right
    default: false
    }
  }

  @Test("its JSON is ours, and each reads the other's")
  func json() throws {
    func object(_ json: String) throws -> Any {
      // Foundation drops a byte order mark at the beginning of a string, unless it is escaped.
      let text = json.unicodeScalars.map { $0 == "\u{FEFF}" ? "\\ufeff" : String($0) }.joined()
      return try JSONSerialization.jsonObject(with: Data(text.utf8))
    }
    func check<Value: Message>(_ type: Value.Type, _ sample: Sample) throws {
      let json = try Value(decoding: sample.bytes).jsonString()
      #expect(try Self.same(object(json), object(sample.json)), "\(json) instead of \(sample.json)")
      for text in [json, sample.json] {
        let message = try Value(json: text)
        #expect(message.encoded(options: .init(isDeterministic: true)) == sample.bytesFromJSON)
      }
    }
    for sample in Self.samples { try check(sample.type, sample) }
  }

  @Test("its descriptors are what protoc writes")
  func descriptors() throws {
    for (files, set) in sampleDescriptorSets {
      var options = CompilationOptions()
      options.generatesSwift = false
      let compilation = Compilation(
        of: try FormatSchemas.sources(in: "Sample") { files.contains($0) }, options: options)
      #expect(compilation.diagnostics.filter { $0.severity == .error }.isEmpty)
      #expect(compilation.descriptorSet() == Self.decoded(hex: set))
    }
  }
}
