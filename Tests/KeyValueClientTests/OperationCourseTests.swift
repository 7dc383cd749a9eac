import RPCCore
import Testing
import WireMessages

@testable import KeyValueClient

@Suite("The course of one operation")
struct OperationCourseTests {
  private let busy = RPCError(.resourceExhausted, "too much to do", isKnownNotExecuted: true)
  private let gone = RPCError(.unavailable, "the connection was lost")
  private let refused = RPCError(.unavailable, "nobody listens", isKnownNotExecuted: true)

  private var sessionGone: RPCError {
    var metadata = Metadata()
    metadata.append("reign-session", "none")
    return RPCError(.failedPrecondition, "no session", metadata: metadata, isKnownNotExecuted: true)
  }

  private func leader(_ address: String) -> RPCError {
    var metadata = Metadata()
    metadata.append("reign-leader", address)
    return RPCError(.unavailable, "another leads", metadata: metadata, isKnownNotExecuted: true)
  }

  private func write() -> OperationCourse {
    var course = OperationCourse(isWrite: true, .identified, redirectsMax: 2)
    course.numbered()
    return course
  }

  @Test("a write that was lost on its way stays in doubt, whatever is said of later attempts")
  func doubtStays() {
    var course = write()
    #expect(!course.isOutcomeUnknown(isUnderWay: false))
    #expect(course.isOutcomeUnknown(isUnderWay: true))
    #expect(course.failed(gone, at: "a") == .sendAgain(leader: nil))
    #expect(course.failed(refused, at: "b") == .sendAgain(leader: nil))
    #expect(course.isOutcomeUnknown(isUnderWay: false))
    #expect(course.failed(busy, at: "a") == .askLater, "only an answer can tell")
  }

  @Test("a write that was never sent is not in doubt, and a busy cluster's refusal ends it")
  func neverSent() {
    var course = write()
    #expect(course.failed(gone, at: "a", wasSent: false) == .sendAgain(leader: nil))
    #expect(course.failed(busy, at: "a") == .giveUp)
    #expect(!course.isOutcomeUnknown(isUnderWay: false))
  }

  @Test("a write whose session is gone goes on in three at most, and in none if it may have run")
  func sessions() {
    var course = write()
    for _ in 1..<3 {
      #expect(course.failed(sessionGone, at: "a") == .leaveSession(goesOn: true))
      course.numbered()
    }
    #expect(course.failed(sessionGone, at: "a") == .leaveSession(goesOn: false))
    var doubted = write()
    doubted.strayed()
    #expect(doubted.failed(sessionGone, at: "a") == .leaveSession(goesOn: false))
  }

  @Test("what has no number has no session to lose")
  func unnumbered() {
    var course = OperationCourse(isWrite: false, .harmless, redirectsMax: 2)
    #expect(course.failed(sessionGone, at: "a") == .giveUp)
    #expect(!course.isOutcomeUnknown(isUnderWay: true), "nothing was to be changed")
  }

  @Test("a node's word on who leads is followed a few times, and never to where it came from")
  func redirects() {
    var course = write()
    #expect(course.failed(leader("a"), at: "a") == .sendAgain(leader: nil))
    #expect(course.failed(leader("b"), at: "a") == .sendAgain(leader: "b"))
    #expect(course.failed(leader("a"), at: "b") == .sendAgain(leader: "a"))
    #expect(course.failed(leader("b"), at: "a") == .sendAgain(leader: nil))
  }

  @Test("a write that may run only once is not sent again after it may have run")
  func onlyOnce() {
    var course = OperationCourse(isWrite: true, .onlyOnce, redirectsMax: 2)
    #expect(course.failed(refused, at: "a") == .sendAgain(leader: nil))
    #expect(course.failed(gone, at: "a") == .giveUp)
    #expect(course.isOutcomeUnknown(isUnderWay: false))
  }

  @Test("a revision that is yet to come is asked for later")
  func revision() {
    var course = OperationCourse(isWrite: false, .harmless, redirectsMax: 2)
    let lag = RevisionLag(wanted: 9, [RevisionLag.Position(address: "a", revision: 7)])
    #expect(course.failed(lag.error(.outOfRange), at: "a") == .askLater)
    #expect(course.failed(lag.error(.unavailable), at: "a") == .sendAgain(leader: nil))
    #expect(course.failed(RPCError(.outOfRange, "no such page"), at: "a") == .giveUp)
  }

  @Test("time that is over ends it; what was changed on its way is sent again as it was")
  func others() {
    var course = write()
    let changed = RPCError(.dataLoss, "a bit has turned", isKnownNotExecuted: true)
    #expect(course.failed(changed, at: "a") == .sendAgain(leader: nil))
    #expect(course.failed(RPCError(.dataLoss, "lost"), at: "a") == .giveUp)
    #expect(course.failed(RPCError(.deadlineExceeded, "late"), at: "a") == .expire)
  }
}
