import ProgramSupport
import Simulation

/// Tells whoever waits how far a campaign has come, on standard error: on a terminal in one line that
/// is written over, elsewhere in a line every half minute.
final class CampaignProgress {
  private static let quietSeconds = 30
  private static let eraseLine = "\r\u{1b}[K"

  private let streams: any ProgramOutput
  private let minutes: Double?
  private let isTerminal: Bool
  /// Whether the line is on the terminal now.
  private var isShown = false
  private var lastTold = 0

  /// `minutes` is how long it lasts, if that is known.
  init(streams: any ProgramOutput, minutes: Double?) {
    self.streams = streams
    self.minutes = minutes
    isTerminal = streams.isTerminal(.standardError)
  }

  /// Called every second.
  func tell(_ ledger: Ledger, seconds: Int) {
    if isTerminal {
      streams.write(Self.eraseLine + line(ledger, seconds), to: .standardError)
      isShown = true
    } else if seconds - lastTold >= Self.quietSeconds {
      lastTold = seconds
      streams.print(line(ledger, seconds), to: .standardError)
    }
  }

  /// Something else is going to be written.
  func clear() {
    guard isShown else { return }
    streams.write(Self.eraseLine, to: .standardError)
    isShown = false
  }

  private func line(_ ledger: Ledger, _ seconds: Int) -> String {
    let end = minutes.map { " of \(clock(Int($0 * 60)))" } ?? ""
    return "\(clock(seconds))\(end): \(ledger.summary)"
  }

  private func clock(_ seconds: Int) -> String {
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  }
}
