import RaftCore
import Replication

// Faults that are told by what the cluster is doing.

/// A fault that waits for a machine to come to a moment.
struct Ambush {
  /// A place, or `Plan.anyone`.
  let machine: Int
  let moment: Aim.Moment
  /// How many such moments pass before it strikes.
  var skip: Int
  let fault: Fault
}

extension World {
  /// Which machine plays a part now, if one does.
  func place(of role: Int) -> Int? {
    guard role >= Plan.machinesMax else { return role }
    if role == Plan.leader { return leader?.place }
    let others = processes.filter { !$0.isLeading && $0.replica.node.configuration.hasVote($0.id) }
    func end(_ process: NodeProcess) -> EntryID { machines[process.place].promised.last }
    switch role {
    case Plan.follower: return others.max { end($0) < end($1) }?.place
    case Plan.laggard: return others.min { end($0) < end($1) }?.place
    default: return nil
    }
  }

  // MARK: Ambushes

  func lieInWait(for machine: Int, _ moment: Aim.Moment, skip: Int, _ fault: Fault) {
    guard let place = machine == Plan.anyone ? machine : place(of: machine) else { return }
    ambushes.append(Ambush(machine: place, moment: moment, skip: skip, fault: fault))
  }

  /// A machine comes to a moment. What hits only links happens before anything else does; other
  /// faults happen next, because this is the middle of an event.
  func comes(_ place: Int, to moment: Aim.Moment) {
    while let fault = takeAmbush(place, moment) {
      sprung.append(fault)
      let number = sprung.count - 1
      if fault.isOfLinks {
        commit(fault, plan.actions.count + number)
      } else {
        after(1, .sprung(number))
      }
    }
  }

  private func takeAmbush(_ place: Int, _ moment: Aim.Moment) -> Fault? {
    guard !ambushes.isEmpty, !isCalm else { return nil }
    // Each moment counts once for an ambush.
    guard
      let position = ambushes.firstIndex(where: {
        $0.moment == moment && ($0.machine == place || $0.machine == Plan.anyone)
      })
    else { return nil }
    guard ambushes[position].skip == 0 else {
      ambushes[position].skip -= 1
      return nil
    }
    let fault = ambushes.remove(at: position).fault
    return fault.machine == Plan.anyone ? fault.on(place) : fault
  }

  /// The disk begins to write what waits for it.
  func noteMoments(of process: NodeProcess) {
    guard !ambushes.isEmpty else { return }
    let batches = process.writing
    if batches.contains(where: { $0.hardState != nil }) { comes(process.place, to: .state) }
    if batches.contains(where: { $0.truncateAfter != nil && $0.installed == nil }) {
      comes(process.place, to: .truncation)
    }
    if batches.contains(where: { $0.installed != nil }) { comes(process.place, to: .installation) }
    if batches.contains(where: { $0.compactedThrough != nil }) {
      comes(process.place, to: .compaction)
    }
    if batches.count > 1 || batches[0].entries.count > 2 { comes(process.place, to: .group) }
  }

  /// A start that loses its power: returns how, and for how long it is down then.
  func takeAmbushOfStart(_ machine: Machine) -> (power: PowerLoss, down: Int)? {
    guard let fault = takeAmbush(machine.place, .start) else { return nil }
    guard case .crash(_, let power, let step, let down) = fault else {
      sprung.append(fault)
      after(1, .sprung(sprung.count - 1))
      return nil
    }
    machine.disk.plan(powerLossAfter: step)
    return (power, down)
  }

  // MARK: What they do

  func commit(_ aim: Aim, _ index: Int) {
    switch aim {
    case .maroon(let place, let with, let duration):
      tell("\(name(machines[place])) and \(with) others are cut off")
      if machines[place].process?.isLeading == true { report.sometimes.reach(.leaderIsolated) }
      forEach(links(around: place, with)) { network.cut(from: $0, to: $1) }
      after(UInt64(duration) * 1_000_000, .mend(index))
    case .late(let place, let by, let duration):
      tell("what is sent to \(name(machines[place])) is \(by) ms late")
      for other in machines where other.place != place {
        network.delay(from: other.place, to: place, by: UInt64(by) * 1_000_000)
      }
      after(UInt64(duration) * 1_000_000, .mend(index))
    case .rot(let place, let damage, let spot, let down):
      rotInDepth(machines[place], damage, spot, down: down)
    case .ambush: break
    }
  }

  func mend(_ aim: Aim) {
    switch aim {
    case .maroon(let place, let with, _):
      tell("\(name(machines[place])) and \(with) others are reached again")
      forEach(links(around: place, with)) { network.mend(from: $0, to: $1) }
    case .late(let place, _, _):
      for other in machines { network.delay(from: other.place, to: place, by: 0) }
    case .rot, .ambush: break
    }
  }

  private func links(around place: Int, _ with: Int) -> Links {
    let inside = (0...min(with, machines.count - 1)).map { (place + $0) % machines.count }
    return .between(inside, machines.indices.filter { !inside.contains($0) })
  }

  /// Damage that the node can tell from a torn write. It need not be the only one that it has; but the
  /// rest must be a quorum that can go on without it.
  private func rotInDepth(_ machine: Machine, _ damage: Fault.Damage, _ spot: Int, down: Int) {
    if isSafetyOnly { return harm(machine, damage, spot, down: down, isInLog: true) }
    guard machine.process != nil, mayBeHarmed(machine) else { return }
    crash(machine, .processOnly, step: spot % 4)
    after(UInt64(down) * 1_000_000 + 1, .start(machine: machine.place))
    guard let path = machine.disk.rotInDepth(damage, place: spot) else { return }
    tell("\(name(machine)) is killed, and \(path) rots in depth (\(damage.rawValue))")
    report.sometimes.reach(damage == .phantom ? .writeWasPhantom : .diskRotted)
    report.crashCount += 1
    machine.hasRotted = true
    machine.diskWasHarmed = true
  }

  /// Whether the others are a quorum without this one, and all of their disks are well.
  private func mayBeHarmed(_ machine: Machine) -> Bool {
    guard let id = machine.id, let leader else { return false }
    let configuration = leader.replica.node.configuration
    guard !configuration.isJoint, leader.replica.node.isConfigurationCommitted,
      machines.allSatisfy({ !$0.diskWasHarmed && $0.refusal == nil })
    else { return false }
    let others = configuration.voters.filter { voter in
      voter != id && machines[Machine.place(of: voter)].id == voter
    }
    return others.count >= MajorityQuorum.size(voterCount: configuration.voters.count)
  }
}

extension LogEntry {
  var isConfiguration: Bool {
    if case .configuration = payload { true } else { false }
  }
}
