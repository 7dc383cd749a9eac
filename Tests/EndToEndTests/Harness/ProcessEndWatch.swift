import CSystem
import ClusterFakes
import Glibc
import SystemIO

/// Waits for the end of processes that are not children of the tests. Loop only.
final class ProcessEndWatch: DescriptorHandler {
  private let loop: EventLoop
  private let descriptor: CInt
  private let onEnd: () -> Void
  private var isWaiting = true

  private init(loop: EventLoop, descriptor: CInt, onEnd: @escaping () -> Void) throws {
    self.loop = loop
    self.descriptor = descriptor
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
      let place = LoopPlace<ProcessEndWatch>()
      try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { continuation in
          loop.loop.submit { [loop = loop.loop] in
            do {
              place.value = try ProcessEndWatch(loop: loop, descriptor: descriptor) {
                continuation.resume()
              }
            } catch {
              continuation.resume(throwing: error)
            }
          }
        }
      } onCancel: {
        loop.loop.submit { place.value?.end() }
      }
    }
  }

  func descriptorReady(_ descriptor: CInt, _ readiness: Readiness) {
    end()
  }

  private func end() {
    guard isWaiting else { return }
    isWaiting = false
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
