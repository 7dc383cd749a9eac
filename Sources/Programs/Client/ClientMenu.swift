import KeyValueStore
package import ProgramSupport

/// The menu: shows itself, asks for a choice, carries it out, and again, until the person quits or
/// the input ends.
package struct ClientMenu: Sendable {
  private let operations: any KeyValueOperations
  private let prompter: Prompter
  private let limits = KeyValueLimits()
  private let valueCharactersMax = 4_096

  private var texts: Texts { prompter.texts }
  private var output: any ProgramOutput { prompter.output }

  package init(operations: any KeyValueOperations, prompter: Prompter) {
    self.operations = operations
    self.prompter = prompter
  }

  private enum Choice: String {
    case write = "1"
    case read = "2"
    case delete = "3"
    case list = "4"
    case status = "5"
    case quit = "6"
  }

  package func run() async {
    while true {
      output.write("\n" + texts.menu)
      guard let choice = await askChoice(), await carryOut(choice) else {
        output.print(texts.farewell)
        return
      }
    }
  }

  private func askChoice() async -> Choice? {
    await prompter.ask(texts.askChoice) { answer in
      Choice(rawValue: answer.trimmingSpaces).map { .accepted($0) }
        ?? .refused(texts.unknownChoice(answer))
    }
  }

  /// - Returns: Whether the menu goes on.
  private func carryOut(_ choice: Choice) async -> Bool {
    switch choice {
    case .write: await write()
    case .read: await read()
    case .delete: await delete()
    case .list: await list()
    case .status: await status()
    case .quit: false
    }
  }

  private func write() async -> Bool {
    guard let key = await askKey(), let value = await askValue() else { return false }
    do {
      output.print(texts.putDone(try await operations.put(key: key, value: value)))
    } catch {
      output.print(texts.failure(error, .write))
    }
    return true
  }

  private func delete() async -> Bool {
    guard let key = await askKey() else { return false }
    do {
      output.print(texts.deleteDone(try await operations.delete(key: key)))
    } catch {
      output.print(texts.failure(error, .write))
    }
    return true
  }

  private func read() async -> Bool {
    guard let key = await askKey() else { return false }
    return await reading { isStale throws(OperationError) in
      show(try await operations.get(key: key, ReadTerms(isStale: isStale)))
    }
  }

  private func list() async -> Bool {
    guard let prefix = await askPrefix() else { return false }
    return await reading { isStale throws(OperationError) in
      show(try await operations.list(prefix: prefix, after: nil, ReadTerms(isStale: isStale)))
    }
  }

  private func status() async -> Bool {
    do {
      output.write(try await operations.status().text(texts))
    } catch {
      output.print(texts.failure(error, .nothing))
    }
    return true
  }

  /// Reads; if the cluster cannot answer, says why and, if the person wants it, reads without the
  /// guarantee.
  private func reading(_ read: (_ isStale: Bool) async throws(OperationError) -> Void) async -> Bool
  {
    do {
      try await read(false)
    } catch {
      output.print(texts.failure(error, .nothing))
      guard error.isLackOfAnswer else { return true }
      guard let wantsStale = await prompter.confirm(texts.askStaleRead) else { return false }
      guard wantsStale else { return true }
      do {
        try await read(true)
      } catch {
        output.print(texts.failure(error, .nothing))
      }
    }
    return true
  }

  private func show(_ outcome: GetOutcome) {
    if let entry = outcome.entry {
      output.print(shown(entry.value, charactersMax: valueCharactersMax))
    }
    output.print(texts.getDone(outcome))
  }

  /// One page, which is more than a screen; a menu is no place for more.
  private func show(_ outcome: ListOutcome) {
    var table = TextTable(texts.listColumns)
    for entry in outcome.entries {
      table.append([
        shown(entry.key, charactersMax: 40), String(entry.modRevision),
        shown(entry.value, charactersMax: 60),
      ])
    }
    if !outcome.entries.isEmpty {
      output.write(table.text)
    }
    output.print(texts.listDone(count: outcome.entries.count, last: outcome))
    if outcome.more {
      output.print(texts.moreKeysFollow)
    }
  }

  private func shown(_ bytes: [UInt8], charactersMax: Int) -> String {
    String(decoding: bytes, as: UTF8.self).escapingControlCharacters(charactersMax: charactersMax)
  }
}

// MARK: Questions

extension ClientMenu {
  private func askKey() async -> [UInt8]? {
    await ask(texts.askKey) { bytes throws(KeyValueLimitError) in try limits.validate(key: bytes) }
  }

  private func askValue() async -> [UInt8]? {
    await ask(texts.askValue) { bytes throws(KeyValueLimitError) in
      try limits.validate(value: bytes)
    }
  }

  private func askPrefix() async -> [UInt8]? {
    await ask(texts.askPrefix) { bytes throws(KeyValueLimitError) in
      try limits.validate(prefix: bytes)
    }
  }

  /// Asks for bytes, which are taken as they are, spaces included.
  private func ask(
    _ question: String, check: @Sendable (_ bytes: [UInt8]) throws(KeyValueLimitError) -> Void
  ) async -> [UInt8]? {
    await prompter.ask(question) { answer in
      let bytes = Array(answer.utf8)
      do throws(KeyValueLimitError) {
        try check(bytes)
        return .accepted(bytes)
      } catch {
        return .refused(texts.refusal(error))
      }
    }
  }
}
