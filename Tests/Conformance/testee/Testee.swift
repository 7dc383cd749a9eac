import ProtobufCodec
import ProtobufJSON

/// Answers the conformance suite's requests: reads the payload as the message it is said to be and
/// writes it again in the format that is asked for.
///
/// What the codec does not offer is skipped, and so is what a later suite may ask: other message
/// types, other formats, numbers of enums that its schema does not name yet. The cases that do so are
/// `default`, as the suite's schema is that of whatever version there is.
struct Testee {
  func response(to bytes: [UInt8]) -> ConformanceResponse {
    var response = ConformanceResponse()
    if let number = RequestFields.notUnderstood(in: bytes) {
      response.result = .skipped("requests with field \(number)")
      return response
    }
    do {
      response.result = result(of: try ConformanceRequest(decoding: bytes))
    } catch {
      response.result = .runtimeError("the request itself: \(error)")
    }
    return response
  }

  private func result(of request: ConformanceRequest) -> ConformanceResponse.Result {
    switch request.messageType {
    case TestAllTypesProto3.messageName:
      return roundTrip(TestAllTypesProto3.self, request)
    case TestAllTypesProto2.messageName:
      return roundTrip(TestAllTypesProto2.self, request)
    case "conformance.FailureSet":
      // Asked first of all: the tests that this testee is known to fail. None.
      return .protobufPayload([])
    default:
      return .skipped("messages of type \(request.messageType)")
    }
  }

  private func roundTrip<Value: Message>(
    _ type: Value.Type, _ request: ConformanceRequest
  ) -> ConformanceResponse.Result {
    let message: Value
    switch request.payload {
    case .protobufPayload(let bytes):
      do {
        message = try Value(decoding: bytes)
      } catch {
        return .parseError("\(error)")
      }
    case .jsonPayload(let text):
      do {
        let options = JSONDecodingOptions(
          ignoresUnknownFields: request.testCategory == .jsonIgnoreUnknownParsingTest)
        message = try Value(json: text, options: options)
      } catch {
        if case .unknownField(let name, _) = error.reason, name.hasPrefix("[") {
          return .skipped("extensions in JSON")
        }
        return .parseError("\(error)")
      }
    default:
      return .skipped("payloads other than binary and JSON")
    }
    switch request.requestedOutputFormat {
    case .protobuf:
      return .protobufPayload(message.encoded())
    case .json:
      do {
        return .jsonPayload(try message.jsonString())
      } catch {
        return .serializeError("\(error)")
      }
    default:
      return .skipped("formats other than binary and JSON")
    }
  }
}
