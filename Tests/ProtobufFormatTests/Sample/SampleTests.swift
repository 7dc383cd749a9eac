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

  @Test("its JSON is ours, and each reads the other's")
  func json() throws {
    func object(_ json: String) throws -> NSObject? {
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSObject
    }
    func check<Value: Message>(_ type: Value.Type, _ sample: Sample) throws {
      let json = try Value(decoding: sample.bytes).jsonString()
      #expect(try object(json) == object(sample.json))
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
