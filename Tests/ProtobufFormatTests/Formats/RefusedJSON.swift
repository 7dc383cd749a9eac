/// JSON that is not a message, by what is wrong with it.
enum RefusedJSON {
  static let syntax = [
    "", " ", "null", "1", "[]", "{", "}", "{}{}", "{} x", #"{"int32"}"#, #"{"int32":}"#,
    #"{int32: 1}"#, #"{'int32': 1}"#, #"{"string": 'single'}"#, #"{"int32":1,}"#,
    #"{"int32":1 , }"#,
    "{\"int32\": 1\n\"int64\": 2}", "{ // a comment\n\"int32\": 1 }", #"{"string": "abc\"#,
    #"{"string": "abc"#, #"{"string": "\U8C37"}"#, #"{"string": "\uXXXX\u6B4C"}"#,
    #"{"string": "\u8C3"}"#, #"{"string": "\q"}"#, "{\"string\": \"a\nb\"}",
    #"{"string": "\uD800"}"#, #"{"string": "\uDC00"}"#, #"{"string": "\uDE01\uD83D"}"#,
    #"{"string": "\uD800\u0041"}"#, #"{"int32s": [1,2,]}"#, #"{"int32s": [1 2]}"#,
    #"{"int32s": [1,,2]}"#, #"{"int32Map": {1: 2}}"#, #"{"boolMap": {true: true}}"#,
    #"{"int32Map": {null: 2}}"#,
  ]

  static let numbers = [
    #"{"int32": 2147483648}"#, #"{"int32": -2147483649}"#, #"{"uint32": 4294967296}"#,
    #"{"uint32": -1}"#, #"{"int64": "9223372036854775808"}"#, #"{"int64": "-9223372036854775809"}"#,
    #"{"uint64": "18446744073709551616"}"#, #"{"uint64": "1e536870000"}"#, #"{"uint64": 1e20}"#,
    #"{"int32": 0.5}"#, #"{"uint32": 0.5}"#, #"{"int64": "0.5"}"#, #"{"uint64": "1e-1"}"#,
    #"{"int32": true}"#, #"{"int32": "abc"}"#, #"{"int32": "12abc"}"#, #"{"int32": "12 34"}"#,
    #"{"int32": "12,34"}"#, #"{"int32": "12谷歌34"}"#, #"{"int32": "١٢٣"}"#, #"{"int64": "１２３"}"#,
    #"{"int32": ""}"#, #"{"uint32": ""}"#, #"{"int64": ""}"#, #"{"uint64": ""}"#, #"{"float": ""}"#,
    #"{"double": ""}"#, #"{"int32": "3x3"}"#, #"{"int32": +1}"#, #"{"int32": 01}"#,
    #"{"int32": -01}"#, #"{"int32": " 1"}"#, #"{"int32": "1 "}"#, #"{"int32": 1.}"#,
    #"{"int32": .5e1}"#, #"{"int32": 1e}"#, #"{"int32": -}"#, #"{"int32": 0x1}"#,
    #"{"int32": [1]}"#,
    #"{"float": NaN}"#, #"{"float": Infinity}"#, #"{"double": -Infinity}"#, #"{"double": "inf"}"#,
    #"{"float": 3.502823e+38}"#, #"{"float": -3.502823e+38}"#, #"{"double": 1.89769e+308}"#,
    #"{"double": -1.89769e+308}"#, #"{"float": "12abc"}"#, #"{"double": "abc"}"#,
    #"{"float": true}"#, #"{"double": false}"#, #"{"float": "١٢٣"}"#, #"{"double": "１２３"}"#,
    #"{"float": "12 34"}"#, #"{"float": "12,34"}"#, #"{"float": "12谷歌34"}"#,
  ]

