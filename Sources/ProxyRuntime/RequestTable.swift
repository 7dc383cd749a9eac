import RaftCore

/// The requests that a proxy holds, in reused slots, bounded in number and in bytes.
///
/// Invariants:
/// - A token is good for one request: its slot's generation grows when the request is over.
/// - `count` and `byteCount` are the sums over the slots in use, and never exceed their limits.
struct RequestTable {
  private(set) var count = 0
  private(set) var byteCount = 0
  private let countMax: Int
  private let byteCountMax: Int
  private var slots: [HeldRequest] = []
  private var free: [UInt32] = []

  init(countMax: Int, byteCountMax: Int) {
    self.countMax = countMax
    self.byteCountMax = byteCountMax
  }

  /// `nil` when the table is full.
  mutating func insert(kind: ForwardedKind, byteCount: Int, answerBy: UInt64) -> RequestToken? {
    guard count < countMax || Canary.holdsBeyondNumber.isActive,
      self.byteCount + byteCount <= byteCountMax || Canary.holdsBeyondBytes.isActive
    else { return nil }
    let slot: UInt32
    if let reused = free.popLast() {
      slot = reused
    } else {
      slot = UInt32(slots.count)
      slots.append(HeldRequest())
    }
    count += 1
    self.byteCount += byteCount
    let index = Int(slot)
    slots[index].place = .parked
    slots[index].kind = kind
    slots[index].byteCount = byteCount
    slots[index].answerBy = answerBy
    slots[index].attemptCount = 0
    slots[index].mayHaveRun = false
    slots[index].lag = nil
    return RequestToken(slot: slot, generation: slots[index].generation)
  }

  func holds(_ token: RequestToken) -> Bool {
    let index = Int(token.slot)
    return index < slots.count && slots[index].generation == token.generation
      && slots[index].place != .free
  }

  /// The requests under way that satisfy `condition`, in no order that means anything.
  func sent(where condition: (HeldRequest) -> Bool) -> [RequestToken] {
    slots.indices.compactMap { index in
      let request = slots[index]
      guard request.place == .sent, condition(request) else { return nil }
      return RequestToken(slot: UInt32(index), generation: request.generation)
    }
  }

  /// Only for a token that the table holds.
  subscript(token: RequestToken) -> HeldRequest {
    _read {
      precondition(holds(token), "slot \(token.slot) holds another request by now")
      yield slots[Int(token.slot)]
    }
    _modify {
      precondition(holds(token), "slot \(token.slot) holds another request by now")
      yield &slots[Int(token.slot)]
    }
  }

  mutating func remove(_ token: RequestToken) {
    precondition(holds(token), "slot \(token.slot) holds another request by now")
    let index = Int(token.slot)
    count -= 1
    byteCount -= slots[index].byteCount
    slots[index].place = .free
    slots[index].generation &+= 1
    slots[index].first = nil
    slots[index].second = nil
    slots[index].tried.removeAll()
    free.append(token.slot)
  }
}
