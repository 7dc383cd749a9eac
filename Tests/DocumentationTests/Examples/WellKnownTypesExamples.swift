// swift-format-ignore-file
// Generated from the documentation of WellKnownTypes. Do not edit: change the examples there and run
// Scripts/generate-examples.sh.

import DescriptorMessages
import ProtobufCodec
import ProtobufJSON
import ProtobufReflection
import SchemaCompiler
import Testing
import WellKnownTypes

@Suite struct WellKnownTypesExamples {
  @Test("the examples in Sources/WellKnownTypes/ProtobufAny+Packing.swift hold")
  func protobufAnyPacking() throws {
    try protobufAnyPacking1()
    try protobufAnyPacking2()
    try protobufAnyPacking3()
    try protobufAnyPacking4()
  }

  /// `ProtobufAny.init`
  private func protobufAnyPacking1() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of ProtobufAny.init") }
    let any = ProtobufAny(packing: Address(city: "London"))
    claims.check(any.typeURL, "type.googleapis.com/contacts.v1.Address", "any.typeURL  // → \"type.googleapis.com/contacts.v1.Address\"")
    claims.check(any.value, Address(city: "London").encoded(), "any.value  // → Address(city: \"London\").encoded()")
    _ = any
  }

  /// `ProtobufAny.messageName`
  private func protobufAnyPacking2() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of ProtobufAny.messageName") }
    claims.check(ProtobufAny(packing: Address()).messageName, "contacts.v1.Address", "ProtobufAny(packing: Address()).messageName  // → \"contacts.v1.Address\"")
    claims.check(ProtobufAny(typeURL: "Address").messageName, "", "ProtobufAny(typeURL: \"Address\").messageName  // → \"\"")
  }

  /// `ProtobufAny.holds`
  private func protobufAnyPacking3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufAny.holds") }
    claims.check(ProtobufAny(packing: Address()).holds(Contact.self), false, "ProtobufAny(packing: Address()).holds(Contact.self)  // → false")
  }

  /// `ProtobufAny.unpacked`
  private func protobufAnyPacking4() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of ProtobufAny.unpacked") }
    let any = ProtobufAny(packing: Address(city: "London"))
    claims.check(try any.unpacked(as: Address.self)?.city, "London", "try any.unpacked(as: Address.self)?.city  // → \"London\"")
    claims.check(try any.unpacked(as: Contact.self), nil, "try any.unpacked(as: Contact.self)  // → nil")
    _ = any
  }

  @Test("the examples in Sources/WellKnownTypes/ProtobufDuration+Time.swift hold")
  func protobufDurationTime() throws {
    try protobufDurationTime1()
    try protobufDurationTime2()
    try protobufDurationTime3()
    try protobufDurationTime4()
    try protobufDurationTime5()
    try protobufDurationTime6()
    try protobufDurationTime7()
    try protobufDurationTime8()
  }

  /// `ProtobufDuration.isValid`
  private func protobufDurationTime1() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of ProtobufDuration.isValid") }
    claims.check(ProtobufDuration(seconds: 1, nanos: 500_000_000).isValid, true, "ProtobufDuration(seconds: 1, nanos: 500_000_000).isValid  // → true")
    claims.check(ProtobufDuration(seconds: 1, nanos: -1).isValid, false, "ProtobufDuration(seconds: 1, nanos: -1).isValid  // → false")
  }

  /// `ProtobufDuration.init`
  private func protobufDurationTime2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufDuration.init") }
    let timeout = ProtobufDuration(.milliseconds(1500))
    claims.check(timeout.nanos, 500_000_000, "timeout.nanos  // → 500_000_000")
    _ = timeout
  }

  /// `ProtobufDuration.init`
  private func protobufDurationTime3() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of ProtobufDuration.init") }
    claims.check(ProtobufDuration(text: "-1.5s"), ProtobufDuration(.milliseconds(-1500)), "ProtobufDuration(text: \"-1.5s\")  // → ProtobufDuration(.milliseconds(-1500))")
    claims.check(ProtobufDuration(text: "1.5"), nil, "ProtobufDuration(text: \"1.5\")  // → nil")
  }

  /// `ProtobufDuration.+`
  private func protobufDurationTime4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufDuration.+") }
    let sum = ProtobufDuration(.seconds(1)) + ProtobufDuration(.milliseconds(500))
    claims.check(sum, ProtobufDuration(.milliseconds(1500)), "sum  // → ProtobufDuration(.milliseconds(1500))")
    _ = sum
  }

  /// `ProtobufDuration.-`
  private func protobufDurationTime5() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufDuration.-") }
    let rest = ProtobufDuration(.seconds(1)) - ProtobufDuration(.milliseconds(1500))
    claims.check(rest, ProtobufDuration(.milliseconds(-500)), "rest  // → ProtobufDuration(.milliseconds(-500))")
    _ = rest
  }

  /// `ProtobufDuration.-`
  private func protobufDurationTime6() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufDuration.-") }
    claims.check((-ProtobufDuration(seconds: 3)).seconds, -3, "(-ProtobufDuration(seconds: 3)).seconds  // → -3")
  }

  /// `ProtobufDuration.<`
  private func protobufDurationTime7() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufDuration.<") }
    claims.check(ProtobufDuration(seconds: 1) < ProtobufDuration(seconds: 1, nanos: 1), true, "ProtobufDuration(seconds: 1) < ProtobufDuration(seconds: 1, nanos: 1)  // → true")
  }

  /// `Duration.init`
  private func protobufDurationTime8() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Duration.init") }
    claims.check(Duration(ProtobufDuration(seconds: 1, nanos: 5)), .seconds(1) + .nanoseconds(5), "Duration(ProtobufDuration(seconds: 1, nanos: 5))  // → .seconds(1) + .nanoseconds(5)")
  }

  @Test("the examples in Sources/WellKnownTypes/ProtobufFieldMask+Paths.swift hold")
  func protobufFieldMaskPaths() throws {
    try protobufFieldMaskPaths1()
    try protobufFieldMaskPaths2()
    try protobufFieldMaskPaths3()
    try protobufFieldMaskPaths4()
    try protobufFieldMaskPaths5()
    try protobufFieldMaskPaths6()
    try protobufFieldMaskPaths7()
  }

  /// `ProtobufFieldMask.init`
  private func protobufFieldMaskPaths1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufFieldMask.init") }
    let mask: ProtobufFieldMask = ["added.seconds", "name"]
    claims.check(mask.paths, ["added.seconds", "name"], "mask.paths  // → [\"added.seconds\", \"name\"]")
    _ = mask
  }

  /// `ProtobufFieldMask.init`
  private func protobufFieldMaskPaths2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufFieldMask.init") }
    let mask = ProtobufFieldMask(allFieldsOf: Address.descriptor)
    claims.check(mask.paths, ["street", "city", "postcode"], "mask.paths  // → [\"street\", \"city\", \"postcode\"]")
    _ = mask
  }

  /// `ProtobufFieldMask.isValid`
  private func protobufFieldMaskPaths3() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of ProtobufFieldMask.isValid") }
    claims.check(ProtobufFieldMask(paths: ["added.seconds"]).isValid(for: Contact.descriptor), true, "ProtobufFieldMask(paths: [\"added.seconds\"]).isValid(for: Contact.descriptor)  // → true")
    claims.check(ProtobufFieldMask(paths: ["age"]).isValid(for: Contact.descriptor), false, "ProtobufFieldMask(paths: [\"age\"]).isValid(for: Contact.descriptor)  // → false")
  }

  /// `ProtobufFieldMask.contains`
  private func protobufFieldMaskPaths4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufFieldMask.contains") }
    claims.check(ProtobufFieldMask(paths: ["user"]).contains("user.name"), true, "ProtobufFieldMask(paths: [\"user\"]).contains(\"user.name\")  // → true")
  }

  /// `ProtobufFieldMask.canonical`
  private func protobufFieldMaskPaths5() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufFieldMask.canonical") }
    claims.check(ProtobufFieldMask(paths: ["b", "a.c", "a"]).canonical.paths, ["a", "b"], "ProtobufFieldMask(paths: [\"b\", \"a.c\", \"a\"]).canonical.paths  // → [\"a\", \"b\"]")
  }

  /// `ProtobufFieldMask.union`
  private func protobufFieldMaskPaths6() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufFieldMask.union") }
    claims.check(ProtobufFieldMask(paths: ["b"]).union(["a"]).paths, ["a", "b"], "ProtobufFieldMask(paths: [\"b\"]).union([\"a\"]).paths  // → [\"a\", \"b\"]")
  }

  /// `ProtobufFieldMask.intersection`
  private func protobufFieldMaskPaths7() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufFieldMask.intersection") }
    claims.check(ProtobufFieldMask(paths: ["a", "b"]).intersection(["a.c", "d"]).paths, ["a.c"], "ProtobufFieldMask(paths: [\"a\", \"b\"]).intersection([\"a.c\", \"d\"]).paths  // → [\"a.c\"]")
  }

  @Test("the examples in Sources/WellKnownTypes/ProtobufTimestamp+Time.swift hold")
  func protobufTimestampTime() throws {
    try protobufTimestampTime1()
    try protobufTimestampTime2()
    try protobufTimestampTime3()
    try protobufTimestampTime4()
    try protobufTimestampTime5()
    try protobufTimestampTime6()
    try protobufTimestampTime7()
  }

  /// `ProtobufTimestamp.isValid`
  private func protobufTimestampTime1() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of ProtobufTimestamp.isValid") }
    claims.check(ProtobufTimestamp(seconds: -1, nanos: 999_999_999).isValid, true, "ProtobufTimestamp(seconds: -1, nanos: 999_999_999).isValid  // → true")
    claims.check(ProtobufTimestamp(nanos: -1).isValid, false, "ProtobufTimestamp(nanos: -1).isValid  // → false")
  }

  /// `ProtobufTimestamp.init`
  private func protobufTimestampTime2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufTimestamp.init") }
    let noon = ProtobufTimestamp(rfc3339: "1970-01-02T12:00:00.5+01:00")
    claims.check(noon, ProtobufTimestamp(seconds: 35 * 3600, nanos: 500_000_000), "noon  // → ProtobufTimestamp(seconds: 35 * 3600, nanos: 500_000_000)")
    _ = noon
  }

  /// `ProtobufTimestamp.rfc3339`
  private func protobufTimestampTime3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufTimestamp.rfc3339") }
    let time = ProtobufTimestamp(seconds: 1, nanos: 5_000_000)
    claims.check(time.rfc3339, "1970-01-01T00:00:01.005Z", "time.rfc3339  // → \"1970-01-01T00:00:01.005Z\"")
    _ = time
  }

  /// `ProtobufTimestamp.+`
  private func protobufTimestampTime4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufTimestamp.+") }
    let deadline = ProtobufTimestamp(seconds: 100) + ProtobufDuration(.seconds(30))
    claims.check(deadline.seconds, 130, "deadline.seconds  // → 130")
    _ = deadline
  }

  /// `ProtobufTimestamp.-`
  private func protobufTimestampTime5() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufTimestamp.-") }
    let before = ProtobufTimestamp() - ProtobufDuration(.milliseconds(1))
    claims.check(before, ProtobufTimestamp(seconds: -1, nanos: 999_000_000), "before  // → ProtobufTimestamp(seconds: -1, nanos: 999_000_000)")
    _ = before
  }

  /// `ProtobufTimestamp.-`
  private func protobufTimestampTime6() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufTimestamp.-") }
    let elapsed = ProtobufTimestamp(seconds: 7) - ProtobufTimestamp(seconds: 4)
    claims.check(Duration(elapsed), .seconds(3), "Duration(elapsed)  // → .seconds(3)")
    _ = elapsed
  }

  /// `ProtobufTimestamp.<`
  private func protobufTimestampTime7() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufTimestamp.<") }
    claims.check(ProtobufTimestamp(seconds: 1) < ProtobufTimestamp(seconds: 1, nanos: 1), true, "ProtobufTimestamp(seconds: 1) < ProtobufTimestamp(seconds: 1, nanos: 1)  // → true")
  }

  @Test("the examples in Sources/WellKnownTypes/ProtobufValue+Literals.swift hold")
  func protobufValueLiterals() throws {
    try protobufValueLiterals1()
    try protobufValueLiterals2()
    try protobufValueLiterals3()
    try protobufValueLiterals4()
    try protobufValueLiterals5()
    try protobufValueLiterals6()
    try protobufValueLiterals7()
    try protobufValueLiterals8()
    try protobufValueLiterals9()
  }

  /// `ProtobufValue.init`
  private func protobufValueLiterals1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufValue.init") }
    let value: ProtobufValue = nil
    claims.check(value.isNull, true, "value.isNull  // → true")
    _ = value
  }

  /// `ProtobufValue.init`
  private func protobufValueLiterals2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufValue.init") }
    claims.check(ProtobufValue(1.5).number, 1.5, "ProtobufValue(1.5).number  // → 1.5")
  }

  /// `ProtobufValue.init`
  private func protobufValueLiterals3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufValue.init") }
    claims.check(ProtobufValue("a").string, "a", "ProtobufValue(\"a\").string  // → \"a\"")
  }

  /// `ProtobufValue.init`
  private func protobufValueLiterals4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufValue.init") }
    claims.check(ProtobufValue(true).bool, true, "ProtobufValue(true).bool  // → true")
  }

  /// `ProtobufValue.init`
  private func protobufValueLiterals5() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufValue.init") }
    claims.check(ProtobufValue(ProtobufStruct(fields: ["a": 1])).members, ["a": 1], "ProtobufValue(ProtobufStruct(fields: [\"a\": 1])).members  // → [\"a\": 1]")
  }

  /// `ProtobufValue.init`
  private func protobufValueLiterals6() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufValue.init") }
    claims.check(ProtobufValue([1, "a"]).elements, [1, "a"], "ProtobufValue([1, \"a\"]).elements  // → [1, \"a\"]")
  }

  /// `ProtobufValue.isNull`
  private func protobufValueLiterals7() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufValue.isNull") }
    claims.check(ProtobufValue().isNull, false, "ProtobufValue().isNull  // → false")
  }

  /// `ProtobufStruct.subscript`
  private func protobufValueLiterals8() throws {
    let claims = Claims(3)
    defer { claims.finish("the example of ProtobufStruct.subscript") }
    var options: ProtobufStruct = ["retries": 3, "hosts": ["a", "b"], "proxy": nil]
    claims.check(options["retries"]?.number, 3, "options[\"retries\"]?.number  // → 3")
    claims.check(options["proxy"]?.isNull, true, "options[\"proxy\"]?.isNull  // → true")
    options["hosts"] = nil
    claims.check(options.fields.count, 2, "options.fields.count  // → 2")
  }

  /// `ProtobufListValue.init`
  private func protobufValueLiterals9() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufListValue.init") }
    let list: ProtobufListValue = [1, "a", nil]
    claims.check(list.values.count, 3, "list.values.count  // → 3")
    _ = list
  }

  @Test("the examples in Sources/WellKnownTypes/Wrappers+Literals.swift hold")
  func wrappersLiterals() throws {
    try wrappersLiterals1()
    try wrappersLiterals2()
    try wrappersLiterals3()
    try wrappersLiterals4()
    try wrappersLiterals5()
    try wrappersLiterals6()
    try wrappersLiterals7()
    try wrappersLiterals8()
    try wrappersLiterals9()
  }

  /// `ProtobufDoubleValue.init`
  private func wrappersLiterals1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufDoubleValue.init") }
    claims.check(ProtobufDoubleValue(1.5).value, 1.5, "ProtobufDoubleValue(1.5).value  // → 1.5")
  }

  /// `ProtobufFloatValue.init`
  private func wrappersLiterals2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufFloatValue.init") }
    claims.check(ProtobufFloatValue(1.5).value, 1.5, "ProtobufFloatValue(1.5).value  // → 1.5")
  }

  /// `ProtobufInt64Value.init`
  private func wrappersLiterals3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufInt64Value.init") }
    claims.check(ProtobufInt64Value(-5).value, -5, "ProtobufInt64Value(-5).value  // → -5")
  }

  /// `ProtobufUInt64Value.init`
  private func wrappersLiterals4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufUInt64Value.init") }
    claims.check(ProtobufUInt64Value(5).value, 5, "ProtobufUInt64Value(5).value  // → 5")
  }

  /// `ProtobufInt32Value.init`
  private func wrappersLiterals5() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufInt32Value.init") }
    claims.check(ProtobufInt32Value(-5).value, -5, "ProtobufInt32Value(-5).value  // → -5")
  }

  /// `ProtobufUInt32Value.init`
  private func wrappersLiterals6() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufUInt32Value.init") }
    claims.check(ProtobufUInt32Value(5).value, 5, "ProtobufUInt32Value(5).value  // → 5")
  }

  /// `ProtobufBoolValue.init`
  private func wrappersLiterals7() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufBoolValue.init") }
    claims.check(ProtobufBoolValue(true).value, true, "ProtobufBoolValue(true).value  // → true")
  }

  /// `ProtobufStringValue.init`
  private func wrappersLiterals8() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufStringValue.init") }
    claims.check(ProtobufStringValue("a").value, "a", "ProtobufStringValue(\"a\").value  // → \"a\"")
  }

  /// `ProtobufBytesValue.init`
  private func wrappersLiterals9() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of ProtobufBytesValue.init") }
    claims.check(ProtobufBytesValue([1, 2]).value, [1, 2], "ProtobufBytesValue([1, 2]).value  // → [1, 2]")
  }

}
