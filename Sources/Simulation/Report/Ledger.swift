/// What a campaign has done and found: the sum of its runs.
package struct Ledger: Sendable {
  /// A promise that was broken, and the seed that shows it again.
  package struct Violation: Hashable, Sendable {
    package let seed: UInt64
    package let text: String

    package init(seed: UInt64, text: String) {
      self.seed = seed
      self.text = text
    }
  }

  package private(set) var seedCount = 0
  package private(set) var violations: [Violation] = []
  private var sums: [String: UInt64] = [:]
  private var faults: [String: UInt64] = [:]
  private var states: [String: UInt64] = [:]
  private var recoveries: [UInt64] = []

  package init() {}

  /// Takes in what `RunReport.line` has written. Returns the violation, if it tells of one.
  @discardableResult
  package mutating func add(line: String) -> Violation? {
    var rest = line[...]
    var text: String?
    if let range = line.firstRange(of: "violation=") {
      text = String(line[range.upperBound...])
      rest = line[..<range.lowerBound]
    }
    var seed: UInt64 = 0
    for word in rest.split(separator: " ") {
      let parts = word.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let value = UInt64(parts[1]) else { continue }
      let name = String(parts[0])
      if name == "seed" {
        seed = value
      } else if name.hasPrefix("fault:") {
        faults[name.dropFirst(6).spaced, default: 0] += value
      } else if name.hasPrefix("state:") {
        states[name.dropFirst(6).spaced, default: 0] += value
      } else if name == "recovery" {
        if value > 0 { recoveries.append(value) }
      } else if name != "hash" {
        sums[name, default: 0] += value
      }
    }
    seedCount += 1
    return text.map { add(Violation(seed: seed, text: $0)) }
  }

  /// A run that ended its process.
  @discardableResult
  package mutating func add(_ violation: Violation) -> Violation {
    violations.append(violation)
    return violation
  }

  package subscript(name: String) -> UInt64 { sums[name] ?? 0 }

  /// So many seeds reach every core state, unless something keeps them from it.
  package static let seedsForAllStates = 300

  /// Core states that so many seeds should have reached, and never did: what they stand for is not
  /// tested any more.
  package var missedStates: [Sometimes.State] {
    guard seedCount >= Self.seedsForAllStates else { return [] }
    return Sometimes.State.allCases.filter {
      $0.isCore && states[$0.rawValue, default: 0] == 0
    }
  }

  /// How far a campaign has come, in a line.
  package var summary: String {
    "\(seedCount) seeds, \(decimal(Double(self["ns"]) / 3.6e12, 1)) simulated hours, "
      + "\(decimal(densePerProcessorSecond, 0)) dense seconds per processor second, "
      + "\(violations.count) violations"
  }

  /// Simulated seconds of dense time per second that the processor took for the runs that had it, all
  /// of the runs and their checks included.
  package var densePerProcessorSecond: Double {
    self["dense-cpu"] == 0 ? 0 : Double(self["dense"]) / Double(self["dense-cpu"])
  }

  /// For people.
  package var lines: [String] {
    func hours(_ name: String) -> String { decimal(Double(self[name]) / 3.6e12, 2) }
    func row(_ name: String, _ value: String) -> String {
      "  " + name + String(repeating: " ", count: max(1, 44 - name.count)) + value
    }
    var lines = [
      "ledger",
      row("seeds", "\(seedCount)"),
      row("simulated hours", hours("ns")),
      row("of them dense", hours("dense")),
      row("processor seconds", decimal(Double(self["cpu"]) / 1e9, 1)),
      row("dense simulated seconds per processor second", decimal(densePerProcessorSecond, 0)),
      row("events", "\(self["events"])"),
      row("messages between nodes", "\(self["messages"])"),
      row("of them lost", "\(self["lost"])"),
      row("elections", "\(self["elections"])"),
      row("crashes", "\(self["crashes"])"),
      row("starts", "\(self["starts"])"),
      row("disks refused after harm", "\(self["refusals"])"),
      row("disk images audited", "\(self["audits"])"),
      row("snapshots taken", "\(self["snapshots"])"),
      row("operations", "\(self["operations"])"),
      row("of them acknowledged", "\(self["answered"])"),
      row("outcome unknown", "\(self["unknown"])"),
      row("violations", "\(violations.count)"),
    ]
    let sorted = recoveries.sorted()
    if let last = sorted.last {
      lines.append(
        row(
          "first answer after the last fault",
          "median \(sorted[sorted.count / 2] / 1_000_000) ms, longest \(last / 1_000_000) ms"))
    }
    lines.append("faults, \(faults.values.reduce(0, +)) in all")
    lines += faults.sorted { $0.key < $1.key }.map { row($0.key, "\($0.value)") }
    lines.append("rare states")
    lines += Sometimes.State.allCases.map { row($0.rawValue, "\(states[$0.rawValue] ?? 0)") }
    return lines
  }

  private func decimal(_ value: Double, _ places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = UInt64((value * scale).rounded())
    guard places > 0 else { return "\(scaled)" }
    let digits = String(scaled % UInt64(scale))
    return "\(scaled / UInt64(scale))."
      + String(repeating: "0", count: places - digits.count) + digits
  }
}

extension Substring {
  fileprivate var spaced: String {
    String(map { $0 == "_" ? " " : $0 })
  }
}

extension String {
  fileprivate func firstRange(of text: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