  static let types = [
    #"{"bool": 0}"#, #"{"bool": 1}"#, #"{"bool": True}"#, #"{"bool": TRUE}"#, #"{"bool": "true"}"#,
    #"{"bool": False}"#, #"{"bool": FALSE}"#, #"{"bool": "false"}"#, #"{"color": false}"#,
    #"{"string": 12345}"#, #"{"string": true}"#, #"{"string": {}}"#, #"{"bytes": 1}"#,
    #"{"bytes": "A*=="}"#, #"{"bytes": "A"}"#, #"{"color": FOO}"#, #"{"color": "PURPLE"}"#,
    #"{"color": ["RED"]}"#, #"{"color": [2]}"#, #"{"color": true}"#, #"{"color": 1.5}"#,
    #"{"colors": ["PURPLE"]}"#, #"{"colorMap": {"sky": "PURPLE"}}"#, #"{"part": []}"#,
    #"{"part": "x"}"#, #"{"int32s": 1}"#, #"{"parts": {"size": 1}}"#, #"{"int32s": [1, false]}"#,
    #"{"int32s": [1, "name"]}"#, #"{"int32s": [1, {"a": 4}]}"#, #"{"strings": ["1", 2]}"#,
    #"{"parts": [{"size": 1}, 2]}"#, #"{"parts": [{"size": 1}, "2"]}"#, #"{"int32s": [1, null]}"#,
    #"{"parts": [{"size": 1}, null]}"#, #"{"int32Map": {"0": null}}"#, #"{"int32Map": []}"#,
    #"{"int32Map": {"x": 1}}"#, #"{"int32Map": {"1.5": 1}}"#, #"{"boolMap": {"yes": true}}"#,
    #"{"nothing": 1}"#, #"{"part": {"nothing": 1}}"#,
    #"{"chosenUint32": 1, "chosenString": "test"}"#, #"{"int32": 1, "int32": 2}"#,
    #"{"snakeCase2": 1, "snake_case2": 2}"#, #"{"int32Map": {"1": 1, "1": 2}}"#,
    #"{"stringMap": {"a": "", "a": ""}}"#, #"{"struct": {"a": 1, "a": 2}}"#,
    #"{"value": [{"a": {}, "a": {}}]}"#,
  ]

  static let wellKnown =
    [
      "0000-01-01T00:00:00Z", "10000-01-01T00:00:00Z", "0001-01-01T00:00:00",
      "0001-01-01 00:00:00Z",
      "0001-01-01T00:00:00z", "0001-01-01t00:00:00Z", "1970-01-01T08:00:01+0800",
      "1970-13-01T00:00:00Z",
      "1970-00-01T00:00:00Z", "1970-01-32T00:00:00Z", "1970-01-00T00:00:00Z",
      "1970-01-01T24:00:00Z",
      "1970-01-01T25:00:00Z", "1970-01-01T00:60:00Z", "1970-01-01T00:00:60Z",
      "1970-01-01T00:00:00+24:00", "1970-01-01T00:00:00+00:60", "0001-01-01T00:00:00+00:01",
      "9999-12-31T23:59:59-00:01", "1970-01-01T00:00:00.1234567890Z", "1970-01-01T00:00:00.123aZ",
      "999-01-01T00:00:00Z", "00001-01-01T00:00:00Z", "1970-1-01T00:00:00Z", "1970-01-1T00:00:00Z",
      "2001-02-29T00:00:00Z", "",
    ].map { #"{"timestamp": "\#($0)"}"# }
    + ["1", "-315576000001.000000000s", "315576000001.000000000s", "1.0000000001s", "s", "", "1 s"]
    .map { #"{"duration": "\#($0)"}"# }
    + [
      #"{"timestamp": 0}"#, #"{"duration": 1}"#, #"{"fieldMask": "foo,bar_bar"}"#,
      #"{"fieldMask": ["foo"]}"#, #"{"struct": []}"#, #"{"listValue": {}}"#,
      #"{"empty": {"a": 1}}"#,
      #"{"any": {"@type": "", "value": ""}}"#, #"{"any": {"@type": "not_a_url", "value": ""}}"#,
      #"{"any": {"@type": "type.googleapis.com/google.protobuf.Empty", "value": {}}}"#,
      #"{"any": {"@type": "type.googleapis.com/no.such.Type"}}"#, #"{"any": {"int32": 1}}"#,
      #"{"int32Value": {"value": 1}}"#, #"{"int32Values": [1, null]}"#,
    ]

  static let depth = [
    #"{"value": \#(nested("[", 200))1\#(nested("]", 200))}"#,
    #"{"struct": \#(nested(#"{"n":"#, 200))1\#(nested("}", 200))}"#,
    #"{"listValue": \#(nested("[", 200))1\#(nested("]", 200))}"#,
    #"\#(nested(#"{"inner":"#, 200)){}\#(nested("}", 200))"#,
    #"{"string": \#(nested("[", 100_000))"#,
  ]
}
