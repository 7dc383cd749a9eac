extension AcceptedJSON {
  static let wrappers: [JSONCase] = [
    .init(
      #"{"boolValue":false,"int32Value":0,"int64Value":"0","uint32Value":0,"uint64Value":"0"}"#),
    .init(#"{"floatValue":0,"doubleValue":0,"stringValue":"","bytesValue":""}"#),
    .init(
      #"{"boolValue":true,"int64Value":"1","floatValue":1,"stringValue":"1","bytesValue":"AQI="}"#),
    .init(#"{"boolValue": null, "int32Value": null, "int32Values": null}"#, "{}"),
    .init(#"{"int32Values":[0,1],"bytesValues":["","AQI="]}"#),
  ]

  static let times: [JSONCase] = [
    .init(#"{"timestamp":"0001-01-01T00:00:00Z"}"#),
    .init(#"{"timestamp":"9999-12-31T23:59:59.999999999Z"}"#),
    .init(#"{"timestamp": "1970-01-01T00:00:00.000Z"}"#, #"{"timestamp":"1970-01-01T00:00:00Z"}"#),
    .init(#"{"timestamp":"1969-12-31T23:59:59.999999999Z"}"#),
    .init(#"{"timestamp":"1970-01-01T00:00:00.000000001Z"}"#),
    .init(
      #"{"timestamp": "1969-12-31T23:59:49.5Z"}"#, #"{"timestamp":"1969-12-31T23:59:49.500Z"}"#),
    .init(
      #"{"timestamp": "1970-01-01T00:00:00.010000000Z"}"#,
      #"{"timestamp":"1970-01-01T00:00:00.010Z"}"#),
    .init(
      #"{"timestamp": "1970-01-01T00:00:00.000010000Z"}"#,
      #"{"timestamp":"1970-01-01T00:00:00.000010Z"}"#),
    .init(#"{"timestamp":"2000-02-29T00:00:00Z"}"#),
    .init(#"{"timestamp": "1970-01-01T08:00:01+08:00"}"#, #"{"timestamp":"1970-01-01T00:00:01Z"}"#),
    .init(#"{"timestamp": "1969-12-31T16:00:01-08:00"}"#, #"{"timestamp":"1970-01-01T00:00:01Z"}"#),
    .init(#"{"timestamp": "1970-01-02T01:00:00+02:00"}"#, #"{"timestamp":"1970-01-01T23:00:00Z"}"#),
    .init(#"{"timestamp": "0001-01-01T00:00:00-00:01"}"#, #"{"timestamp":"0001-01-01T00:01:00Z"}"#),
    .init(#"{"timestamp": "9999-12-31T23:59:59+00:01"}"#, #"{"timestamp":"9999-12-31T23:58:59Z"}"#),
    .init(#"{"timestamp": "1970-01-01T00:00:00-11:30"}"#, #"{"timestamp":"1970-01-01T11:30:00Z"}"#),
    .init(#"{"timestamp": null}"#, "{}"),
    .init(#"{"timestamps":["0001-01-01T00:00:00Z","9999-12-31T23:59:59.999999999Z"]}"#),
    .init(#"{"duration":"-315576000000.999999999s"}"#),
    .init(#"{"duration":"315576000000.999999999s"}"#),
    .init(#"{"duration":"-5s"}"#),
    .init(#"{"duration": "-0.5s"}"#, #"{"duration":"-0.500s"}"#),
    .init(#"{"duration": "1.000000000s"}"#, #"{"duration":"1s"}"#),
    .init(#"{"duration": "1.010000000s"}"#, #"{"duration":"1.010s"}"#),
    .init(#"{"duration": "1.00001s"}"#, #"{"duration":"1.000010s"}"#),
    .init(#"{"duration":"1.000000010s"}"#),
    .init(#"{"durations": ["1.5s", "-1.5s"]}"#, #"{"durations":["1.500s","-1.500s"]}"#),
  ]

  static let values: [JSONCase] = [
    .init(#"{"value":1}"#),
    .init(#"{"value":1.5}"#),
    .init(#"{"value":false}"#),
    .init(#"{"value":null}"#),
    .init(#"{"value":"hello"}"#),
    .init(#"{"value":[0,"hello",null,[],{}]}"#),
    .init(#"{"value":{"value":1}}"#),
    .init(#"{"values":[["a"],null,{}]}"#),
    .init(#"{"listValue":[1,[2]],"listValues":[["a"],[]]}"#),
    .init(#"{"struct":{}}"#),
    .init(#"{"struct":{"list":[1234,"5678",{"a":null}]}}"#),
    .init(#"{"value":\#(nested("[", 25))1\#(nested("]", 25))}"#),
    .init(#"{"struct":\#(nested(#"{"n":"#, 25))1\#(nested("}", 25))}"#),
    .init(#"{"chosenNull":null}"#),
    .init(#"{"chosenNull": "NULL_VALUE"}"#, #"{"chosenNull":null}"#),
    .init(#"{"nullValue": null}"#, "{}"),
    .init(#"{"nullValue": 0}"#, "{}"),
    .init(#"{"empty":{}}"#),
    .init(#"{"fieldMask":"foo,barBaz,one.twoThree"}"#),
    .init(#"{"fieldMask":""}"#),
  ]

  static let anys: [JSONCase] = [
    .init(#"{"any":{}}"#),
    .init(#"{"any": null}"#, "{}"),
    .init(#"{"any":{"@type":"type.googleapis.com/formats.Everything","int32":12345}}"#),
    .init(
      #"{"any": {"int32": 12345, "@type": "type.googleapis.com/formats.Everything"}}"#,
      #"{"any":{"@type":"type.googleapis.com/formats.Everything","int32":12345}}"#),
    .init(
      """
      {"any":{"@type":"type.googleapis.com/google.protobuf.Any","value":\
      {"@type":"type.googleapis.com/formats.Everything","int32":12345}}}
      """),
    .init(#"{"any":{"@type":"type.googleapis.com/google.protobuf.Int32Value","value":12345}}"#),
    .init(#"{"any":{"@type":"type.googleapis.com/google.protobuf.Duration","value":"1.500s"}}"#),
    .init(
      """
      {"any":{"@type":"type.googleapis.com/google.protobuf.Timestamp",\
      "value":"1970-01-01T00:00:00Z"}}
      """),
    .init(
      #"{"any":{"@type":"type.googleapis.com/google.protobuf.FieldMask","value":"foo,barBaz"}}"#),
    .init(#"{"any":{"@type":"type.googleapis.com/google.protobuf.Struct","value":{"foo":1}}}"#),
    .init(#"{"any":{"@type":"type.googleapis.com/google.protobuf.Value","value":{"foo":1}}}"#),
    .init(#"{"any":{"@type":"type.googleapis.com/google.protobuf.Value","value":1}}"#),
    // Of an Empty there is nothing to say, not even that it is empty.
    .init(#"{"any":{"@type":"type.googleapis.com/google.protobuf.Empty"}}"#),
  ]
}

/// `text` so many times.
func nested(_ text: String, _ count: Int) -> String {
  String(repeating: text, count: count)
}
