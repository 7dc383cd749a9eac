import RaftCore

extension RaftNode {
  /// What is to be done after the inputs so far; `nil` if there is nothing.
  mutating func takeReady() -> Ready? {
    hasReady() ? ready() : nil
  }
}
