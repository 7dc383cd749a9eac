/// Everything that a run does, before it does it: its numbers, and each fault with its moment.
///
/// A seed expands to a plan, and only the plan is run. So a plan can be printed, cut down and kept.
/// What is not in it (how long one message takes, what one client writes) follows from the seed by
/// `Chance`, which does not change when the plan is cut down.
package struct Plan: Hashable, Sendable {
  package static let machinesMax = 8
  /// In place of a machine: the one whose node leads at that moment.
  package static let leader = 9
  /// The one that does not lead and has the most of the log on its disk.
  package static let follower = 10
  /// The one that does not lead and has the least of it.
  package static let laggard = 11
  /// In an ambush: whichever comes to the moment first.
  package static let anyone = 12
  static let roles = leader...anyone

  package var seed: UInt64
  package var knobs = Knobs()
  /// In order of time.
  package var actions: [Action] = []

  package init(seed: UInt64, knobs: Knobs = Knobs(), actions: [Action] = []) {
    self.seed = seed
    self.knobs = knobs
    self.actions = actions
  }
}

/// One thing that is done to the cluster.
package struct Action: Hashable, Sendable {
  /// Milliseconds from the start.
  package var at: Int
  package var fault: Fault

  package init(at: Int, _ fault: Fault) {
    self.at = at
    self.fault = fault
  }

  /// In nanoseconds.
  var time: UInt64 { UInt64(at) * 1_000_000 }
}

