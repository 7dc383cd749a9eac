/// What a request changes, which says what its unknown outcome means.
enum OperationEffect: Hashable {
  /// Nothing: it reads.
  case nothing
  /// The map: to read the key shows whether it happened.
  case write
  /// The cluster, or a node: its status shows whether it happened.
  case change

  /// What it is called in a message.
  private var name: String {
    switch self {
    case .nothing: "request"
    case .write: "write"
    case .change: "change"
    }
  }

  var doubt: String { "the \(name) may or may not have happened" }

  var notExecuted: String { "the \(name) was not executed" }

  var advice: String {
    switch self {
    case .nothing: "try again, or give it a longer timeout"
    case .write: "read the key to find out"
    case .change: "look at the cluster's status to find out"
    }
  }
}
