/// Writes a file's `SourceCodeInfo`: where each element is in the text, and the comments around it.
struct SourceInfoWriter {
  let file: SchemaFile

  func write(to writer: inout WireWriter) {
    let columns = ColumnCounter(source: file.source)
    for location in OptionPaths(file).rewritten() {
      writer.message(1) { writer in
        writer.packed(1, location.path)
        let start = columns.position(of: location.bytes.lowerBound)
        let end = columns.position(of: location.endsAtFileStart ? 0 : location.bytes.upperBound)
        let span =
          start.line == end.line
          ? [start.line, start.column, end.column]
          : [start.line, start.column, end.line, end.column]
        writer.packed(2, span)
        guard let comments = location.comments else { return }
        if let text = comments.leading, !text.isEmpty { writer.string(3, text) }
        if let text = comments.trailing, !text.isEmpty { writer.string(4, text) }
        for text in comments.detached { writer.string(6, text) }
      }
    }
  }
}

/// Lines and columns as descriptors count them: from zero, in bytes, and a tab goes to the next
/// multiple of eight.
private struct ColumnCounter {
  private let source: SourceFile
  /// The offsets of all tabs, and the column behind each.
  private var tabs: [(offset: Int, column: Int)] = []

  init(source: SourceFile) {
    self.source = source
    var lineStart = 0
    var column = 0
    for (offset, byte) in source.bytes.enumerated() {
      if byte == UInt8(ascii: "\n") {
        lineStart = offset + 1
        column = 0
      } else if byte == UInt8(ascii: "\t") {
        let from = tabs.last.flatMap { $0.offset >= lineStart ? $0 : nil }
        column = from.map { $0.column + offset - $0.offset - 1 } ?? offset - lineStart
        column += 8 - column % 8
        tabs.append((offset, column))
      }
    }
  }

  func position(of offset: Int) -> (line: Int32, column: Int32) {
    let line = source.line(at: offset)
    let lineStart = source.lineStarts[line - 1]
    var low = 0
    var high = tabs.count
    while low < high {
      let middle = (low + high) / 2
      if tabs[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    var column = offset - lineStart
    if low > 0, tabs[low - 1].offset >= lineStart {
      column = tabs[low - 1].column + offset - tabs[low - 1].offset - 1
    }
    return (Int32(clamping: line - 1), Int32(clamping: column))
  }
}

/// The parser records where options are as those of a list of uninterpreted ones. Now that they are
/// looked up, they are at the paths of their fields. Where all options of an element are left out of
/// descriptors, so is the place of their list.
private struct OptionPaths {
  /// By the index of the location; an empty path for options that descriptors leave out.
  private var paths: [Int: [Int32]] = [:]
  /// The paths of lists of options of which nothing is left.
  private var emptied: Set<[Int32]> = []
  private let locations: [LocationSyntax]

  init(_ file: SchemaFile) {
    locations = file.locations
    add(file.options)
    for message in file.messages { add(message) }
    for enumeration in file.enums { add(enumeration) }
    for field in file.extensions { add(field.options) }
    for service in file.services {
      add(service.options)
      for method in service.methods { add(method.options) }
    }
  }

  private mutating func add(_ message: MessageDefinition) {
    add(message.options)
    for field in message.fields + message.extensions { add(field.options) }
    for oneof in message.oneofs { add(oneof.options) }
    for range in message.extensionRanges { add(range.options) }
    for nested in message.messages { add(nested) }
    for enumeration in message.enums { add(enumeration) }
  }

  private mutating func add(_ enumeration: EnumDefinition) {
    add(enumeration.options)
    for value in enumeration.values { add(value.options) }
  }

  private mutating func add(_ options: OptionSet) {
    for option in options.syntax {
      guard let location = option.location else { continue }
      paths[location] = options.paths[location] ?? []
    }
    guard !options.isPresent, options.message.forDescriptors.fields.isEmpty else { return }
    for location in options.syntax.compactMap(\.location) where location < locations.count {
      emptied.insert(Array(locations[location].path.dropLast(2)))
    }
  }

  func rewritten() -> [LocationSyntax] {
    locations.enumerated().compactMap { index, location in
      guard let path = paths[index] else {
        return emptied.contains(location.path) ? nil : location
      }
      guard !path.isEmpty else { return nil }
      var rewritten = location
      // Instead of the list's field number and the index in it.
      rewritten.path = location.path.dropLast(2) + path
      return rewritten
    }
  }
}
