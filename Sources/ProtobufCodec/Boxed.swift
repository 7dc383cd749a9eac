/// An optional message that lives in memory of its own, for messages that contain themselves and for
/// large ones that are often absent.
///
/// A value like any other: a copy is independent. The memory is shared until one of its owners
/// changes it. Called by generated code: it declares such fields so, and nobody else has to know.
///
///     @Boxed public var left: Tree? = nil
///
///     var tree = Tree(label: "root", left: Tree(label: "leaf"))
///     let before = tree
///     tree.left?.label = "changed"   // before.left?.label is "leaf"
@propertyWrapper
public struct Boxed<Value: Hashable & Sendable>: Hashable, Sendable {
  // Never changed while it is shared, which makes it safe to send.
  /// The memory that copies share until one of them is changed.
  @usableFromInline
  final class Storage: @unchecked Sendable {
    // Changed only through the one reference that there is, in a mutating function of the box, whose
    // exclusive access the compiler sees to: no need to check it again when the program runs.
    @exclusivity(unchecked)
    @usableFromInline
    var value: Value

    @_alwaysEmitIntoClient
    init(_ value: Value) {
      self.value = value
    }
  }

  @usableFromInline
  var storage: Storage?

  @_alwaysEmitIntoClient
  public init(wrappedValue: Value?) {
    storage = wrappedValue.map(Storage.init)
  }

  @_alwaysEmitIntoClient
  public var wrappedValue: Value? {
    get { storage?.value }
    set {
      guard let newValue else {
        storage = nil
        return
      }
      if isKnownUniquelyReferenced(&storage), let storage {
        storage.value = newValue
      } else {
        storage = Storage(newValue)
      }
    }
  }

  public static func == (left: Boxed, right: Boxed) -> Bool {
    left.storage === right.storage || left.wrappedValue == right.wrappedValue
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(wrappedValue)
  }

  /// Calls `body` with the value in place, or with a fresh one if there is none.
  @_alwaysEmitIntoClient
  mutating func update<Failure: Error>(
    default fresh: () -> Value, _ body: (inout Value) throws(Failure) -> Void
  ) throws(Failure) {
    if isKnownUniquelyReferenced(&storage), let storage {
      try body(&storage.value)
    } else {
      let unshared = Storage(storage?.value ?? fresh())
      storage = unshared
      try body(&unshared.value)
    }
  }
}
