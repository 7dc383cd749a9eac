import ProxyRuntime
import RaftCore
import Testing

@Suite("ReadBalancer")
struct ReadBalancerTests {
  @Test("over any run of reads the nodes' shares differ by at most one", arguments: 1...7)
  func strict(nodeCount: Int) {
    var balancer = ReadBalancer()
    let nodes = (1...nodeCount).map { node(UInt64($0)) }
    var served: [NodeID: Int] = Dictionary(uniqueKeysWithValues: nodes.map { ($0, 0) })
    for _ in 0..<100 {
      guard let chosen = balancer.next(among: nodes, where: { _ in true }) else { continue }
      served[chosen, default: 0] += 1
      let counts = served.values
      #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1)
    }
    #expect(served.values.reduce(0, +) == 100)
  }

  @Test("a node that leaves or joins does not disturb the order of the others")
  func changes() {
    var balancer = ReadBalancer()
    func next(_ numbers: [UInt64]) -> UInt64? {
      balancer.next(among: numbers.map(node)) { _ in true }?.rawValue
    }
    #expect(next([1, 3, 5]) == 1)
    #expect(next([3, 5]) == 3)
    #expect(next([1, 3, 4, 5]) == 4)
    #expect(next([1, 3, 4, 5]) == 5)
    #expect(next([1, 3, 4, 5]) == 1)
    #expect(next([]) == nil)
  }
}
