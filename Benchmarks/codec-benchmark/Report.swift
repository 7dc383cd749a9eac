import BenchmarkSupport
import ProgramSupport

/// The tables of what was measured.
struct Report {
  let measurements: Measurements

  init(_ measurements: Measurements) {
    self.measurements = measurements
  }

  var text: String {
    let parts = [
      ("Every row of both programs", rows),
      ("Object code of the seven messages, in bytes", objectCode),
      (
        "What is to be reached; SwiftProtobuf's share is derived, from C++ as measured here and from"
          + "\nhow the two compared on one machine",
        targets
      ),
    ]
    return parts.map { title, table in "\(title)\n\n\(table.text)" }.joined(separator: "\n")
  }

  private var rows: TextTable {
    var table = TextTable([
      .init("operation"), .init("of"), .init("ns", .right), .init("to C++", .right),
      .init("instructions", .right), .init("to C++", .right), .init("allocations", .right),
    ])
    for row in inOrder {
      let baseline = Target.baseline(of: row.subject)
      func share(_ unit: Measurements.Unit) -> Double? {
        guard let value = measurements[row.peer, row.name, unit],
          let cpp = measurements[.cpp, baseline, unit]
        else { return nil }
        return value / cpp
      }
      table.append([
        row.subject, row.source,
        cell(measurements[row.peer, row.name, .nanoseconds], digits: 1),
        cell(share(.nanoseconds), digits: 2),
        cell(measurements[row.peer, row.name, .instructions], digits: 0),
        cell(share(.instructions), digits: 2),
        cell(measurements[row.peer, row.name, .allocations], digits: 0),
      ])
    }
    return table
  }

  private var objectCode: TextTable {
    var table = TextTable([.init("of"), .init("text and data", .right)])
    for peer in [Measurements.Peer.cpp, .reign] {
      for name in measurements.rows[peer] ?? [] where name.hasPrefix("code/") {
        let row = RowName(peer: peer, name: name)
        table.append([row.source, cell(measurements[peer, name, .bytes], digits: 0)])
      }
    }
    return table
  }

  private struct RowName {
    let peer: Measurements.Peer
    let name: String

    private var parts: [Substring] { name.split(separator: "/") }
    /// Operation and payload.
    var subject: String { parts.prefix(2).joined(separator: "/") }
    var variant: String { parts.dropFirst(2).joined(separator: "/") }
    var source: String { (peer == .cpp ? "C++, " : "Reign, ") + variant }
  }

  /// By operation and payload, C++ first.
  private var inOrder: [RowName] {
    let names = [Measurements.Peer.cpp, .reign].flatMap { peer in
      (measurements.rows[peer] ?? []).map { RowName(peer: peer, name: $0) }
    }
    let subjects = Target.all.map(\.row) + names.map(\.subject)
    let seen = subjects.enumerated().reduce(into: [String: Int]()) { places, subject in
      places[subject.element] = min(places[subject.element] ?? .max, subject.offset)
    }
    return names.enumerated().sorted { left, right in
      (seen[left.element.subject] ?? 0, left.offset) < (
        seen[right.element.subject] ?? 0, right.offset
      )
    }.map(\.element).filter { !$0.name.hasPrefix("code/") }
  }

  private var targets: TextTable {
    var table = TextTable([
      .init("operation"), .init("to reach"), .init("at", .right), .init("by", .right),
      .init("is", .right), .init("reached"),
    ])
    for target in Target.all {
      guard let variant = variant(of: target) else { continue }
      for form in target.forms {
        for goal in goals(of: target, variant: variant + form.suffix) {
          table.append([
            target.row + form.name, goal.text, goal.limit, goal.unit.rawValue,
            cell(goal.value, digits: 2), goal.isReached.map { $0 ? "yes" : "NO" } ?? "–",
          ])
        }
      }
    }
    return table
  }

  private struct Goal {
    let text: String
    let limit: String
    let unit: Measurements.Unit
    let value: Double?
    let isReached: Bool?
  }

  /// Slices where they are measured: one choice for reading and writing.
  private func variant(of target: Target) -> String? {
    let rows = measurements.rows[.reign] ?? []
    return ["slices", "arrays", "program"].first { rows.contains("\(target.row)/\($0)") }
  }

  private func goals(of target: Target, variant: String) -> [Goal] {
    let baseline = Target.baseline(of: target.row)
    var goals: [Goal] = []
    for unit in [Measurements.Unit.nanoseconds, .instructions, .bytes] {
      guard let value = measurements[.reign, "\(target.row)/\(variant)", unit],
        let cpp = measurements[.cpp, baseline, unit]
      else { continue }
      if let swiftProtobuf = SwiftProtobufFigures.derived(target.row, unit, cpp: cpp) {
        let speedup = swiftProtobuf / value
        goals.append(
          Goal(
            text: "SwiftProtobuf's to ours", limit: "≥ \(Decimal.text(target.speedup, digits: 1))",
            unit: unit, value: speedup, isReached: speedup >= target.speedup))
      }
      if let shareMax = target.cppShareMax {
        goals.append(
          Goal(
            text: "ours to C++'s", limit: "≤ \(Decimal.text(shareMax, digits: 2))", unit: unit,
            value: value / cpp, isReached: value / cpp <= shareMax))
      }
    }
    if let allocationsMax = target.allocationsMax {
      let value = measurements[.reign, "\(target.row)/\(variant)", .allocations]
      goals.append(
        Goal(
          text: "ours", limit: "≤ \(Decimal.text(allocationsMax, digits: 0))", unit: .allocations,
          value: value, isReached: value.map { $0.rounded() <= allocationsMax }))
    }
    return goals
  }

  private func cell(_ value: Double?, digits: Int) -> String {
    value.map { Decimal.text($0, digits: digits) } ?? ""
  }
}
