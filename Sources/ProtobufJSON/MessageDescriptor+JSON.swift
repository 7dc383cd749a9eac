public import ProtobufCodec
import ProtobufReflection

extension MessageDescriptor {
  /// Writes a message of this type, given in the binary format, as JSON: for programs that know
  /// messages only by their schema.
  ///
  /// ```swift
  /// let note = try FileDescriptor.files(inSet: descriptorSet)[0].messages[0]
  /// let json = try note.json(transcoding: [0x0A, 2, 0x68, 0x69])
  /// String(decoding: json, as: UTF8.self)  // → #"{"text":"hi"}"#
  /// ```
  ///
  /// - Throws: if the bytes are not such a message, or hold what JSON has no form for.
  public func json(
    transcoding message: [UInt8], options: JSONEncodingOptions = JSONEncodingOptions()
  ) throws(JSONEncodingError) -> [UInt8] {
    var json: [UInt8] = []
    try encodeJSON(transcoding: message.span.bytes, into: &json, options: options)
    return json
  }

  /// Appends a message of this type, given in the binary format, to `buffer` as JSON. After an error
  /// the buffer is as it was.
  ///
  /// ```swift
  /// var line: [UInt8] = []
  /// let message: [UInt8] = [0x0A, 2, 0x68, 0x69]
  /// let note = try FileDescriptor.files(inSet: descriptorSet)[0].messages[0]
  /// try note.encodeJSON(transcoding: message.span.bytes, into: &line)
  /// String(decoding: line, as: UTF8.self)  // → #"{"text":"hi"}"#
  /// ```
  ///
  /// - Throws: if the bytes are not such a message, or hold what JSON has no form for.
  public func encodeJSON(
    transcoding message: RawSpan, into buffer: inout [UInt8],
    options: JSONEncodingOptions = JSONEncodingOptions()
  ) throws(JSONEncodingError) {
    try message.withUnsafeBytes { message throws(JSONEncodingError) in
      try transcode(message, of: .unknown, into: &buffer, options: options)
    }
  }

  /// Writes a message of this type, given as JSON, in the binary format: for programs that know
  /// messages only by their schema.
  ///
  /// ```swift
  /// let note = try FileDescriptor.files(inSet: descriptorSet)[0].messages[0]
  /// try note.binary(transcoding: Array(#"{"text": "hi"}"#.utf8))  // → [0x0A, 2, 0x68, 0x69]
  /// ```
  ///
  /// - Throws: if the text is not such a message.
  public func binary(
    transcoding json: [UInt8], options: JSONDecodingOptions = JSONDecodingOptions()
  ) throws(JSONDecodingError) -> [UInt8] {
    var message: [UInt8] = []
    try encode(transcoding: json.span.bytes, into: &message, options: options)
    return message
  }

  /// Appends a message of this type, given as JSON, to `buffer` in the binary format. After an error
  /// the buffer is as it was.
  ///
  /// ```swift
  /// var body: [UInt8] = []
  /// let json = Array(#"{"text": "hi"}"#.utf8)
  /// let note = try FileDescriptor.files(inSet: descriptorSet)[0].messages[0]
  /// try note.encode(transcoding: json.span.bytes, into: &body)
  /// body  // → [0x0A, 2, 0x68, 0x69]
  /// ```
  ///
  /// - Throws: if the text is not such a message.
  public func encode(
    transcoding json: RawSpan, into buffer: inout [UInt8],
    options: JSONDecodingOptions = JSONDecodingOptions()
  ) throws(JSONDecodingError) {
    var failure: JSONDecodingError?
    json.withUnsafeBytes { json in
      buffer.append(expecting: json.count + 64) { output in
        let result = transcode(json, into: output, options: options, keepsDefaults: false)
        failure = result.failure
        return result.output
      }
    }
    if let failure { throw failure }
  }

  /// Writes the message of a JSON text to `output`; nothing if something is wrong.
  ///
  /// - Parameter keepsDefaults: whether zeros are written too, for a merge.
  func transcode(
    _ json: UnsafeRawBufferPointer, into output: consuming OutputBuffer,
    options: JSONDecodingOptions, keepsDefaults: Bool
  ) -> JSONTranscoding {
    var transcoder = JSONToBinary(
      json, output: output, options: options, keepsDefaults: keepsDefaults,
      resolver: TypeResolver(registry: options.registry, file: file))
    do throws(Halt) {
      try transcoder.transcode(table)
      return JSONTranscoding(output: transcoder.finish(), failure: nil)
    } catch {
      let failure = transcoder.failure.map {
        JSONDecodingError($0.reason, byteOffset: $0.byteOffset, in: json, of: self)
      }
      transcoder.output.truncate(to: 0)
      return JSONTranscoding(output: transcoder.finish(), failure: failure)
    }
  }

  /// - Parameter origin: what is known of the bytes. Wrong knowledge leads to wrong text, not to
  ///   undefined behaviour.
  func transcode(
    _ message: UnsafeRawBufferPointer, of origin: BinaryToJSON.Origin, into buffer: inout [UInt8],
    options: JSONEncodingOptions
  ) throws(JSONEncodingError) {
    if options.isDeterministic, origin != .canonicalForm {
      return try transcodeCanonically(message, into: &buffer, options: options)
    }
    let table = table
    var failure: BinaryToJSON.Failure?
    buffer.append(expecting: message.count * 2 + 64) { output in
      var transcoder = BinaryToJSON(
        message, of: origin, output: output, options: options,
        resolver: TypeResolver(registry: options.registry, file: file))
      do throws(Halt) {
        try transcoder.message(table)
      } catch {
        failure = transcoder.reason
        transcoder.output.truncate(to: 0)
      }
      return transcoder.finish()
    }
    switch failure {
    case nil: break
    case .disorder where origin != .canonicalForm:
      try transcodeCanonically(message, into: &buffer, options: options)
    case .disorder:
      // Not even in order are the fields what a type of its name has: its schema is another's.
      throw JSONEncodingError(.unusualWellKnownType, path: "")
    case .error(let reason, let byteOffset):
      throw JSONEncodingError(
        reason, path: path(toByte: byteOffset, of: message, registry: options.registry))
    }
  }

  private func transcodeCanonically(
    _ message: UnsafeRawBufferPointer, into buffer: inout [UInt8], options: JSONEncodingOptions
  ) throws(JSONEncodingError) {
    let table = table
    var canonical: [UInt8] = []
    var failure: (reason: JSONEncodingError.Reason, byteOffset: Int)?
    canonical.append(expecting: message.count + 16) { output in
      var form = CanonicalForm(
        message, output: output, resolver: TypeResolver(registry: options.registry, file: file),
        nestingMax: options.nestingMax)
      do throws(Halt) {
        try form.rewrite(table)
      } catch {
        failure = form.reason.map { ($0, form.byteOffset) }
      }
      return form.finish()
    }
    if let failure {
      throw JSONEncodingError(
        failure.reason,
        path: path(toByte: failure.byteOffset, of: message, registry: options.registry))
    }
    try canonical.span.bytes.withUnsafeBytes { canonical throws(JSONEncodingError) in
      try transcode(canonical, of: .canonicalForm, into: &buffer, options: options)
    }
  }
}

/// What became of a JSON text.
struct JSONTranscoding: ~Copyable {
  var output: OutputBuffer
  var failure: JSONDecodingError?
}
