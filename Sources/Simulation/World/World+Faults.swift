import RaftCore
import Replication

// Faults: how each is done, and how it ends.

extension World {
  func commit(_ fault: Fault, _ index: Int) {
    guard !isCalm else { return }
    if case .aimed(.ambush(let machine, let moment, let skip, let ambushing)) = fault {
      return lieInWait(for: machine, moment, skip: skip, ambushing)
    }
    report.faults[fault.kind, default: 0] += 1
    var fault = fault
    if let role = fault.machine, role >= Plan.machinesMax {
      guard let place = place(of: role) else { return }
      fault = fault.on(place)
    }
    lasting[index] = fault
    if let machine = fault.machine, machine >= machines.count { return }
    switch fault {
    case .crash(let place, let power, let step, let down):
      let machine = machines[place]
      guard machine.process != nil else { return }
      let how = power == .processOnly ? "is killed" : "loses its power (\(power.rawValue))"
      tell("\(name(machine)) \(how)")
      report.crashCount += 1
      crash(machine, power, step: step)
      after(UInt64(down) * 1_000_000 + 1, .start(machine: place))
    case .blackout(let power, let down):
      tell("all lose their power (\(power.rawValue))")
      report.crashCount += 1
      for machine in machines where machine.process != nil {
        crash(machine, power, step: machine.place)
        after(
          UInt64(down) * 1_000_000 + UInt64(machine.place) * 10_000_000 + 1,
          .start(machine: machine.place))
      }
    case .pause(let place, let duration):
      guard let process = machines[place].process, !process.isPaused else { return }
      tell("\(name(process.id)) stands still")
      if process.isLeading { report.sometimes.reach(.leaderPaused) }
      process.isPaused = true
      process.pausedAt = now
      after(UInt64(duration) * 1_000_000, .mend(index))
    case .cut(let links, let duration):
      tell("links are cut: \(describe(links))")
      forEach(links) { network.cut(from: $0, to: $1) }
      after(UInt64(duration) * 1_000_000, .mend(index))
    case .slow(let links, let factor, let duration):
      tell("links are \(factor) times slower: \(describe(links))")
      forEach(links) { network.slow(from: $0, to: $1, factor: factor) }
      after(UInt64(duration) * 1_000_000, .mend(index))
    case .hide(let place, let duration):
      tell("no client reaches \(name(machines[place]))")
      forEachCaller { caller in
        network.cut(from: caller, to: place)
        network.cut(from: place, to: caller)
      }
      after(UInt64(duration) * 1_000_000, .mend(index))
    case .slowDisk(let place, let factor, let duration):
      tell("the disk of \(name(machines[place])) is \(factor) times slower")
      machines[place].diskFactor = factor
      after(UInt64(duration) * 1_000_000, .mend(index))
    case .failSync(let place, let after, let pages):
      guard machines[place].process != nil else { return }
      tell("a sync of \(name(machines[place])) is going to fail")
      machines[place].diskWasHarmed = true
      machines[place].disk.plan(syncFailureAfter: after, pages: pages)
    case .failDirectorySync(let place, let after):
      guard machines[place].process != nil else { return }
      tell("a sync of a directory of \(name(machines[place])) is going to fail")
      machines[place].diskWasHarmed = true
      machines[place].disk.plan(directorySyncFailureAfter: after)
    case .fullDisk(let place, let bytes, let duration):
      tell("the disk of \(name(machines[place])) has \(bytes) bytes left")
      machines[place].diskWasHarmed = true
      machines[place].disk.capacity = machines[place].disk.byteCount + bytes
      after(UInt64(duration) * 1_000_000, .mend(index))
    case .corrupt(let place, let damage, let spot, let down):
      rot(machines[place], damage, spot, down: down)
    case .isolate(let place, let silence, let duration):
      tell("\(name(machines[place])) is cut off (\(silence.rawValue))")
      if machines[place].process?.isLeading == true { report.sometimes.reach(.leaderIsolated) }
      forEach(links(of: place, silence)) { network.cut(from: $0, to: $1) }
      after(UInt64(duration) * 1_000_000, .mend(index))
    case .reshape(let place, let count):
      reshape(from: place, count: count)
    case .transfer(let place):
      // Who stands still takes no orders.
      guard let leader = newestLeader(where: { !$0.isPaused }),
        let id = machines[place].id
      else { return }
      tell("leadership is to go from \(name(leader.id)) to \(name(id))")
      if (try? leader.replica.transferLeadership(to: id)) != nil {
        report.sometimes.reach(.transferBegun)
        leader.hearing.transferSince = leader.hearing.ticks
      }
      drain(leader)
    case .replace(let place, let down):
      replace(machines[place], down: down)
    case .spoilSnapshot(let place):
      machines[place].spoilsIncoming = true
    case .crashProxy(let number, let down):
      guard number < proxies.count else { return }
      crash(proxies[number], down: down)
    case .slowProcessor(let place, let factor, let duration):
      slowDown(machines[place], factor: factor)
      after(UInt64(duration) * 1_000_000, .mend(index))
    case .throttle(let links, let bytes, let duration):
      tell("links carry \(bytes) bytes a second: \(describe(links))")
      throttle(links, bytesPerSecond: UInt64(bytes))
      after(UInt64(duration) * 1_000_000, .mend(index))
    case .clog(let links, let duration):
      tell("links are clogged: \(describe(links))")
      clog(links, for: UInt64(duration) * 1_000_000)
      after(UInt64(duration) * 1_000_000, .mend(index))
    case .unreadable(let place, let spot, let duration):
      makeUnreadable(machines[place], spot, index)
      after(UInt64(duration) * 1_000_000, .mend(index))
    case .aimed(let aim):
      commit(aim, index)
    }
  }

