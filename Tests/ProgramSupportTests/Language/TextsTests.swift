import ProgramSupport
import SystemIO
import Testing

@Suite struct TextsTests {
  private let english = Texts(.english)
  private let spanish = Texts(.spanish)

  @Test("the menu's box has 35 dashes and lines as wide, in both languages")
  func menu() {
    #expect(
      english.menu.hasPrefix(
        """
        -----------------------------------
        | 1: Write operation              |
        | 2: Read operation               |
        -----------------------------------

        """))
    #expect(
      spanish.menu.hasPrefix(
        """
        -----------------------------------
        | 1: Operación de escritura       |
        | 2: Operación de lectura         |
        -----------------------------------

        """))
    for menu in [english.menu, spanish.menu] {
      let lines = menu.split(separator: "\n")
      #expect(lines.prefix(4).allSatisfy { $0.count == 35 })
      #expect(lines.count == 8)
    }
  }

  @Test("a follower is asked for puerto and conciencia (vivo/muerto)")
  func prompts() {
    #expect(spanish.askPort.contains("puerto"))
    #expect(spanish.askState.contains("conciencia (vivo/muerto)"))
    #expect(english.askPort == "Port: ")
    #expect(english.askState == "State (alive/dead): ")
  }

  @Test("an election names the new leader, its term and its voters")
  func election() {
    let notice = ClusterNotice.leaderElected(
      role: .follower, address: "127.0.0.1:50053", term: 4,
      votes: ["127.0.0.1:50053", "10.0.0.4:50054"])
    #expect(
      english.line(notice)
        == "follower 50053 is now the leader of term 4 (votes from 50053, 10.0.0.4:50054)")
    #expect(
      spanish.line(notice)
        == "seguidor 50053 es ahora el líder del mandato 4 (votos de 50053, 10.0.0.4:50054)")
    #expect(
      english.line(.leaderElected(role: .follower, address: "h:1", term: 1, votes: []))
        == "follower h:1 is now the leader of term 1")
  }

  @Test("nodes lost, back, dead and alive are one line each")
  func events() {
    let address = "127.0.0.1:50054"
    #expect(english.line(.lost(role: .follower, address: address)) == "follower 50054 lost")
    #expect(english.line(.lost(role: .leader, address: address)) == "leader 50054 lost")
    #expect(english.line(.regained(role: .follower, address: address)) == "follower 50054 is back")
    #expect(english.playsDead(address) == "node 50054 plays dead")
    #expect(spanish.line(.lost(role: .leader, address: address)) == "líder 50054 perdido")
    #expect(spanish.playsDead(address) == "nodo 50054 se hace el muerto")
  }

  @Test("how a child came to its end is told in the language that is spoken")
  func childEnd() {
    let (code, signal) = (ChildProcess.Exit.code(4), ChildProcess.Exit.signal(9))
    #expect(english.childEnded("follower 41402", code) == "follower 41402 exited with code 4")
    #expect(english.childEnded("follower 41402", signal) == "follower 41402 was ended by signal 9")
    #expect(spanish.childEnded("follower 41402", code) == "follower 41402 terminó con el código 4")
    #expect(
      spanish.childEnded("follower 41402", signal) == "a follower 41402 lo terminó la señal 9")
  }

  @Test("an address from outside cannot break a line")
  func hostileAddress() {
    let line = english.line(.lost(role: .follower, address: "x\n\u{1b}[31m"))
    #expect(line == "follower x\\n\\u{1b}[31m lost")
  }
}
