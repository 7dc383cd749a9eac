import SystemIO

/// How a run of a plan has failed.
struct TrialFailure: Equatable {
  /// So many lines of a process's last words are looked at.
  static let errorsMax = 200

  /// Which check has found something; or how the process ended, and where in the sources, if it told.
  let kind: String
  /// What it was, with # in the place of each number: the same as long as the check is, wherever that
  /// stands in the sources. Without a check that is how the process ended.
  let complaint: String
  /// In milliseconds, if the process lived to tell.
  private(set) var at: Int?

  /// From what the process wrote before it ended; `nil` if it found nothing.
  init?(exit: ChildProcess.Exit, output: [String], errors: [String]) {
    guard exit != .code(0) else { return nil }
    var violation: String?
    for line in output {
      let words = line.split(separator: " ", maxSplits: 4)
      if words.starts(with: ["violation", "at"]), words.count > 4, let at = Double(words[2]) {
        self.at = Int(at * 1_000)
        violation = String(words[4])
      }
    }
    if let check = output.last(where: { $0.hasPrefix("check: ") }) {
      kind = check
    } else {
      kind = "\(exit)" + (Self.place(in: errors).map { " at \($0)" } ?? "")
    }
    complaint = Self.withoutNumbers(violation ?? kind)
  }

  /// Each number is `#`, and the marks by which the nodes of one machine are told apart are left out.
  private static func withoutNumbers(_ text: String) -> String {
    var result = ""
    for character in text {
      switch (character, result.last) {
      case ("'", "#"): break
      case (let digit, "#") where digit.isWholeNumber: break
      case (let digit, _) where digit.isWholeNumber: result.append("#")
      default: result.append(character)
      }
    }
    return result
  }

  /// The first place in the sources that is named, as `File.swift:12`: where a precondition did not hold.
  private static func place(in lines: [String]) -> Substring? {
    for line in lines {
      for word in line.split(whereSeparator: { $0 == " " || $0 == "/" }) {
        let parts = word.split(separator: ":")
        guard parts.count >= 2, parts[0].hasSuffix(".swift"), Int(parts[1]) != nil else { continue }
        return word[..<parts[1].endIndex]
      }
    }
    return nil
  }
}
