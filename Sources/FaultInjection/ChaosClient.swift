import KeyValueClient
import KeyValueStore
import Linearizability
import SystemIO

/// One client of a run: one operation after the other, with a pause between, each recorded. Loop only.
final class ChaosClient {
  private let number: UInt64
  private let engine: ClientEngine
  private let recorder: ChaosRecorder
  private let settings: ChaosSettings
  private let loop: EventLoop
  private var random: ChaosRandom
  private var written = 0
  /// The revision of its last acknowledged write.
  private var lastRevision: UInt64 = 0
  private var pending: Int?
  private var isStopped = false
  private(set) var acknowledged = 0
  private(set) var failed = 0
  private(set) var unknown = 0
  /// Called with the address of the leader that served a write.
  var onWrite: (String) -> Void = { _ in }

  init(
    _ number: Int, loop: EventLoop, endpoints: [String], settings: ChaosSettings,
    recorder: ChaosRecorder
  ) {
    self.number = UInt64(number)
    self.loop = loop
    self.settings = settings
    self.recorder = recorder
    random = ChaosRandom(seed: settings.seed, stream: 1_000 + UInt64(number))
    // Not all at one proxy.
    var endpoints = endpoints
    for _ in 0..<number % endpoints.count { endpoints.append(endpoints.removeFirst()) }
    var client = ClientSettings(endpoints: endpoints)
    client.timeoutNanoseconds = 3_000_000_000
    engine = ClientEngine(loop: loop, settings: client)
  }

  /// Where its next request goes.
  var endpoint: String { engine.endpoint }

  func start() { next() }

  func stop() {
    isStopped = true
  }

  /// Gives up what is under way; returns its number, for the history.
  func close() -> Int? {
    isStopped = true
    engine.close()
    return pending
  }

  var isIdle: Bool { isStopped && pending == nil }

  private func next() {
    loop.schedule(after: random.next(in: 0...settings.thinkNanosecondsMax)) { [self] in
      if !isStopped { act() }
    }
  }

  private func act() {
    let key = Array("k\(random.next(below: settings.keyCount))".utf8)
    switch random.next(below: 100) {
    case 0..<42: put(key)
    case 42..<50: delete(key)
    case 50..<84: get(key)
    case 84..<88: get(key, stalely: .stale)
    // What it has written itself, from whatever node answers.
    case 88..<94: get(key, stalely: .atLeast(revision: lastRevision))
    default: list()
    }
  }

  private func put(_ key: [UInt8]) {
    written += 1
    let value = Array("\(number).\(written)".utf8)
    let operation = begin(.put(key: key, value: value))
    engine.put(key, value) { [self] in endWrite(operation, $0) }
  }

  private func delete(_ key: [UInt8]) {
    let operation = begin(.delete(key: key))
    engine.delete(key) { [self] in endWrite(operation, $0) }
  }

  private func get(
    _ key: [UInt8], stalely consistency: HistoryOperation.Consistency = .linearizable
  ) {
    var least = Revision.zero
    if case .atLeast(let revision) = consistency {
      // Nothing was written yet: zero would ask for a read that may show anything.
      guard revision > 0 else { return next() }
      least = Revision(revision)
    }
    let operation = begin(.get(key: key), consistency)
    engine.get(
      key, consistency: consistency == .linearizable ? .linearizable : .stale, minRevision: least
    ) { [self] result in
      end(
        operation,
        result.map {
          HistoryOperation.Answer(
            revision: $0.revision.rawValue, entries: $0.entry.map { [HistoryEntry($0)] } ?? [])
        }, isWrite: false)
    }
  }

  private func list() {
    let operation = begin(.list(prefix: Array("k1".utf8), after: [], limit: 0))
    engine.list(prefix: Array("k1".utf8)) { [self] result in
      end(operation, result.map(HistoryOperation.Answer.init), isWrite: false)
    }
  }

  private func begin(
    _ action: HistoryOperation.Action,
    _ consistency: HistoryOperation.Consistency = .linearizable
  ) -> Int {
    let operation = recorder.begin(action, by: number, consistency)
    pending = operation
    return operation
  }

  private func endWrite(_ operation: Int, _ result: Result<WriteResult, ClientError>) {
    if case .success(let write) = result {
      lastRevision = max(lastRevision, write.revision.rawValue)
      onWrite(write.servedBy)
    }
    end(
      operation,
      result.map {
        HistoryOperation.Answer(
          revision: $0.revision.rawValue, previous: $0.previousRevision?.rawValue)
      }, isWrite: true)
  }

  private func end(
    _ operation: Int, _ result: Result<HistoryOperation.Answer, ClientError>, isWrite: Bool
  ) {
    pending = nil
    let now = EventLoop.monotonicNow()
    switch result {
    case .success(let answer):
      acknowledged += 1
      recorder.end(operation, .ok(returnedAt: now, answer))
    case .failure(let error) where isWrite && !error.isOutcomeUnknown:
      failed += 1
      recorder.end(operation, .failed(returnedAt: now))
    case .failure:
      unknown += 1
      recorder.end(operation, .unknown)
    }
    if !isStopped { next() }
  }
}

extension HistoryEntry {
  init(_ entry: KeyValueEntry) {
    self.init(
      key: entry.key, value: entry.value, createRevision: entry.createRevision.rawValue,
      modRevision: entry.modRevision.rawValue, version: entry.version)
  }
}

extension HistoryOperation.Answer {
  init(_ list: ListResult) {
    self.init(
      revision: list.revision.rawValue, entries: list.entries.map { HistoryEntry($0) },
      more: list.more)
  }
}
