import RaftCore
import Testing

@testable import NodeRuntime

@Suite struct ClusterSearchTests {
  private let known = ClusterID(7)

  @Test("a leader founds a cluster only when every proxy has said that it surely knows none")
  func foundsOnlyWhenNobodyKnows() {
    var search = ClusterSearch(origin: .bootstrapIfAlone, proxyCount: 2)
    #expect(search.decision(within: .unknown) == .wait)
    search.answered(proxy: 0, .knowsNone(isSettled: true))
    #expect(search.decision(within: .unknown) == .wait)
    search.answered(proxy: 1, .unreachable)
    #expect(search.decision(within: .unknown) == .wait)
    #expect(search.missingProxies == [1])
    search.answered(proxy: 1, .knowsNone(isSettled: false))
    #expect(search.decision(within: .unknown) == .wait)
    #expect(search.missingProxies == [])
    search.answered(proxy: 1, .knowsNone(isSettled: true))
    #expect(search.decision(within: .unknown) == .bootstrap)
    // An earlier word is not held to.
    search.answered(proxy: 0, .unreachable)
    #expect(search.decision(within: .unknown) == .wait)
  }

  @Test("a leader that was told to found does so without proxies that cannot be reached")
  func toldToFound() {
    var search = ClusterSearch(origin: .bootstrapUnlessKnown, proxyCount: 2)
    search.answered(proxy: 0, .unreachable)
    #expect(search.decision(within: .unknown) == .wait)
    search.answered(proxy: 1, .knowsNone(isSettled: false))
    #expect(search.decision(within: .unknown) == .wait)
    search.answered(proxy: 1, .unreachable)
    #expect(search.decision(within: .unknown) == .bootstrap)
    #expect(search.missingProxies == [])
    search.answered(proxy: 1, .knows(known))
    #expect(search.decision(within: .unknown) == .join(known))
  }

  @Test("a cluster that any proxy knows is joined, whatever the others say")
  func joinsWhatAnyProxyKnows() {
    for origin in [NodeSettings.Origin.bootstrapIfAlone, .join] {
      var search = ClusterSearch(origin: origin, proxyCount: 3)
      search.answered(proxy: 0, .unreachable)
      search.answered(proxy: 1, .knowsNone(isSettled: true))
      search.answered(proxy: 2, .knows(known))
      #expect(search.decision(within: .unknown) == .join(known))
      #expect(search.proxyThatKnows(known) == 2)
    }
  }

  @Test("a follower never founds a cluster")
  func followersWait() {
    var search = ClusterSearch(origin: .join, proxyCount: 1)
    search.answered(proxy: 0, .knowsNone(isSettled: true))
    #expect(search.decision(within: .unknown) == .wait)
  }

  @Test("a leader without any proxy founds a cluster at once")
  func withoutProxies() {
    #expect(
      ClusterSearch(origin: .bootstrapIfAlone, proxyCount: 0).decision(within: .unknown)
        == .bootstrap)
  }

  @Test("a node goes back to its own cluster, whatever others a proxy knows")
  func prefersItsOwn() {
    var search = ClusterSearch(origin: .join, proxyCount: 2)
    search.answered(proxy: 0, .knows(ClusterID(8)))
    search.answered(proxy: 1, .knows(known))
    #expect(search.decision(within: known) == .join(known))
    #expect(search.decision(within: .unknown) == .join(ClusterID(8)))
  }
}
