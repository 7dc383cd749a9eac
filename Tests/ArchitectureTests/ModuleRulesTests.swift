import Foundation
import Testing

/// The table of `Docs/Architecture.md`, as the sources show it.
@Suite struct ModuleRulesTests {
  /// What each module may import.
  private static let allowed: [String: Set<String>] = [
    // Pure: the standard library, of which `Synchronization` is a part, and pure modules. Programs
    // carry all of a module: the codec must not import the well-known types, reflection or JSON.
    "Sources/ProtobufCodec": ["Synchronization"],
    "Sources/WellKnownTypes": ["ProtobufCodec"],
    "Sources/ProtobufReflection": ["ProtobufCodec", "Synchronization"],
    "Sources/ProtobufJSON": [
      "ProtobufCodec", "ProtobufReflection", "WellKnownTypes", "Synchronization",
    ],
    "Sources/DescriptorMessages": ["ProtobufCodec", "ProtobufReflection"],
    "Sources/RPCCore": [],
    "Sources/RaftCore": [],
    "Sources/KeyValueStore": ["RaftCore"],
    "Sources/Replication": ["RaftCore"],
    "Sources/WireMessages": ["ProtobufCodec", "RPCCore", "RaftCore", "KeyValueStore"],
    "Sources/Linearizability": [],
    "Codegen/SchemaCompiler": [],
    // I/O.
    "Sources/SystemIO": ["CSystem", "Glibc", "Synchronization"],
    "Sources/RaftStorage": ["RaftCore", "WireMessages", "SystemIO", "Synchronization"],
    "Sources/RPCTransport": ["RPCCore", "SystemIO"],
    // Shells.
    "Sources/NodeRuntime": [
      "RaftCore", "KeyValueStore", "Replication", "WireMessages", "RPCCore", "SystemIO",
      "RaftStorage", "RPCTransport", "Synchronization",
    ],
    "Sources/KeyValueClient": [
      "WireMessages", "KeyValueStore", "RaftCore", "RPCCore", "RPCTransport", "SystemIO",
    ],
    "Sources/ProxyRuntime": [
      "KeyValueClient", "WireMessages", "RaftCore", "KeyValueStore", "RPCCore", "RPCTransport",
      "SystemIO",
    ],
    "Sources/ProgramSupport": ["SystemIO", "Synchronization"],
    "Sources/Simulation": [
      "RaftCore", "KeyValueStore", "Replication", "WireMessages", "RPCCore", "SystemIO",
      "RaftStorage", "KeyValueClient", "ProxyRuntime", "Linearizability",
    ],
    "Sources/Programs": [
      "ProgramSupport", "NodeRuntime", "ProxyRuntime", "KeyValueClient", "WireMessages",
      "KeyValueStore", "RaftCore", "RPCCore", "RPCTransport", "SystemIO",
    ],
    "Sources/FaultInjection": [
      "Glibc", "KeyValueClient", "KeyValueStore", "Linearizability", "ProgramSupport", "SystemIO",
      "WireMessages",
    ],
    // Programs.
    "Sources/chaos": ["FaultInjection", "Linearizability", "ProgramSupport", "SystemIO"],
    "Sources/client": ["Programs", "ProgramSupport"],
    "Sources/proxy": ["Programs", "ProgramSupport"],
    "Sources/leader": ["Programs", "ProgramSupport"],
    "Sources/follower": ["Programs", "ProgramSupport"],
    "Sources/cluster": ["Programs", "ProgramSupport"],
    "Sources/inspect": ["RaftStorage", "RaftCore", "ProgramSupport", "SystemIO"],
    "Sources/simulate": ["Simulation", "RaftCore", "ProgramSupport", "SystemIO"],
    "Codegen/codegen": ["SchemaCompiler", "Foundation"],
    "Benchmarks/benchmark": [
      "BenchmarkSupport", "FaultInjection", "KeyValueClient", "KeyValueStore", "ProgramSupport",
      "RPCCore",
      "RPCTransport", "RaftCore", "RaftStorage", "SystemIO",
      "WireMessages",
    ],
    "Benchmarks/BenchmarkSupport": [],
    "Benchmarks/CodecMessages": ["ProtobufCodec"],
    "Benchmarks/SlicedCodecMessages": ["ProtobufCodec"],
    "Fuzzing/FuzzMessages": ["ProtobufCodec", "WellKnownTypes"],
    "Fuzzing/SlicedFuzzMessages": ["ProtobufCodec", "WellKnownTypes"],
    "Fuzzing/FuzzTargets": [
      "FuzzMessages", "KeyValueStore", "ProtobufCodec", "ProtobufJSON", "ProtobufReflection",
      "ProxyRuntime", "RPCCore", "RaftCore", "RaftStorage", "SchemaCompiler", "SlicedFuzzMessages",
      "SystemIO",
      "TestSupport", "WireMessages",
    ],
    "Fuzzing/fuzz": ["FuzzTargets", "Glibc", "ProgramSupport", "SystemIO"],
    "Benchmarks/codec-benchmark": [
      "CFence", "BenchmarkSupport", "CodecMessages", "ProgramSupport", "ProtobufCodec",
      "ProtobufJSON", "SlicedCodecMessages", "SystemIO",
    ],
  ]

