import RaftCore
import Replication
import TestSupport
import Testing

@Suite("What replicas are compared by")
struct DigestTrailTests {
  private func trail(through index: UInt64) -> DigestTrail {
    var trail = DigestTrail()
    for next in stride(from: 1 << 10, through: index, by: 1 << 10) {
      #expect(DigestTrail.isDue(LogIndex(next)))
      trail.append(StateDigest(index: LogIndex(next), digest: next &* 31))
    }
    return trail
  }

  @Test("of each stride the last two multiples are kept, and no more")
  func bounded() {
    #expect(trail(through: 1_023).marks == [])
    #expect(trail(through: 5_000).marks.map(\.index.rawValue) == [3_072, 4_096])
    #expect(
      trail(through: 50_000).marks.map(\.index.rawValue) == [32_768, 48_128, 49_152])
    #expect(
      trail(through: 800_000).marks.map(\.index.rawValue)
        == [524_288, 770_048, 786_432, 798_720, 799_744])
    #expect(!DigestTrail.isDue(LogIndex(1_025)))
  }

  @Test("replicas that lie less than a stride apart have passed one of its multiples in common")
  func common() {
    var random = SeededRandom(seed: 7)
    for stride: UInt64 in [1 << 10, 1 << 14, 1 << 18] {
      for _ in 0..<5 {
        let one = stride + UInt64(random.next(below: 300_000))
        let other = one + UInt64(random.next(below: Int(stride)))
        let shared = Set(trail(through: one).marks).intersection(trail(through: other).marks)
        #expect(!shared.isEmpty, "\(one) and \(other)")
      }
    }
  }

  @Test("a replica has diverged where a majority of all voters agree on something else")
  func divergence() {
    func marks(_ digests: (UInt64, UInt64)...) -> [StateDigest] {
      digests.map { StateDigest(index: LogIndex($0.0), digest: $0.1) }
    }
    let own = marks((1_024, 1), (2_048, 2))
    func divergence(_ others: [StateDigest]..., of voterCount: Int) -> UInt64? {
      StateDigest.divergence(of: own, from: others, voterCount: voterCount)?.rawValue
    }
    let odd = marks((2_048, 9), (3_072, 3))
    #expect(divergence(odd, of: 3) == nil, "one of three is no majority")
    #expect(divergence(odd, odd, of: 3) == 2_048)
    #expect(divergence(odd, odd, of: 5) == nil, "two of five are none either")
    #expect(divergence(odd, marks((2_048, 8)), of: 3) == nil, "they do not agree")
    #expect(divergence(marks((3_072, 9)), marks((3_072, 9)), of: 3) == nil, "nothing in common")
    #expect(divergence(own, odd, odd, odd, of: 5) == 2_048)
  }
}
