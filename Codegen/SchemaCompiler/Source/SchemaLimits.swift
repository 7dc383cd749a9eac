/// What a schema may be at most. Beyond these bounds the compiler refuses with a diagnostic.
enum SchemaLimits {
  static let fileBytesMax = 4 << 20
  /// Words, numbers, strings and symbols of a file, each of which takes some 70 bytes while it is read.
  static let tokensMax = 2_000_000
  /// Declarations and options of a file, empty statements included. A message takes some kilobytes in
  /// all, counting the code that is generated for it.
  static let statementsMax = 200_000
  /// Messages within messages: as protoc's.
  static let messageDepthMax = 31
  /// Messages within the values of options, each part of an option's name but the last one among them:
  /// as protoc's, which is what readers of protobuf go into.
  static let valueDepthMax = 100
  /// Files that import files that import files.
  static let importDepthMax = 100

  /// Each full name of a file begins with its package, and each part of it is a scope to search.
  /// As protoc's.
  static let packageBytesMax = 511
  /// As protoc's.
  static let packagePartsMax = 101
  /// The names of a message and of those around it, with the dots between them: each full name within
  /// begins with them. With the package that is 1,024 bytes.
  static let enclosingNamesBytesMax = 512
  /// A full name: what `ProtobufReflection` takes. protoc's bound is 65,534, but each declaration has its
  /// full name, so that a long one of many costs memory as the square of the text.
  static let fullNameBytesMax = 1024
  /// A single name, whose full name has a dot before it in most schemas.
  static let nameBytesMax = 1023
  /// A name of several parts, wherever one is written, with a leading dot.
  static let pathBytesMax = 1025

  /// Field numbers fit in 29 bits, beside the three bits of the wire type.
  static let fieldNumbers: ClosedRange<Int64> = 1...536_870_911
  /// What may be reserved: numbers beyond those of fields do no harm. Descriptors have the number
  /// behind a range, which must be one of 32 bits.
  static let reservedNumbers: ClosedRange<Int64> = 1...Int64(Int32.max) - 1
  /// Kept by protobuf for itself.
  static let fieldNumbersOfProtobuf: ClosedRange<Int64> = 19_000...19_999
  static let enumNumbers: ClosedRange<Int64> = Int64(Int32.min)...Int64(Int32.max)
}
