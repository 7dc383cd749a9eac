import Testing

@testable import Replication

@Suite struct WriteAdmissionTests {
  private func busy() -> WriteAdmission {
    var admission = WriteAdmission()
    for _ in 0..<admission.alwaysTaken { admission.began() }
    return admission
  }

  @Test("a write that would wait for more than half of its time is refused, if others wait")
  func late() {
    var admission = busy()
    #expect(admission.admits(timeLeft: 1))
    admission.began()
    admission.ended(after: 400)
    #expect(admission.admits(timeLeft: 800))
    #expect(!admission.admits(timeLeft: 799))
    #expect(admission.admits(timeLeft: nil))
  }

  @Test("a few are always taken, so that it is found out when writes are fast again")
  func fewAreTaken() {
    var admission = busy()
    admission.ended(after: 1_000_000)
    #expect(admission.admits(timeLeft: 1))
    admission.began()
    #expect(!admission.admits(timeLeft: 1))
    admission.ended(after: 0)
    admission.began()
    #expect(admission.admits(timeLeft: 1))
  }

  @Test("a write that was not executed says nothing of how long one takes")
  func notExecuted() {
    var admission = busy()
    admission.began()
    admission.ended(after: nil)
    #expect(admission.admits(timeLeft: 0))
    #expect(admission.underWay == admission.alwaysTaken)
  }
}
