// Generated from slices.proto by the schema compiler, version 1. Do not edit: change the schema and
// run `swift run codegen`.
//
// Every place that bytes can have, compiled with `--bytes slices`.

package import ProtobufCodec

package struct SlicedFrame: Message {
  package enum Source: Sendable, Hashable {
    case inlineSource(ByteSlice)
    case name(String)
  }

  package var body: ByteSlice = ByteSlice()
  package var trailer: ByteSlice?
  package var parts: [ByteSlice] = []
  package var blobs: [String: ByteSlice] = [:]
  package var source: Source?
  @Boxed package var inner: SlicedFrame? = nil
  package var unknownFields = UnknownFields()

  package static var messageName: String { "reign.slices.v1.Frame" }

  package init() {}

  package init(
    body: ByteSlice = ByteSlice(),
    trailer: ByteSlice? = nil,
    parts: [ByteSlice] = [],
    blobs: [String: ByteSlice] = [:],
    source: Source? = nil,
    inner: SlicedFrame? = nil
  ) {
    self.body = body
    self.trailer = trailer
    self.parts = parts
    self.blobs = blobs
    self.source = source
    self.inner = inner
  }

  package func measure(_ sizes: inout MessageSizes) -> Int {
    var size = unknownFields.byteCount
    if !body.isEmpty { size &+= sizes.bytes(1, body) }
    if let trailer { size &+= sizes.bytes(2, trailer) }
    size &+= sizes.repeated(3, parts, ByteSliceField.self)
    size &+= sizes.map(4, blobs, StringField.self, ByteSliceField.self)
    switch source {
    case .inlineSource(let value): size &+= sizes.bytes(5, value)
    case .name(let value): size &+= sizes.string(6, value)
    case nil: break
    }
    size &+= sizes.message(7, _inner)
    return size
  }

  package func write(to writer: inout MessageWriter) {
    if !body.isEmpty { writer.bytes(1, body) }
    if let trailer { writer.bytes(2, trailer) }
    writer.repeated(3, parts, ByteSliceField.self)
    writer.map(4, blobs, StringField.self, ByteSliceField.self)
    switch source {
    case .inlineSource(let value): writer.bytes(5, value)
    case .name(let value): writer.string(6, value)
    case nil: break
    }
    writer.message(7, _inner)
    writer.unknownFields(unknownFields)
  }

  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: body = reader.bytes()
      case 18: trailer = reader.bytes()
      case 26: reader.repeated(into: &parts, tag: tag, ByteSliceField.self)
      case 34: reader.mapEntry(into: &blobs, StringField.self, ByteSliceField.self)
      case 42: source = .inlineSource(reader.bytes())
      case 50: source = .name(reader.string())
      case 58: reader.message(into: &_inner)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}
