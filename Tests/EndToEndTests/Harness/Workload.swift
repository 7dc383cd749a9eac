import KeyValueClient
import KeyValueStore
import Testing

/// Writers that never pause: each writes unique values one after the other, some under keys of its
/// own, some under keys that all share. Readers, if there are any, read what all share.
struct Workload {
  static let ownKeys = 8
  static let sharedKeys = 3

  let ledger = Ledger()
  private let cluster: TestCluster
  private let clients: [KeyValueClient]
  private let task: Task<Void, Never>

  /// Starts the writers, each with a client and a session of its own, and the readers.
  init(on cluster: TestCluster, writers: Int = 4, readers: Int = 0) {
    self.cluster = cluster
    let ledger = ledger
    let clients = (0..<writers + readers).map { _ in cluster.client() }
    self.clients = clients
    task = Task {
      await withTaskGroup { group in
        for client in clients.suffix(readers) {
          group.addTask { await Self.read(through: client, ledger) }
        }
        for (writer, client) in clients.prefix(writers).enumerated() {
          group.addTask {
            await Self.write(as: "writer-\(writer)", through: client, ledger)
          }
          group.addTask {
            await Self.write(as: "shared", through: client, ledger, tag: "\(writer)")
          }
        }
      }
    }
  }

  private static func write(
    as prefix: String, through client: KeyValueClient, _ ledger: Ledger, tag: String = ""
  ) async {
    let keys = tag.isEmpty ? ownKeys : sharedKeys
    var number = 0
    while !ledger.isClosed, ledger.failures.isEmpty {
      let key = "\(prefix)/\(number % keys)"
      let value = "\(prefix) \(tag) \(number)"
      do throws(ClientError) {
        let result = try await client.put(Array(key.utf8), Array(value.utf8))
        ledger.acknowledged(key, value, result)
      } catch {
        ledger.failed("writing \(key): \(error)")
      }
      number += 1
    }
  }

  private static func read(through client: KeyValueClient, _ ledger: Ledger) async {
    var revision: UInt64 = 0
    while !ledger.isClosed, ledger.failures.isEmpty {
      do throws(ClientError) {
        let result = try await client.get(Array("shared/0".utf8))
        if result.revision.rawValue < revision {
          ledger.failed("read revision \(result.revision) after \(revision)")
        }
        revision = result.revision.rawValue
      } catch {
        ledger.failed("reading: \(error)")
      }
    }
  }

  /// Lets every writer end the write that it is at.
  func stop() async throws {
    ledger.close()
    await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      for client in clients { client.close() }
      task.cancel()
    }
    try #require(ledger.failures.isEmpty)
  }
}
