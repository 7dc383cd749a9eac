// Generated from deep/r1_file1.proto by the schema compiler, version 1. Do not edit: change the
// schema and run `swift run codegen`.
//
// A line.

package import ProtobufCodec
import WellKnownTypes

package enum S1Enum: Enumeration {
  case harbor
  /// A block.
  case orbit
  case fjord
  case islet
  case unrecognized(Int32)

  /// A block.
  package static var marsh: S1Enum { .fjord }

  package init() { self = .harbor }

  package init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .harbor
    case -1_092_418_265: self = .orbit
    case -2_147_483_648: self = .fjord
    case -4: self = .islet
    default: self = .unrecognized(rawValue)
    }
  }

  package var rawValue: Int32 {
    switch self {
    case .harbor: 0
    case .orbit: -1_092_418_265
    case .fjord: -2_147_483_648
    case .islet: -4
    case .unrecognized(let value): value
    }
  }
}

package enum S1Valley: Enumeration {
  case v2Tundra
  case v2Willow
  /// Two
  /// lines with "quotes" and \.
  case v2Valley
  case v2Jetty
  case v2Upland
  case unrecognized(Int32)

  package init() { self = .v2Tundra }

  package init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .v2Tundra
    case -14: self = .v2Willow
    case 1_495_006_275: self = .v2Valley
    case 2_147_483_647: self = .v2Jetty
    case -985_205_973: self = .v2Upland
    default: self = .unrecognized(rawValue)
    }
  }

  package var rawValue: Int32 {
    switch self {
    case .v2Tundra: 0
    case .v2Willow: -14
    case .v2Valley: 1_495_006_275
    case .v2Jetty: 2_147_483_647
    case .v2Upland: -985_205_973
    case .unrecognized(let value): value
    }
  }
}

package struct S1Jetty: Message {
  package struct Delta: Message {
    package enum Marsh: Enumeration {
      case willow
      case north
      /// Deprecated.
      case jetty
      case quarry
      /// Deprecated.
      case ridge
      case unrecognized(Int32)

      /// A block.
      package static var amber: Marsh { .north }

      /// Another name of `quarry`.
      package static var knoll: Marsh { .quarry }

      package init() { self = .willow }

      package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .willow
        case 2_147_483_647: self = .north
        case -2_147_483_648: self = .jetty
        case 4: self = .quarry
        case 737_950_610: self = .ridge
        default: self = .unrecognized(rawValue)
        }
      }

      package var rawValue: Int32 {
        switch self {
        case .willow: 0
        case .north: 2_147_483_647
        case .jetty: -2_147_483_648
        case .quarry: 4
        case .ridge: 737_950_610
        case .unrecognized(let value): value
        }
      }
    }

    /// Two
    /// lines with "quotes" and \.
    package var measure: S1Basin.Knoll?
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { DeepR1File1Proto.file.message(at: 1) }

    package init() {}

    package init(
      measure: S1Basin.Knoll? = nil
    ) {
      self.measure = measure
    }

    @inline(never)
    package func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
      if let measure { writer.enumeration(259_172_710, measure) }
    }

    @inline(never)
    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        switch tag {
        case 2_073_381_680: measure = reader.enumeration()
        default: reader.unknown(tag, into: &unknownFields)
        }
      }
    }
  }

  /// Deprecated.
  package struct Grove: Message {
    package var unknownFields = UnknownFields()

    package static var descriptor: MessageDescriptor { DeepR1File1Proto.file.message(at: 2) }

    package init() {}

    @inline(never)
    package func write(to writer: inout MessageWriter) {
      writer.unknownFields(unknownFields)
    }

    @inline(never)
    package mutating func read(from reader: inout MessageReader) {
      while let tag = reader.nextTag() {
        reader.unknown(tag, into: &unknownFields)
      }
    }
  }

  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { DeepR1File1Proto.file.message(at: 0) }

  package init() {}

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      reader.unknown(tag, into: &unknownFields)
    }
  }
}

package struct S1Basin: Message {
  package enum Knoll: Enumeration {
    /// Two
    /// lines with "quotes" and \.
    ///
    /// Deprecated.
    case ember
    case unrecognized(Int32)

    package init() { self = .ember }

    package init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .ember
      default: self = .unrecognized(rawValue)
      }
    }

    package var rawValue: Int32 {
      switch self {
      case .ember: 0
      case .unrecognized(let value): value
      }
    }
  }

  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { DeepR1File1Proto.file.message(at: 3) }

  package init() {}

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      reader.unknown(tag, into: &unknownFields)
    }
  }
}

package struct S1WillowQuarry1: Message {
  package var with1Digit: UInt32?
  package var unknownFields = UnknownFields()

  package static var descriptor: MessageDescriptor { DeepR1File1Proto.file.message(at: 4) }

  package init() {}

  package init(
    with1Digit: UInt32? = nil
  ) {
    self.with1Digit = with1Digit
  }

  @inline(never)
  package func write(to writer: inout MessageWriter) {
    writer.unknownFields(unknownFields)
    if let with1Digit { writer.uint32(277_845_336, with1Digit) }
  }

  @inline(never)
  package mutating func read(from reader: inout MessageReader) {
    while let tag = reader.nextTag() {
      switch tag {
      case 2_222_762_688: with1Digit = reader.uint32()
      default: reader.unknown(tag, into: &unknownFields)
      }
    }
  }
}

