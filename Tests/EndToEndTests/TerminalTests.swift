import SystemIO
import TestSupport
import Testing

extension EndToEnd {
  /// The programs on a real terminal.
  @Suite struct Terminals {
    @Test("a follower asks for its port and state, and again when the answer makes no sense")
    func prompts() async throws {
      try await TestCluster.run(nodes: 1) { cluster in
        let terminal = try await PersonsTerminal(on: cluster.loop)
        let follower = try await cluster.start(
          "follower",
          ["--data", "\(cluster.directory.path)/asked", "--proxy", cluster.proxyList],
          terminal: terminal)
        try await terminal.reads("Port: ")
        try await terminal.types("none")
        try await terminal.reads("\"none\" is not")
        try await terminal.reads("Port: ")
        try await terminal.types("0")
        try await terminal.reads("State (alive/dead): ")
        try await terminal.types("asleep")
        try await terminal.reads("\"asleep\" is not")
        try await terminal.reads("State (alive/dead): ")
        try await terminal.types("dead")
        try await terminal.reads("follower listens on 127.0.0.1:")
        try await terminal.reads("plays dead")
        try await terminal.types("alive")
        try await terminal.reads("is alive again")
        try await terminal.reads("has caught up and votes now")
        try await terminal.types("quit")
        #expect(await follower.exit == .code(0))
        await terminal.close()
      }
    }

    @Test("a node whose terminal was stopped with Ctrl-S does what it is told all the same")
    func stoppedTerminal() async throws {
      try await TestCluster.run(nodes: 1) { cluster in
        let terminal = try await PersonsTerminal(on: cluster.loop)
        let follower = try await cluster.start(
          "follower",
          [
            "--port", "0", "--state", "alive", "--data", "\(cluster.directory.path)/stopped",
            "--proxy", cluster.proxyList,
          ], terminal: terminal)
        try await terminal.reads("has caught up and votes now")
        try await terminal.types("\u{13}status")
        // It is read only if the answer has not held up the one who reads.
        try await terminal.types("quit")
        #expect(await follower.exit == .code(0))
        await terminal.close()
      }
    }

    @Test("`cluster` on a terminal that was stopped with Ctrl-S ends when it is told to")
    func stoppedCluster() async throws {
      try await TestCluster.run(nodes: 0, proxies: 0) { cluster in
        let terminal = try await PersonsTerminal(on: cluster.loop)
        let whole = try await cluster.start(
          "cluster", ["--no-menu", "--port", "0", "--data", "\(cluster.directory.path)/all"],
          terminal: terminal)
        try await terminal.reads("3 of 3 nodes are ready")
        try await terminal.types("\u{13}")
        // The proxy says that it stops, which `cluster` shows.
        #expect(await whole.terminate() == .code(0))
        await terminal.close()
      }
    }

    @Test("a follower on a terminal asks in Spanish where that is the language")
    func spanishPrompts() async throws {
      try await TestCluster.run(nodes: 0) { cluster in
        let terminal = try await PersonsTerminal(on: cluster.loop)
        let follower = try await cluster.start(
          "follower", ["--data", "\(cluster.directory.path)/es", "--proxy", cluster.proxyList],
          environment: ["REIGN_LANG": "es"], terminal: terminal)
        try await terminal.reads("Introduzca el puerto (p. ej. 50053): ")
        try await terminal.types("0")
        try await terminal.reads("Introduzca la conciencia (vivo/muerto): ")
        try await terminal.types("vivo")
        try await terminal.reads("follower escucha en 127.0.0.1:")
        try await terminal.types("salir")
        #expect(await follower.exit == .code(0))
        await terminal.close()
      }
    }

    @Test("the menu writes and reads, and asks again for what is not on it")
    func menu() async throws {
      try await TestCluster.run(nodes: 1) { cluster in
        let terminal = try await PersonsTerminal(on: cluster.loop)
        let client = try await cluster.start(
          "client", ["--proxy", cluster.proxyList], terminal: terminal)
        try await terminal.reads(
          "-----------------------------------\r\n"
            + "| 1: Write operation              |\r\n"
            + "| 2: Read operation               |\r\n"
            + "-----------------------------------\r\n")
        try await terminal.reads("Choice: ")
        try await terminal.types("9")
        try await terminal.reads("\"9\" is not on the menu")
        try await terminal.reads("Choice: ")
        try await terminal.types("1")
        try await terminal.reads("Key: ")
        try await terminal.types("colour")
        try await terminal.reads("Value: ")
        try await terminal.types("deep red")
        try await terminal.reads("written: revision 1, new key, committed by leader ")
        try await terminal.reads("Choice: ")
        try await terminal.types("2")
        try await terminal.reads("Key: ")
        try await terminal.types("colour")
        try await terminal.reads("\r\ndeep red\r\nrevision 1, version 1, served by ")
        try await terminal.reads("Choice: ")
        try await terminal.types("6")
        try await terminal.reads("Good-bye.")
        #expect(await client.exit == .code(0))
        await terminal.close()
      }
    }

    @Test("the menu speaks Spanish when it is told to")
    func spanishMenu() async throws {
      try await TestCluster.run(nodes: 1) { cluster in
        let terminal = try await PersonsTerminal(on: cluster.loop)
        let client = try await cluster.start(
          "client", ["--proxy", cluster.proxyList, "--lang", "es"], terminal: terminal)
        try await terminal.reads(
          "-----------------------------------\r\n"
            + "| 1: Operación de escritura       |\r\n"
            + "| 2: Operación de lectura         |\r\n"
            + "-----------------------------------\r\n")
        try await terminal.reads("Opción: ")
        try await terminal.types("1")
        try await terminal.reads("Clave: ")
        try await terminal.types("año")
        try await terminal.reads("Valor: ")
        try await terminal.types("2026")
        try await terminal.reads("escrito: revisión 1, clave nueva, confirmado por el líder ")
        try await terminal.reads("Opción: ")
        try await terminal.types("2")
        try await terminal.reads("Clave: ")
        try await terminal.types("año")
        try await terminal.reads("\r\n2026\r\nrevisión 1, versión 1, servido por el ")
        try await terminal.types("6")
        try await terminal.reads("Hasta luego.")
        #expect(await client.exit == .code(0))
        await terminal.close()
      }
    }
  }
}
