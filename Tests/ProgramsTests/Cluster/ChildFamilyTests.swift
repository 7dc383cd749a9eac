import Glibc
import ProgramSupport
import Synchronization
import SystemIO
import TestSupport
import Testing

@testable import Programs

@Suite(.timeLimit(.minutes(1))) struct ChildFamilyTests {
  /// What a family shows whose children run a script.
  private final class Stage {
    let directory: TemporaryDirectory
    let loop: EventLoop
    let writer: LogWriter
    let family: ChildFamilyState
    private let page: Page

    private final class Page: Sendable {
      let text = Mutex("")
    }

    init(script: String) throws {
      directory = try TemporaryDirectory()
      let path = "\(directory.path)/script"
      try LocalFileSystem().create(path).write(Array("#!/bin/sh\n\(script)\n".utf8), at: 0)
      try #require(chmod(path, 0o700) == 0)
      loop = try EventLoop()
      let page = Page()
      self.page = page
      writer = try LogWriter { text, _ in page.text.withLock { $0 += text } }
      var options = ClusterOptions()
      options.dataDirectory = "\(directory.path)/data"
      family = ChildFamilyState(loop: loop, options: options, writer: writer, executable: path)
    }

    /// All that it has shown.
    func finish() -> String {
      writer.finish()
      return page.text.withLock { $0 }
    }
  }

  /// Says that it listens, and does not end when it is asked to.
  private static let stubborn = """
    trap '' TERM
    echo listens on 127.0.0.1:1
    exec sleep 1000
    """

  @Test("a signal that comes while the family stops kills who is left, without waiting any longer")
  func secondSignal() throws {
    let stage = try Stage(script: Self.stubborn)
    let (loop, family) = (stage.loop, stage.family)
    family.stopSecondsMax = 3_600
    family.startProxy { _ in loop.stop() }
    loop.run()
    family.whenEndRequested { family.stop { loop.stop() } }
    family.signalCame()
    family.signalCame()
    loop.run()
    #expect(
      stage.finish() == "proxy listens on 127.0.0.1:1\nkilled, still running: proxy 1\n")
  }

  @Test("who has not stopped in time is killed")
  func patience() throws {
    let stage = try Stage(script: Self.stubborn)
    let (loop, family) = (stage.loop, stage.family)
    family.stopSecondsMax = 0
    family.startProxy { _ in loop.stop() }
    loop.run()
    family.stop { loop.stop() }
    loop.run()
    #expect(
      stage.finish()
        == "proxy listens on 127.0.0.1:1\nkilled, still running after 0 s: proxy 1\n")
  }

  @Test("an end that is requested while a child starts does not wait for it")
  func endDuringStart() throws {
    let stage = try Stage(script: "exec sleep 1000")
    let (loop, family) = (stage.loop, stage.family)
    var errors: [any Error] = []
    family.startProxy { result in
      if case .failure(let error) = result { errors.append(error) }
      loop.stop()
    }
    loop.atEndOfBurst { family.requestEnd() }
    loop.run()
    #expect(errors.count == 1)
    #expect(errors.first is ChildFamilyState.EndRequested)
    // Nobody else is started either.
    family.startProxy { result in
      if case .failure(let error) = result { errors.append(error) }
    }
    #expect(errors.count == 2)
    family.stop { loop.stop() }
    loop.run()
    #expect(stage.finish().isEmpty)
  }
}
