import Testing

@testable import simulate

@Suite struct SimulateOptionsTests {
  @Test(
    "a number that would not fit where it goes is refused, with the bounds",
    arguments: [
      ("--until", ["1e12", "inf", "-1", "nan"], "from 0.0 to 1000000000.0"),
      ("--minutes", ["-1", "nan", "inf", "1e300"], "from 0.0 to 525600.0"),
      ("--processes", ["0", "-3", "5000"], "from 1 to 1024"),
      ("--trials", ["-1"], "from 0 to "),
      ("--worker", ["0"], "from 1 to "),
    ])
  func bounds(option: String, values: [String], words: String) {
    for value in values {
      let mistake = #expect(throws: SimulateOptions.Mistake.self) {
        try SimulateOptions([option, value])
      }
      #expect(mistake?.description.contains("\(option) is a number \(words)") == true, "\(value)")
    }
  }

  @Test("a campaign of no seeds, which could find nothing, is refused")
  func emptyCampaign() throws {
    #expect(throws: SimulateOptions.Mistake.self) {
      try SimulateOptions(["--campaign", "--count", "0"])
    }
    #expect(try SimulateOptions(["--campaign", "--count", "1"]).count == 1)
  }

  @Test("the least and the greatest numbers are taken")
  func limits() throws {
    #expect(try SimulateOptions(["--until", "1e9"]).until == 1_000_000_000_000_000_000)
    #expect(try SimulateOptions(["--until", "0.5"]).until == 500_000_000)
    #expect(try SimulateOptions(["--minutes", "525600"]).minutes == 525_600)
    #expect(try SimulateOptions(["--minutes", "0"]).campaignMinutes == 0)
    #expect(try SimulateOptions(["--processes", "1024"]).processes == 1_024)
  }

  @Test("only what finds something again, and without a known mistake, is kept where tests are")
  func folders() throws {
    let arguments = ["--campaign", "--keep", "tests", "--aside", "others"]
    let options = try SimulateOptions(arguments)
    #expect(options.folder(repeats: true) == "tests")
    #expect(options.folder(repeats: false) == "others")
    let mistaken = try SimulateOptions(arguments + ["--canary", "speaksBeforeSync"])
    #expect(mistaken.folder(repeats: true) == "others")
  }
}
