import Testing

@testable import Simulation

@Suite struct PlanTests {
  @Test("a plan reads back what it was written as")
  func roundTrip() throws {
    for seed in UInt64(1)...300 {
      let plan = Plan(ofSeed: seed)
      #expect(try Plan(text: plan.description) == plan, "seed \(seed)")
    }
  }

  @Test("every kind of fault reads back")
  func faults() throws {
    let faults: [Fault] = [
      .crash(machine: 1, .torn, step: 3, down: 40), .blackout(.shredded, down: 7),
      .pause(machine: 2, duration: 100), .cut(.between([0], [1, 2], oneWay: true), duration: 5),
      .slow(.between([0], [1]), factor: 30, duration: 6), .hide(machine: 0, duration: 9),
      .slowDisk(machine: 1, factor: 10, duration: 3), .failSync(machine: 1, after: 4),
      .fullDisk(machine: 2, bytes: 100, duration: 80),
      .corrupt(machine: 1, .zero, place: 12, down: 9), .transfer(machine: 2),
      .replace(machine: 1, down: 300), .corrupt(machine: 0, .stale, place: 3, down: 4),
      .corrupt(machine: 2, .lose, place: 8, down: 0),
      .corrupt(machine: 0, .misdirect, place: 3, down: 4),
      .isolate(machine: 1, .deaf, duration: 6), .reshape(machine: 0, count: 2),
      .spoilSnapshot(machine: 1), .crashProxy(proxy: 1, down: 20),
      .failSync(machine: 1, after: 4, pages: .dropped),
      .failDirectorySync(machine: 2, after: 1),
      .slowProcessor(machine: Plan.leader, factor: 50, duration: 30),
      .throttle(.between([0], [1, 2]), bytesPerSecond: 900, duration: 70),
      .clog(.between([2], [1], oneWay: true), duration: 8),
      .unreadable(machine: 2, place: 77, duration: 60), .pause(machine: 0, duration: 60_000),
      .corrupt(machine: 1, .phantom, place: 3, down: 9),
      .aimed(.maroon(machine: Plan.leader, with: 1, duration: 4)),
      .aimed(.late(machine: Plan.follower, by: 3, duration: 4)),
      .aimed(.rot(machine: Plan.laggard, .flip, place: 3, down: 4)),
      .aimed(
        .ambush(
          machine: Plan.anyone, .truncation, skip: 2,
          .crash(machine: Plan.anyone, .uneven, step: 1, down: 2))),
      .aimed(
        .ambush(
          machine: 1, .leadership, skip: 0, .aimed(.maroon(machine: 2, with: 0, duration: 9)))),
    ]
    let plan = Plan(seed: 3, actions: faults.map { Action(at: 10, $0) })
    #expect(try Plan(text: plan.description) == plan)
  }

  @Test("a line that makes no sense is named")
  func mistakes() {
    for text in [
      "seed x", "@5 dance machine=1", "knees 4", "@5 crash machine=7", "nodes 0",
      "@5 ambush machine=1 on=lunch skip=0 do crash machine=1",
      "@5 fail-sync machine=1 pages=torn",
      "@5 ambush machine=1 on=start skip=0", "@5 ambush machine=1 on=start do crash machine=7",
    ] {
      #expect(throws: PlanError.self) { try Plan(text: "seed 1\n\(text)") }
    }
  }

  @Test("a plan whose numbers do not fit together is refused by their names")
  func problems() throws {
    func refusal(_ text: String) throws -> String {
      do {
        _ = try Plan(text: "seed 1\n\(text)")
        return ""
      } catch {
        return error.description
      }
    }
    let election = try refusal("election-ticks-max 12")
    for part in ["election-ticks-min 15", "election-ticks-max 12", "does not exceed the shortest"] {
      #expect(election.contains(part), "\(election)")
    }
    #expect(try refusal("latency-us-min 2000").contains("latency-us-min is 2000, more than"))
    #expect(try refusal("keys 0").contains("keys is 0, and at least 1"))
    #expect(try refusal("nodes 7\nspares 2").contains("nodes and spares: 9, and at most 8"))
    #expect(try refusal("dead-voter-timeouts 1").contains("dead-voter-timeouts 1"))
    let stranger = try refusal("@5 crash machine=7 power=torn step=0 down=5")
    #expect(stranger.contains("no machine 7 among 3"))
    #expect(try refusal("knees 4").hasPrefix("line 2 of the plan makes no sense: knees 4"))
  }

