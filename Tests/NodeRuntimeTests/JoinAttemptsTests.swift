import RaftCore
import Testing

@testable import NodeRuntime

@Suite struct JoinAttemptsTests {
  @Test("one request at a time, and a pause after each")
  func pace() {
    var attempts = JoinAttempts()
    #expect(attempts.mayBegin(at: 0))
    _ = attempts.begin(ClusterID(7), through: "127.0.0.1:1")
    #expect(!attempts.mayBegin(at: 100))
    attempts.ended(at: 100)
    #expect(!attempts.mayBegin(at: 100))
    #expect(attempts.mayBegin(at: 100 + JoinAttempts.pauseNanoseconds))
  }

  @Test("attempts and reasons are told when they differ from the last ones")
  func told() {
    var attempts = JoinAttempts()
    #expect(attempts.begin(ClusterID(7), through: "127.0.0.1:1") != nil)
    #expect(attempts.begin(ClusterID(7), through: "127.0.0.1:1") == nil)
    #expect(attempts.begin(ClusterID(7), through: "127.0.0.1:2") != nil)
    #expect(attempts.failed(reason: "busy") != nil)
    #expect(attempts.failed(reason: "busy") == nil)
    #expect(attempts.failed(reason: "no leader") != nil)
  }
}
