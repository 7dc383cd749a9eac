import ProgramSupport
import Synchronization
import Testing

@Suite struct LogTests {
  /// Collects what is written.
  private final class Page: Sendable {
    let lines = Mutex<[String]>([])
  }

  private func log(_ level: LogLevel, _ style: LogStyle, on page: Page) -> Log {
    Log(
      level: level, style: style,
      timeOfDay: { TimeOfDay(hour: 9, minute: 5, second: 7, millisecond: 42) },
      write: { line in page.lines.withLock { $0.append(line) } })
  }

  @Test("a line has the time, the level and the text")
  func line() {
    let page = Page()
    log(.info, LogStyle(), on: page).info("50053 has connected")
    #expect(page.lines.withLock { $0 } == ["09:05:07.042 info 50053 has connected\n"])
  }

  @Test("a person at a terminal reads notices plain and all else with its time")
  func terminal() {
    let page = Page()
    let log = log(.debug, LogStyle(isTerminal: true), on: page)
    log.notice("leader 50052 lost")
    log.warning("slow disk")
    #expect(
      page.lines.withLock { $0 } == ["leader 50052 lost\n", "09:05:07.042 warning slow disk\n"])
  }

  @Test("a message below the level is never put together")
  func cheap() {
    let page = Page()
    let log = log(.notice, LogStyle(), on: page)
    var made = 0
    func message() -> String {
      made += 1
      return "text"
    }
    log.debug(message())
    log.info(message())
    #expect(made == 0)
    log.error(message())
    #expect(made == 1)
    #expect(page.lines.withLock { $0.count } == 1)
    #expect(log.shows(.notice) && !log.shows(.info))
  }

  @Test("control characters are spelt out, so that a line stays a line")
  func controlCharacters() {
    let page = Page()
    log(.info, LogStyle(), on: page).info("a\nb\u{1b}[2Jc\u{202e}d\u{9b}e\té")
    #expect(
      page.lines.withLock { $0 } == [
        "09:05:07.042 info a\\nb\\u{1b}[2Jc\\u{202e}d\\u{9b}e\\té\n"
      ])
  }

  @Test("colours are for terminals that have them and people who want them")
  func colours() {
    #expect(LogStyle(isTerminal: true, environment: [:]).usesColour)
    #expect(!LogStyle(isTerminal: false, environment: [:]).usesColour)
    #expect(!LogStyle(isTerminal: true, environment: ["NO_COLOR": "1"]).usesColour)
    #expect(!LogStyle(isTerminal: true, environment: ["TERM": "dumb"]).usesColour)
    let page = Page()
    log(.info, LogStyle(isTerminal: true, usesColour: true), on: page).error("x")
    #expect(page.lines.withLock { $0 } == ["\u{1b}[31m09:05:07.042 error x\u{1b}[0m\n"])
  }
}
