import SystemIO
import TestSupport
import Testing

@testable import Programs

@Suite struct ChildTests {
  @Test("a child's end is told when all that it said last is in the log")
  func lastWords() throws {
    let directory = try TemporaryDirectory()
    let log = try ClusterLog(directory: directory.path)
    let loop = try EventLoop()
    // Less than a pipe holds, so that the child ends at once, and more than is read at once.
    let script = "i=0; while [ $i -lt 2000 ]; do echo word $i; i=$((i+1)); done >&2; exit 7"
    var heard: [String] = []
    var exits: [ChildProcess.Exit] = []
    let child = try Child(
      name: "speaker", loop: loop, executable: "/bin/sh", arguments: ["-c", script], log: log,
      onAddress: { _ in }, onNotice: { heard.append($0) },
      onExit: { _, exit in
        exits.append(exit)
        loop.stop()
      })
    loop.run()
    let words = (0..<2000).map { "word \($0)" }
    withExtendedLifetime(child) {
      #expect(exits == [.code(7)])
      #expect(heard == words)
    }
    let file = try LocalFileSystem().open("\(directory.path)/cluster.log")
    let kept = String(decoding: try file.read(from: 0, count: 1 << 20), as: UTF8.self)
    #expect(kept == words.map { "[speaker] \($0)\n" }.joined())
  }
}
