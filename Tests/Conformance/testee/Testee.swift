import ProtobufCodec

/// Answers the conformance suite's requests in both versions of its protocol: a round trip, which is
/// turned into the actions that it stands for, and a list of actions.
///
/// What the codec does not offer is skipped, and so are message types and formats that a later suite may
/// ask for. Other fields of a request that the testee's schema does not have are passed over and told: a
/// suite that gives a field to all of its requests would have nothing tested otherwise. If such a field asks
/// for something, the answer is one to another question, so that the test fails, and somebody looks.
struct Testee {
  private typealias Stop = MessageStore.Stop

  /// The latest version of the protocol that the testee speaks.
  private static let protocolVersion: Int32 = 2

  /// Called with the first fields that a request has and the testee's schema has not, for people.
  private let tell: (String) -> Void
  private var hasTold = false

  init(telling tell: @escaping (String) -> Void) {
    self.tell = tell
  }

  mutating func response(to bytes: [UInt8]) -> ConformanceResponse {
    var response = ConformanceResponse(protocolVersion: Self.protocolVersion)
    do {
      let request = try ConformanceRequest(decoding: bytes)
      if !hasTold, !request.unknownFields.isEmpty {
        hasTold = true
        var unknown = ConformanceRequest()
        unknown.unknownFields = request.unknownFields
        tell(unknown.debugDescription)
      }
      switch request.protocolVersion {
      case ...1: response.result = roundTrip(request)
      case Self.protocolVersion:
        (response.result, response.failedAction) = results(of: request.actions)
      default:
        response.result = .runtimeError(
          "unsupported protocol version \(request.protocolVersion) "
            + "(testee supports \(Self.protocolVersion))")
      }
    } catch {
      response.result = .runtimeError("the request itself: \(error)")
    }
    return response
  }

  // MARK: Version 1

  private func roundTrip(_ request: ConformanceRequest) -> ConformanceResponse.Result {
    // Asked first of all by older suites: the tests that this testee is known to fail. None.
    if request.messageType == "conformance.FailureSet" { return .protobufPayload([]) }
    switch results(of: actions(of: request)).0 {
    case .results(let results):
      switch results.serialized.first?.payload {
      case .binary(let bytes): return .protobufPayload(bytes)
      case .json(let text): return .jsonPayload(text)
      default: return .runtimeError("nothing was asked for")
      }
    case let failure: return failure
    }
  }

  /// The actions that a round trip consists of.
  private func actions(of request: ConformanceRequest) -> [ConformanceAction] {
    let passesOver = request.testCategory == .jsonIgnoreUnknownParsingTest
    func parse(_ id: Int32, _ payload: ParseAction.Payload?) -> ConformanceAction {
      let parse = ParseAction(type: request.messageType, id: id, payload: payload)
      return ConformanceAction(action: .parse(parse))
    }
    func json(_ text: String) -> ParseAction.Payload {
      .json(JsonPayload(data: text, ignoreUnknownFields: passesOver))
    }

    var actions: [ConformanceAction] = []
    switch request.payload {
    case .protobufPayload(let bytes): actions.append(parse(0, .binary(BinaryPayload(data: bytes))))
    case .jsonPayload(let text): actions.append(parse(0, json(text)))
    case .textPayload, nil: actions.append(parse(0, .text(TextPayload())))
    }
    switch request.mergePayload {
    case .mergeProtobufPayload(let bytes):
      actions.append(parse(1, .binary(BinaryPayload(data: bytes))))
    case .mergeJSONPayload(let text): actions.append(parse(1, json(text)))
    case .mergeTextPayload: actions.append(parse(1, .text(TextPayload())))
    case nil: break
    }
    if request.mergePayload != nil {
      actions.append(ConformanceAction(action: .merge(MergeAction(from: 1, to: 0))))
    }
    if request.discardUnknownFields {
      actions.append(ConformanceAction(action: .discardUnknownFields(.init(id: 0))))
    }
    let format: SerializeAction.Format =
      switch request.requestedOutputFormat {
      case .protobuf: .binary(BinarySerialize())
      case .json: .json(JsonSerialize())
      case .unspecified, .jspb, .textFormat, .unrecognized: .text(TextSerialize())
      }
    let serialize = SerializeAction(id: 0, format: format)
    return actions + [ConformanceAction(action: .serialize(serialize))]
  }

  // MARK: Version 2

  /// What comes of the actions, and which of them failed if one did.
  private func results(
    of actions: [ConformanceAction]
  ) -> (ConformanceResponse.Result, failedAction: Int32?) {
    var messages = MessageStore()
    var results = ConformanceResults()
    for (index, action) in actions.enumerated() {
      do throws(Stop) {
        try perform(action, messages: &messages, results: &results)
      } catch {
        let result: ConformanceResponse.Result =
          switch error {
          case .parseError(let reason): .parseError(reason)
          case .serializeError(let reason): .serializeError(reason)
          case .runtimeError(let reason): .runtimeError(reason)
          case .skipped(let reason): .skipped(reason)
          }
        return (result, Int32(index))
      }
    }
    return (.results(results), nil)
  }

  private func perform(
    _ action: ConformanceAction, messages: inout MessageStore, results: inout ConformanceResults
  ) throws(Stop) {
    switch action.action {
    case .parse(let parse): try perform(parse, messages: &messages)
    case .newMessage(let new): try messages.create(new.id, new.type)
    case .merge(let merge): try messages.merge(merge.from, into: merge.to)
    case .discardUnknownFields(let discard): try messages.discardUnknownFields(of: discard.id)
    case .serialize(let serialize):
      switch serialize.format {
      case .binary: results.serialized.append(try messages.serialize(serialize.id, .binary))
      case .json: results.serialized.append(try messages.serialize(serialize.id, .json))
      case .text, nil: throw .skipped("formats other than binary and JSON")
      }
    case nil: throw .runtimeError("an action that the testee does not know")
    }
  }

  private func perform(_ parse: ParseAction, messages: inout MessageStore) throws(Stop) {
    switch parse.payload {
    case .binary(let binary): try messages.parse(parse.id, parse.type, binary.data)
    case .json(let json):
      try messages.parse(
        parse.id, parse.type, json: json.data, ignoringUnknownFields: json.ignoreUnknownFields)
    case .text, nil: throw .skipped("payloads other than binary and JSON")
    }
  }
}