/// The schema `deep/r1_file1.proto`, for JSON and reflection.
package enum DeepR1File1Proto {
  package static let file = FileDescriptor(
    latin1: """
      \n\u{13}deep/r1_file1.proto\
      \u{12}\rr1.alpha.beta\
      \u{1a}\u{19}google/protobuf/any.proto\
      \u{1a}\u{1e}google/protobuf/duration.proto\
      \u{1a} google/protobuf/field_mask.proto\
      \u{1a}\u{1f}google/protobuf/timestamp.proto\
      \"\u{8c}\u{2}\
      \n\u{5}Jetty\
      \u{1a}\u{f5}\u{1}\
      \n\u{5}Delta\
      \u{12}<\n\u{7}measure\u{18}\u{e6}\u{d2}\u{ca}{ \u{1}(\u{e}2\u{1a}.r1.alpha.beta.Basin.KnollH\
      \0R\u{7}measure\u{88}\u{1}\u{1}\
      \"\u{a1}\u{1}\
      \n\u{5}Marsh\
      \u{12}\u{10}\n\u{c}MARSH_WILLOW\u{10}\0\
      \u{12}\u{13}\n\u{b}MARSH_NORTH\u{10}\u{ff}\u{ff}\u{ff}\u{ff}\u{7}\
      \u{12}\u{13}\n\u{b}MARSH_AMBER\u{10}\u{ff}\u{ff}\u{ff}\u{ff}\u{7}\
      \u{12}\u{1c}\n\u{b}MARSH_JETTY\u{10}\u{80}\u{80}\u{80}\u{80}\u{f8}\u{ff}\u{ff}\u{ff}\u{ff}\
      \u{1}\u{1a}\u{2}\u{8}\u{1}\
      \u{12}\u{10}\n\u{c}MARSH_QUARRY\u{10}\u{4}\
      \u{12}\u{f}\n\u{b}MARSH_KNOLL\u{10}\u{4}\
      \u{12}\u{17}\n\u{b}MARSH_RIDGE\u{10}\u{92}\u{f7}\u{f0}\u{df}\u{2}\u{1a}\u{2}\u{8}\u{1}\
      \u{1a}\u{2}\u{10}\u{1}\
      B\n\n\u{8}_measure\
      \u{1a}\u{b}\
      \n\u{5}Grove\
      :\u{2}\u{18}\u{1}\
      \"G\
      \n\u{5}Basin\
      \"\u{1c}\
      \n\u{5}Knoll\
      \u{12}\u{13}\n\u{b}KNOLL_EMBER\u{10}\0\u{1a}\u{2}\u{8}\u{1}\
      J\u{6}\u{8}\u{88}'\u{10}\u{89}'\
      J\u{6}\u{8}\u{92}'\u{10}\u{9d}'\
      R\ngone_field\
      R\u{4}lost\
      \"[\
      \n\rWillowQuarry1\
      \u{12})\n\u{c}with_1_digit\u{18}\u{d8}\u{aa}\u{be}\u{84}\u{1} \u{1}(\rH\0R\nwith1Digit\u{88}\
      \u{1}\u{1}\
      B\u{f}\n\r_with_1_digit\
      J\u{6}\u{8}\u{88}'\u{10}\u{89}'\
      J\u{6}\u{8}\u{92}'\u{10}\u{9d}'\
      *\u{7f}\
      \n\u{4}enum\
      \u{12}\u{f}\n\u{b}ENUM_HARBOR\u{10}\0\
      \u{12}\u{17}\n\nENUM_ORBIT\u{10}\u{a7}\u{8a}\u{8c}\u{f7}\u{fb}\u{ff}\u{ff}\u{ff}\u{ff}\u{1}\
      \u{12}\u{17}\n\nENUM_FJORD\u{10}\u{80}\u{80}\u{80}\u{80}\u{f8}\u{ff}\u{ff}\u{ff}\u{ff}\u{1}\
      \u{12}\u{17}\n\nENUM_MARSH\u{10}\u{80}\u{80}\u{80}\u{80}\u{f8}\u{ff}\u{ff}\u{ff}\u{ff}\u{1}\
      \u{12}\u{17}\n\nENUM_ISLET\u{10}\u{fc}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{1}\
      \u{1a}\u{2}\u{10}\u{1}\
      *\u{86}\u{1}\
      \n\u{6}Valley\
      \u{12}\r\n\tV2_TUNDRA\u{10}\0\
      \u{12}\u{16}\n\tV2_WILLOW\u{10}\u{f2}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{ff}\u{1}\
      \u{12}\u{11}\n\tV2_VALLEY\u{10}\u{c3}\u{f8}\u{ef}\u{c8}\u{5}\
      \u{12}\u{10}\n\u{8}V2_JETTY\u{10}\u{ff}\u{ff}\u{ff}\u{ff}\u{7}\
      \u{12}\u{14}\n\u{8}v2_jetty\u{10}\u{ff}\u{ff}\u{ff}\u{ff}\u{7}\u{1a}\u{2}\u{8}\u{1}\
      \u{12}\u{16}\n\tV2_UPLAND\u{10}\u{ab}\u{e6}\u{9b}\u{aa}\u{fc}\u{ff}\u{ff}\u{ff}\u{ff}\u{1}\
      \u{1a}\u{2}\u{10}\u{1}\
      2T\
      \n\u{6}Beacon\
      \u{12}J\n\u{5}Amber\u{12}\u{1a}.google.protobuf.Timestamp\u{1a}\u{1c}.r1.alpha.beta.WillowQua\
      rry1\"\u{3}\u{88}\u{2}\u{1}(\u{1}0\u{1}\
      B\u{1b}P\u{1}Z\rexample.org/x\u{a2}\u{2}\u{2}XY\u{ba}\u{2}\u{2}S1\
      b\u{6}proto3
      """,
    dependencies: [
      ProtobufAnyProto.file,
      ProtobufDurationProto.file,
      ProtobufFieldMaskProto.file,
      ProtobufTimestampProto.file,
    ])
}