/// What can be done to a cluster. Machines are named by their place; times are in milliseconds.
package enum Fault: Hashable, Sendable {
  /// The node's process ends, with or without the power, and starts again later. `step` is how
  /// many steps of a write under way are still done, if there is one.
  case crash(machine: Int, PowerLoss, step: Int, down: Int)
  /// The power of all machines goes at once.
  case blackout(PowerLoss, down: Int)
  /// The process stands still, and then goes on as if nothing had happened.
  case pause(machine: Int, duration: Int)
  /// Nothing gets through on these links.
  case cut(Links, duration: Int)
  /// Everything on these links takes so many times as long.
  case slow(Links, factor: Int, duration: Int)
  /// No client and no proxy reaches the machine, nor it them.
  case hide(machine: Int, duration: Int)
  /// Writing takes so many times as long.
  case slowDisk(machine: Int, factor: Int, duration: Int)
  /// The next sync but so many fails, and what it was to write is gone. Until the next loss of power it
  /// may be seen all the same.
  case failSync(machine: Int, after: Int, pages: Pages = .kept)
  /// The next sync of a directory but so many fails, and no name of it is durable by it. A later one may
  /// succeed.
  case failDirectorySync(machine: Int, after: Int)
  /// The disk takes only so many bytes more.
  case fullDisk(machine: Int, bytes: Int, duration: Int)
  /// The machine is crashed, and a place of its disk rots before it comes back. Where no life is
  /// demanded, no time to be down means that it is not crashed.
  case corrupt(machine: Int, Damage, place: Int, down: Int)
  /// Leadership is to go to the node on this machine.
  case transfer(machine: Int)
  /// The machine burns with its disk, and a new node takes its place after a time.
  case replace(machine: Int, down: Int)
  /// The machine is cut off from the others: it hears nobody, nobody hears it, or both.
  case isolate(machine: Int, Silence, duration: Int)
  /// The nodes on so many machines from this one on are to leave at once, and new ones to come.
  case reshape(machine: Int, count: Int)
  /// One that waits for its moment, or is told by what the cluster is doing.
  case aimed(Aim)

  /// The next snapshot that comes to the machine from a leader is changed on its disk before it is
  /// complete.
  case spoilSnapshot(machine: Int)
  /// A proxy's process ends, with all that it holds, and a new one starts later.
  case crashProxy(proxy: Int, down: Int)

  /// The machine's processor takes so many times as long for everything.
  case slowProcessor(machine: Int, factor: Int, duration: Int)
  /// These links carry so many bytes a second. What finds no room waits for what is before it; what
  /// is urgent has a connection of its own, which carries as much.
  case throttle(Links, bytesPerSecond: Int, duration: Int)
  /// What is sent over these links is held, and arrives when they are free again.
  case clog(Links, duration: Int)
  /// A place of the machine's disk cannot be read, until it is written anew.
  case unreadable(machine: Int, place: Int, duration: Int)

  /// What the cache of a system shows after a sync that failed.
  package enum Pages: String, Hashable, Sendable, CaseIterable {
    /// What was written, although it is not on disk.
    case kept
    /// What is on disk.
    case dropped
  }

  /// Which directions of a machine's links are cut.
  package enum Silence: String, Hashable, Sendable, CaseIterable {
    case both, deaf, mute
  }

  /// How a place of a disk rots.
  package enum Damage: String, Hashable, Sendable, CaseIterable {
    /// Bytes turn, become zeros, or end.
    case flip, zero, truncate
    /// What was meant for another place is written over it.
    case misdirect
    /// A file is again what it was some time ago.
    case stale
    /// A file is gone; only where no life is demanded.
    case lose
    /// A write to the log that was acknowledged is not there, and the next one is.
    case phantom

    /// What is done where nothing else is said. Seeds stand for the same as long as no kind is added.
    static let usual: [Damage] = [.flip, .zero, .truncate, .misdirect, .stale, .lose]
    /// What of it can be done where the cluster must go on.
    static let bearable: [Damage] = [.flip, .zero, .truncate, .misdirect, .stale]
  }

  /// Everybody has given a process up that stands still for longer, in milliseconds.
  static let longPause = 10_000

  /// The kind, as it is counted in the ledger.
  package var kind: String {
    switch self {
    case .crash(_, .processOnly, _, _): "crash"
    case .crash: "power loss"
    case .blackout: "blackout"
    case .pause(_, let duration): duration > Self.longPause ? "long pause" : "pause"
    case .cut: "cut"
    case .slow: "slow link"
    case .hide: "hidden from clients"
    case .slowDisk: "slow disk"
    case .failSync(_, _, .kept): "failed sync"
    case .failSync(_, _, .dropped): "failed sync, pages dropped"
    case .failDirectorySync: "failed directory sync"
    case .fullDisk: "full disk"
    case .corrupt(_, .misdirect, _, _): "misdirected write"
    case .corrupt(_, .stale, _, _): "stale file"
    case .corrupt(_, .lose, _, _): "lost file"
    case .corrupt(_, .phantom, _, _): "phantom write"
    case .corrupt: "rot"
    case .transfer: "transfer"
    case .replace: "replacement"
    case .isolate: "isolation"
    case .reshape: "change of several members"
    case .spoilSnapshot: "spoilt snapshot"
    case .crashProxy: "proxy crash"
    case .slowProcessor: "slow processor"
    case .throttle: "narrow link"
    case .clog: "clogged link"
    case .unreadable: "unreadable place"
    case .aimed(let aim): aim.kind
    }
  }
}

/// A set of directed links between machines: bit 8·from + to.
package struct Links: Hashable, Sendable {
  package var bits: UInt64

  package init(bits: UInt64 = 0) {
    self.bits = bits
  }

  package mutating func add(from: Int, to: Int) {
    if from != to { bits |= 1 << UInt64(8 * from + to) }
  }

  package func contains(from: Int, to: Int) -> Bool {
    bits >> UInt64(8 * from + to) & 1 == 1
  }

  /// All links between one set of machines and another, in both directions or in one.
  package static func between(_ left: [Int], _ right: [Int], oneWay: Bool = false) -> Links {
    var links = Links()
    for a in left {
      for b in right {
        links.add(from: a, to: b)
        if !oneWay { links.add(from: b, to: a) }
      }
    }
    return links
  }
}
