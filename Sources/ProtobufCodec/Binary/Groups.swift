// Groups: messages between two tags instead of behind a length. Only proto2 has fields of that kind.
extension MessageWriter {
  @_alwaysEmitIntoClient
  public mutating func group<Value: Message>(_ number: Int, _ message: Value) {
    tag(number, .endGroup)
    message.write(to: &self)
    tag(number, .startGroup)
  }

  /// Writes nothing if there is no message.
  @_alwaysEmitIntoClient
  public mutating func group<Value: Message>(_ number: Int, _ message: Boxed<Value>) {
    guard let storage = message.storage else { return }
    group(number, storage.value)
  }

  @_alwaysEmitIntoClient
  public mutating func groups<Value: Message>(_ number: Int, _ messages: [Value]) {
    forEachLentFromLast(messages) { group(number, $0.value) }
  }
}

extension MessageReader {
  /// Reads the group that `tag` begins and merges it into `message`.
  @_alwaysEmitIntoClient
  public mutating func group<Value: Message>(into message: inout Value, tag: UInt32) {
    let outer = enterGroup(tag)
    message.read(from: &self)
    leaveGroup(outer)
  }

  /// Reads a group and merges it into `message`, which is there from now on.
  @_alwaysEmitIntoClient
  public mutating func group<Value: Message>(into message: inout Value?, tag: UInt32) {
    let outer = enterGroup(tag)
    if message == nil { message = Value() }
    message?.read(from: &self)
    leaveGroup(outer)
  }

  @_alwaysEmitIntoClient
  public mutating func group<Value: Message>(into message: inout Boxed<Value>, tag: UInt32) {
    let outer = enterGroup(tag)
    message.update(default: Value.init) { $0.read(from: &self) }
    leaveGroup(outer)
  }

  @_alwaysEmitIntoClient
  public mutating func groups<Value: Message>(into messages: inout [Value], tag: UInt32) {
    let outer = enterGroup(tag)
    messages.append(Value())
    messages[messages.count - 1].read(from: &self)
    leaveGroup(outer)
  }

  /// What is around a group.
  @usableFromInline
  struct GroupContext {
    let groupEnd: ColdReaderState.GroupEnd?
    let end: UnsafeRawPointer
  }

  /// Moves into a group, one message deeper, and counts it. The tag that ends it is no field of the message within,
  /// and so comes to `unknown(_:into:)`, which knows it and ends that message.
  @usableFromInline
  mutating func enterGroup(_ tag: UInt32) -> GroupContext {
    let cold = makeCold()
    let outer = GroupContext(groupEnd: cold.groupEnd, end: end)
    nestingLeft &-= 1
    messagesLeft &-= 1
    if nestingLeft < 0 || messagesLeft < 0 { failToEnter() }
    cold.groupEnd = .init(
      tag: tag - WireType.startGroup.rawValue + WireType.endGroup.rawValue,
      nestingLeft: nestingLeft)
    return outer
  }

  @usableFromInline
  mutating func leaveGroup(_ outer: GroupContext) {
    if cold?.groupEnd != nil { fail(.groupNotEnded) }
    cold?.groupEnd = outer.groupEnd
    nestingLeft += 1
    end = max(outer.end, next)
  }

  /// Ends the message within a group if `tag` is the group's end.
  mutating func endsGroup(_ tag: UInt32) -> Bool {
    guard let cold, let groupEnd = cold.groupEnd, groupEnd.tag == tag,
      groupEnd.nestingLeft == nestingLeft
    else { return false }
    cold.groupEnd = nil
    end = next
    return true
  }
}
