/// Known mistakes that can be switched on, to show that the tests would find them.
///
/// Each case is a trap that a real system fell into. A place that could fall into it asks
/// `Canary.name.isActive` and then does the wrong thing; the simulator must notice. The switch exists
/// only in builds with `CANARIES`, which debug builds are, and release builds with
/// `--traits Canaries`; anywhere else the question is answered with a constant `false`.
///
/// At most one is active in a process, set before anything starts.
public enum Canary: String, CaseIterable, Sendable {
  /// An entry of an earlier term is committed once a majority has it (Raft paper §5.4.2, Figure 8).
  case commitsEarlierTerms

  #if CANARIES
    nonisolated(unsafe) public static var active: Canary?

    @inlinable @inline(__always)
    public var isActive: Bool { Self.active == self }
  #else
    @inlinable @inline(__always)
    public var isActive: Bool { false }
  #endif
}
