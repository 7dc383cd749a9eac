/// Rows of text in aligned columns.
package struct TextTable: Sendable {
  /// To which side a column's cells are moved.
  package enum Alignment: Sendable {
    case left
    /// For numbers.
    case right
  }

  /// A column's heading; it is as wide as its widest cell.
  package struct Column: Sendable {
    package let title: String
    package let alignment: Alignment

    package init(_ title: String, _ alignment: Alignment = .left) {
      self.title = title
      self.alignment = alignment
    }
  }

  private let columns: [Column]
  private var rows: [[String]] = []

  package init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row; cells beyond the columns are dropped, missing ones are empty. What a cell holds
  /// stays on its line.
  package mutating func append(_ cells: [String]) {
    let shown = cells.prefix(columns.count).map { $0.escapingControlCharacters() }
    rows.append(shown + Array(repeating: "", count: columns.count - shown.count))
  }

  /// One line for the titles and one for each row, each with its line break; two spaces between
  /// columns, none at the end of a line.
  package var text: String {
    let lines = [columns.map(\.title)] + rows
    let widths = columns.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line($0, widths) + "\n" }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = columns.indices.map { column in
      let padding = String(repeating: " ", count: widths[column] - cells[column].count)
      switch columns[column].alignment {
      case .left: return cells[column] + padding
      case .right: return padding + cells[column]
      }
    }
    let line = padded.joined(separator: "  ")
    return String(line.prefix(line.count - line.reversed().prefix { $0 == " " }.count))
  }
}
