import Glibc

/// How many descriptors this process may have open.
package enum DescriptorLimit {
  /// Raises the limit as far as this process itself may, and returns it. Most systems start programs
  /// with a low limit for the sake of old ones that cannot handle large numbers, and let each raise
  /// its own.
  @discardableResult
  package static func raise() -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 1_024 }
    if limit.rlim_cur < limit.rlim_max {
      var raised = limit
      raised.rlim_cur = limit.rlim_max
      if setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &raised) == 0 { limit = raised }
    }
    return Int(clamping: limit.rlim_cur)
  }
}
