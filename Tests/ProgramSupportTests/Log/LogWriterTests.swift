import Synchronization
import Testing

@testable import ProgramSupport

@Suite struct LogWriterTests {
  @Test("lines beyond the backlog's bytes are dropped, counted and told")
  func dropped() {
    var backlog = LineBacklog(bytesMax: 10)
    #expect(backlog.append("1234\n", to: .standardError) == true)
    #expect(backlog.append("5678\n", to: .standardError) == false)
    #expect(backlog.append("9\n", to: .standardError) == false)
    #expect(backlog.append("0\n", to: .standardOutput) == false)
    let remark = "(2 lines dropped: nobody reads them)\n"
    #expect(
      backlog.takeAll() == [.init(stream: .standardError, text: "1234\n5678\n" + remark)])
    #expect(backlog.takeAll().isEmpty)
    #expect(backlog.append("again\n", to: .standardError) == true)
  }

  @Test("answers and lines of the log keep their order, each on its stream")
  func streams() throws {
    let page = Page()
    let writer = try LogWriter { text, stream in page.append("\(stream): \(text)") }
    writer.append("1\n")
    writer.append("2\n", to: .standardOutput)
    writer.append("3\n")
    writer.finish()
    #expect(page.text == "standardError: 1\nstandardOutput: 2\nstandardError: 3\n")
  }

  @Test("everything appended before the finish is written, in order")
  func order() throws {
    let page = Page()
    let writer = try LogWriter { text, _ in page.append(text) }
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
