import CFence

/// Takes a value's address where the optimiser does not look, so that it must make the value and
/// cannot know it afterwards. Costs no instruction.
@inline(__always)
func blackHole(_ pointer: UnsafeRawPointer) {
  reign_fence(pointer)
}

/// `blackHole` for a variable of any type, which is not copied.
@inline(__always)
func blackHole<Value>(_ value: inout Value) {
  withUnsafeMutablePointer(to: &value) { blackHole(UnsafeRawPointer($0)) }
}