  private static let pure = [
    "Sources/ProtobufCodec", "Sources/WellKnownTypes", "Sources/ProtobufReflection",
    "Sources/ProtobufJSON", "Sources/DescriptorMessages", "Sources/RPCCore", "Sources/RaftCore",
    "Sources/KeyValueStore",
    "Sources/Replication", "Sources/WireMessages", "Sources/Linearizability",
    "Codegen/SchemaCompiler",
  ]

  @Test("every module imports only what its row of the table allows")
  func imports() throws {
    for (folder, modules) in Self.allowed.sorted(by: { $0.key < $1.key }) {
      for file in try Sources.files(in: folder) {
        for module in file.imports {
          #expect(modules.contains(module), "\(file.path) imports \(module)")
        }
      }
    }
  }

  @Test("every folder of Sources has a row in the table")
  func folders() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Sources.packageFolder.appending(path: "Sources").path)
    for folder in folders.sorted() where folder != "CSystem" {
      #expect(Self.allowed["Sources/\(folder)"] != nil, "Sources/\(folder) has no rules")
    }
  }

  @Test("pure modules neither wait nor look at clocks, chance or the order of hash tables")
  func purity() throws {
    let banned = [
      " async ", " async{", "await ", "Task {", "Task(", "ContinuousClock", "SuspendingClock",
      "SystemRandomNumberGenerator", ".shuffled()", ".randomElement()", "Hasher()",
    ]
    for folder in Self.pure {
      for file in try Sources.files(in: folder) {
        for (number, line) in file.lines.enumerated() {
          // Comments and texts may speak of such things.
          guard !line.drop(while: { $0 == " " }).hasPrefix("//"), !line.contains("\"") else {
            continue
          }
          for word in banned where line.contains(word) {
            Issue.record("\(file.path):\(number + 1) has '\(word)'")
          }
        }
      }
    }
  }

  @Test("the clock on the wall is read for lines of the log alone")
  func wallClock() throws {
    for folder in Self.allowed.keys.sorted() {
      for file in try Sources.files(in: folder) {
        let isClock = file.path.hasSuffix("SystemIO/Terminal/WallClock.swift")
        let isLog = file.path.contains("ProgramSupport/Log/")
        #expect(!file.text.contains("CLOCK_REALTIME") || isClock, "\(file.path)")
        #expect(!file.text.contains("WallClock") || isClock || isLog, "\(file.path)")
      }
    }
  }

  @Test("a program's main is a page or less")
  func programs() throws {
    for program in ["client", "proxy", "leader", "follower", "cluster"] {
      for file in try Sources.files(in: "Sources/\(program)") {
        #expect(file.lines.count <= 40, "\(file.path) has \(file.lines.count) lines")
      }
    }
  }
}