  @Test(
    "a mistyped word of a fault is refused with its line, and does not run as another fault",
    arguments: [
      (
        "crash machin=2 power=torn step=3 down=850",
        "crash needs machine, and has down, machin, power, step)"
      ),
      ("crash machine=2 power=trn step=3 down=850", "power=trn is none of "),
      ("crash machine=2 power=torn step=3 down=8so", "down=8so is no number"),
      ("crash machine=2 power=torn step=3 down=-1", "down=-1 is no number"),
      ("crash machine=2 power=torn step=3", "crash needs down"),
      ("crash machine=2 power=torn step=3 down=8 for=9", "crash knows no for"),
      ("crash machine=2 machine=1 power=torn step=3 down=8", "machine is there twice"),
      ("pause machine=1 for=99999999999999999", "for=99999999999999999 is no number"),
      ("slow links=3 factor=0 for=9", "factor=0 is no number from 1"),
      ("pause machine=1 for=9 now", "now is not name=value"),
      ("pause machine=1 for=9 do transfer machine=1", "pause does no transfer"),
      ("dance machine=1", "there is no fault dance"),
      ("ambush machine=1 on=start skip=0 do crash machin=1", "crash needs machine"),
    ])
  func mistyped(fault: String, complaint: String) {
    let error = #expect(throws: PlanError.self) { try Plan(text: "seed 1\n\n@5 \(fault)") }
    #expect(error?.line == 3)
    #expect(error?.text.contains("@5 \(fault) (\(complaint)") == true, "\(error?.text ?? "")")
  }

  @Test("a line of a plan has nothing after its number")
  func surplus() {
    #expect(throws: PlanError.self) { try Plan(text: "seed 1 2") }
    #expect(throws: PlanError.self) { try Plan(text: "nodes 3 4") }
  }

  @Test("the numbers of every seed fit together")
  func seedsFit() {
    for seed in UInt64(1)...1_000 {
      #expect(Plan(ofSeed: seed).knobs.problem == nil, "seed \(seed)")
    }
  }

  @Test("a sync that fails shows what it was to write if nothing else is said")
  func pages() throws {
    let plan = try Plan(text: "@5 fail-sync machine=1 after=2\n")
    #expect(plan.actions[0].fault == .failSync(machine: 1, after: 2, pages: .kept))
    #expect(plan.actions[0].fault.description == "fail-sync machine=1 after=2")
  }

  @Test("there are seeds with clusters of one, two, three, four, five, six and seven nodes")
  func sizes() {
    #expect(Set((UInt64(1)...400).map { Plan(ofSeed: $0).knobs.nodes }) == [1, 2, 3, 4, 5, 6, 7])
  }

  @Test("some seeds have what wears a cluster out, and more than half have none of it")
  func strain() {
    let kinds: Set<String> = [
      "slow processor", "long pause", "unreadable place", "narrow link", "clogged link",
      "failed sync, pages dropped", "phantom write",
    ]
    let chosen = (UInt64(1)...400).map { seed in
      kinds.intersection(Plan(ofSeed: seed).actions.map(\.fault.kind))
    }
    #expect((80...200).contains(chosen.count { !$0.isEmpty }))
    #expect(chosen.reduce(into: []) { $0.formUnion($1) } == kinds)
    #expect(chosen.count { $0.count < 4 } > 300)
  }

  @Test("more than half of the seeds have a theme, and each theme is one of some")
  func themes() {
    let themes = (UInt64(1)...400).compactMap { seed in
      var dice = ChanceSequence(Chance(seed: seed), .theme)
      return Theme(&dice)
    }
    #expect((190...270).contains(themes.count))
    #expect(Set(themes).count == Theme.allCases.count)
  }

  @Test("seeds leave out some faults and have others")
  func swarm() {
    let kinds = (UInt64(1)...60).map { seed in
      Set(Plan(ofSeed: seed).actions.map(\.fault.kind))
    }
    let all = kinds.reduce(into: Set<String>()) { $0.formUnion($1) }
    #expect(all.count >= 10)
    #expect(kinds.allSatisfy { $0.count < all.count })
  }
}
