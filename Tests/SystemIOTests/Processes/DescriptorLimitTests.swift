import SystemIO
import Testing

@Suite struct DescriptorLimitTests {
  @Test("the limit is raised as far as it goes, once")
  func raise() {
    let limit = DescriptorLimit.raise()
    #expect(limit >= 64)
    #expect(DescriptorLimit.raise() == limit)
  }
}
