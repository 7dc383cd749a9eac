import ProgramSupport
import Programs
import Testing

@Suite struct ClientMenuTests {
  private let operations = FakeOperations()
  private let output = FakeOutput(isTerminal: true)

  private func type(_ lines: [String], _ language: Language = .english) async {
    let source = FakeLines(lines)
    let prompter = Prompter(source: source, output: output, texts: Texts(language))
    await ClientMenu(operations: operations, prompter: prompter).run()
    #expect(source.untyped == 0)
  }

  @Test("a write asks for key and value and names the revision, the leader and the time")
  func write() async {
    await type(["1", "city", "México", "1", "city", "Oaxaca", "6"])
    #expect(operations.value(of: "city") == Array("Oaxaca".utf8))
    #expect(
      output.answer.contains(
        "Key: Value: written: revision 1, new key, committed by leader 50052 in 1.8 ms\n"))
    #expect(
      output.answer.contains(
        "written: revision 2, replaces revision 1, committed by leader 50052 in 1.8 ms\n"))
    #expect(output.answer.hasSuffix("Good-bye.\n"))
  }

  @Test("a read shows the value, its revision and the follower that served it")
  func read() async {
    await type(["1", "k", "v", "2", "k", "2", "other", "6"], .spanish)
    #expect(
      output.answer.contains(
        "Clave: v\nrevisión 1, versión 1, servido por el seguidor 50053 en 0.18 ms\n"))
    #expect(
      output.answer.contains(
        "Clave: no existe esa clave, servido por el seguidor 50053 en 0.18 ms\n"))
  }

  @Test("anything that is not on the menu is asked again with the reason")
  func unknownChoice() async {
    await type(["", "7", "write", " 6 "])
    #expect(output.answer.contains("\"7\" is not on the menu; choose a number from 1 to 6\n"))
    #expect(output.answer.components("Choice: ") == 4)
    #expect(output.answer.components("1: Write operation") == 1)
  }

  @Test("an empty key, a key too long and a value too long are asked again")
  func limits() async {
    await type([
      "1", "", String(repeating: "k", count: 4097), "k", String(repeating: "v", count: 1_048_577),
      "v", "6",
    ])
    #expect(operations.value(of: "k") == Array("v".utf8))
    #expect(output.answer.contains("the key is empty; give a key of at least 1 byte\n"))
    #expect(output.answer.contains("the key has 4097 bytes, but a key may have at most 4096"))
    #expect(output.answer.contains("the value has 1048577 bytes"))
  }

  @Test("keys and values keep their spaces, and the value may be empty")
  func spaces() async {
    await type(["1", " k ", "", "6"])
    #expect(operations.value(of: " k ") == [])
  }

  @Test(
    "the end of the input ends the menu, wherever it comes", arguments: [[], ["1"], ["1", "k"]])
  func endOfInput(lines: [String]) async {
    await type(lines)
    #expect(output.answer.hasSuffix("\nGood-bye.\n"))
    #expect(operations.value(of: "k") == nil)
  }

  @Test("deleting and listing work by number, and the list is cut to a page")
  func deleteAndList() async {
    await type(["1", "a1", "x", "1", "a2", "y", "1", "a3", "z", "3", "a1", "3", "a1"])
    #expect(output.answer.contains("deleted: revision 4, committed by leader 50052"))
    #expect(output.answer.contains("no such key, committed by leader 50052"))
    operations.change { $0.pageEntriesMax = 1 }
    await type(["4", "a", "4", "b", "6"])
    #expect(
      output.answer.contains(
        "KEY  REVISION  VALUE\na2          2  y\n1 key, store revision 4, served by follower 50053")
    )
    #expect(output.answer.contains("more keys follow"))
    #expect(output.answer.contains("0 keys, store revision 4"))
  }

  @Test("without a quorum the menu says who is missing and offers the stale read")
  func staleRead() async {
    await type(["1", "k", "v"])
    operations.change {
      $0.failure = OperationError(
        .unavailable,
        "no leader: 50052 and 50054 cannot be reached; 2 of 4 nodes answer and 3 are needed")
    }
    await type(["2", "k", "perhaps", "y", "2", "k", "n", "6"])
    let answer = output.answer
    #expect(
      answer.contains(
        "no leader: 50052 and 50054 cannot be reached; 2 of 4 nodes answer and 3 are needed\n")
    )
    #expect(answer.contains("please answer y or n\n"))
    #expect(
      answer.components(
        "v\nrevision 1, version 1 (stale: as of store revision 1, complete 40 ms ago; later writes may be missing)"
          + ", served by follower 50053 in 0.18 ms\n") == 1)
  }

  @Test("a write without an answer says that it may have happened")
  func unknownOutcome() async {
    operations.change {
      $0.failure = OperationError(.outcomeUnknown, "no answer within 5s")
    }
    await type(["1", "k", "v", "3", "k", "6"])
    let sentence =
      "no answer within 5s; the write may or may not have happened; read the key to find out\n"
    #expect(output.answer.components(sentence) == 2)
  }

  @Test("a read that fails for another reason offers nothing stale")
  func otherFailure() async {
    operations.change { $0.failure = OperationError(.other, "the disk is full") }
    await type(["2", "k", "5", "6"])
    #expect(output.answer.components("the disk is full\n") == 2)
    #expect(!output.answer.contains("(y/n)"))
  }

  @Test("a stored value cannot steer the terminal")
  func hostileValue() async {
    await type(["1", "k", "\u{1b}[2J", "2", "k", "6"])
    #expect(output.answer.contains("\\u{1b}[2J\nrevision 1"))
    #expect(!output.answer.contains("\u{1b}"))
  }
}

extension String {
  /// How often `part` occurs.
  fileprivate func components(_ part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
