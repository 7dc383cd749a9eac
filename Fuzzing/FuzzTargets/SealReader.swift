import KeyValueStore
import ProtobufCodec
import RPCCore
import TestSupport
import WireMessages

extension FuzzReader {
  /// Sealed messages that are changed on their way. The first byte says which message the others are;
  /// it is sealed, and changed in ways that follow from the input.
  ///
  /// Whatever becomes of a message between nodes, it is read as it was sent or not at all. A write is
  /// held against its seal where it gets into the log: what gets there is the command that was sealed.
  package static let seal = FuzzReader(
    // The first mistake has the schema read, to name the fields on the way to it.
    name: "seal", allocatedPerByte: 2048, allocatedBase: 1 << 20,
    generate: { random in
      let kind = random.next(below: 4)
      let type =
        kind < 2
        ? WireEnvelope.descriptor
        : kind == 2 ? WirePutRequest.descriptor : WireDeleteRequest.descriptor
      return [UInt8(kind)] + MessageGenerator(root: type).message(&random)
    },
    examine: { input throws(Violation) in
      guard let first = input.first else { return .refused("nothing") }
      let content = Array(input.dropFirst())
      switch first % 4 {
      case 0, 1: return try SealExamination.examine(envelope: content, from: input)
      case 2: return try SealExamination.examine(put: content, from: input)
      default: return try SealExamination.examine(delete: content, from: input)
      }
    })
}

private enum SealExamination {
  static func examine(
    envelope content: [UInt8], from input: [UInt8]
  ) throws(Violation) -> Outcome {
    _ = try read(content)
    guard let message = try? WireEnvelope(decoding: content) else {
      return .refused("no envelope")
    }
    var sealed: [UInt8] = []
    message.appendMessage(to: &sealed)
    try require(sealed.count == message.messageByteCount, "the length is the announced one")
    try require(try read(sealed) == message, "what was sealed is read as it was")
    var changes = Changes(input)
    for _ in 0..<12 {
      let changed = changes.change(sealed)
      guard changed != sealed else { continue }
      try require(try read(changed) == nil, "what was changed is refused: \(changed)")
    }
    return .accepted(message.message.map { 1 + $0.number } ?? 0)
  }

  private static func read(_ bytes: [UInt8]) throws(Violation) -> WireEnvelope? {
    do throws(RPCError) {
      return try WireEnvelope(decodingMessage: bytes.span.bytes)
    } catch {
      try require(error.isKnownNotExecuted, "what was refused was not executed: \(error)")
      try require(
        error.code == .dataLoss || error.code == .invalidArgument, "it is said why: \(error)")
      return nil
    }
  }

  static func examine(put content: [UInt8], from input: [UInt8]) throws(Violation) -> Outcome {
    guard let request = try? WirePutRequest(decoding: content), let identity = request.identity
    else {
      return .refused("no put")
    }
    // As clients make them.
    var sealed = WirePutRequest(
      key: request.key, value: request.value, identity: RequestIdentity(identity).wire)
    guard let meant = command(sealed) else { throw Violation("a put is no command") }
    sealed.seal = meant.seal
    try turn(sealed.encoded(), meant, input) { bytes in
      guard let read = try? WirePutRequest(decoding: bytes) else { return nil }
      return command(read).map { ($0, read.seal) }
    }
    return .accepted(32)
  }

  static func examine(delete content: [UInt8], from input: [UInt8]) throws(Violation) -> Outcome {
    guard let request = try? WireDeleteRequest(decoding: content), let identity = request.identity
    else {
      return .refused("no delete")
    }
    var sealed = WireDeleteRequest(key: request.key, identity: RequestIdentity(identity).wire)
    guard let meant = command(sealed) else { throw Violation("a delete is no command") }
    sealed.seal = meant.seal
    try turn(sealed.encoded(), meant, input) { bytes in
      guard let read = try? WireDeleteRequest(decoding: bytes) else { return nil }
      return command(read).map { ($0, read.seal) }
    }
    return .accepted(33)
  }

  private static func command(_ put: WirePutRequest) -> Command? {
    put.identity.map { .perform(.put(key: put.key, value: put.value), RequestIdentity($0)) }
  }

  private static func command(_ delete: WireDeleteRequest) -> Command? {
    delete.identity.map { .perform(.delete(key: delete.key), RequestIdentity($0)) }
  }

  /// Turns bits of a sealed write, those of the seal's tag among them, and changes it in other ways.
  private static func turn(
    _ sealed: [UInt8], _ meant: Command, _ input: [UInt8],
    read: ([UInt8]) -> (command: Command, seal: UInt64?)?
  ) throws(Violation) {
    guard let intact = read(sealed), intact == (meant, meant.seal) else {
      throw Violation("a sealed write is not what it was")
    }
    func check(_ changed: [UInt8]) throws(Violation) {
      guard let (command, seal) = read(changed), command != meant else { return }
      try require(seal != command.seal, "\(changed) is no other write than \(sealed)")
    }
    var changes = Changes(input)
    let tag = (sealed.count - 9) * 8
    for bit in Array(tag..<tag + 8) + (0..<16).map({ _ in changes.next(sealed.count * 8) }) {
      var turned = sealed
      turned[bit / 8] ^= 1 << UInt8(bit % 8)
      try check(turned)
    }
    for _ in 0..<8 { try check(changes.change(sealed)) }
  }
}

/// Changes that follow from an input, so that the input alone says what happens to it.
private struct Changes {
  private var random: SeededRandom

  init(_ input: [UInt8]) {
    random = SeededRandom(seed: XXHash64.hash(input, seed: 1))
  }

  mutating func next(_ bound: Int) -> Int { Int(random.next(below: bound)) }

  /// A turned bit, a burst, a part that is missing, twice there, in another place, or more at the end.
  mutating func change(_ bytes: [UInt8]) -> [UInt8] {
    var changed = bytes
    let place = next(bytes.count)
    let range = place..<min(bytes.count, place + 1 + next(9))
    switch next(6) {
    case 0: changed[place] ^= 1 << UInt8(next(8))
    case 1: for index in range { changed[index] ^= UInt8(next(256)) }
    case 2: changed.removeSubrange(range)
    case 3: changed.insert(contentsOf: bytes[range], at: place)
    case 4: changed.removeSubrange(place...)
    default: changed.append(UInt8(next(256)))
    }
    return changed
  }
}

extension WireEnvelope.Message {
  fileprivate var number: Int {
    switch self {
    case .requestVote: 0
    case .requestVoteReply: 1
    case .appendEntries: 2
    case .appendEntriesReply: 3
    case .readIndex: 4
    case .readIndexReply: 5
    case .timeoutNow: 6
    case .installSnapshot: 7
    case .installSnapshotReply: 8
    }
  }
}
