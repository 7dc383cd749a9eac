/// Carries a value that must not leave its loop's thread through places that want Sendable values.
///
/// Copies may travel anywhere; the value inside is reached on its own loop only, and every access
/// checks that. The last copy should be dropped there as well when dropping has effects.
package struct LoopBound<Value>: @unchecked Sendable {
  package let loop: EventLoop
  private let bound: Value

  package init(_ value: Value, to loop: EventLoop) {
    loop.preconditionCurrent()
    self.loop = loop
    bound = value
  }

  package var value: Value {
    loop.preconditionCurrent()
    return bound
  }
}
