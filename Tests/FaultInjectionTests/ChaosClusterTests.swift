import Glibc
import KeyValueClient
import SystemIO
import TestSupport
import Testing

@testable import FaultInjection

@Suite(.timeLimit(.minutes(1))) struct ChaosClusterTests {
  @Test("a node whose files were to be damaged is not started again when the run ends meanwhile")
  func endDuringTreatment() throws {
    let directory = try TemporaryDirectory()
    let files = LocalFileSystem()
    let programs = "\(directory.path)/programs"
    try files.createDirectory(programs)
    for program in ["proxy", "leader", "follower"] {
      let path = "\(programs)/\(program)"
      try files.create(path).write(Array("#!/bin/sh\nexec sleep 1000\n".utf8), at: 0)
      try #require(chmod(path, 0o700) == 0)
    }
    let loop = try EventLoop()
    var settings = ChaosSettings(seed: 1, programs: programs, directory: "\(directory.path)/run")
    settings.nodeCount = 3
    try files.createDirectory(settings.directory)
    let cluster = try ChaosCluster(loop: loop, settings: settings)
    let admin = ClientEngine(loop: loop, settings: ClientSettings(endpoints: ["127.0.0.1:1"]))
    let corruption = Corruption(loop: loop, cluster: cluster, admin: admin, seed: 1)
    var news: [String] = []
    corruption.onNews = { news.append($0) }
    try files.createDirectory(cluster.dataDirectory(ofNode: 1))
    try files.create("\(cluster.dataDirectory(ofNode: 1))/file").write([1, 2, 3], at: 0)

    try cluster.startAll()
    #expect(cluster.nodes.allSatisfy { $0.isRunning })
    #expect(corruption.strike(1, memberID: 2))
    cluster.killAll()
    // Corruption hears of the end and treats the node before this hears of it.
    let treat = cluster.onEnd
    var ended = 0
    cluster.onEnd = { place, exit in
      treat(place, exit)
      ended += 1
      if ended == 5 { loop.stop() }
    }
    loop.run()
    #expect(cluster.isGone)
    #expect(news.count { $0.contains("is turned") } == 1, "\(news)")
    admin.close()
    cluster.network.close()
  }
}
