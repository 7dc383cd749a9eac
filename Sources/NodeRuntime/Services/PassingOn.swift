import RPCCore
import WireMessages

extension Node {
  /// Passes a call on to the leader, with what is left of its time, and its answer back. A call that
  /// was passed on already, or that asked for a local answer, is told who leads instead: otherwise
  /// two nodes that each take the other for the leader would pass it to and fro.
  func passOn<Reply>(
    _ call: UnaryServerCall<Reply>,
    start: (any RPCChannel, CallOptions, @escaping (Result<Reply, RPCError>) -> Void) ->
      any ClientCall
  ) {
    guard !CallRoute.isLocal(call.call.metadata), let leader = leaderLink, leader.isUp,
      let channel = leader.channel
    else {
      return call.fail(notLeaderError)
    }
    let options = CallOptions(deadline: call.call.deadline, metadata: CallRoute.local)
    let onward = start(channel, options) { result in
      switch result {
      case .success(let reply): call.reply(reply)
      case .failure(let error): call.fail(error)
      }
    }
    call.call.onCancel = { onward.cancel() }
  }
}
