// Generated from google/protobuf/wrappers.proto by the schema compiler, version 1. Do not edit:
// change the compiler and run Scripts/generate.sh.

public import ProtobufCodec

/// A `double` where absence is a state of its own. In JSON it is the bare value, or null.
public struct ProtobufDoubleValue: Message {
  public var value: Double = 0
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufWrappersProto.file.message(at: 0) }

  public init() {}

  public init(
    value: Double = 0
  ) {
    self.value = value
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if value.bitPattern != 0 { writer.double(1, value) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 9: value = reader.double()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// A `float` where absence is a state of its own. In JSON it is the bare value, or null.
public struct ProtobufFloatValue: Message {
  public var value: Float = 0
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufWrappersProto.file.message(at: 1) }

  public init() {}

  public init(
    value: Float = 0
  ) {
    self.value = value
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if value.bitPattern != 0 { writer.float(1, value) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 13: value = reader.float()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// A `int64` where absence is a state of its own. In JSON it is the bare value, or null.
public struct ProtobufInt64Value: Message {
  public var value: Int64 = 0
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufWrappersProto.file.message(at: 2) }

  public init() {}

  public init(
    value: Int64 = 0
  ) {
    self.value = value
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if value != 0 { writer.int64(1, value) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: value = reader.int64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// A `uint64` where absence is a state of its own. In JSON it is the bare value, or null.
public struct ProtobufUInt64Value: Message {
  public var value: UInt64 = 0
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufWrappersProto.file.message(at: 3) }

  public init() {}

  public init(
    value: UInt64 = 0
  ) {
    self.value = value
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if value != 0 { writer.uint64(1, value) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: value = reader.uint64()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// A `int32` where absence is a state of its own. In JSON it is the bare value, or null.
public struct ProtobufInt32Value: Message {
  public var value: Int32 = 0
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufWrappersProto.file.message(at: 4) }

  public init() {}

  public init(
    value: Int32 = 0
  ) {
    self.value = value
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if value != 0 { writer.int32(1, value) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: value = reader.int32()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// A `uint32` where absence is a state of its own. In JSON it is the bare value, or null.
public struct ProtobufUInt32Value: Message {
  public var value: UInt32 = 0
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufWrappersProto.file.message(at: 5) }

  public init() {}

  public init(
    value: UInt32 = 0
  ) {
    self.value = value
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if value != 0 { writer.uint32(1, value) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: value = reader.uint32()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// A `bool` where absence is a state of its own. In JSON it is the bare value, or null.
public struct ProtobufBoolValue: Message {
  public var value: Bool = false
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufWrappersProto.file.message(at: 6) }

  public init() {}

  public init(
    value: Bool = false
  ) {
    self.value = value
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if value { writer.bool(1, value) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 8: value = reader.bool()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// A `string` where absence is a state of its own. In JSON it is the bare value, or null.
public struct ProtobufStringValue: Message {
  public var value: String = ""
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufWrappersProto.file.message(at: 7) }

  public init() {}

  public init(
    value: String = ""
  ) {
    self.value = value
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if !value.isEmpty { writer.string(1, value) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: value = reader.string()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// A `bytes` where absence is a state of its own. In JSON it is the bare value, or null.
public struct ProtobufBytesValue: Message {
  public var value: [UInt8] = []
  public var unknownFields = UnknownFields()

  public static var descriptor: MessageDescriptor { ProtobufWrappersProto.file.message(at: 8) }

  public init() {}

  public init(
    value: [UInt8] = []
  ) {
    self.value = value
  }

  @inline(never)
  public func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if !value.isEmpty { writer.bytes(1, value) }
  }

  @inline(never)
  public mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 10: value = reader.bytes()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The schema `google/protobuf/wrappers.proto`, for JSON and reflection.
public enum ProtobufWrappersProto {
  public static let file = FileDescriptor(
    latin1: """
      \n\u{1e}google/protobuf/wrappers.proto\
      \u{12}\u{f}google.protobuf\
      \"#\
      \n\u{b}DoubleValue\
      \u{12}\u{14}\n\u{5}value\u{18}\u{1} \u{1}(\u{1}R\u{5}value\
      \"\"\
      \n\nFloatValue\
      \u{12}\u{14}\n\u{5}value\u{18}\u{1} \u{1}(\u{2}R\u{5}value\
      \"\"\
      \n\nInt64Value\
      \u{12}\u{14}\n\u{5}value\u{18}\u{1} \u{1}(\u{3}R\u{5}value\
      \"#\
      \n\u{b}UInt64Value\
      \u{12}\u{14}\n\u{5}value\u{18}\u{1} \u{1}(\u{4}R\u{5}value\
      \"\"\
      \n\nInt32Value\
      \u{12}\u{14}\n\u{5}value\u{18}\u{1} \u{1}(\u{5}R\u{5}value\
      \"#\
      \n\u{b}UInt32Value\
      \u{12}\u{14}\n\u{5}value\u{18}\u{1} \u{1}(\rR\u{5}value\
      \"!\
      \n\tBoolValue\
      \u{12}\u{14}\n\u{5}value\u{18}\u{1} \u{1}(\u{8}R\u{5}value\
      \"#\
      \n\u{b}StringValue\
      \u{12}\u{14}\n\u{5}value\u{18}\u{1} \u{1}(\tR\u{5}value\
      \"\"\
      \n\nBytesValue\
      \u{12}\u{14}\n\u{5}value\u{18}\u{1} \u{1}(\u{c}R\u{5}value\
      B\u{83}\u{1}\n\u{13}com.google.protobufB\rWrappersProtoP\u{1}Z1google.golang.org/protobuf/typ\
      es/known/wrapperspb\u{f8}\u{1}\u{1}\u{a2}\u{2}\u{3}GPB\u{aa}\u{2}\u{1e}Google.Protobuf.WellKn\
      ownTypes\
      b\u{6}proto3
      """)
}
