import KeyValueStore
import RaftCore
import TestSupport
import Testing

/// A machine with a log position that counts by itself.
private struct Driver {
  var machine: KeyValueMachine
  var index: UInt64 = 0

  init(limits: KeyValueLimits = KeyValueLimits()) {
    machine = KeyValueMachine(limits: limits)
  }

  mutating func apply(_ command: Command) -> CommandResult {
    index += 1
    return machine.apply(command, at: EntryID(term: Term(1), index: LogIndex(index)))
  }

  mutating func open() -> ClientID {
    switch apply(.openSession) {
    case .sessionOpened(let client):
      return client
    case .put, .deleted, .refused:
      Issue.record("opening a session did not open one")
      return ClientID(0)
    }
  }

  mutating func put(
    _ client: ClientID, _ sequence: UInt64, answeredBelow: UInt64 = 1, key: [UInt8] = [1]
  ) -> CommandResult {
    apply(
      .perform(
        .put(key: key, value: [UInt8(truncatingIfNeeded: sequence)]),
        RequestIdentity(
          client: client, sequence: SequenceNumber(sequence),
          answeredBelow: SequenceNumber(answeredBelow))))
  }
}

@Suite("ClientSessions")
struct ClientSessionsTests {
  @Test("a session's identity is the index of the entry that opened it (thesis §6.3)")
  func identity() {
    var driver = Driver()
    #expect(driver.open() == ClientID(1))
    #expect(driver.open() == ClientID(2))
    #expect(driver.machine.sessions.count == 2)
  }

  @Test("a request that comes again gets the same answer and changes nothing")
  func repeated() {
    var driver = Driver()
    let client = driver.open()
    let first = driver.put(client, 1)
    #expect(first == .put(revision: Revision(1), previous: nil))
    _ = driver.put(client, 2)
    let digest = driver.machine.map.digest
    #expect(driver.put(client, 1) == first)
    #expect(driver.machine.map.digest == digest)
    #expect(driver.machine.map.revision == Revision(2))
  }

  @Test("requests of one session may come in any order")
  func outOfOrder() {
    var driver = Driver()
    let client = driver.open()
    for sequence in [5, 2, 9, 1, 3] as [UInt64] {
      _ = driver.put(client, sequence, key: [UInt8(sequence)])
    }
    #expect(driver.machine.map.count == 5)
    #expect(driver.put(client, 9, key: [9]) == .put(revision: Revision(3), previous: nil))
    #expect(driver.put(client, 5, key: [5]) == .put(revision: Revision(1), previous: nil))
    #expect(driver.put(client, 4, key: [4]) == .put(revision: Revision(6), previous: nil))
  }

  @Test("a request that the client has the answer of is stale and is not executed")
  func stale() {
    var driver = Driver()
    let client = driver.open()
    _ = driver.put(client, 1)
    _ = driver.put(client, 2)
    _ = driver.put(client, 3, answeredBelow: 3)
    #expect(driver.put(client, 1) == .refused(.stale))
    #expect(driver.put(client, 2) == .refused(.stale))
    #expect(driver.put(client, 3) == .put(revision: Revision(3), previous: Revision(2)))
    // Numbers begin at 1, and nobody can have the answer to what they only now ask.
    #expect(driver.put(client, 0) == .refused(.stale))
    #expect(driver.put(client, 7, answeredBelow: 8) == .refused(.stale))
    #expect(driver.machine.map.revision == Revision(3))
  }

  @Test("a session that is not there executes nothing")
  func noSession() {
    var driver = Driver()
    let client = driver.open()
    #expect(driver.put(ClientID(0), 1) == .refused(.noSession))
    #expect(driver.put(ClientID(client.rawValue + 1), 1) == .refused(.noSession))
    #expect(driver.machine.map.revision == .zero)
  }

