import ProgramSupport

extension Answerer {
  fileprivate var members: [JSONMember] {
    let milliseconds = Double(duration.wholeMicroseconds) / 1000
    return [
      JSONMember("servedBy", .string(address)), JSONMember("milliseconds", .decimal(milliseconds)),
    ]
  }
}

extension StoredEntry {
  var members: [JSONMember] {
    JSONMember.bytes("key", key) + JSONMember.bytes("value", value) + [
      JSONMember("createRevision", .number(createRevision)),
      JSONMember("modRevision", .number(modRevision)), JSONMember("version", .number(version)),
    ]
  }
}

extension Staleness? {
  fileprivate var members: [JSONMember] {
    guard let self else { return [JSONMember("stale", .boolean(false))] }
    let age = self.age.map { UInt64($0.wholeMicroseconds / 1000) }
    return [
      JSONMember("stale", .boolean(true)),
      JSONMember("ageMilliseconds", age.map(JSONValue.number) ?? .null),
    ]
  }
}

extension PutOutcome {
  func json(key: [UInt8]) -> JSONValue {
    .object(
      JSONMember.bytes("key", key) + [
        JSONMember("revision", .number(revision)),
        JSONMember("previousRevision", previousRevision.map(JSONValue.number) ?? .null),
      ] + answerer.members)
  }
}

extension DeleteOutcome {
  func json(key: [UInt8]) -> JSONValue {
    .object(
      JSONMember.bytes("key", key) + [
        JSONMember("deleted", .boolean(previousRevision != nil)),
        JSONMember("revision", .number(revision)),
        JSONMember("previousRevision", previousRevision.map(JSONValue.number) ?? .null),
      ] + answerer.members)
  }
}

extension GetOutcome {
  func json(key: [UInt8]) -> JSONValue {
    .object(
      (entry?.members ?? JSONMember.bytes("key", key)) + [
        JSONMember("found", .boolean(entry != nil)), JSONMember("revision", .number(revision)),
      ] + staleness.members + answerer.members)
  }
}

extension ListOutcome {
  /// What is said about a listing after its entries.
  var closingMembers: [JSONMember] {
    [JSONMember("revision", .number(revision))] + staleness.members + answerer.members
  }
}

extension LivenessOutcome {
  var json: JSONValue {
    .object([
      "address": .string(address), "state": .string(present.rawValue),
      "previousState": .string(previous.rawValue),
    ])
  }
}

extension MembershipOutcome {
  var json: JSONValue {
    .object([
      "removed": .array(removed.map(JSONValue.string)),
      "promoted": .array(promoted.map(JSONValue.string)),
      "members": .array(members.map(JSONValue.string)),
    ])
  }
}

extension TransferOutcome {
  var json: JSONValue {
    .object(["leader": .string(address), "term": .number(term)])
  }
}

extension OperationError {
  /// `mayHaveHappened` is left out where there was nothing to change.
  func json(_ effect: Effect) -> JSONValue {
    let details = JSONValue.object([
      "kind": .string(kindName), "message": .string(message),
      "mayHaveHappened": effect == .nothing ? nil : .boolean(kind == .outcomeUnknown),
    ])
    return .object(["error": details])
  }

  private var kindName: String {
    switch kind {
    case .unavailable: "unavailable"
    case .timedOut: "timedOut"
    case .notYet: "notYet"
    case .outcomeUnknown: "outcomeUnknown"
    case .invalid: "invalid"
    case .other: "other"
    }
  }
}
