import Glibc
import ProgramSupport
import SystemIO
import Testing

@Suite struct StandardStreamsTests {
  @Test("an input that cannot be read is an error, and not the end of an empty one")
  func unreadable() async {
    await #expect(processExitsWith: .exitCode(9)) {
      dup2(open("/", O_RDONLY), STDIN_FILENO)
      guard case .failure(let error) = await StandardInput().readAll(bytesMax: 8) else { exit(1) }
      exit(error.reason == "is a directory" ? 9 : 2)
    }
  }

  @Test("a program whose answer did not arrive has failed")
  func fullDisk() async {
    await #expect(processExitsWith: .exitCode(4)) {
      dup2(open("/dev/full", O_WRONLY), STDOUT_FILENO)
      let streams = StandardStreams(environment: [:])
      streams.print("the answer")
      streams.settled(.success, program: "client", texts: Texts(.english)).end()
    }
  }

  @Test("a program whose answer has arrived reports what it would")
  func arrived() async {
    await #expect(processExitsWith: .exitCode(1)) {
      let streams = StandardStreams(environment: [:])
      streams.print("the answer")
      streams.settled(.keyAbsent, program: "client", texts: Texts(.english)).end()
    }
  }
}
