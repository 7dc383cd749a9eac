import Foundation
import RaftCore
import Testing

@Suite("Random campaigns")
struct RandomCampaignTests {
  /// The seed of one campaign to replay.
  private static let seedVariable = "REIGN_RAFT_SEED"
  /// A known mistake to make, to see whether it is noticed.
  private static let canaryVariable = "REIGN_CANARY"
  /// How many campaigns to run, instead of a number that takes a few seconds.
  private static let countVariable = "REIGN_RAFT_CAMPAIGNS"

  /// The seeds, in groups that may run side by side.
  private static let groups: [ClosedRange<UInt64>] = {
    let environment = ProcessInfo.processInfo.environment
    if let seed = environment[seedVariable].flatMap(UInt64.init) { return [seed...seed] }
    let count = environment[countVariable].flatMap(UInt64.init) ?? 120
    return stride(from: 1, through: count, by: 30).map { $0...($0 + 29) }
  }()

  @Test(
    "whatever fails, Raft's promises hold, and after mending the cluster comes to rest",
    arguments: groups)
  func campaign(seeds: ClosedRange<UInt64>) {
    #if CANARIES
      let canary = ProcessInfo.processInfo.environment[Self.canaryVariable]
      if let canary { Canary.active = Canary(rawValue: canary) }
    #endif
    for seed in seeds {
      var campaign = Campaign(seed: seed)
      let violations = campaign.run()
      let replay = "\(Self.seedVariable)=\(seed) swift test --filter RandomCampaignTests"
      #expect(violations == [], "replay with \(replay)")
    }
  }
}
