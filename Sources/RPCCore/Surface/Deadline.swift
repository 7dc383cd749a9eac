/// A point on the monotonic clock by which a call must have ended. On the wire it travels as the
/// time left.
package struct Deadline: Hashable, Comparable, Sendable {
  /// Nanoseconds on the clock of the event loop.
  package let nanoseconds: UInt64

  package init(nanoseconds: UInt64) {
    self.nanoseconds = nanoseconds
  }

  package static func < (left: Deadline, right: Deadline) -> Bool {
    left.nanoseconds < right.nanoseconds
  }
}

/// What a caller may ask of a call besides its request.
package struct CallOptions: Sendable {
  /// Without one the call waits until it is answered, cancelled or cut off.
  package var deadline: Deadline?
  package var metadata: Metadata

  package init(deadline: Deadline? = nil, metadata: Metadata = Metadata()) {
    self.deadline = deadline
    self.metadata = metadata
  }
}
