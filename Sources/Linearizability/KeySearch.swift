/// The search for an order of one key's operations.
struct KeySearch {
  /// How the search ended.
  enum Outcome {
    case explained
    /// The return of this operation cannot be explained.
    case noOrder(Int)
    case tooMany(String)
  }

  /// One way in which things can have gone so far.
  private struct Configuration: Hashable {
    var value: Int32
    /// Of the pending operations, by slot: those that have taken effect.
    var done: UInt128
  }

  /// More operations pending at once than there are bits are not searched.
  private static let slotsMax = 128

  private let calls: [KeyCalls.Call]
  private let limits: SearchChecker.Limits
  private var configurations = [Configuration(value: KeyCalls.absent, done: 0)]
  /// The pending operations, by slot.
  private var pending: [KeyCalls.Effect?] = []
  /// The slots whose operation is still to return, and which must not be given away before.
  private var returning: UInt128 = 0
  private var mayBeDeleted = false
  private var visits = 0

  init(_ calls: KeyCalls, _ limits: SearchChecker.Limits) {
    self.calls = calls.calls
    self.limits = limits
  }

  mutating func run() -> Outcome {
    var slots = [Int](repeating: -1, count: calls.count)
    for event in events() {
      let call = calls[event.call]
      if !event.isReturn {
        if call.effect == .deleteAtWill {
          mayBeDeleted = true
          continue
        }
        guard let slot = freeSlot() else {
          return .tooMany("more than \(Self.slotsMax) operations are pending at once")
        }
        slots[event.call] = slot
        pending[slot] = call.effect
        if call.returnedAt != .max { returning |= 1 << UInt128(slot) }
        readAtOnce()
        continue
      }
      let slot = slots[event.call]
      guard let ended = explainReturn(of: slot) else {
        return .tooMany(
          "more than \(limits.configurationsMax) configurations at once, or \(limits.visitsMax) in all"
        )
      }
      guard !ended.isEmpty else { return .noOrder(call.number) }
      configurations = ended
      free(slot)
    }
    return .explained
  }

  /// The beginning or the return of a call, on the one line of time that the search follows.
  private struct Event {
    let time: UInt64
    let isReturn: Bool
    let call: Int
  }

  /// At the same time, calls come first: the two operations are then concurrent.
  private func events() -> [Event] {
    var events: [Event] = []
    events.reserveCapacity(2 * calls.count)
    for (index, call) in calls.enumerated() {
      events.append(Event(time: call.invokedAt, isReturn: false, call: index))
      if call.returnedAt != .max {
        events.append(Event(time: call.returnedAt, isReturn: true, call: index))
      }
    }
    return events.sorted {
      ($0.time, $0.isReturn ? 1 : 0, $0.call) < ($1.time, $1.isReturn ? 1 : 0, $1.call)
    }
  }

  // MARK: Slots

  private mutating func freeSlot() -> Int? {
    if let slot = pending.firstIndex(of: nil) { return slot }
    guard pending.count < Self.slotsMax else { return nil }
    pending.append(nil)
    return pending.count - 1
  }

  private mutating func free(_ slot: Int) {
    pending[slot] = nil
    returning &= ~(1 << UInt128(slot))
    for index in configurations.indices { configurations[index].done &= ~(1 << UInt128(slot)) }
    // A write of unknown outcome that has taken effect in every configuration is over as well.
    let common = configurations.reduce(~UInt128(0)) { $0 & $1.done }
    for slot in pending.indices where pending[slot] != nil && common & (1 << UInt128(slot)) != 0 {
      guard case .write = pending[slot], !returns(slot) else { continue }
      pending[slot] = nil
      for index in configurations.indices { configurations[index].done &= ~(1 << UInt128(slot)) }
    }
    deduplicate()
  }

  private func returns(_ slot: Int) -> Bool { returning & (1 << UInt128(slot)) != 0 }

  private mutating func deduplicate() {
    guard configurations.count > 1 else { return }
    var seen: Set<Configuration> = []
    configurations.removeAll { !seen.insert($0).inserted }
  }

  // MARK: Taking effect

  /// Pending reads of the value that is there take effect.
  private mutating func readAtOnce() {
    for index in configurations.indices { read(in: &configurations[index]) }
    deduplicate()
  }

  private func read(in configuration: inout Configuration) {
    for (slot, effect) in pending.enumerated() {
      if case .read(configuration.value) = effect { configuration.done |= 1 << UInt128(slot) }
    }
  }

  /// The configurations in which the operation of that slot has taken effect, from those that there
  /// are; `nil` if there are too many to look at.
  private mutating func explainReturn(of slot: Int) -> [Configuration]? {
    let bit = UInt128(1) << UInt128(slot)
    var ended: [Configuration] = []
    var visited = Set<Configuration>()
    var open: [Configuration] = []
    for configuration in configurations {
      if configuration.done & bit != 0 {
        ended.append(configuration)
      } else {
        open.append(configuration)
        visited.insert(configuration)
      }
    }
    guard !open.isEmpty else { return ended }
    var endedSeen = Set(ended)
    while let configuration = open.popLast() {
      visits += 1
      guard visits <= limits.visitsMax, visited.count <= limits.configurationsMax else {
        return nil
      }
      for next in successors(of: configuration) {
        if next.done & bit != 0 {
          if endedSeen.insert(next).inserted { ended.append(next) }
        } else if visited.insert(next).inserted {
          open.append(next)
        }
      }
    }
    return ended
  }

  /// What can come of a configuration when one more write takes effect.
  private func successors(of configuration: Configuration) -> [Configuration] {
    var successors: [Configuration] = []
    for (slot, effect) in pending.enumerated()
    where configuration.done & (1 << UInt128(slot)) == 0 {
      guard case .write(let value) = effect else { continue }
      var next = Configuration(value: value, done: configuration.done | 1 << UInt128(slot))
      read(in: &next)
      successors.append(next)
    }
    if mayBeDeleted, configuration.value != KeyCalls.absent {
      var next = Configuration(value: KeyCalls.absent, done: configuration.done)
      read(in: &next)
      successors.append(next)
    }
    return successors
  }
}
