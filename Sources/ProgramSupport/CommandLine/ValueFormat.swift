/// How a value is written: what is allowed, an example, and the reading of it.
package struct ValueFormat<Value: Sendable>: Sendable {
  /// What completes the sentence "… is not".
  package let expectation: Phrase
  package let example: String
  /// `nil` if the text is not such a value.
  package let read: @Sendable (String) -> Value?

  package init(
    _ expectation: Phrase, example: String, read: @escaping @Sendable (String) -> Value?
  ) {
    self.expectation = expectation
    self.example = example
    self.read = read
  }
}

extension ValueFormat where Value == String {
  /// A path of a directory.
  package static let directory = ValueFormat(
    Phrase("the path of a directory", "la ruta de un directorio"), example: "./data/50053",
    read: { $0.isEmpty || $0.utf8.count > 4096 || $0.utf8.contains(0) ? nil : $0 })

  /// A host to listen on, without a port.
  package static let host = ValueFormat(
    Phrase(
      "an IP address or localhost, without a port", "una dirección IP ni localhost, sin puerto"),
    example: "127.0.0.1",
    read: { Endpoint.isHost($0) ? $0 : nil })
}

extension ValueFormat where Value == UInt16 {
  /// A port to listen on; 0 lets the system choose.
  package static let portToListenOn = ValueFormat(
    Phrase("a port from 0 to 65535", "un puerto de 0 a 65535"), example: "50053",
    read: { UInt16(decimal: $0) })
}

extension ValueFormat where Value == Int {
  /// A number of bytes, alone or with `KiB`, `MiB` or `GiB`.
  package static func byteCount(_ bounds: ClosedRange<Int>, example: String) -> ValueFormat {
    ValueFormat(
      Phrase(
        "a number of bytes from \(bounds.lowerBound.byteText) to \(bounds.upperBound.byteText)",
        "un número de bytes de \(bounds.lowerBound.byteText) a \(bounds.upperBound.byteText)"),
      example: example,
      read: { text in Int(byteText: text).flatMap { bounds.contains($0) ? $0 : nil } })
  }

  package static func count(_ bounds: ClosedRange<Int>, example: Int) -> ValueFormat {
    ValueFormat(
      Phrase(
        "a number from \(bounds.lowerBound) to \(bounds.upperBound)",
        "un número de \(bounds.lowerBound) a \(bounds.upperBound)"),
      example: "\(example)",
      read: { text in Int(decimal: text).flatMap { bounds.contains($0) ? $0 : nil } })
  }
}

extension ValueFormat where Value == UInt64 {
  /// A revision of the store.
  package static let revision = ValueFormat(
    Phrase("a revision, which is a whole number", "una revisión, que es un número entero"),
    example: "17", read: { UInt64(decimal: $0) })
}

extension ValueFormat where Value == DialRule {
  package static let dialRule = ValueFormat(
    Phrase(
      "FROM=TO with HOST:PORT on both sides", "DE=A con HOST:PUERTO a ambos lados"),
    example: "10.0.0.2:50052=127.0.0.1:6001", read: { DialRule($0) })
}

extension ValueFormat where Value == Endpoint {
  package static let endpoint = ValueFormat(
    Phrase(
      "HOST:PORT with an IP address or localhost and a port from 1 to 65535",
      "HOST:PUERTO con una dirección IP o localhost y un puerto de 1 a 65535"),
    example: "127.0.0.1:50051", read: { Endpoint($0) })
}

extension ValueFormat where Value == NodeReference {
  package static let node = ValueFormat(
    Phrase(
      "a node's port from 1 to 65535, its HOST:PORT or the 16 digits of its identity",
      "el puerto de un nodo, de 1 a 65535, ni su HOST:PUERTO ni los 16 dígitos de su identidad"),
    example: "50053", read: { NodeReference($0) })
}

extension ValueFormat where Value == Language {
  package static let language = ValueFormat(
    Phrase("en or es", "en ni es"), example: "es", read: { Language(rawValue: $0) })
}

extension ValueFormat where Value == LogLevel {
  package static let logLevel = ValueFormat(
    Phrase(
      "one of error, warning, notice, info and debug",
      "uno de error, warning, notice, info y debug"),
    example: "info", read: { LogLevel(name: $0) })
}

extension ValueFormat where Value == Liveness {
  /// Alive or dead, in either language whatever the language is.
  package static let aliveOrDead = ValueFormat(
    Phrase("alive or dead", "vivo ni muerto"), example: "alive",
    read: { Liveness(word: $0) })
}

extension ValueFormat where Value == Duration {
  package static func duration(_ bounds: ClosedRange<Duration>, example: String) -> ValueFormat {
    ValueFormat(
      Phrase(
        "a time from \(bounds.lowerBound.shortText) to \(bounds.upperBound.shortText)",
        "un tiempo de \(bounds.lowerBound.shortText) a \(bounds.upperBound.shortText)"),
      example: example,
      read: { text in Duration(text: text).flatMap { bounds.contains($0) ? $0 : nil } })
  }
}

extension ValueFormat where Value == Duration {
  /// A time, or zero for "never", which is written `off`.
  package static func durationOrOff(_ bounds: ClosedRange<Duration>, example: String)
    -> ValueFormat
  {
    let time = duration(bounds, example: example)
    return ValueFormat(
      Phrase("off or \(time.expectation.english)", "off ni \(time.expectation.spanish)"),
      example: example, read: { $0 == "off" ? .zero : time.read($0) })
  }
}

extension ValueFormat where Value == ClosedRange<Duration> {
  /// A range of times such as `150-300ms`; one time alone stands for itself to twice itself.
  package static func durationRange(_ bounds: ClosedRange<Duration>, example: String)
    -> ValueFormat
  {
    ValueFormat(
      Phrase(
        "a range of times within \(bounds.lowerBound.shortText) to \(bounds.upperBound.shortText)",
        "un intervalo de tiempos entre \(bounds.lowerBound.shortText) y "
          + bounds.upperBound.shortText),
      example: example,
      read: { text in
        ClosedRange<Duration>(text: text).flatMap { range in
          bounds.contains(range.lowerBound) && bounds.contains(range.upperBound) ? range : nil
        }
      })
  }
}
