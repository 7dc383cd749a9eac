import KeyValueStore
package import ProgramSupport
package import SystemIO

/// Carries out one command and writes its answer: for people in their language, or as JSON.
///
/// The answer itself goes to standard output; what is said about it, and what went wrong, to
/// standard error. With `--json` standard output has exactly one document (``status --watch``: one
/// for each line), also when something goes wrong.
package struct ClientCommands: Sendable {
  package let options: ClientOptions
  package let operations: any KeyValueOperations
  package let output: any ProgramOutput
  /// Reads all of standard input, at most as many bytes as given and one more.
  package let readInput: @Sendable (_ bytesMax: Int) async -> Result<[UInt8], SystemError>

  private let limits = KeyValueLimits()
  private var texts: Texts { options.common.texts }
  private var terms: ReadTerms {
    ReadTerms(isStale: options.readsStale, minRevision: options.minRevision)
  }

  package init(
    options: ClientOptions, operations: any KeyValueOperations, output: any ProgramOutput,
    readInput: @escaping @Sendable (_ bytesMax: Int) async -> Result<[UInt8], SystemError>
  ) {
    self.options = options
    self.operations = operations
    self.output = output
    self.readInput = readInput
  }

  /// Carries the command out; ``ClientCommand/menu`` is the menu's business and does nothing here.
  package func run() async -> ExitCode {
    output.settled(await carryOut(), program: "client", texts: texts)
  }

  private func carryOut() async -> ExitCode {
    do throws(Failure) {
      switch options.command {
      case .menu: return .success
      case .put(let key, let value): return try await put(Array(key.utf8), value)
      case .get(let key): return try await get(Array(key.utf8))
      case .delete(let key): return try await delete(Array(key.utf8))
      case .list(let prefix): return try await list(Array(prefix.utf8))
      case .status(watches: false): return try await status()
      case .status(watches: true): return try await watch()
      case .setLiveness(let liveness, let node): return try await set(liveness, of: node)
      case .listMembers: return try await listMembers()
      case .changeMembers(let change): return try await changeMembers(change)
      case .transferLeadership(let node): return try await transferLeadership(to: node)
      }
    } catch {
      return report(error)
    }
  }

  /// What may go wrong with a command, ready to be told.
  private enum Failure: Error {
    /// Why the request cannot be sent at all.
    case invalid(String)
    /// The value could not be read.
    case input(SystemError)
    case operation(OperationError, OperationError.Effect)
  }

  private func put(_ key: [UInt8], _ argument: String?) async throws(Failure) -> ExitCode {
    try check(key)
    let value: [UInt8]
    if let argument {
      value = Array(argument.utf8)
    } else {
      switch await readInput(limits.valueBytesMax) {
      case .success(let bytes): value = bytes
      case .failure(let error): throw .input(error)
      }
      // How much more there is stays unknown: it was not read.
      guard value.count <= limits.valueBytesMax else {
        throw .invalid(texts.inputTooLong(bytesMax: limits.valueBytesMax))
      }
    }
    try within { () throws(KeyValueLimitError) in try limits.validate(value: value) }
    let outcome: PutOutcome
    do {
      outcome = try await operations.put(key: key, value: value)
    } catch {
      throw .operation(error, .write)
    }
    answer(outcome.json(key: key)) { output.print(texts.putDone(outcome)) }
    return .success
  }

  private func get(_ key: [UInt8]) async throws(Failure) -> ExitCode {
    try check(key)
    let outcome: GetOutcome
    do {
      outcome = try await operations.get(key: key, terms)
    } catch {
      throw .operation(error, .nothing)
    }
    answer(outcome.json(key: key)) {
      if let entry = outcome.entry {
        output.write(shown(entry.value) + [UInt8(ascii: "\n")], to: .standardOutput)
      }
      output.print(texts.getDone(outcome), to: .standardError)
    }
    return outcome.entry == nil ? .keyAbsent : .success
  }

  private func delete(_ key: [UInt8]) async throws(Failure) -> ExitCode {
    try check(key)
    let outcome: DeleteOutcome
    do {
      outcome = try await operations.delete(key: key)
    } catch {
      throw .operation(error, .write)
    }
    let isAbsent = outcome.previousRevision == nil
    answer(outcome.json(key: key)) {
      output.print(
        texts.deleteDone(outcome), to: isAbsent ? .standardError : .standardOutput)
    }
    return isAbsent ? .keyAbsent : .success
  }

  private func list(_ prefix: [UInt8]) async throws(Failure) -> ExitCode {
    try within { () throws(KeyValueLimitError) in try limits.validate(prefix: prefix) }
    var listing = ListingWriter(output: output, printsJSON: options.printsJSON, texts: texts)
    var after: [UInt8]?
    while true {
      let page: ListOutcome
      do {
        page = try await operations.list(prefix: prefix, after: after, terms)
      } catch {
        listing.fail(error)
        if options.printsJSON {
          complain(texts.failure(error, .nothing))
          return exitCode(error)
        }
        throw .operation(error, .nothing)
      }
      listing.write(page)
      // A page without a last key would be asked for again for ever.
      // Who cannot be told a page is not told the next one either.
      guard page.more, let last = page.entries.last, output.standardOutputFailure == nil else {
        listing.finish(page)
        return .success
      }
      after = last.key
    }
  }

  private func status() async throws(Failure) -> ExitCode {
    do {
      let outcome = try await operations.status()
      answer(outcome.json) { output.write(outcome.text(texts)) }
      return .success
    } catch {
      throw .operation(error, .nothing)
    }
  }

  private func watch() async throws(Failure) -> ExitCode {
    let (output, texts, printsJSON) = (output, texts, options.printsJSON)
    let watching = Task { [operations] () -> OperationError? in
      do throws(OperationError) {
        try await operations.watch { report in
          output.write(printsJSON ? report.json.text + "\n" : report.text(texts))
          return output.standardOutputFailure == nil
        }
        return nil
      } catch {
        return error
      }
    }
    // Nothing may happen for days that would have to be written.
    output.whenReaderHasGone { watching.cancel() }
    if let error = await watching.value { throw .operation(error, .nothing) }
    return watching.isCancelled ? .failure : .success
  }

  private func set(_ liveness: Liveness, of node: NodeReference) async throws(Failure) -> ExitCode {
    do {
      let outcome = try await operations.setLiveness(liveness, of: node)
      answer(outcome.json) { output.print(texts.livenessSet(outcome)) }
      return .success
    } catch {
      throw .operation(error, .change)
    }
  }

  private func changeMembers(_ change: MemberChange) async throws(Failure) -> ExitCode {
    do {
      let outcome = try await operations.changeMembers(change)
      answer(outcome.json) { output.print(texts.membersChanged(outcome)) }
      return .success
    } catch {
      throw .operation(error, .change)
    }
  }

  private func listMembers() async throws(Failure) -> ExitCode {
    do {
      let outcome = try await operations.status()
      answer(outcome.membersJSON) { output.write(outcome.membersText(texts)) }
      return .success
    } catch {
      throw .operation(error, .nothing)
    }
  }

  private func transferLeadership(to node: NodeReference?) async throws(Failure) -> ExitCode {
    do {
      let outcome = try await operations.transferLeadership(to: node)
      answer(outcome.json) { output.print(texts.leadershipTransferred(outcome)) }
      return .success
    } catch {
      throw .operation(error, .change)
    }
  }
}

