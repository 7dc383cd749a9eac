import SystemIO

/// How a run of a plan has failed.
struct TrialFailure: Equatable {
  /// So many lines of a process's last words are looked at.
  static let errorsMax = 200

  /// Which check has found something; or how the process ended, and where in the sources, if it told.
  let kind: String
  /// In milliseconds, if the process lived to tell.
  private(set) var at: Int?

  /// From what the process wrote before it ended; `nil` if it found nothing.
  init?(exit: ChildProcess.Exit, output: [String], errors: [String]) {
    guard exit != .code(0) else { return nil }
    for line in output {
      let words = line.split(separator: " ")
      if words.starts(with: ["violation", "at"]), words.count > 2, let at = Double(words[2]) {
        self.at = Int(at * 1_000)
      }
    }
    if let check = output.last(where: { $0.hasPrefix("check: ") }) {
      kind = check
    } else {
      kind = "\(exit)" + (Self.place(in: errors).map { " at \($0)" } ?? "")
    }
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
