// Plans as people read them, and as they are kept:
//
//     seed 7
//     nodes 5
//     …
//     @12345 crash machine=2 power=torn step=3 down=850
//
// A line that begins with # says something to people only.

extension Plan: CustomStringConvertible {
  package var description: String {
    var lines = ["seed \(seed)"]
    let usual = Knobs()
    for (name, path) in Knobs.names where knobs[keyPath: path] != usual[keyPath: path] {
      lines.append("\(name) \(knobs[keyPath: path])")
    }
    lines += actions.map { "@\($0.at) \($0.fault)" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads what `description` has written.
  package init(text: String) throws(PlanError) {
    self.init(seed: 0)
    for (number, line) in text.split(separator: "\n").enumerated() {
      let words = line.split(separator: " ").map(String.init)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      let problem = PlanError(line: number + 1, text: String(line))
      if first.hasPrefix("@") {
        guard let at = Int(first.dropFirst()), at >= 0, let fault = Fault(words: words.dropFirst())
        else { throw problem }
        actions.append(Action(at: at, fault))
      } else if first == "seed", let value = words.dropFirst().first.flatMap({ UInt64($0) }) {
        seed = value
      } else if let knob = Knobs.names.first(where: { $0.name == first }),
        let value = words.dropFirst().first.flatMap({ Int($0) }), value >= 0
      {
        knobs[keyPath: knob.path] = value
      } else {
        throw problem
      }
    }
    if let problem = knobs.problem { throw PlanError(line: nil, text: problem) }
    for action in actions {
      let strangers = action.fault.machines.filter {
        $0 >= knobs.machines && !Self.roles.contains($0)
      }
      guard let stranger = strangers.first else { continue }
      throw PlanError(
        line: nil,
        text: "there is no machine \(stranger) among \(knobs.machines): @\(action.at) "
          + "\(action.fault)")
    }
  }
}

/// A plan that cannot be read, or that no cluster can be made of.
package struct PlanError: Error, CustomStringConvertible {
  /// From 1 on; `nil` if no single line is to blame.
  package let line: Int?
  package let text: String

  package var description: String {
    line.map { "line \($0) of the plan makes no sense: \(text)" }
      ?? "the plan makes no sense: \(text)"
  }
}

extension Fault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .crash(let machine, let power, let step, let down):
      "crash machine=\(machine) power=\(power.rawValue) step=\(step) down=\(down)"
    case .blackout(let power, let down): "blackout power=\(power.rawValue) down=\(down)"
    case .pause(let machine, let duration): "pause machine=\(machine) for=\(duration)"
    case .cut(let links, let duration): "cut links=\(links.bits) for=\(duration)"
    case .slow(let links, let factor, let duration):
      "slow links=\(links.bits) factor=\(factor) for=\(duration)"
    case .hide(let machine, let duration): "hide machine=\(machine) for=\(duration)"
    case .slowDisk(let machine, let factor, let duration):
      "slow-disk machine=\(machine) factor=\(factor) for=\(duration)"
    case .failSync(let machine, let after, let pages):
      "fail-sync machine=\(machine) after=\(after)"
        + (pages == .kept ? "" : " pages=\(pages.rawValue)")
    case .failDirectorySync(let machine, let after):
      "fail-directory-sync machine=\(machine) after=\(after)"
    case .fullDisk(let machine, let bytes, let duration):
      "full-disk machine=\(machine) bytes=\(bytes) for=\(duration)"
    case .corrupt(let machine, let damage, let place, let down):
      "corrupt machine=\(machine) damage=\(damage.rawValue) place=\(place) down=\(down)"
    case .transfer(let machine): "transfer machine=\(machine)"
    case .replace(let machine, let down): "replace machine=\(machine) down=\(down)"
    case .isolate(let machine, let silence, let duration):
      "isolate machine=\(machine) silence=\(silence.rawValue) for=\(duration)"
    case .reshape(let machine, let count): "reshape machine=\(machine) count=\(count)"
    case .spoilSnapshot(let machine): "spoil-snapshot machine=\(machine)"
    case .crashProxy(let proxy, let down): "crash-proxy proxy=\(proxy) down=\(down)"
    case .slowProcessor(let machine, let factor, let duration):
      "slow-processor machine=\(machine) factor=\(factor) for=\(duration)"
    case .throttle(let links, let bytes, let duration):
      "throttle links=\(links.bits) bytes=\(bytes) for=\(duration)"
    case .clog(let links, let duration): "clog links=\(links.bits) for=\(duration)"
    case .unreadable(let machine, let place, let duration):
      "unreadable machine=\(machine) place=\(place) for=\(duration)"
    case .aimed(let aim): aim.description
    }
  }

  /// The same done to another machine.
  func on(_ machine: Int) -> Fault {
    switch self {
    case .crash(_, let power, let step, let down):
      .crash(machine: machine, power, step: step, down: down)
    case .pause(_, let duration): .pause(machine: machine, duration: duration)
    case .hide(_, let duration): .hide(machine: machine, duration: duration)
    case .slowDisk(_, let factor, let duration):
      .slowDisk(machine: machine, factor: factor, duration: duration)
    case .failSync(_, let after, let pages):
      .failSync(machine: machine, after: after, pages: pages)
    case .failDirectorySync(_, let after): .failDirectorySync(machine: machine, after: after)
    case .fullDisk(_, let bytes, let duration):
      .fullDisk(machine: machine, bytes: bytes, duration: duration)
    case .corrupt(_, let damage, let place, let down):
      .corrupt(machine: machine, damage, place: place, down: down)
    case .transfer: .transfer(machine: machine)
    case .replace(_, let down): .replace(machine: machine, down: down)
    case .isolate(_, let silence, let duration):
      .isolate(machine: machine, silence, duration: duration)
    case .reshape(_, let count): .reshape(machine: machine, count: count)
    case .spoilSnapshot: .spoilSnapshot(machine: machine)
    case .slowProcessor(_, let factor, let duration):
      .slowProcessor(machine: machine, factor: factor, duration: duration)
    case .unreadable(_, let place, let duration):
      .unreadable(machine: machine, place: place, duration: duration)
    case .aimed(let aim): .aimed(aim.on(machine))
    case .blackout, .cut, .slow, .crashProxy, .throttle, .clog: self
    }
  }

  /// The machine it is done to, if it is one.
  var machine: Int? {
    switch self {
    case .crash(let machine, _, _, _), .pause(let machine, _), .hide(let machine, _),
      .slowDisk(let machine, _, _), .failSync(let machine, _, _), .fullDisk(let machine, _, _),
      .corrupt(let machine, _, _, _), .transfer(let machine), .replace(let machine, _),
      .isolate(let machine, _, _), .reshape(let machine, _), .spoilSnapshot(let machine),
      .slowProcessor(let machine, _, _), .unreadable(let machine, _, _),
      .failDirectorySync(let machine, _):
      machine
    case .aimed(let aim): aim.machine
    case .blackout, .cut, .slow, .crashProxy, .throttle, .clog: nil
    }
  }

  init?(words: some Sequence<String>) {
    var words = Array(words)[...]
    guard let name = words.popFirst() else { return nil }
    var texts: [String: String] = [:]
    // What comes behind "do" is a fault of its own.
    let end = words.firstIndex(of: "do") ?? words.endIndex
    let rest = Array(words[end...].dropFirst())
    for word in words[..<end] {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return nil }
      texts[parts[0]] = parts[1]
    }
    func number(_ name: String) -> Int { texts[name].flatMap { Int($0) } ?? 0 }
    let links = Links(bits: texts["links"].flatMap { UInt64($0) } ?? 0)
    let power = texts["power"].flatMap { PowerLoss(rawValue: $0) } ?? .processOnly
    let machine = max(0, number("machine"))
    let duration = max(0, number("for"))
    let down = max(0, number("down"))
    let factor = max(1, number("factor"))
    switch name {
    case "crash": self = .crash(machine: machine, power, step: number("step"), down: down)
    case "blackout": self = .blackout(power, down: down)
    case "pause": self = .pause(machine: machine, duration: duration)
    case "cut": self = .cut(links, duration: duration)
    case "slow": self = .slow(links, factor: factor, duration: duration)
    case "hide": self = .hide(machine: machine, duration: duration)
    case "slow-disk":
      self = .slowDisk(machine: machine, factor: factor, duration: duration)
    case "fail-sync":
      guard let pages = Pages(rawValue: texts["pages"] ?? Pages.kept.rawValue) else { return nil }
      self = .failSync(machine: machine, after: max(0, number("after")), pages: pages)
    case "fail-directory-sync":
      self = .failDirectorySync(machine: machine, after: max(0, number("after")))
    case "full-disk":
      self = .fullDisk(machine: machine, bytes: max(0, number("bytes")), duration: duration)
    case "corrupt":
      guard let damage = texts["damage"].flatMap({ Damage(rawValue: $0) }) else { return nil }
      self = .corrupt(machine: machine, damage, place: max(0, number("place")), down: down)
    case "transfer": self = .transfer(machine: machine)
    case "replace": self = .replace(machine: machine, down: down)
    case "isolate":
      guard let silence = texts["silence"].flatMap({ Silence(rawValue: $0) }) else { return nil }
      self = .isolate(machine: machine, silence, duration: duration)
    case "reshape": self = .reshape(machine: machine, count: max(1, number("count")))
    case "spoil-snapshot": self = .spoilSnapshot(machine: machine)
    case "crash-proxy": self = .crashProxy(proxy: max(0, number("proxy")), down: down)
    case "slow-processor":
      self = .slowProcessor(machine: machine, factor: factor, duration: duration)
    case "throttle":
      self = .throttle(links, bytesPerSecond: max(1, number("bytes")), duration: duration)
    case "clog": self = .clog(links, duration: duration)
    case "unreadable":
      self = .unreadable(machine: machine, place: max(0, number("place")), duration: duration)
    default:
      guard let aim = Aim(name: name, texts: texts, rest: rest) else { return nil }
      self = .aimed(aim)
    }
  }
}
