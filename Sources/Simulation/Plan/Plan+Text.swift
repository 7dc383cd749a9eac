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
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      let words = line.split(separator: " ").map(String.init)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      do throws(FaultWords.Mistake) {
        if first.hasPrefix("@") {
          guard let at = Int(first.dropFirst()), (0...FaultWords.numberMax).contains(at) else {
            throw FaultWords.Mistake(text: "\(first) is no moment")
          }
          actions.append(Action(at: at, try Fault(words: words.dropFirst())))
        } else {
          try read(words)
        }
      } catch {
        throw PlanError(line: number + 1, text: "\(line) (\(error.text))")
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

extension Plan {
  /// Reads a line with a number: the seed's or a knob's.
  private mutating func read(_ words: [String]) throws(FaultWords.Mistake) {
    guard words.count == 2 else {
      throw FaultWords.Mistake(text: "a name and one number are a line")
    }
    let (name, text) = (words[0], words[1])
    if name == "seed", let value = UInt64(text) {
      seed = value
    } else if let knob = Knobs.names.first(where: { $0.name == name }) {
      guard let value = Int(text), value >= 0 else {
        throw FaultWords.Mistake(text: "\(text) is no number from 0 on")
      }
      knobs[keyPath: knob.path] = value
    } else {
      throw FaultWords.Mistake(
        text: name == "seed" ? "\(text) is no seed" : "nothing is called \(name)")
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

  init(words: some Sequence<String>) throws(FaultWords.Mistake) {
    let all = Array(words)
    guard let name = all.first else { throw FaultWords.Mistake(text: "no fault is named") }
    // What comes behind "do" is a fault of its own.
    let end = all.firstIndex(of: "do") ?? all.endIndex
    var words = try FaultWords(all[1..<max(1, end)], of: name)
    self = try Self.read(name, &words, rest: all[end...].dropFirst())
    try words.end()
  }

  private static func read(
    _ name: String, _ words: inout FaultWords, rest: ArraySlice<String>
  ) throws(FaultWords.Mistake) -> Fault {
    // What several of them have; the order of the words says nothing.
    func machine() throws(FaultWords.Mistake) -> Int { try words.number("machine") }
    func duration() throws(FaultWords.Mistake) -> Int { try words.number("for") }
    func down() throws(FaultWords.Mistake) -> Int { try words.number("down") }
    func factor() throws(FaultWords.Mistake) -> Int { try words.number("factor", from: 1) }
    if name != "ambush", !rest.isEmpty {
      throw FaultWords.Mistake(text: "\(name) does no \(rest.first ?? "")")
    }
    return switch name {
    case "crash":
      .crash(
        machine: try machine(), try words.choice("power"), step: try words.number("step"),
        down: try down())
    case "blackout": .blackout(try words.choice("power"), down: try down())
    case "pause": .pause(machine: try machine(), duration: try duration())
    case "cut": .cut(try words.links(), duration: try duration())
    case "slow": .slow(try words.links(), factor: try factor(), duration: try duration())
    case "hide": .hide(machine: try machine(), duration: try duration())
    case "slow-disk":
      .slowDisk(machine: try machine(), factor: try factor(), duration: try duration())
    case "fail-sync":
      .failSync(
        machine: try machine(), after: try words.number("after"),
        pages: try words.choice("pages", usual: .kept))
    case "fail-directory-sync":
      .failDirectorySync(machine: try machine(), after: try words.number("after"))
    case "full-disk":
      .fullDisk(
        machine: try machine(), bytes: try words.number("bytes"), duration: try duration())
    case "corrupt":
      .corrupt(
        machine: try machine(), try words.choice("damage"), place: try words.number("place"),
        down: try down())
    case "transfer": .transfer(machine: try machine())
    case "replace": .replace(machine: try machine(), down: try down())
    case "isolate":
      .isolate(machine: try machine(), try words.choice("silence"), duration: try duration())
    case "reshape":
      .reshape(machine: try machine(), count: try words.number("count", from: 1))
    case "spoil-snapshot": .spoilSnapshot(machine: try machine())
    case "crash-proxy": .crashProxy(proxy: try words.number("proxy"), down: try down())
    case "slow-processor":
      .slowProcessor(machine: try machine(), factor: try factor(), duration: try duration())
    case "throttle":
      .throttle(
        try words.links(), bytesPerSecond: try words.number("bytes", from: 1),
        duration: try duration())
    case "clog": .clog(try words.links(), duration: try duration())
    case "unreadable":
      .unreadable(
        machine: try machine(), place: try words.number("place"), duration: try duration())
    default: .aimed(try Aim(name: name, &words, rest: rest))
    }
  }
}
