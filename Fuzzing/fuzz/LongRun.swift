import FuzzTargets
import Glibc
import SystemIO

/// A campaign with its corpus on disk.
struct LongRun {
  /// A single input that takes so much processor time stops the program. Not time by the clock: others may be
  /// at work.
  private static let secondsMax = 60

  private let reader: FuzzReader
  private let folder: String
  private let seed: UInt64
  private let corpus: [[UInt8]]

  init(reader: FuzzReader, folder: String, seed: UInt64) throws {
    self.reader = reader
    self.folder = folder
    self.seed = seed
    let path = "\(folder)/\(reader.name)"
    corpus = try LocalFileSystem().list(path).map { try Files.read("\(path)/\($0)") }
  }

  /// Returns a line on what came out.
  func examine(_ count: Int) throws -> String {
    let current = try CurrentInput(path: "\(folder)/\(reader.name).current")
    let counter = AllocationCounter()
    var campaign = Campaign(reader, corpus: corpus, seed: seed)
    // What is made once, for the first input alone.
    _ = try reader.examine(campaign.nextInput())
    var longest = 0
    var allocatedMost = 0.0
    let clock = ContinuousClock()
    let start = clock.now
    for index in 0..<count {
      if index % 4096 == 0 { stop(afterSeconds: Self.secondsMax) }
      let input = campaign.nextInput()
      current.set(input)
      let allocated = counter?.bytes ?? 0
      do {
        try campaign.examine(input)
      } catch {
        throw Mistake("input \(index) of seed \(seed), in \(reader.name).current: \(error)")
      }
      longest = max(longest, input.count)
      if let counter {
        let bytes = Int(counter.bytes - allocated)
        let bound = reader.allocatedBase + reader.allocatedPerByte * input.count
        guard bytes <= bound else {
          throw Mistake(
            "input \(index) of seed \(seed), in \(reader.name).current: \(bytes) bytes allocated"
              + " for \(input.count); \(bound) are allowed")
        }
        allocatedMost = max(allocatedMost, Double(bytes) / Double(input.count + 64))
      }
    }
    stop(afterSeconds: 0)
    let memory =
      counter == nil
      ? "allocations not counted" : "at most \(Int(allocatedMost)) bytes allocated for each"
    return "\(reader.name): \(count) inputs of up to \(longest) bytes, seed \(seed):"
      + " \(campaign.acceptedCount) read, \(campaign.refusedCount) refused,"
      + " \(campaign.outcomeCount) different outcomes, \(memory),"
      + " \((clock.now - start).components.seconds) s"
  }

  /// Has the system stop the program when it has had so many more seconds of processor time; never if 0.
  private func stop(afterSeconds seconds: Int) {
    var timer = itimerval()
    timer.it_value.tv_sec = seconds
    setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
  }
}