  private func links(of place: Int, _ silence: Fault.Silence) -> Links {
    let others = (0..<machines.count).filter { $0 != place }
    switch silence {
    case .both: return .between([place], others)
    case .deaf: return .between(others, [place], oneWay: true)
    case .mute: return .between([place], others, oneWay: true)
    }
  }

  func mend(_ index: Int) {
    guard !isCalm, let fault = lasting.removeValue(forKey: index) else { return }
    switch fault {
    case .pause(let place, let duration):
      guard let process = machines[place].process, process.isPaused else { return }
      tell("\(name(process.id)) goes on")
      if duration > Fault.longPause { report.sometimes.reach(.longPauseSurvived) }
      goOn(process)
    case .cut(let links, _):
      tell("links work again: \(describe(links))")
      forEach(links) { network.mend(from: $0, to: $1) }
    case .slow(let links, _, _):
      forEach(links) { network.slow(from: $0, to: $1, factor: 1) }
    case .hide(let place, _):
      forEachCaller { caller in
        network.mend(from: caller, to: place)
        network.mend(from: place, to: caller)
      }
    case .slowDisk(let place, _, _):
      machines[place].diskFactor = 1
    case .fullDisk(let place, _, _):
      tell("the disk of \(name(machines[place])) has room again")
      machines[place].disk.capacity = nil
    case .isolate(let place, let silence, _):
      tell("\(name(machines[place])) is reached again")
      forEach(links(of: place, silence)) { network.mend(from: $0, to: $1) }
    case .slowProcessor(let place, _, _):
      slowDown(machines[place], factor: 1)
    case .throttle(let links, _, _):
      tell("links carry what they are given again: \(describe(links))")
      throttle(links, bytesPerSecond: nil)
    case .clog(let links, _):
      tell("links are free again: \(describe(links))")
    case .unreadable(let place, _, _):
      makeReadable(machines[place], index)
    case .aimed(let aim):
      mend(aim)
    case .crash, .blackout, .failSync, .failDirectorySync, .corrupt, .transfer, .replace, .reshape,
      .spoilSnapshot, .crashProxy:
      break
    }
  }

  func goOn(_ process: NodeProcess) {
    process.isPaused = false
    refuseOverdueCalls(of: process)
    if process.isTickWaiting {
      process.isTickWaiting = false
      let missed = Canary.ticksBeforeMessages.isActive ? ticksMissed(by: process) : 1
      for _ in 0..<missed { process.inbox.append(.tick) }
      after(
        machines[process.place].tick, .tick(machine: process.place, life: process.life))
    }
    wake(process.place, process.life)
  }

  private func ticksMissed(by process: NodeProcess) -> UInt64 {
    (now - process.pausedAt) / machines[process.place].tick + 1
  }

  func forEach(_ links: Links, _ body: (Int, Int) -> Void) {
    for from in 0..<machines.count {
      for to in 0..<machines.count where links.contains(from: from, to: to) { body(from, to) }
    }
  }

  private func forEachCaller(_ body: (Int) -> Void) {
    for client in clients { body(client.caller) }
    for proxy in proxies { body(proxy.place) }
  }

  func describe(_ links: Links) -> String {
    var parts: [String] = []
    for from in 0..<machines.count {
      for to in 0..<machines.count where links.contains(from: from, to: to) {
        let isBoth = links.contains(from: to, to: from)
        if isBoth, from > to { continue }
        parts.append("\(from)\(isBoth ? "-" : ">")\(to)")
      }
    }
    return parts.joined(separator: " ")
  }
}
