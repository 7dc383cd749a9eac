import ProgramSupport
import Synchronization
import Testing

@Suite struct PromptTests {
  private final class Terminal: LineSource, ProgramOutput {
    let isTerminal: Bool
    private let typed: Mutex<ArraySlice<InputLine>>
    private let written = Mutex("")

    init(_ lines: [InputLine], isTerminal: Bool = true) {
      self.isTerminal = isTerminal
      self.typed = Mutex(lines[...])
    }

    func nextLine() async -> InputLine {
      typed.withLock { $0.popFirst() } ?? .end
    }

    func write(_ bytes: [UInt8], to stream: OutputStream) {
      written.withLock { $0 += String(decoding: bytes, as: UTF8.self) }
    }

    func isTerminal(_ stream: OutputStream) -> Bool {
      isTerminal
    }

    var screen: String { written.withLock { $0 } }
  }

  private func complete(
    _ arguments: [String], _ lines: [InputLine], language: Language = .english,
    isTerminal: Bool = true, program: NodeOptions.Program = .follower
  ) async throws -> (options: NodeOptions?, screen: String) {
    guard case .run(let options) = try NodeOptions.parse(program, arguments, environment: [:])
    else { return (nil, "") }
    let terminal = Terminal(lines, isTerminal: isTerminal)
    let prompter = Prompter(source: terminal, output: terminal, texts: Texts(language))
    return (try await options.completed(by: prompter), terminal.screen)
  }

  @Test("a follower without flags asks for its port and state until both make sense")
  func follower() async throws {
    let (options, screen) = try await complete(
      [], [.line("many"), .line(" 50053 "), .tooLong(bytesMax: 9), .line("Muerto")])
    #expect(options?.port == 50053)
    #expect(options?.state == .dead)
    #expect(
      screen == """
        Port: "many" is not a port from 0 to 65535; for example: 50053
        Port: State (alive/dead): that line has more than 9 bytes, which is the most that is read here
        State (alive/dead): \("")
        """)
  }

  @Test("in Spanish it asks for puerto and conciencia")
  func spanish() async throws {
    let (options, screen) = try await complete(
      [], [.line("50053"), .line("vivo")], language: .spanish)
    #expect(options?.state == .alive)
    #expect(screen.contains("puerto") && screen.contains("conciencia (vivo/muerto)"))
  }

  @Test("what was given is not asked for")
  func given() async throws {
    let withPort = try await complete(["--port", "0"], [])
    #expect(withPort.options?.port == 0)
    #expect(withPort.options?.state == .alive)
    #expect(withPort.screen.isEmpty)
    let withState = try await complete(["--state", "dead"], [.line("0")])
    #expect(withState.options?.state == .dead)
    #expect(withState.screen == "Port: ")
  }

  @Test("a follower that nobody can answer for says what it needs")
  func withoutTerminal() async {
    let error = await #expect(throws: UsageError.self) {
      try await complete([], [.line("50053")], isTerminal: false)
    }
    #expect(error.map { Texts(.english).usage($0).contains("--port 0") } == true)
  }

  @Test("the end of the input is no answer")
  func end() async throws {
    #expect(try await complete([], []).options == nil)
    #expect(try await complete([], [.line("1")]).options == nil)
  }

  @Test("a leader takes its own port and asks nothing")
  func leader() async throws {
    let (options, screen) = try await complete([], [], program: .leader)
    #expect(options?.port == 50052)
    #expect(screen.isEmpty)
  }

  @Test(
    "a node's terminal understands both languages",
    arguments: [
      ("dead", .dead), (" Muerto ", .dead), ("vivo", .alive), ("alive", .alive),
      ("estado", .status), ("salir", .quit), ("exit", .quit),
    ] as [(String, NodeTerminalCommand)])
  func commands(line: String, command: NodeTerminalCommand) throws {
    #expect(try NodeTerminalCommand(line: line) == command)
  }

  @Test("a slip in a node's terminal gets a suggestion, an empty line nothing")
  func slips() {
    let texts = Texts(.english)
    let slip = #expect(throws: NodeTerminalCommand.Refusal.self) {
      try NodeTerminalCommand(line: "staus")
    }
    #expect(
      slip.flatMap { texts.refusal($0) }
        == "unknown command \"staus\"; did you mean status?; the commands are dead, alive, status and quit"
    )
    let blank = #expect(throws: NodeTerminalCommand.Refusal.self) {
      try NodeTerminalCommand(line: "  ")
    }
    #expect(blank == .blank)
  }
}
