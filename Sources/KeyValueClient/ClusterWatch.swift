import RPCCore
import RPCTransport
package import WireMessages

/// Follows the events of a cluster through whichever proxy answers: when one is lost, the next one
/// begins with the present state. Events between the two may be missing; the state is not.
final class ClusterWatch {
  private let engine: ClientEngine
  private let onEvent: (WireClusterEvent) -> Void
  private let onEnd: () -> Void
  private var call: (any ClientCall)?
  private var address = ""
  private var isCancelled = false

  init(
    engine: ClientEngine, onEvent: @escaping (WireClusterEvent) -> Void,
    onEnd: @escaping () -> Void
  ) {
    self.engine = engine
    self.onEvent = onEvent
    self.onEnd = onEnd
  }

  private func receive(_ event: StreamEvent<WireClusterEvent>) {
    guard !isCancelled else { return }
    switch event {
    case .message(let message):
      engine.worked()
      onEvent(message)
    case .end:
      call = nil
      if engine.isClosed { return cancel() }
      engine.rotation.failed(address)
      engine.pause(self)
    }
  }
}

extension ClusterWatch: PendingOperation {
  var isOver: Bool { isCancelled }

  func resume() {
    guard !isCancelled, call == nil else { return }
    address = engine.rotation.address
    call = engine.channel(to: address).serverStreaming(
      WireClusterObserverMethods.watch, WireClusterStatusRequest(), options: CallOptions()
    ) { [self] event in receive(event) }
  }

  func cancel() {
    guard !isCancelled else { return }
    isCancelled = true
    call?.cancel()
    call = nil
    onEnd()
  }
}

extension ClientEngine {
  /// Reports the state of the cluster at once and then every event, until the handle is cancelled or
  /// the engine closed, one of which the caller must do in the end. Then `onEnd` is called, once.
  package func watchStatus(
    onEvent: @escaping (WireClusterEvent) -> Void, onEnd: @escaping () -> Void = {}
  ) -> WatchHandle {
    let watch = ClusterWatch(engine: self, onEvent: onEvent, onEnd: onEnd)
    watch.resume()
    return WatchHandle(watch: watch)
  }
}

/// Ends a watch.
package struct WatchHandle {
  let watch: ClusterWatch

  package func cancel() {
    watch.cancel()
  }
}
