import Testing

/// JSON and what is to become of it.
struct JSONCase: CustomTestStringConvertible, Sendable {
  let input: String
  /// The canonical form, or what it is as long as the input is canonical.
  let output: String

  init(_ input: String, _ output: String? = nil) {
    self.input = input
    self.output = output ?? input
  }

  var testDescription: String { input.count > 80 ? "\(input.prefix(80))…" : input }
}

/// JSON that is read, and how it is written again. The mapping is
/// <https://protobuf.dev/programming-guides/json/>.
enum AcceptedJSON {
  static let numbers: [JSONCase] = [
    .init(#"{"int32":2147483647}"#),
    .init(#"{"int32":-2147483648}"#),
    .init(#"{"uint32":4294967295}"#),
    .init(#"{"int64":"9223372036854775807"}"#),
    .init(#"{"int64":"-9223372036854775808"}"#),
    .init(#"{"uint64":"18446744073709551615"}"#),
    // Without quotes, as far as a double is exact and beyond.
    .init(#"{"int64": 9223372036854774784}"#, #"{"int64":"9223372036854774784"}"#),
    .init(#"{"int64": -9223372036854775808}"#, #"{"int64":"-9223372036854775808"}"#),
    .init(#"{"uint64": 18446744073709549568}"#, #"{"uint64":"18446744073709549568"}"#),
    .init(#"{"int64": 9223372036854775807}"#, #"{"int64":"9223372036854775807"}"#),
    // As text, with escapes, with exponents and with fractions of zero.
    .init(#"{"int32": "2147483647"}"#, #"{"int32":2147483647}"#),
    .init(#"{"int32": "2\u003147483647"}"#, #"{"int32":2147483647}"#),
    .init(#"{"int32": "0"}"#, "{}"),
    .init(#"{"int32": "1e5"}"#, #"{"int32":100000}"#),
    .init(#"{"int32": 1e5}"#, #"{"int32":100000}"#),
    .init(#"{"int32": 100000.000}"#, #"{"int32":100000}"#),
    .init(#"{"int32": 2.147483647e9}"#, #"{"int32":2147483647}"#),
    .init(#"{"int32": -2.147483648e9}"#, #"{"int32":-2147483648}"#),
    .init(#"{"uint32": 4.294967295e9}"#, #"{"uint32":4294967295}"#),
    .init(#"{"sint32":-1,"fixed32":3,"sfixed32":-2}"#),
    .init(#"{"sint64":"-1","fixed64":"3","sfixed64":"-2"}"#),
    .init(#"{"float": "1"}"#, #"{"float":1}"#),
    .init(#"{"float":0.1}"#),
    .init(#"{"double":0.1}"#),
    .init(#"{"float": 3.402823e+38}"#, #"{"float":3.402823e+38}"#),
    .init(#"{"float": "1.175494e-38"}"#, #"{"float":1.175494e-38}"#),
    .init(#"{"double": -1.79769e+308}"#, #"{"double":-1.79769e+308}"#),
    .init(#"{"double": "2.22507e-308"}"#, #"{"double":2.22507e-308}"#),
    .init(#"{"float":"NaN","double":"NaN"}"#),
    .init(#"{"float":"Infinity","double":"-Infinity"}"#),
    .init(#"{"bool": true}"#, #"{"bool":true}"#),
    .init(#"{"bool": false}"#, "{}"),
    .init(#"{"optionalInt32":0}"#),
  ]

  static let texts: [JSONCase] = [
    .init(#"{"string":"Hello, world!"}"#),
    .init(#"{"string":"谷歌"}"#),
    .init(#"{"string":"\u8C37\u6B4C"}"#, #"{"string":"谷歌"}"#),
    .init(#"{"string":"\uD83D\uDE01"}"#, #"{"string":"😁"}"#),
    .init(#"{"string":"\"\\\/\b\f\n\r\t"}"#, #"{"string":"\"\\/\b\f\n\r\t"}"#),
    .init(#"{"string":"a\u0000b\u001f"}"#),
    .init(#"{"bytes":"AQI="}"#),
    .init(#"{"bytes":"-_"}"#, #"{"bytes":"+w=="}"#),
    .init(#"{"bytes":"AQI"}"#, #"{"bytes":"AQI="}"#),
    .init(#"{"strings":["Hello","world"],"blobs":["AAEC","AQI="]}"#),
  ]

  static let enums: [JSONCase] = [
    .init(#"{"color":"GREEN"}"#),
    .init(#"{"color": "RED"}"#, "{}"),
    .init(#"{"color": 1}"#, #"{"color":"GREEN"}"#),
    .init(#"{"color": 0}"#, "{}"),
    .init(#"{"color": 123}"#, #"{"color":123}"#),
    .init(#"{"color": "AZURE"}"#, #"{"color":"BLUE"}"#),
    .init(#"{"color": "azure"}"#, #"{"color":"BLUE"}"#),
    .init(#"{"color":"INFRARED"}"#),
    .init(#"{"colors":["RED","GREEN","BLUE",-7]}"#),
  ]

  static let structure: [JSONCase] = [
    .init("{}"),
    .init(#"{"int32":1,"int64":"2"}"#),
    .init("{ \"int32\" : 1 , \"int64\" : 2 }", #"{"int32":1,"int64":"2"}"#),
    .init("{\n\"int32\"\n:\n1\n,\n\"int64\"\n:\n2\n}\n", #"{"int32":1,"int64":"2"}"#),
    .init(#"{"part":{"size":1234}}"#),
    .init(#"{"part":{}}"#),
    .init(#"{"int32s":[1,2,3,4],"looseInt32s":[5]}"#),
    .init(#"{"int32s": []}"#, "{}"),
    .init(#"{"parts":[{"size":1234},{}]}"#),
    .init(
      #"{"int32": null, "string": null, "part": null, "int32s": null, "int32Map": null}"#, "{}"),
    .init(#"{"int32Map":{"1":2}}"#),
    .init(#"{"int64Map":{"-1":"2"}}"#),
    .init(#"{"uint64Map":{"18446744073709551615":"2"}}"#),
    .init(#"{"boolMap":{"true":true}}"#),
    .init(#"{"stringMap":{"":"","a":"b"}}"#),
    .init(#"{"partMap":{"hello":{"size":1234}}}"#),
    .init(#"{"colorMap":{"sky":"BLUE"}}"#),
    .init(#"{"int32Map": {"\u0031": 2}}"#, #"{"int32Map":{"1":2}}"#),
    .init(#"{"boolMap": {"tr\u0075e": true}}"#, #"{"boolMap":{"true":true}}"#),
    .init(#"{"chosenUint32":0}"#),
    .init(#"{"chosenPart":{}}"#),
    .init(#"{"chosenString":""}"#),
    .init(#"{"chosenBytes":""}"#),
    .init(#"{"chosenBool":false}"#),
    .init(#"{"chosenUint64":"0"}"#),
    .init(#"{"chosenFloat":0,"chosenDouble":null}"#, #"{"chosenFloat":0}"#),
    .init(#"{"chosenColor":"RED"}"#),
    .init(#"{"chosenUint32": null, "chosenString": "test"}"#, #"{"chosenString":"test"}"#),
    .init(#"{"chosenString": "test", "chosenUint32": null}"#, #"{"chosenString":"test"}"#),
  ]

  static let names: [JSONCase] = [
    .init(
      """
      {"plain1":1,"snakeCase2":2,"Leading3":3,"doubleUnder4":4,"digit0part5":5,"digit0Part6":6,\
      "camelCase7":7,"PascalCase8":8,"mixedCase9":9,"MixedCase10":10,"UPPERCASE11":11,\
      "UPPERLower12":12,"TwoUnder13":13,"TwoUnder14":14,"by another name":15}
      """),
    .init(#"{"pl\u0061in1": 1}"#, #"{"plain1":1}"#),
    .init(
      """
      {"plain1": 1, "snake_case2": 2, "_leading3": 3, "double__under4_": 4, "digit0part5": 5,
      "digit_0_part6": 6, "camelCase7": 7, "PascalCase8": 8, "mixed_Case9": 9, "Mixed_Case10": 10,
      "UPPER_CASE11": 11, "UPPER_lower12": 12, "__two_under13": 13, "__Two_under14": 14,
      "renamed15": 15}
      """,
      """
      {"plain1":1,"snakeCase2":2,"Leading3":3,"doubleUnder4":4,"digit0part5":5,"digit0Part6":6,\
      "camelCase7":7,"PascalCase8":8,"mixedCase9":9,"MixedCase10":10,"UPPERCASE11":11,\
      "UPPERLower12":12,"TwoUnder13":13,"TwoUnder14":14,"by another name":15}
      """),
  ]
}
