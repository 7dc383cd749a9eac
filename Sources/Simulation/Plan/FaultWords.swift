/// The words behind a fault's name in the text of a plan, `name=value` each.
///
/// Each word has to be asked for, once, and what is asked for has to be there: a mistyped fault would
/// otherwise run as another one.
struct FaultWords {
  /// What is wrong with a word, to be told after the line.
  struct Mistake: Error, Hashable {
    let text: String
  }

  /// In milliseconds more than thirty years, which in nanoseconds fit into 64 bits with room to add.
  static let numberMax = 1_000_000_000_000

  private let fault: String
  private var values: [String: String] = [:]

  init(_ words: some Sequence<String>, of fault: String) throws(Mistake) {
    self.fault = fault
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw Mistake(text: "\(word) is not name=value") }
      guard values.updateValue(parts[1], forKey: parts[0]) == nil else {
        throw Mistake(text: "\(parts[0]) is there twice")
      }
    }
  }

  /// A whole number from `least` to `numberMax`.
  mutating func number(_ name: String, from least: Int = 0) throws(Mistake) -> Int {
    let text = try take(name)
    guard let number = Int(text), number >= least, number <= Self.numberMax else {
      throw Mistake(text: "\(name)=\(text) is no number from \(least) to \(Self.numberMax)")
    }
    return number
  }

  mutating func links() throws(Mistake) -> Links {
    let text = try take("links")
    guard let bits = UInt64(text) else { throw Mistake(text: "links=\(text) is no number") }
    return Links(bits: bits)
  }

  /// One of the words that there are; `usual` if there is none.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, usual: Choice? = nil
  ) throws(Mistake) -> Choice where Choice.RawValue == String {
    if let usual, values[name] == nil { return usual }
    let text = try take(name)
    guard let choice = Choice(rawValue: text) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw Mistake(text: "\(name)=\(text) is none of \(known)")
    }
    return choice
  }

  /// No word is left that nobody has asked for.
  func end() throws(Mistake) {
    guard let stranger = values.keys.min() else { return }
    throw Mistake(text: "\(fault) knows no \(stranger)")
  }

  private mutating func take(_ name: String) throws(Mistake) -> String {
    guard let text = values.removeValue(forKey: name) else {
      // The word that was mistyped is among those that nobody has asked for yet.
      let left = values.keys.sorted().joined(separator: ", ")
      throw Mistake(text: "\(fault) needs \(name)" + (left.isEmpty ? "" : ", and has \(left)"))
    }
    return text
  }
}
