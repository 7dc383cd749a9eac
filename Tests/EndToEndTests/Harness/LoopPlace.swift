/// Where something that belongs to a loop is found by a task that is cancelled. Touched on the loop
/// only, which is why it may travel.
final class LoopPlace<Value>: @unchecked Sendable {
  var value: Value?
}