  @Test("a full window refuses new requests until answers are confirmed")
  func windowFull() {
    var limits = KeyValueLimits()
    limits.sessionAnswersMax = 3
    var driver = Driver(limits: limits)
    let client = driver.open()
    for sequence in 1...3 as ClosedRange<UInt64> {
      _ = driver.put(client, sequence)
    }
    #expect(driver.put(client, 4) == .refused(.windowFull(limit: 3)))
    #expect(driver.put(client, 2) == .put(revision: Revision(2), previous: Revision(1)))
    #expect(
      driver.put(client, 4, answeredBelow: 2)
        == .put(revision: Revision(4), previous: Revision(3)))
    #expect(driver.put(client, 5, answeredBelow: 2) == .refused(.windowFull(limit: 3)))
  }

  @Test("one session too many expires the one that was used the longest ago")
  func expiry() {
    var limits = KeyValueLimits()
    limits.sessionsMax = 3
    var driver = Driver(limits: limits)
    let clients = [driver.open(), driver.open(), driver.open()]
    _ = driver.put(clients[0], 1)
    // A repeated request is a use, too.
    _ = driver.put(clients[1], 1)
    _ = driver.put(clients[0], 1)
    let fourth = driver.open()
    #expect(driver.machine.sessions.count == 3)
    #expect(driver.put(clients[2], 1) == .refused(.noSession))
    _ = driver.put(fourth, 1)
    _ = driver.open()
    #expect(driver.put(clients[1], 1) == .refused(.noSession))
    #expect(driver.put(clients[0], 1) == .put(revision: Revision(1), previous: nil))
  }

  @Test(
    "ten copies of every request, in any order, take effect once and get one answer",
    arguments: Seeds.all)
  func exactlyOnce(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var driver = Driver()
    let clients = (0..<5).map { _ in driver.open() }
    struct Request {
      let client: Int
      let sequence: UInt64
      var key: [UInt8] { [UInt8(client), UInt8(sequence)] }
    }
    var sends: [Request] = []
    for client in clients.indices {
      for sequence in 1...40 as ClosedRange<UInt64> {
        sends += (0..<10).map { _ in Request(client: client, sequence: sequence) }
      }
    }
    sends.shuffle(using: &random)
    var answers: [[UInt8]: CommandResult] = [:]
    // What a client has all answers below of may be told with any later request; copies of what it
    // has confirmed arrive late.
    var answeredBelow = [UInt64](repeating: 1, count: clients.count)
    for (step, send) in sends.enumerated() {
      let isConfirming = step % 3 == 0 && answeredBelow[send.client] <= send.sequence
      let result = driver.put(
        clients[send.client], send.sequence,
        answeredBelow: isConfirming ? answeredBelow[send.client] : 1, key: send.key)
      switch result {
      case .put:
        #expect(answers[send.key] == nil || answers[send.key] == result)
        answers[send.key] = result
      case .refused(.stale):
        #expect(send.sequence < answeredBelow[send.client])
      case .sessionOpened, .deleted, .refused:
        Issue.record("unexpected \(result)")
      }
      while answers[[UInt8(send.client), UInt8(answeredBelow[send.client])]] != nil {
        answeredBelow[send.client] += 1
      }
    }
    #expect(driver.machine.map.count == 200)
    #expect(driver.machine.map.revision == Revision(200))
    #expect(driver.machine.map.list().entries.allSatisfy { $0.version == 1 })
  }

  @Test("a window that moves on for long answers what is in it, and nothing else")
  func movingWindow() {
    var driver = Driver()
    let client = driver.open()
    for sequence in 1...1_000 as ClosedRange<UInt64> {
      // The last 100 are unconfirmed.
      let answeredBelow = sequence > 100 ? sequence - 99 : 1
      let first = driver.put(client, sequence, answeredBelow: answeredBelow, key: [0])
      #expect(
        first
          == .put(
            revision: Revision(sequence), previous: sequence > 1 ? Revision(sequence - 1) : nil))
      let oldest = driver.put(client, answeredBelow, key: [0])
      #expect(
        oldest
          == .put(
            revision: Revision(answeredBelow),
            previous: answeredBelow > 1 ? Revision(answeredBelow - 1) : nil))
      #expect(driver.put(client, answeredBelow - 1, key: [0]) == .refused(.stale))
    }
    #expect(driver.machine.map.revision == Revision(1_000))
  }

  @Test("a copy of the machine goes its own way")
  func copies() {
    var driver = Driver()
    let client = driver.open()
    _ = driver.put(client, 1)
    var copy = driver
    _ = copy.put(client, 2)
    #expect(driver.machine.map.revision == Revision(1))
    #expect(copy.machine.map.revision == Revision(2))
    #expect(driver.put(client, 2, key: [2]) == .put(revision: Revision(2), previous: nil))
  }

  @Test("a delete is answered again as it was the first time")
  func repeatedDelete() {
    var driver = Driver()
    let client = driver.open()
    _ = driver.put(client, 1)
    let identity = RequestIdentity(
      client: client, sequence: SequenceNumber(2), answeredBelow: SequenceNumber(1))
    let deleted = CommandResult.deleted(revision: Revision(2), previous: Revision(1))
    #expect(driver.apply(.perform(.delete(key: [1]), identity)) == deleted)
    _ = driver.put(client, 3)
    #expect(driver.apply(.perform(.delete(key: [1]), identity)) == deleted)
    #expect(driver.machine.map.count == 1)
  }

  @Test("the machine's digest tells sessions apart that answer differently")
  func digest() {
    func digest(_ build: (inout Driver, ClientID) -> Void) -> UInt64 {
      var driver = Driver()
      let client = driver.open()
      build(&driver, client)
      return driver.machine.digest
    }
    let digests = [
      Driver().machine.digest,
      digest { _, _ in },
      digest { driver, _ in _ = driver.open() },
      // The same map each time: one key, written once.
      digest { driver, client in _ = driver.put(client, 1) },
      digest { driver, client in _ = driver.put(client, 2, key: [1]) },
      digest { driver, client in
        _ = driver.put(client, 1)
        _ = driver.put(client, 1)
      },
      digest { driver, client in
        _ = driver.put(client, 1)
        _ = driver.put(client, 1, answeredBelow: 2)
      },
    ]
    #expect(Set(digests).count == digests.count)
  }

  @Test("the digest of sessions is that of the sessions that are left", arguments: Seeds.all)
  func digestOfLateJoiners(seed: UInt64) {
    // What was answered and confirmed, opened and expired, leaves no trace but the revision.
    var limits = KeyValueLimits()
    limits.sessionsMax = 2
    var driver = Driver(limits: limits)
    var random = SeededRandom(seed: seed)
    for _ in 0..<20 {
      let client = driver.open()
      for sequence in 1...(.random(in: 1...5, using: &random)) as ClosedRange<UInt64> {
        _ = driver.put(client, sequence, answeredBelow: .random(in: 1...sequence, using: &random))
      }
    }
    _ = driver.open()
    _ = driver.open()
    var fresh = ClientSessions(limits: limits)
    _ = fresh.open(at: LogIndex(driver.index - 1))
    _ = fresh.open(at: LogIndex(driver.index))
    #expect(driver.machine.sessions.digest == fresh.digest)
  }
}
