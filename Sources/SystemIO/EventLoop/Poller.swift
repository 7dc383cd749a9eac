/// What a handler wants to hear about its descriptor.
package struct Interest: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let readable = Interest(rawValue: 1)
  package static let writable = Interest(rawValue: 2)
}

/// What has become possible on a descriptor.
package struct Readiness: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let readable = Readiness(rawValue: 1)
  package static let writable = Readiness(rawValue: 2)
  /// The other side is gone or the descriptor has failed. It comes together with whatever the
  /// handler is interested in, so that the next read or write tells the reason.
  package static let hangup = Readiness(rawValue: 4)
}

/// Told by the loop that its descriptor is ready. The loop keeps a handler alive while it is
/// registered.
///
/// Readiness is level-triggered: what is left unread is reported again.
package protocol DescriptorHandler: AnyObject {
  func descriptorReady(_ descriptor: CInt, _ readiness: Readiness)
}

/// Waits for descriptors: what differs between platforms, and no more.
///
/// Everything but `wake` is called on the loop's thread only.
protocol Poller: AnyObject, Sendable {
  /// An empty interest must be reported nothing at all, not even a hang-up.
  func add(_ descriptor: CInt, interest: Interest, tag: UInt64) throws(SystemError)
  func change(
    _ descriptor: CInt, from old: Interest, to new: Interest, tag: UInt64
  ) throws(SystemError)
  func remove(_ descriptor: CInt, interest: Interest)
  /// Waits until something is ready, `wake` was called or the time is over, then reports what is
  /// ready, each with the tag it was added with. `nil` waits without end.
  func wait(nanoseconds: UInt64?, _ body: (_ tag: UInt64, _ readiness: Readiness) -> Void)
  /// Ends a wait, from any thread. Several calls before the wait ends count as one.
  func wake()
}
