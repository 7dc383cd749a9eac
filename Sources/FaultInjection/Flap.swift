import SystemIO

/// Something that goes and comes until it is ended, and is there then. Loop only.
final class Flap {
  private let loop: EventLoop
  /// How long it stays gone, or there, in nanoseconds.
  private let pause: () -> UInt64
  private let turn: (_ isGone: Bool) -> Void
  private var timer: Timer?

  init(
    loop: EventLoop, pause: @escaping () -> UInt64, turn: @escaping (_ isGone: Bool) -> Void
  ) {
    self.loop = loop
    self.pause = pause
    self.turn = turn
  }

  func begin() { go(true) }

  func end() {
    // Before all else: a turn that comes later would take away what is there again.
    timer?.cancel()
    turn(false)
  }

  private func go(_ isGone: Bool) {
    turn(isGone)
    timer = loop.schedule(after: pause()) { [self] in go(!isGone) }
  }
}

extension Nemesis {
  /// The links of these pairs go and come. Returns what ends it.
  func flap(_ pairs: [ChaosNetwork.Pair]) -> () -> Void {
    let flap = Flap(
      loop: loop, pause: { [self] in random.next(in: 50...400) * 1_000_000 },
      turn: { [network] in network.treat(pairs, with: $0 ? .stall : .pass) })
    flap.begin()
    return flap.end
  }
}
