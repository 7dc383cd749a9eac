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
  package var blobs: [String: ByteSlice] = .init()
  package var source: Source?
  @Boxed package var inner: SlicedFrame? = nil
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { SlicesProto.file.message(at: 0) }

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

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    writer.message(7, _inner)
    switch source {
    case .name(let value): writer.string(6, value)
    case .inlineSource(let value): writer.bytes(5, value)
    case nil: break
    }
    writer.map(4, blobs, StringField.self, ByteSliceField.self)
    writer.repeated(3, parts, ByteSliceField.self)
    if let trailer { writer.bytes(2, trailer) }
    if !body.isEmpty { writer.bytes(1, body) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: body = reader.bytes()
      case 18: trailer = reader.bytes()
      case 26: reader.repeated(into: &parts, tag: tag, ByteSliceField.self)
      case 34:
        reader.mapEntry(into: &blobs, StringField.self, ByteSliceField.self, orTo: &unknownFields)
      case 42: source = .inlineSource(reader.bytes())
      case 50: source = .name(reader.string())
      case 58: reader.message(into: &_inner)
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The schema `slices.proto`, for JSON and reflection.
package enum SlicesProto {
  package static let file = FileDescriptor(
    latin1: """
      \n\u{c}slices.proto\
      \u{12}\u{f}reign.slices.v1\
      \"\u{c4}\u{2}\
      \n\u{5}Frame\
      \u{12}\u{12}\n\u{4}body\u{18}\u{1} \u{1}(\u{c}R\u{4}body\
      \u{12}\u{1d}\n\u{7}trailer\u{18}\u{2} \u{1}(\u{c}H\u{1}R\u{7}trailer\u{88}\u{1}\u{1}\
      \u{12}\u{14}\n\u{5}parts\u{18}\u{3} \u{3}(\u{c}R\u{5}parts\
      \u{12}7\n\u{5}blobs\u{18}\u{4} \u{3}(\u{b}2!.reign.slices.v1.Frame.BlobsEntryR\u{5}blobs\
      \u{12}%\n\rinline_source\u{18}\u{5} \u{1}(\u{c}H\0R\u{c}inlineSource\
      \u{12}\u{14}\n\u{4}name\u{18}\u{6} \u{1}(\tH\0R\u{4}name\
      \u{12},\n\u{5}inner\u{18}\u{7} \u{1}(\u{b}2\u{16}.reign.slices.v1.FrameR\u{5}inner\
      \u{1a}8\
      \n\nBlobsEntry\
      \u{12}\u{10}\n\u{3}key\u{18}\u{1} \u{1}(\tR\u{3}key\
      \u{12}\u{14}\n\u{5}value\u{18}\u{2} \u{1}(\u{c}R\u{5}value\
      :\u{2}8\u{1}\
      B\u{8}\n\u{6}source\
      B\n\n\u{8}_trailer\
      B\t\u{ba}\u{2}\u{6}Sliced\
      b\u{6}proto3
      """)
}