// MARK: Answers

extension ClientCommands {
  private func check(_ key: [UInt8]) throws(Failure) {
    try within { () throws(KeyValueLimitError) in try limits.validate(key: key) }
  }

  private func within(_ check: () throws(KeyValueLimitError) -> Void) throws(Failure) {
    do {
      try check()
    } catch {
      throw .invalid(texts.refusal(error))
    }
  }

  private func answer(_ json: @autoclosure () -> JSONValue, inWords: () -> Void) {
    if options.printsJSON {
      output.print(json().text)
    } else {
      inWords()
    }
  }

  /// A value as it is for scripts, and harmless for terminals.
  private func shown(_ value: [UInt8]) -> [UInt8] {
    guard output.isTerminal(.standardOutput) else { return value }
    return Array(String(decoding: value, as: UTF8.self).escapingControlCharacters().utf8)
  }

  private func report(_ failure: Failure) -> ExitCode {
    switch failure {
    case .invalid(let message):
      answer(OperationError(.invalid, message).json(.nothing)) {}
      complain(message)
      return .badUsage
    case .input(let error):
      let message = texts.inputFailed(error.reason)
      answer(OperationError(.other, message).json(.write)) {}
      complain(message)
      return .failure
    case .operation(let error, let effect):
      answer(error.json(effect)) {}
      complain(texts.failure(error, effect))
      return exitCode(error)
    }
  }

  private func complain(_ message: String) {
    output.print("client: \(message)", to: .standardError)
  }

  private func exitCode(_ error: OperationError) -> ExitCode {
    switch error.kind {
    case .invalid: .badUsage
    case .outcomeUnknown: .outcomeUnknown
    case .unavailable, .timedOut, .notYet, .other: .noAnswer
    }
  }
}
