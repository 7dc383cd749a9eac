import KeyValueClient
import Testing

@Suite("EndpointRotation")
struct EndpointRotationTests {
  @Test("the first endpoint serves as long as it works")
  func sticky() {
    var rotation = EndpointRotation(["a:1", "b:1"])
    rotation.worked()
    #expect(rotation.address == "a:1")
  }

  @Test("many requests that fail at one endpoint move on by one, not by many")
  func oneStep() {
    var rotation = EndpointRotation(["a:1", "b:1", "c:1"])
    for _ in 0..<10 { rotation.failed("a:1") }
    #expect(rotation.address == "b:1")
    #expect(!rotation.isPauseDue)
  }

  @Test("a pause is due once all have failed, and no more once one has worked")
  func pause() {
    var rotation = EndpointRotation(["a:1", "b:1"])
    rotation.failed("a:1")
    #expect(!rotation.isPauseDue)
    rotation.failed("b:1")
    #expect(rotation.isPauseDue)
    rotation.worked()
    #expect(!rotation.isPauseDue)
  }
}
