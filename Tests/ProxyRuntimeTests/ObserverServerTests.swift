import RPCCore
import RaftCore
import SystemIO
import Testing
import WireMessages

@testable import ProxyRuntime

@Suite struct ObserverServerTests {
  /// A caller that takes so many messages and then reads no more.
  private final class Watcher: ServerCall {
    let metadata = Metadata()
    let deadline: Deadline? = nil
    let peer = PeerIdentity(kind: .client)
    let isCancelled = false
    var onCancel: (() -> Void)?
    var onDrain: (() -> Void)?
    private var room: Int
    private(set) var received = 0
    private(set) var offered = 0
    private(set) var ends: [RPCError?] = []

    init(room: Int) {
      self.room = room
    }

    func send(_ message: some RPCMessage) -> SendResult {
      offered += 1
      guard room > 0 else { return .refused }
      room -= 1
      received += 1
      return .sent
    }

    func finish(_ error: RPCError?) {
      ends.append(error)
    }
  }

  private let monitor: ClusterMonitor
  private let observer: ObserverServer

  init() throws {
    monitor = ClusterMonitor(loop: try EventLoop(), settings: ProxySettings()) {
      PeerIdentity(kind: .proxy)
    }
    observer = ObserverServer(monitor: monitor, watchersMax: 2) { "here:1" }
  }

  @Test("of two members with one address the one that is gone comes first, for it is to be removed")
  func sameAddress() throws {
    let members = ClusterConfiguration(
      members: [1, 2, 3].map { number in
        Member(id: node(number), address: address(number == 3 ? 3 : 1), isVoter: true)
      })
    for gone: UInt64 in [1, 2] {
      var directory = ClusterDirectory(at: 0)
      for number: UInt64 in [3 - gone, 3] {
        try directory.announced(
          report(number, at: address(number == 3 ? 3 : 1), in: members), at: 0)
        directory.connectionChanged(of: node(number), to: .ready, at: 0)
      }
      directory.connectionChanged(of: node(gone), to: .lost, at: 0)
      let order = directory.nodes.sorted(by: ObserverServer.precedes).map(\.id.rawValue)
      #expect(order == [gone, 3 - gone, 3])
    }
  }

  private func watch(room: Int) -> Watcher {
    let watcher = Watcher(room: room)
    observer.watch(WireClusterStatusRequest(), call: StreamingServerCall(call: watcher))
    return watcher
  }

  private func happen(_ term: UInt64) {
    observer.tell(
      .leaderElected(id: NodeID(1), address: "there:1", term: Term(term), votes: []))
  }

  @Test("a watcher that does not keep up is cut, told to watch again, and holds nobody else up")
  func slowWatcher() throws {
    let slow = watch(room: 3)
    let quick = watch(room: .max)
    for term in 1...10 as ClosedRange<UInt64> { happen(term) }
    // The state at the start and two events; the third found no room.
    #expect(slow.received == 3)
    #expect(slow.offered == 4, "nothing is offered to a watcher that was cut")
    let error = try #require(slow.ends.first ?? nil)
    #expect(slow.ends.count == 1)
    #expect(error.code == .resourceExhausted)
    #expect(error.message == "events came faster than they were read; watch again to go on")
    #expect(quick.received == 11)
    #expect(quick.ends.isEmpty)
    // Its place is free again.
    let again = watch(room: .max)
    #expect(again.received == 1, "it begins with the present state")
    #expect(again.ends.isEmpty)
  }

  @Test("watchers are bounded, and one too many is told that nothing was done")
  func bounded() throws {
    _ = watch(room: .max)
    _ = watch(room: .max)
    let third = watch(room: .max)
    let error = try #require(third.ends.first ?? nil)
    #expect(error.code == .resourceExhausted)
    #expect(error.isKnownNotExecuted)
    #expect(third.received == 0)
  }
}
