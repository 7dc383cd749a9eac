import Synchronization
import Testing

@testable import ProgramSupport

@Suite struct LogWriterTests {
  @Test("lines beyond the backlog's bytes are dropped, counted and told")
  func dropped() {
    var backlog = LineBacklog(bytesMax: 10)
    #expect(backlog.append("1234\n") == true)
    #expect(backlog.append("5678\n") == false)
    #expect(backlog.append("9\n") == false)
    #expect(backlog.append("0\n") == false)
    #expect(backlog.takeAll() == "1234\n5678\n(2 lines dropped: nobody reads them)\n")
    #expect(backlog.takeAll() == "")
    #expect(backlog.append("again\n") == true)
  }

  @Test("everything appended before the finish is written, in order")
  func order() throws {
    let page = Page()
    let writer = try LogWriter { page.append($0) }
    for number in 0..<1000 {
      writer.append("\(number)\n")
    }
    writer.finish()
    #expect(page.text == (0..<1000).map { "\($0)\n" }.joined())
  }

  private final class Page: Sendable {
    private let written = Mutex("")

    func append(_ text: String) {
      written.withLock { $0 += text }
    }

    var text: String { written.withLock { $0 } }
  }
}
