import CSystem
import ClusterFakes
import Glibc
import SystemIO

/// Waits for the end of processes that are not children of the tests. Loop only.
final class ProcessEndWatch: DescriptorHandler {
  private let loop: EventLoop
  private let onEnd: () -> Void

  private init(loop: EventLoop, descriptor: CInt, onEnd: @escaping () -> Void) throws {
    self.loop = loop
    self.onEnd = onEnd
    try loop.register(descriptor, interest: .readable, handler: self)
  }

  /// Prepares to wait for the end of the process, which must be running now.
  static func waiting(for process: CInt, on loop: LoopThread) throws
    -> @Sendable () async throws
    -> Void
  {
    let descriptor = reign_pidfd_open(process)
    guard descriptor >= 0 else {
      throw SystemError(errno: errno, operation: "pidfd_open", subject: "\(process)")
    }
    return {
      try await withCheckedThrowingContinuation { continuation in
        loop.loop.submit { [loop = loop.loop] in
          do {
            _ = try ProcessEndWatch(loop: loop, descriptor: descriptor) { continuation.resume() }
          } catch {
            continuation.resume(throwing: error)
          }
        }
      }
    }
  }

  func descriptorReady(_ descriptor: CInt, _ readiness: Readiness) {
    loop.deregister(descriptor)
    close(descriptor)
    onEnd()
  }

  /// The processes that the process has started and that have not ended.
  static func children(of process: CInt) throws -> [CInt] {
    let files = LocalFileSystem()
    let threads = try files.list("/proc/\(process)/task")
    return try threads.flatMap { thread in
      try files.readText("/proc/\(process)/task/\(thread)/children").split(separator: " ")
        .compactMap { CInt($0) }
    }
  }
}
