import RaftCore
import Testing

@testable import NodeRuntime

@Suite struct ClusterSearchTests {
  private let known = ClusterID(7)

  @Test("a leader founds a cluster only when every proxy is unreachable or surely knows none")
  func foundsOnlyWhenNobodyKnows() {
    var search = ClusterSearch(origin: .bootstrapIfAlone, proxyCount: 2)
    #expect(search.decision == .wait)
    search.answered(proxy: 0, .unreachable)
    #expect(search.decision == .wait)
    search.answered(proxy: 1, .knowsNone(isSettled: false))
    #expect(search.decision == .wait)
    search.answered(proxy: 1, .knowsNone(isSettled: true))
    #expect(search.decision == .bootstrap)
  }

  @Test("a cluster that any proxy knows is joined, whatever the others say")
  func joinsWhatAnyProxyKnows() {
    for origin in [NodeSettings.Origin.bootstrapIfAlone, .join] {
      var search = ClusterSearch(origin: origin, proxyCount: 3)
      search.answered(proxy: 0, .unreachable)
      search.answered(proxy: 1, .knowsNone(isSettled: true))
      search.answered(proxy: 2, .knows(known))
      #expect(search.decision == .join(known))
      #expect(search.proxyThatKnows(known) == 2)
    }
  }

  @Test("a follower never founds a cluster")
  func followersWait() {
    var search = ClusterSearch(origin: .join, proxyCount: 1)
    search.answered(proxy: 0, .knowsNone(isSettled: true))
    #expect(search.decision == .wait)
  }

  @Test("a leader without any proxy founds a cluster at once")
  func withoutProxies() {
    #expect(ClusterSearch(origin: .bootstrapIfAlone, proxyCount: 0).decision == .bootstrap)
  }
}
