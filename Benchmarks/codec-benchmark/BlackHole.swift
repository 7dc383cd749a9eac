/// Takes a value's address where the optimiser does not look, so that it must make the value and
/// cannot know it afterwards.
@_optimize(none)
@inline(never)
func blackHole(_ pointer: UnsafeRawPointer) {}

/// `blackHole` for a variable of any type. Costs a call, and copies nothing.
@inline(__always)
func blackHole<Value>(_ value: inout Value) {
  withUnsafeMutablePointer(to: &value) { blackHole(UnsafeRawPointer($0)) }
}
