import ProgramSupport
import TestSupport
import Testing

@Suite struct AnyCommandLineTests {
  private static let words = [
    "--port", "--proxy", "--host", "--data", "--state", "--lang", "--log-level", "--heartbeat",
    "--election-timeout", "--timeout", "--json", "--stale", "--watch", "--nodes", "--no-menu", "--",
    "-", "-h", "--help", "--version", "=", "--=", "--port=", "put", "get", "del", "list", "status",
    "node", "member", "remove", "dead", "vivo", "0", "65535", "65536", "99999999999999999999", "-1",
    "1-2ms", "9ms-9m", "999999999m", "::", "[::1]:1", "a:1,b:2", ",", "", " ", "\u{0}", "\r\n", "é",
    "\u{301}", "es", "en", "debug",
  ]

  @Test("whatever words come, in whatever order, they are options or a bounded complaint")
  func anything() {
    let seed = Seeds.one
    var random = SeededRandom(seed: seed)
    for _ in 0..<1_000 {
      let arguments = (0..<Int.random(in: 0...7, using: &random)).map { _ in
        let word = Self.words.randomElement(using: &random) ?? ""
        let isJoined = Int.random(in: 0..<6, using: &random) == 0
        return isJoined ? word + (Self.words.randomElement(using: &random) ?? "") : word
      }
      let environment: Environment = [
        "REIGN_PORT": Self.words.randomElement(using: &random) ?? "",
        "LANG": Self.words.randomElement(using: &random) ?? "",
      ]
      for complaint in complaints(arguments, environment) {
        #expect(
          !complaint.isEmpty && complaint.count < 600
            && complaint.unicodeScalars.allSatisfy { $0.value >= 0x20 },
          "REIGN_SEED=\(seed), arguments \(arguments)")
      }
    }
  }

  private func complaints(_ arguments: [String], _ environment: Environment) -> [String] {
    let errors = [
      error { () throws(UsageError) in
        _ = try NodeOptions.parse(.follower, arguments, environment: environment)
      },
      error { () throws(UsageError) in
        _ = try ProxyOptions.parse(arguments, environment: environment)
      },
      error { () throws(UsageError) in
        _ = try ClientOptions.parse(arguments, environment: environment)
      },
      error { () throws(UsageError) in
        _ = try ClusterOptions.parse(arguments, environment: environment)
      },
    ]
    return errors.compactMap(\.self).flatMap { error in
      Language.allCases.map { Texts($0).usage(error) }
    }
  }

  private func error(_ parse: () throws(UsageError) -> Void) -> UsageError? {
    do {
      try parse()
      return nil
    } catch {
      return error
    }
  }
}
