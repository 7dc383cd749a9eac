import CSystem
import Glibc

/// The poller of Linux: one epoll descriptor, and one eventfd to wake it.
///
/// The buffer for events is raw memory because `epoll_wait` fills it; it belongs to the loop's
/// thread, which is why the type may call itself Sendable.
final class EpollPoller: Poller, @unchecked Sendable {
  private static let eventsMax = 256
  /// No descriptor's tag: those carry a descriptor, which is never negative.
  private static let wakeTag = UInt64.max

  private let epoll: CInt
  private let wakeup: CInt
  private let events: UnsafeMutablePointer<epoll_event>

  init() throws(SystemError) {
    let epoll = epoll_create1(CInt(EPOLL_CLOEXEC))
    guard epoll >= 0 else { throw .last("epoll_create1") }
    let wakeup = eventfd(0, CInt(EFD_NONBLOCK | EFD_CLOEXEC))
    guard wakeup >= 0 else {
      let error = SystemError.last("eventfd")
      close(epoll)
      throw error
    }
    self.epoll = epoll
    self.wakeup = wakeup
    events = .allocate(capacity: Self.eventsMax)
    try add(wakeup, interest: .readable, tag: Self.wakeTag)
  }

  deinit {
    close(epoll)
    close(wakeup)
    events.deallocate()
  }

  func add(_ descriptor: CInt, interest: Interest, tag: UInt64) throws(SystemError) {
    // epoll reports hang-ups even to those who asked for nothing; left out, it cannot.
    guard !interest.isEmpty else { return }
    try control(EPOLL_CTL_ADD, descriptor, interest, tag)
  }

  func change(
    _ descriptor: CInt, from old: Interest, to new: Interest, tag: UInt64
  ) throws(SystemError) {
    switch (old.isEmpty, new.isEmpty) {
    case (true, true): return
    case (true, false): try control(EPOLL_CTL_ADD, descriptor, new, tag)
    case (false, true): remove(descriptor, interest: old)
    case (false, false): try control(EPOLL_CTL_MOD, descriptor, new, tag)
    }
  }

  func remove(_ descriptor: CInt, interest: Interest) {
    guard !interest.isEmpty else { return }
    // A failure means that the descriptor was closed before, which removed it as well.
    var ignored = epoll_event()
    _ = epoll_ctl(epoll, EPOLL_CTL_DEL, descriptor, &ignored)
  }

  func wait(nanoseconds: UInt64?, _ body: (_ tag: UInt64, _ readiness: Readiness) -> Void) {
    let count = epoll_wait(epoll, events, CInt(Self.eventsMax), Self.milliseconds(nanoseconds))
    // The only failure possible here is EINTR: nothing is ready, and the loop comes back.
    guard count > 0 else { return }
    for position in 0..<Int(count) {
      let event = events[position]
      if event.data.u64 == Self.wakeTag {
        var sum: UInt64 = 0
        _ = read(wakeup, &sum, MemoryLayout<UInt64>.size)
      } else {
        body(event.data.u64, Self.readiness(event.events))
      }
    }
  }

  func wake() {
    var one: UInt64 = 1
    // A full counter (EAGAIN) wakes as well as a written one.
    _ = write(wakeup, &one, MemoryLayout<UInt64>.size)
  }

  private func control(
    _ operation: CInt, _ descriptor: CInt, _ interest: Interest, _ tag: UInt64
  ) throws(SystemError) {
    var event = epoll_event()
    event.data.u64 = tag
    if interest.contains(.readable) { event.events |= EPOLLIN.rawValue }
    if interest.contains(.writable) { event.events |= EPOLLOUT.rawValue }
    guard epoll_ctl(epoll, operation, descriptor, &event) == 0 else {
      throw .last("epoll_ctl", "descriptor \(descriptor)")
    }
  }

  private static func readiness(_ events: UInt32) -> Readiness {
    var readiness: Readiness = []
    if events & EPOLLIN.rawValue != 0 { readiness.insert(.readable) }
    if events & EPOLLOUT.rawValue != 0 { readiness.insert(.writable) }
    if events & (EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0 { readiness.insert(.hangup) }
    return readiness
  }

  /// Rounded up: a wait that ends before its time would come back with nothing to do.
  private static func milliseconds(_ nanoseconds: UInt64?) -> CInt {
    guard let nanoseconds else { return -1 }
    let whole = nanoseconds / 1_000_000
    let rounded = nanoseconds % 1_000_000 == 0 ? whole : whole + 1
    return CInt(clamping: rounded)
  }
}
