import Glibc
import SystemIO
import Testing

@Suite struct StandardDescriptorsTests {
  @Test("a standard descriptor that is closed is not given to what is opened next, and still fails")
  func gaps() async {
    await #expect(processExitsWith: .exitCode(9)) {
      for descriptor in 0...2 { close(CInt(descriptor)) }
      StandardDescriptors.fillGaps()
      guard open("/dev/null", O_RDONLY) > STDERR_FILENO else { exit(1) }
      var byte: UInt8 = 0
      guard read(STDIN_FILENO, &byte, 1) == -1, errno == EBADF else { exit(2) }
      for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
        guard write(descriptor, &byte, 1) == -1, errno == EBADF else { exit(3) }
      }
      exit(9)
    }
  }

  @Test("descriptors that are open stay what they are")
  func untouched() async {
    await #expect(processExitsWith: .exitCode(9)) {
      StandardDescriptors.fillGaps()
      var byte = UInt8(ascii: "\n")
      exit(write(STDOUT_FILENO, &byte, 1) == 1 ? 9 : 1)
    }
  }
}
