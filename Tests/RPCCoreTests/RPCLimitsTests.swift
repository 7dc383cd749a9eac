import RPCCore
import Testing

@Suite struct RPCLimitsTests {
  @Test("limits that fit into the descriptors stay as they are")
  func plenty() {
    let limits = RPCLimits()
    #expect(limits.fitting(descriptorsMax: 1_048_576, ownDescriptors: 32) == limits)
    let enough = limits.standingConnectionsMax + 32
    #expect(limits.fitting(descriptorsMax: enough, ownDescriptors: 32) == limits)
  }

  @Test(
    "all connections that may stand fit into the descriptors that are left, with a place for each kind",
    arguments: [64, 100, 256, 1_000, 1_024, 1_375])
  func few(_ descriptorsMax: Int) {
    let limits = RPCLimits().fitting(descriptorsMax: descriptorsMax, ownDescriptors: 32)
    #expect(limits.standingConnectionsMax <= descriptorsMax - 32)
    #expect(limits.connectionsMax >= 14)
    #expect(limits.proxyConnectionsMax >= 2)
    #expect(limits.reservedConnectionsMax >= 8)
    #expect(limits.prefacesPendingMax >= 8)
  }

  @Test("a limit that leaves nothing still gets the smallest server there is")
  func hopeless() {
    let limits = RPCLimits().fitting(descriptorsMax: 0, ownDescriptors: 32)
    #expect(limits.standingConnectionsMax == RPCLimits.standingConnectionsMin)
  }
}
