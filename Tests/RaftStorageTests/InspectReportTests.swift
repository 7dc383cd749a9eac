import ProgramSupport
import RaftCore
import SystemIO
import Testing

@testable import RaftStorage
@testable import inspect

@Suite struct InspectReportTests {
  @Test("what a start passes over is told as it is found, not as if the node did not start")
  func passedOver() throws {
    let files = SimulatedFileSystem()
    let storage = try RaftStorage.open(
      directory: "data", files: files, settings: StorageSettings(salt: { 0x5a17 })
    ).storage
    try storage.saveIdentity(sampleIdentity)
    for index in 1...7 as ClosedRange<UInt64> {
      try storage.persist([batch(term: 3, vote: 7, [entry(index, term: 3)])])
    }
    let writer = try storage.snapshots.begin(sampleSnapshot(id(3, 5)))
    try writer.append([1, 2, 3])
    try writer.finish()
    files.crash(random: 1)
    let path = try #require(files.paths.first { $0.hasSuffix(".snapshot") })
    var snapshot = try #require(files.content(of: path))
    snapshot[snapshot.count - 1] ^= 1
    files.setContent(of: path, snapshot)

    let found = try DirectoryInspection(directory: "data", files: files, verifies: false)
    let json = found.json.text
    #expect(json.contains(#""starts":true"#), "\(json)")
    #expect(json.contains("\(path) is damaged at byte"), "\(json)")
    #expect(!json.contains("Nothing was changed"), "\(json)")
  }
}
