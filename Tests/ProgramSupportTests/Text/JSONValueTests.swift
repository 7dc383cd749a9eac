import ProgramSupport
import Testing

@Suite struct JSONValueTests {
  @Test("every kind of value is written as RFC 8259 has it, members in their order")
  func kinds() {
    let value = JSONValue.object([
      "z": .null, "a": .boolean(true), "n": .number(.max), "d": .decimal(0.5),
      "nan": .decimal(.nan), "none": nil, "l": .array([.string(""), .object([:])]),
    ])
    #expect(
      value.text
        == #"{"z":null,"a":true,"n":18446744073709551615,"d":0.5,"nan":null,"l":["",{}]}"#)
  }

  @Test("what could end a string or steer a terminal is escaped, all else is left")
  func escaping() {
    #expect(
      JSONValue.string("\"\\\n\r\t\u{0}\u{1b}\u{7f}\u{9b}\u{2028}é😀/").text
        == #""\"\\\n\r\t\u0000\u001b\u007f\u009b\u2028é😀/""#)
    // A carriage return and a line feed are one character in Swift, but two in JSON.
    #expect(JSONValue.string("\r\n").text == #""\r\n""#)
  }

  @Test(
    "bytes are text if they are UTF-8, else base 64 that says so",
    arguments: [
      (Array("é".utf8), #"{"v":"é"}"#),
      ([], #"{"v":""}"#),
      ([0xff], #"{"v":"/w==","vEncoding":"base64"}"#),
      ([0xff, 0xfe], #"{"v":"//4=","vEncoding":"base64"}"#),
      ([0xff, 0xfe, 0xfd], #"{"v":"//79","vEncoding":"base64"}"#),
      ([0xff, 0xfe, 0xfd, 0x00], #"{"v":"//79AA==","vEncoding":"base64"}"#),
      // An overlong form and half a surrogate pair are no UTF-8 (RFC 3629 §3).
      ([0xc0, 0x80], #"{"v":"wIA=","vEncoding":"base64"}"#),
      ([0xed, 0xa0, 0x80], #"{"v":"7aCA","vEncoding":"base64"}"#),
    ])
  func bytes(bytes: [UInt8], text: String) {
    #expect(JSONValue.object(JSONMember.bytes("v", bytes)).text == text)
  }
}
