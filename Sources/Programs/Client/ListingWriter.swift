import ProgramSupport

/// Writes a listing page by page, so that memory holds one page however many keys there are.
///
/// For people and scripts alike a line has the key, a tab and the value, both without control
/// characters; with `--json` all pages are one document.
struct ListingWriter {
  private let output: any ProgramOutput
  private let printsJSON: Bool
  private let texts: Texts
  private var count = 0

  init(output: any ProgramOutput, printsJSON: Bool, texts: Texts) {
    self.output = output
    self.printsJSON = printsJSON
    self.texts = texts
  }

  mutating func write(_ page: ListOutcome) {
    var text = printsJSON && count == 0 ? opening : ""
    for entry in page.entries {
      if printsJSON {
        text += (count == 0 ? "" : ",") + JSONValue.object(entry.members).text
      } else {
        text += line(entry)
      }
      count += 1
    }
    output.write(text)
  }

  /// Ends the listing; `last` is its last page.
  func finish(_ last: ListOutcome) {
    if printsJSON {
      close(last.closingMembers)
    } else {
      output.print(texts.listDone(count: count, last: last), to: .standardError)
    }
  }

  /// Ends a listing that breaks off. What is on standard output stays one document.
  func fail(_ error: OperationError) {
    guard printsJSON else { return }
    if count == 0 {
      output.write(opening)
    }
    guard case .object(let members) = error.json(.nothing) else { return }
    close(members)
  }

  private var opening: String { "{\"entries\":[" }

  private func close(_ members: [JSONMember]) {
    // The members of an object, without its opening brace, go on where the entries end.
    output.print("]," + JSONValue.object(members).text.dropFirst())
  }

  private func line(_ entry: StoredEntry) -> String {
    let parts = [entry.key, entry.value].map {
      String(decoding: $0, as: UTF8.self).escapingControlCharacters()
    }
    return parts.joined(separator: "\t") + "\n"
  }
}
