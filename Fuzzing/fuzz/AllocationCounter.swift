import Glibc

/// How many bytes the program has asked for, if it was started with the library that counts them
/// (`Benchmarks/allocations.c`).
struct AllocationCounter {
  private let read: @convention(c) () -> UInt64

  init?() {
    guard let symbol = dlsym(nil, "allocated_bytes") else { return nil }
    // The library's function is of this type.
    read = unsafeBitCast(symbol, to: (@convention(c) () -> UInt64).self)
  }

  var bytes: UInt64 { read() }
}
