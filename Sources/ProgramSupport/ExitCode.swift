/// What the programs report to whoever started them.
package enum ExitCode: Int32, Hashable, Sendable {
  case success = 0
  /// The key that was asked for is not there.
  case keyAbsent = 1
  /// The command line, the environment or an argument is wrong.
  case badUsage = 2
  /// The cluster could not answer in time; for a write, the message says whether it may have
  /// happened.
  case noAnswer = 3
  /// The program itself could not go on: its port is taken, its disk is damaged.
  case failure = 4
}
