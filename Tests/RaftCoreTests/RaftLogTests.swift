import RaftCore
import Testing

@Suite("RaftLog")
struct RaftLogTests {
  private func log(_ terms: [UInt64]) -> RaftLog {
    RaftLog(entries: Script.entries(terms: terms, voters: 1))
  }

  @Test("an empty log ends at the zero entry, and contains it")
  func empty() {
    let log = log([])
    #expect(log.lastEntry == .zero)
    #expect(log.firstIndex == LogIndex(1))
    #expect(log.contains(.zero))
    #expect(log.term(at: LogIndex(1)) == nil)
    #expect(log.entries(from: LogIndex(1), through: LogIndex(9)).isEmpty)
    #expect(log.newest(atOrBefore: LogIndex(9), termAtMost: Term(9)) == .zero)
  }

  @Test("positions outside of the log have no entry, however far outside")
  func outside() {
    let log = log([1, 2])
    #expect(log.entry(at: .zero) == nil)
    #expect(log.entry(at: LogIndex(3)) == nil)
    #expect(log.term(at: LogIndex(.max)) == nil)
    #expect(log.entries(from: .zero, through: LogIndex(.max)).map(\.id) == [at(1, 1), at(2, 2)])
    #expect(!log.contains(at(1, 2)))
  }

  @Test("a log that starts after a boundary knows the boundary's term, and nothing before it")
  func boundary() {
    var log = RaftLog(boundary: at(3, 10))
    #expect(log.lastEntry == at(3, 10))
    #expect(log.term(at: LogIndex(10)) == Term(3))
    #expect(log.term(at: LogIndex(9)) == nil)
    log.append(Script.command(at(4, 11)))
    #expect(log.entry(at: LogIndex(11))?.id == at(4, 11))
    log.truncate(after: LogIndex(10))
    #expect(log.lastEntry == at(3, 10))
  }

  @Test("an entry that leaves a gap stops the node")
  func gap() async {
    await #expect(processExitsWith: .failure) {
      var log = RaftLog()
      log.append(Script.command(at(1, 2)))
    }
  }

  @Test("the newest entry of at most a term is the one a walk from the end would find")
  func newest() {
    let log = log([1, 1, 3, 3, 3, 6])
    for index: UInt64 in 0...8 {
      for term: UInt64 in 0...7 {
        var walk = min(index, 6)
        while walk > 0, (log.term(at: LogIndex(walk)) ?? .zero) > Term(term) { walk -= 1 }
        #expect(
          log.newest(atOrBefore: LogIndex(index), termAtMost: Term(term)).index == LogIndex(walk))
      }
    }
  }

  @Test("a batch holds what its bytes allow, and one entry at least")
  func batch() {
    let log = log([1, 1, 1, 1, 1])
    #expect(log.batch(from: LogIndex(2), byteCountMax: 0).map(\.index) == [LogIndex(2)])
    #expect(log.batch(from: LogIndex(2), byteCountMax: 70).count == 2)
    #expect(log.batch(from: LogIndex(2), byteCountMax: .max).count == 4)
    #expect(log.batch(from: LogIndex(6), byteCountMax: .max).isEmpty)
  }
}

@Suite("MajorityQuorum")
struct MajorityQuorumTests {
  @Test(
    "a majority is more than half",
    arguments: [(0, 1), (1, 1), (2, 2), (3, 2), (4, 3), (5, 3), (6, 4), (7, 4)])
  func size(voterCount: Int, size: Int) {
    #expect(MajorityQuorum.size(voterCount: voterCount) == size)
  }

  @Test("what a majority has reached is what counting would find")
  func highestReached() {
    var random = DeterministicRandom(seed: 3)
    for _ in 0..<500 {
      var values = (0..<random.number(in: 1...9)).map { _ in UInt64(random.number(in: 0...5)) }
      let needed = MajorityQuorum.size(voterCount: values.count)
      let expected = values.filter { value in values.count { $0 >= value } >= needed }.max()
      #expect(MajorityQuorum.highestReached(&values) == expected)
    }
    var none: [UInt64] = []
    #expect(MajorityQuorum.highestReached(&none) == nil)
  }
}

@Suite("DeterministicRandom")
struct DeterministicRandomTests {
  @Test("it is SplitMix64: the numbers of seed 1234567 are the published ones")
  func published() {
    var random = DeterministicRandom(seed: 1_234_567)
    let numbers = (0..<3).map { _ in random.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      ])
  }

  @Test("every number of a range comes, and no other")
  func range() {
    var random = DeterministicRandom(seed: 1)
    let numbers = Set((0..<1000).map { _ in random.number(in: -2...3) })
    #expect(numbers == Set(-2...3))
  }
}

@Suite("RaftSettings")
struct RaftSettingsTests {
  @Test("the default settings have no problem")
  func defaults() {
    #expect(RaftSettings().problem == nil)
  }

  @Test("settings that make no sense are told apart, with their numbers")
  func problems() {
    var settings = RaftSettings()
    settings.electionTimeoutTicksMax = 15
    #expect(
      settings.problem == """
        the longest election timeout, 15 ticks, does not exceed the shortest, 15; without a spread \
        elections tie
        """)
    settings.heartbeatTicks = 8
    #expect(settings.problem?.contains("twice the heartbeat interval of 8") == true)
    settings.heartbeatTicks = 0
    #expect(settings.problem?.contains("at least 1") == true)
    settings = RaftSettings()
    settings.inFlightMax = 0
    #expect(settings.problem != nil)
    settings = RaftSettings()
    settings.membersMax = 1_025
    #expect(settings.problem?.contains("1025 members") == true)
  }
}
