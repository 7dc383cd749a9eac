import KeyValueClient
import KeyValueStore
import Testing
import WireMessages

extension EndToEnd {
  @Suite struct Overload {
    private struct Tally: Sendable {
      var acknowledged = 0
      var refused = 0
      var others: [String] = []
    }

    private static let clientsCount = 8
    /// All together more than the proxy may have under way at the leader.
    private static let writesPerClient = 700

    @Test("a burst beyond the bounds leaves nothing in doubt, and what follows it is served")
    func burst() async throws {
      try await TestCluster.run(nodes: 3) { cluster in
        let clients = (0..<Self.clientsCount).map { _ in cluster.client() }
        // The sessions are open before the burst.
        for client in clients { _ = try await client.put([0], [0]) }
        let tally = await withTaskGroup(of: Tally.self) { group in
          for client in clients {
            for number in 0..<Self.writesPerClient {
              group.addTask { await Self.write(number, through: client) }
            }
          }
          return await group.reduce(into: Tally()) { sum, one in
            sum.acknowledged += one.acknowledged
            sum.refused += one.refused
            sum.others += one.others
          }
        }
        print("\(tally.acknowledged) acknowledged, \(tally.refused) refused")
        #expect(tally.others.isEmpty)
        #expect(
          tally.acknowledged + tally.refused + tally.others.count
            == Self.clientsCount * Self.writesPerClient)
        for number in 0..<20 as Range<UInt8> {
          for client in clients { _ = try await client.put([1, number], [number]) }
        }
        // Exactly what was acknowledged was executed.
        let expected = Self.clientsCount * 21 + tally.acknowledged
        for status in try await cluster.statusesAtOneIndex() {
          #expect(status.revision == UInt64(expected))
        }
      }
    }

    private static func write(_ number: Int, through client: KeyValueClient) async -> Tally {
      var tally = Tally()
      do throws(ClientError) {
        _ = try await client.put(Array("burst/\(number % 100)".utf8), [1])
        tally.acknowledged = 1
      } catch {
        if case .overloaded = error {
          tally.refused = 1
        } else {
          tally.others = ["\(error)"]
        }
      }
      return tally
    }
  }
}
