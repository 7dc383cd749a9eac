package import Linearizability
package import ProgramSupport

/// One operation of a history as a line of JSON, for files that people and other checkers read.
///
///     {"client":3,"op":"put","key":"k4","value":"3.17","invoked":81,"outcome":"ok","returned":97,
///      "revision":12,"previous":9,"index":31}
///
/// Keys and values are texts. An entry of a read is [key, value, created, changed, version].
package enum HistoryLine {
  package static func json(of operation: HistoryOperation) -> JSONValue {
    var members = [JSONMember("client", .number(operation.client))]
    func add(_ name: String, _ value: JSONValue) { members.append(JSONMember(name, value)) }
    switch operation.action {
    case .put(let key, let value):
      add("op", .string("put"))
      add("key", text(key))
      add("value", text(value))
    case .delete(let key):
      add("op", .string("delete"))
      add("key", text(key))
    case .get(let key):
      add("op", .string("get"))
      add("key", text(key))
    case .list(let prefix, let after, let limit):
      add("op", .string("list"))
      add("prefix", text(prefix))
      add("after", text(after))
      add("limit", .number(UInt64(limit)))
    }
    switch operation.consistency {
    case .linearizable: break
    case .stale: add("stale", .boolean(true))
    case .atLeast(let revision): add("minimum", .number(revision))
    }
    add("invoked", .number(operation.invokedAt))
    switch operation.outcome {
    case .unknown: add("outcome", .string("unknown"))
    case .failed(let time):
      add("outcome", .string("failed"))
      add("returned", .number(time))
    case .ok(let time, let answer):
      add("outcome", .string("ok"))
      add("returned", .number(time))
      add("revision", .number(answer.revision))
      if let previous = answer.previous { add("previous", .number(previous)) }
      if answer.servedIndex > 0 { add("index", .number(answer.servedIndex)) }
      if !operation.isWrite {
        add("more", .boolean(answer.more))
        add("entries", .array(answer.entries.map(json)))
      }
    }
    return .object(members)
  }

  /// A line that is no operation, and what is wrong with it.
  package struct Malformed: Error, Hashable, CustomStringConvertible {
    package let description: String
  }

  package static func operation(of line: String) throws(Malformed) -> HistoryOperation {
    do {
      let json = try JSONText.value(of: line)
      guard let client = json["client"]?.number, let invokedAt = json["invoked"]?.number,
        let action = action(of: json), let outcome = outcome(of: json)
      else { throw Malformed(description: "it lacks a field: \(line.prefix(200))") }
      return HistoryOperation(
        client: client, action: action, consistency: consistency(of: json), invokedAt: invokedAt,
        outcome: outcome)
    } catch let error as JSONText.Malformed {
      throw Malformed(description: "\(error): \(line.prefix(200))")
    } catch {
      throw Malformed(description: "\(error)")
    }
  }

  private static func action(of json: JSONValue) -> HistoryOperation.Action? {
    switch json["op"]?.string {
    case "put":
      guard let key = bytes(json["key"]), let value = bytes(json["value"]) else { return nil }
      return .put(key: key, value: value)
    case "delete": return bytes(json["key"]).map { .delete(key: $0) }
    case "get": return bytes(json["key"]).map { .get(key: $0) }
    case "list":
      guard let prefix = bytes(json["prefix"]), let after = bytes(json["after"]),
        let limit = json["limit"]?.number
      else { return nil }
      return .list(prefix: prefix, after: after, limit: Int(clamping: limit))
    default: return nil
    }
  }

  private static func consistency(of json: JSONValue) -> HistoryOperation.Consistency {
    if json["stale"]?.isTrue == true { return .stale }
    if let revision = json["minimum"]?.number { return .atLeast(revision: revision) }
    return .linearizable
  }

  private static func outcome(of json: JSONValue) -> HistoryOperation.Outcome? {
    switch json["outcome"]?.string {
    case "unknown": return .unknown
    case "failed": return json["returned"]?.number.map { .failed(returnedAt: $0) }
    case "ok":
      guard let time = json["returned"]?.number, let revision = json["revision"]?.number else {
        return nil
      }
      var entries: [HistoryEntry] = []
      for element in json["entries"]?.elements ?? [] {
        guard let entry = entry(of: element) else { return nil }
        entries.append(entry)
      }
      return .ok(
        returnedAt: time,
        HistoryOperation.Answer(
          revision: revision, previous: json["previous"]?.number, entries: entries,
          more: json["more"]?.isTrue ?? false, servedIndex: json["index"]?.number ?? 0))
    default: return nil
    }
  }

  private static func json(_ entry: HistoryEntry) -> JSONValue {
    .array([
      text(entry.key), text(entry.value), .number(entry.createRevision),
      .number(entry.modRevision), .number(entry.version),
    ])
  }

  private static func entry(of json: JSONValue) -> HistoryEntry? {
    guard let fields = json.elements, fields.count == 5, let key = bytes(fields[0]),
      let value = bytes(fields[1]), let created = fields[2].number,
      let changed = fields[3].number, let version = fields[4].number
    else { return nil }
    return HistoryEntry(
      key: key, value: value, createRevision: created, modRevision: changed, version: version)
  }

  private static func text(_ bytes: [UInt8]) -> JSONValue {
    .string(String(decoding: bytes, as: UTF8.self))
  }

  private static func bytes(_ json: JSONValue?) -> [UInt8]? {
    json?.string.map { Array($0.utf8) }
  }
}
