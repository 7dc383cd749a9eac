import SystemIO
import Testing

@testable import simulate

@Suite struct TrialFailureTests {
  private func failure(
    _ exit: ChildProcess.Exit, _ output: [String] = [], errors: [String] = []
  ) throws -> TrialFailure {
    try #require(TrialFailure(exit: exit, output: output, errors: errors))
  }

  @Test("what finds nothing has not failed")
  func success() {
    #expect(TrialFailure(exit: .code(0), output: ["seed 1: 70 s"], errors: []) == nil)
  }

  @Test("two finds of one check are of one kind, whatever they name; those of two checks are not")
  func checks() throws {
    let one = try failure(
      .code(4), ["violation at 70.5 s: n1 is behind", "check: Simulation/World+Rest.swift:9"])
    let other = try failure(
      .code(4), ["violation at 2.0 s: n0 is behind", "check: Simulation/World+Rest.swift:9"])
    let third = try failure(
      .code(4), ["violation at 2.0 s: n0 is behind", "check: Simulation/World+Rest.swift:10"])
    #expect(one.kind == other.kind)
    #expect(one.kind != third.kind)
    #expect(one.at == 70_500)
  }

  @Test("a complaint is the same for one check wherever it stands, and for other numbers and nodes")
  func complaints() throws {
    let one = try failure(
      .code(4), ["violation at 70.5 s: n1'' has 12 of 20", "check: Simulation/World+Rest.swift:9"])
    let other = try failure(
      .code(4), ["violation at 2.0 s: n0 has 3 of 4", "check: Simulation/World+Rest.swift:11"])
    #expect(one.complaint == "n# has # of #")
    #expect(other.complaint == one.complaint)
    let trap = try failure(.signal(4), errors: ["RaftCore/RaftNode.swift:82: Fatal error: 7"])
    #expect(trap.complaint == "was ended by signal # at RaftNode.swift:#")
  }

  @Test("processes that end themselves at two places have failed in two ways")
  func places() throws {
    let found = try failure(.code(4), ["check: Simulation/World+Rest.swift:9"])
    let one = try failure(
      .signal(4), errors: ["RaftCore/RaftNode.swift:82: Fatal error: the log has 7 entries"])
    // As an optimized build tells it.
    let same = try failure(
      .signal(4),
      errors: [
        "*** Signal 4: Backtracing from 0x55 ***", "Thread 0 \"simulate\" crashed:",
        "1 [thunk] 0x00 RaftNode.init(id:) + 1856 in simulate at /a/Sources/RaftCore/RaftNode.swift:82:41",
        "2 [ra] 0x00 World.launch(_:) in simulate at /a/Sources/Simulation/World.swift:126:16",
      ])
    let other = try failure(.signal(4), errors: ["RaftCore/RaftLog.swift:82: Fatal error"])
    #expect(one.kind == same.kind)
    #expect(one.kind != other.kind)
    #expect(one.kind != found.kind)
    #expect(one.at == nil)
    #expect(try failure(.signal(4)).kind != one.kind)
  }
}
