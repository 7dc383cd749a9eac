import ProgramSupport
import Testing

@Suite struct LanguageTests {
  @Test(
    "Spanish locales speak Spanish, all others English",
    arguments: [
      ("es", .spanish), ("es_MX.UTF-8", .spanish), ("ES", .spanish), ("es@euro", .spanish),
      ("en_GB.UTF-8", .english), ("C", .english), ("POSIX", .english), ("est", .english),
      ("et_EE", .english),
    ] as [(String, Language)])
  func locales(name: String, language: Language) {
    #expect(Language(localeName: name) == language)
  }

  @Test("LC_ALL beats LC_MESSAGES beats LANG, and an empty one counts as absent")
  func precedence() {
    #expect(Language(environment: ["LC_ALL": "en_US", "LANG": "es_ES"]) == .english)
    #expect(Language(environment: ["LC_MESSAGES": "es", "LANG": "en"]) == .spanish)
    #expect(Language(environment: ["LC_ALL": "", "LANG": "es_ES"]) == .spanish)
    #expect(Language(environment: ["REIGN_LANG": "es", "LC_ALL": "en_US"]) == .spanish)
    #expect(Language(environment: [:]) == .english)
  }

  @Test("the flag beats the environment even on a command line that is wrong otherwise")
  func flag() {
    let spanish: Environment = ["LANG": "es_ES"]
    #expect(Language(arguments: ["--what", "--lang", "en"], environment: spanish) == .english)
    #expect(Language(arguments: ["--lang=en"], environment: spanish) == .english)
    #expect(Language(arguments: ["--lang", "fr"], environment: spanish) == .spanish)
    #expect(Language(arguments: ["--", "--lang=en"], environment: spanish) == .spanish)
  }
}
