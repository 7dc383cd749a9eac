import ProgramSupport
import Testing

@Suite struct ByteTextTests {
  @Test(
    "a number of bytes is read with its unit",
    arguments: [
      ("4096", 4_096), ("1KiB", 1_024), ("64MiB", 67_108_864), ("2GiB", 2_147_483_648),
      ("0", 0), ("", nil), ("1 MiB", nil), ("-1", nil), ("1MB", nil), ("9999999999", nil),
      ("MiB", nil),
    ] as [(String, Int?)])
  func reading(text: String, number: Int?) {
    #expect(Int(byteText: text) == number)
  }

  @Test("it is written as it is read, and measured for people")
  func writing() {
    #expect([4_097, 4_096, 67_108_864, 0].map(\.byteText) == ["4097", "4KiB", "64MiB", "0"])
    #expect(
      [12, 1_536, 138_412_032, 5_368_709_120].map { UInt64($0).measuredBytes } == [
        "12 bytes", "1.5 KiB", "132 MiB", "5.0 GiB",
      ])
  }
}
