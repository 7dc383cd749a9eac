import ProgramSupport
import Simulation
import Synchronization
import Testing

@testable import simulate

@Suite struct CampaignProgressTests {
  private final class Streams: ProgramOutput {
    private let terminal: Bool
    private let written = Mutex("")

    init(isTerminal: Bool) {
      terminal = isTerminal
    }

    var text: String { written.withLock { $0 } }

    func write(_ bytes: [UInt8], to stream: OutputStream) {
      #expect(stream == .standardError)
      written.withLock { $0 += String(decoding: bytes, as: UTF8.self) }
    }

    func isTerminal(_ stream: OutputStream) -> Bool { terminal }
  }

  private func ledger() -> Ledger {
    var ledger = Ledger()
    ledger.add(line: "seed=1 ns=7200000000000 dense=60000 dense-cpu=100")
    return ledger
  }

  @Test("where nobody watches, a line every half minute tells how far a campaign has come")
  func lines() {
    let streams = Streams(isTerminal: false)
    let progress = CampaignProgress(streams: streams, minutes: 2)
    for second in 1...75 { progress.tell(ledger(), seconds: second) }
    progress.clear()
    let state = "1 seeds, 2.0 simulated hours, 600 dense seconds per processor second, 0 violations"
    #expect(streams.text == "0:30 of 2:00: \(state)\n1:00 of 2:00: \(state)\n")
  }

  @Test("on a terminal one line is written over every second, and goes before anything else comes")
  func terminal() {
    let streams = Streams(isTerminal: true)
    let progress = CampaignProgress(streams: streams, minutes: 2)
    progress.tell(ledger(), seconds: 1)
    progress.tell(ledger(), seconds: 2)
    progress.clear()
    progress.clear()
    #expect(!streams.text.contains("\n"))
    #expect(streams.text.components(separatedBy: "\r\u{1b}[K").count == 4)
    #expect(streams.text.hasSuffix("\r\u{1b}[K"))
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return parts + [rest]
  }
}
