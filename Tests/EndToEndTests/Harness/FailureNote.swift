import Synchronization
import Testing

/// Remembers that an expectation failed, so that the transcripts are printed also when the test went
/// on.
final class FailureNote: Sendable {
  @TaskLocal static var current: FailureNote?
  private let taken = Mutex(false)

  var isTaken: Bool { taken.withLock { $0 } }

  func take() {
    taken.withLock { $0 = true }
  }
}

extension Trait where Self == IssueHandlingTrait {
  /// Has a failed test print what its programs have said.
  static var tellsTranscripts: Self {
    .compactMapIssues { issue in
      FailureNote.current?.take()
      return issue
    }
  }
}
