import SystemIO
import Testing

@Suite struct ProcessEndTests {
  @Test("a process that is forced to end ends with its code, whatever its threads wait for")
  func forced() async {
    await #expect(processExitsWith: .exitCode(4)) {
      ProcessEnd.force(4, afterMilliseconds: 1)
      Semaphore().wait()
    }
  }
}
