import ProgramSupport
import Synchronization
import Testing

@Suite struct ProgramStartTests {
  private final class Output: ProgramOutput {
    private let written = Mutex<[OutputStream: String]>([:])

    func write(_ bytes: [UInt8], to stream: OutputStream) {
      written.withLock { $0[stream, default: ""] += String(decoding: bytes, as: UTF8.self) }
    }

    func isTerminal(_ stream: OutputStream) -> Bool {
      false
    }

    func text(_ stream: OutputStream) -> String {
      written.withLock { $0[stream, default: ""] }
    }
  }

  private func start(_ arguments: [String]) -> (ProgramStart<ProxyOptions>, Output) {
    let output = Output()
    let start = ProgramStart(
      program: "proxy", arguments: arguments, environment: ["LANG": "es_ES.UTF-8"],
      output: output
    ) { arguments, environment throws(UsageError) in
      try ProxyOptions.parse(arguments, environment: environment)
    }
    return (start, output)
  }

  @Test("a wrong command line is answered in the user's language with exit code 2")
  func wrong() {
    let (start, output) = start(["--prot", "1"])
    guard case .exit(.badUsage) = start else {
      Issue.record("the program would run")
      return
    }
    #expect(output.text(.standardOutput).isEmpty)
    #expect(
      output.text(.standardError) == """
        proxy: opción desconocida «--prot»; ¿quiso decir --port?
        proxy --help lo explica todo

        """)
  }

  @Test("help goes to standard output with exit code 0")
  func help() {
    let (start, output) = start(["--help"])
    guard case .exit(.success) = start else {
      Issue.record("the program would run")
      return
    }
    #expect(output.text(.standardOutput).hasPrefix("Uso: proxy [opciones]\n"))
    #expect(output.text(.standardError).isEmpty)
  }
}
