import CSystem
import Glibc

/// Tells a child process that its parent has ended, however it ended. Loop only.
///
/// Linux can also send a signal at that moment (`PR_SET_PDEATHSIG`), but it counts the parent as
/// ended when merely the thread that started the child has.
package final class ParentWatch: DescriptorHandler {
  /// The variable in which `ChildProcess` names the parent to its child.
  package static let variable = "REIGN_PARENT_PROCESS"

  private let loop: EventLoop
  private let onEnd: () -> Void
  private var descriptor: CInt = -1

  /// Calls `onEnd` once, on the loop. Does nothing in a process that `ChildProcess` did not start.
  package init(loop: EventLoop, onEnd: @escaping () -> Void) throws(SystemError) {
    self.loop = loop
    self.onEnd = onEnd
    guard let parent = ProcessEnvironment.all[Self.variable].flatMap({ CInt($0) }) else { return }
    let descriptor = reign_pidfd_open(parent)
    guard descriptor >= 0 else {
      // It ended before this process came to look.
      loop.schedule(after: 0) { onEnd() }
      return
    }
    self.descriptor = descriptor
    try loop.register(descriptor, interest: .readable, handler: self)
  }

  package func close() {
    guard descriptor >= 0 else { return }
    loop.deregister(descriptor)
    Glibc.close(descriptor)
    descriptor = -1
  }

  package func descriptorReady(_ descriptor: CInt, _ readiness: Readiness) {
    close()
    onEnd()
  }
}
