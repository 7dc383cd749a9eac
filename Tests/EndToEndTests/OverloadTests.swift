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

      mutating func add(_ other: Tally) {
        acknowledged += other.acknowledged
        refused += other.refused
        others += other.others
      }
    }

    private static let clientsCount = 8
    private static let writesPerClient = 700
    /// What a client lets wait beyond its session's window.
    private static let waitingMax = 100
    private static let window = 512
    /// Each client refuses what is beyond its bounds. The others are together more than the proxy
    /// may have under way at the leader, which refuses some for now.
    private static let refusedCount = clientsCount * (writesPerClient - window - waitingMax)

    @Test("a burst beyond the bounds leaves nothing in doubt, and what follows it is served")
    func burst() async throws {
      try await TestCluster.run(nodes: 3) { cluster in
        let clients = (0..<Self.clientsCount).map { _ in
          cluster.client { settings in
            settings.sessionWindow = Self.window
            settings.outstandingMax = Self.window + Self.waitingMax
          }
        }
        // The sessions are open before the burst.
        for client in clients { _ = try await client.put([0], [0]) }
        // Nothing is acknowledged before all of the burst is there.
        let proxy = cluster.proxies[0].program
        await proxy.suspend()
        let tally = await withTaskGroup(of: Tally.self) { group in
          for client in clients {
            for number in 0..<Self.writesPerClient {
              group.addTask { await Self.write(number, through: client) }
            }
          }
          var sum = Tally()
          for _ in 0..<Self.refusedCount {
            if let one = await group.next() { sum.add(one) }
          }
          #expect(sum.refused == Self.refusedCount)
          await proxy.resume()
          for await one in group { sum.add(one) }
          return sum
        }
        print("\(tally.acknowledged) acknowledged, \(tally.refused) refused")
        #expect(tally.refused > 0)
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

    @Test(
      "what was asked of a node while it stood still, and given up, is not executed when it goes on"
    )
    func standstill() async throws {
      try await TestCluster.run(nodes: 1) { cluster in
        let node = cluster.node(0)
        let patient = cluster.client(of: [node.address])
        let impatient = cluster.client(of: [node.address]) { settings in
          settings.timeoutNanoseconds = 600_000_000
        }
        // Until it has a connection and a session.
        while (try? await impatient.put([0], [0])) == nil {}
        _ = try await patient.put([0], [0])
        let before = try await patient.nodeStatus(of: node.address).revision

        await node.program.suspend()
        for _ in 0..<3 {
          let tally = await withTaskGroup(of: Tally.self) { group in
            for number in 0..<20 {
              group.addTask { await Self.write(number, through: impatient) }
            }
            return await group.reduce(into: Tally()) { $0.add($1) }
          }
          #expect(tally.acknowledged == 0)
        }
        await node.program.resume()
        for number in 1...2 as ClosedRange<UInt8> { _ = try await patient.put([number], [number]) }
        try await node.program.transcript.line(containing: "this process stood still")
        #expect(try await patient.nodeStatus(of: node.address).revision == before + 2)
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
