import KeyValueClient
import SystemIO

/// Writes without pause through the proxy, a few writes at a time, and tells of every answer.
final class ContinuousWriter {
  static let writesUnderWay = 4

  private let engine: ClientEngine
  private let value = [UInt8](repeating: 0x76, count: 100)
  private var number: UInt64 = 0
  private var isStopped = false

  private(set) var acknowledged = 0
  private(set) var failures: [ClientError] = []
  /// Called with each acknowledged write.
  var onAcknowledged: (WriteResult) -> Void = { _ in }

  init(loop: EventLoop, endpoint: String) {
    engine = ClientEngine(loop: loop, settings: ClientSettings(endpoints: [endpoint]))
  }

  func start() {
    for _ in 0..<Self.writesUnderWay { writeNext() }
  }

  func stop() {
    isStopped = true
    engine.close()
  }

  private func writeNext() {
    guard !isStopped else { return }
    number += 1
    engine.put(Array("key-\(number % 1_000)".utf8), value) { [self] result in
      guard !isStopped else { return }
      switch result {
      case .success(let write):
        acknowledged += 1
        onAcknowledged(write)
      case .failure(let error):
        failures.append(error)
      }
      writeNext()
    }
  }
}
