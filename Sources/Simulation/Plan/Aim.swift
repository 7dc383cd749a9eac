/// Faults that are told by what the cluster is doing. A bare `Fault` hits a machine at a moment of the
/// clock; what it meets there is luck. These wait for the state in which a mistake would show.
///
/// In a plan's text:
///
///     @2000 maroon machine=9 with=1 for=800
///     @2000 late machine=9 by=400 for=3000
///     @2000 rot machine=10 damage=flip place=7 down=20
///     @2000 ambush machine=12 on=truncation skip=1 do crash machine=12 power=torn step=2 down=20
package indirect enum Aim: Hashable, Sendable {
  /// The machine and so many that follow it hear each other, and nobody else.
  case maroon(machine: Int, with: Int, duration: Int)
  /// What the other machines send to this one arrives so much later: it goes by what was.
  case late(machine: Int, by: Int, duration: Int)
  /// The machine is killed, and a place of its log rots behind which it has written since: damage that
  /// cannot be taken for a torn write. The others need not have what is lost with it.
  case rot(machine: Int, Fault.Damage, place: Int, down: Int)
  /// The fault waits until the machine comes to such a moment for the next time but so many. If it
  /// names `Plan.anyone`, it is done to that machine.
  case ambush(machine: Int, Moment, skip: Int, Fault)

  /// What a node does when it is ambushed.
  package enum Moment: String, Hashable, Sendable, CaseIterable {
    /// Its disk begins to write a term or a vote.
    case state
    /// Its disk begins to write that a part of the log is dropped, and what takes its place.
    case truncation
    /// It appends a configuration, before anybody hears of it.
    case configuration
    /// Its disk begins to put a snapshot into the log's place.
    case installation
    /// Its disk begins to drop what a snapshot covers.
    case compaction
    /// Its disk begins to write several batches, or several entries, as one group.
    case group
    /// Its snapshot thread begins a step.
    case snapshot
    /// It starts. A crash happens at that step of reading the disk, or right after.
    case start
    /// It becomes leader, before anybody hears of it.
    case leadership
  }

  /// The kind, as it is counted in the ledger.
  var kind: String {
    switch self {
    case .maroon: "isolation of a few"
    case .late: "late messages"
    case .rot(_, .phantom, _, _): "phantom write"
    case .rot: "rot"
    case .ambush(_, _, _, let fault): fault.kind
    }
  }

  /// The same done to another machine.
  func on(_ machine: Int) -> Aim {
    switch self {
    case .maroon(_, let with, let duration):
      .maroon(machine: machine, with: with, duration: duration)
    case .late(_, let by, let duration): .late(machine: machine, by: by, duration: duration)
    case .rot(_, let damage, let place, let down):
      .rot(machine: machine, damage, place: place, down: down)
    case .ambush(_, let moment, let skip, let fault):
      .ambush(machine: machine, moment, skip: skip, fault)
    }
  }

  var machine: Int {
    switch self {
    case .maroon(let machine, _, _), .late(let machine, _, _), .rot(let machine, _, _, _),
      .ambush(let machine, _, _, _):
      machine
    }
  }
}

extension Fault {
  /// Whether it is done to nothing but links, so that it can be done in the middle of an event.
  var isOfLinks: Bool {
    switch self {
    case .cut, .slow, .hide, .isolate, .throttle, .clog, .aimed(.maroon), .aimed(.late): true
    default: false
    }
  }

  /// The machines it names, roles too.
  var machines: [Int] {
    guard case .aimed(.ambush(let machine, _, _, let fault)) = self else {
      return machine.map { [$0] } ?? []
    }
    return [machine] + fault.machines
  }
}

extension Aim: CustomStringConvertible {
  package var description: String {
    switch self {
    case .maroon(let machine, let with, let duration):
      "maroon machine=\(machine) with=\(with) for=\(duration)"
    case .late(let machine, let by, let duration):
      "late machine=\(machine) by=\(by) for=\(duration)"
    case .rot(let machine, let damage, let place, let down):
      "rot machine=\(machine) damage=\(damage.rawValue) place=\(place) down=\(down)"
    case .ambush(let machine, let moment, let skip, let fault):
      "ambush machine=\(machine) on=\(moment.rawValue) skip=\(skip) do \(fault)"
    }
  }

  /// Reads what `description` has written, without its first word, which is `name`.
  init(
    name: String, _ words: inout FaultWords, rest: ArraySlice<String>
  ) throws(FaultWords.Mistake) {
    switch name {
    case "maroon":
      self = .maroon(
        machine: try words.number("machine"), with: try words.number("with"),
        duration: try words.number("for"))
    case "late":
      self = .late(
        machine: try words.number("machine"), by: try words.number("by"),
        duration: try words.number("for"))
    case "rot":
      self = .rot(
        machine: try words.number("machine"), try words.choice("damage"),
        place: try words.number("place"), down: try words.number("down"))
    case "ambush":
      self = .ambush(
        machine: try words.number("machine"), try words.choice("on"),
        skip: try words.number("skip"), try Fault(words: rest))
    default: throw FaultWords.Mistake(text: "there is no fault \(name)")
    }
  }
}
