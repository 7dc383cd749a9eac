/// Writes down what happens, for people: one line for each thing that matters, with its time.
package final class Story {
  private let write: (String) -> Void

  package init(_ write: @escaping (String) -> Void) {
    self.write = write
  }

  func tell(_ text: String, at now: UInt64) {
    let milliseconds = now / 1_000_000
    let seconds = String(milliseconds / 1_000)
    let rest = String(milliseconds % 1_000)
    let padding = String(repeating: " ", count: max(0, 5 - seconds.count))
    let zeros = String(repeating: "0", count: 3 - rest.count)
    write("\(padding)\(seconds).\(zeros)\(rest)  \(text)")
  }
}
