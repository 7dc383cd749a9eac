// swift-tools-version: 6.2

import PackageDescription

// One list of settings for every target, so that no module is held to a weaker standard.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  // Known mistakes that can be switched on; see `Canary`.
  .define("CANARIES", .when(configuration: .debug)),
  .define("CANARIES", .when(traits: ["Canaries"])),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil)
  -> Target
{
  .target(name: name, dependencies: dependencies, path: path, swiftSettings: settings)
}

func program(
  _ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil,
  linkerSettings: [LinkerSetting]? = nil
) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, path: path, swiftSettings: settings,
    linkerSettings: linkerSettings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [],
  resources: [Resource]? = nil
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: exclude, resources: resources,
    swiftSettings: settings)
}

let package = Package(
  name: "reign",
  products: [
    // Protobuf for others: messages in the binary format, the well-known types, descriptors, JSON,
    // descriptors as messages, and the compiler as a library and as a tool. A program carries what it
    // depends on.
    .library(name: "ProtobufCodec", targets: ["ProtobufCodec"]),
    .library(name: "WellKnownTypes", targets: ["WellKnownTypes"]),
    .library(name: "ProtobufReflection", targets: ["ProtobufReflection"]),
    .library(name: "ProtobufJSON", targets: ["ProtobufJSON"]),
    .library(name: "DescriptorMessages", targets: ["DescriptorMessages"]),
    .library(name: "SchemaCompiler", targets: ["SchemaCompiler"]),
    .executable(name: "codegen", targets: ["codegen"]),
  ],
  traits: [
    .trait(
      name: "Canaries",
      description: "Compiles known mistakes in, to be switched on one at a time by a test.")
  ],
  targets: [
    // Pure: the standard library and other pure modules only.
    library("ProtobufCodec"),
    library("WellKnownTypes", ["ProtobufCodec"]),
    library("ProtobufReflection", ["ProtobufCodec"]),
    library("ProtobufJSON", ["ProtobufCodec", "ProtobufReflection", "WellKnownTypes"]),
    library("DescriptorMessages", ["ProtobufCodec", "ProtobufReflection"]),
    library("RPCCore"),
    library("RaftCore"),
    library("KeyValueStore", ["RaftCore"]),
    library("Replication", ["RaftCore"]),
    library("WireMessages", ["ProtobufCodec", "RPCCore", "RaftCore", "KeyValueStore"]),
    library("SchemaCompiler", path: "Codegen/SchemaCompiler"),
    library("Linearizability"),

    // I/O: the only modules that touch the operating system.
    .systemLibrary(name: "CSystem", path: "Sources/CSystem"),
    library("SystemIO", ["CSystem"]),
    library("RaftStorage", ["RaftCore", "WireMessages", "SystemIO"]),
    library("RPCTransport", ["RPCCore", "SystemIO"]),

    // Shells: carry out what the pure modules decide.
    library(
      "NodeRuntime",
      [
        "RaftCore", "KeyValueStore", "Replication", "WireMessages", "RPCCore", "SystemIO",
        "RaftStorage", "RPCTransport",
      ]),
    library(
      "KeyValueClient",
      ["WireMessages", "KeyValueStore", "RaftCore", "RPCCore", "RPCTransport", "SystemIO"]),
    library(
      "ProxyRuntime",
      [
        "KeyValueClient", "WireMessages", "RaftCore", "KeyValueStore", "RPCCore", "RPCTransport",
        "SystemIO",
      ]),
    library("ProgramSupport", ["SystemIO"]),
    // Puts a cluster into one thread and virtual time.
    library(
      "Simulation",
      [
        "RaftCore", "KeyValueStore", "Replication", "WireMessages", "RPCCore", "SystemIO",
        "RaftStorage", "KeyValueClient", "ProxyRuntime", "Linearizability",
      ]),
    library(
      "Programs",
      [
        "ProgramSupport", "NodeRuntime", "ProxyRuntime", "KeyValueClient", "WireMessages",
        "KeyValueStore", "RaftCore", "RPCCore", "RPCTransport", "SystemIO",
      ]),

    // Harm to the real programs, and the judgement of what their clients were told.
    library(
      "FaultInjection",
      [
        "Linearizability", "ProgramSupport", "KeyValueClient", "WireMessages", "KeyValueStore",
        "SystemIO",
      ]),
    program("chaos", ["FaultInjection", "Linearizability", "ProgramSupport", "SystemIO"]),

    // Programs: a page or less each.
    program("client", ["Programs", "ProgramSupport"]),
    program("proxy", ["Programs", "ProgramSupport"]),
    program("leader", ["Programs", "ProgramSupport"]),
    program("follower", ["Programs", "ProgramSupport"]),
    program("cluster", ["Programs", "ProgramSupport"]),
    program("inspect", ["RaftStorage", "RaftCore", "ProgramSupport", "SystemIO"]),
    program(
      "simulate", ["Simulation", "RaftCore", "ProgramSupport", "SystemIO"],
      // A twelfth of its time is spent on the way to a library that is loaded at run time.
      linkerSettings: [
        .unsafeFlags(
          ["-static-stdlib"], .when(platforms: [.linux], configuration: .release))
      ]),
    program("codegen", ["SchemaCompiler"], path: "Codegen/codegen"),
    program(
      "benchmark",
      [
        "ProgramSupport", "KeyValueClient", "WireMessages", "KeyValueStore", "RaftCore",
        "RaftStorage", "RPCCore", "RPCTransport", "SystemIO", "BenchmarkSupport", "FaultInjection",
      ], path: "Benchmarks/benchmark"),
    library("BenchmarkSupport", path: "Benchmarks/BenchmarkSupport"),
    library("CodecMessages", ["ProtobufCodec"], path: "Benchmarks/CodecMessages"),
    library("SlicedCodecMessages", ["ProtobufCodec"], path: "Benchmarks/SlicedCodecMessages"),
    .systemLibrary(name: "CFence", path: "Benchmarks/CFence"),
    program(
      "codec-benchmark",
      [
        "CFence", "CodecMessages", "SlicedCodecMessages", "ProtobufCodec", "ProtobufJSON",
        "ProgramSupport", "SystemIO", "BenchmarkSupport",
      ],
      path: "Benchmarks/codec-benchmark"),

    // Readers under fire: what fuzzing and its tests share, and the program.
    library("FuzzMessages", ["ProtobufCodec", "WellKnownTypes"], path: "Fuzzing/FuzzMessages"),
    library(
      "SlicedFuzzMessages", ["ProtobufCodec", "WellKnownTypes"],
      path: "Fuzzing/SlicedFuzzMessages"),
    library(
      "FuzzTargets",
      [
        "FuzzMessages", "SlicedFuzzMessages", "ProtobufCodec", "ProtobufReflection", "ProtobufJSON",
        "SchemaCompiler", "RPCCore", "RaftCore", "KeyValueStore", "WireMessages", "RaftStorage",
        "ProxyRuntime", "SystemIO", "TestSupport",
      ],
      path: "Fuzzing/FuzzTargets"),
    program("fuzz", ["FuzzTargets", "ProgramSupport", "SystemIO"], path: "Fuzzing/fuzz"),

    // Tests mirror Sources.
    library("TestSupport", ["SystemIO"], path: "Tests/TestSupport"),
    tests(
      "ProtobufCodecTests",
      ["ProtobufCodec", "ProtobufReflection", "WellKnownTypes", "ProtobufJSON", "TestSupport"],
      exclude: ["Proto2/proto2.proto", "Slices/slices.proto", "Specimen/specimen.proto", "Schemas"]),
    tests(
      "ProtobufFormatTests",
      ["ProtobufCodec", "ProtobufReflection", "WellKnownTypes", "ProtobufJSON", "SchemaCompiler"],
      exclude: ["Formats/Schema", "Sample/Schema"]),
    tests("RPCCoreTests", ["RPCCore", "TestSupport"]),
    tests("RaftCoreTests", ["RaftCore"]),
    tests("LinearizabilityTests", ["Linearizability", "TestSupport"]),
    tests(
      "FaultInjectionTests",
      [
        "FaultInjection", "KeyValueClient", "Linearizability", "ProgramSupport", "SystemIO",
        "TestSupport",
      ]),
    tests("KeyValueStoreTests", ["KeyValueStore", "RaftCore", "TestSupport"]),
    tests("ReplicationTests", ["Replication", "RaftCore", "KeyValueStore", "TestSupport"]),
    tests(
      "WireMessagesTests",
      ["WireMessages", "ProtobufCodec", "RPCCore", "RaftCore", "KeyValueStore", "TestSupport"]),
    tests(
      "SchemaCompilerTests",
      [
        "SchemaCompiler", "codegen", "ProtobufCodec", "ProtobufReflection", "WellKnownTypes",
        "DescriptorMessages", "RPCCore", "TestSupport",
      ],
      exclude: ["Descriptors", "Diagnostics", "Fixtures", "Specimen/zoo"]),
    tests("SystemIOTests", ["SystemIO", "TestSupport"]),
    tests(
      "RaftStorageTests",
      [
        "RaftStorage", "RaftCore", "WireMessages", "Simulation", "SystemIO", "ProgramSupport",
        "inspect", "TestSupport",
      ]),
    tests("RPCTransportTests", ["RPCTransport", "RPCCore", "SystemIO", "TestSupport"]),
    library(
      "ClusterFakes",
      ["WireMessages", "RaftCore", "KeyValueStore", "RPCCore", "RPCTransport", "SystemIO"],
      path: "Tests/ClusterFakes"),
    tests(
      "KeyValueClientTests",
      [
        "KeyValueClient", "ClusterFakes", "WireMessages", "KeyValueStore", "RPCCore",
        "RPCTransport", "SystemIO", "TestSupport",
      ]),
    tests(
      "ProxyRuntimeTests",
      [
        "ProxyRuntime", "KeyValueClient", "ClusterFakes", "ProtobufCodec", "WireMessages",
        "RaftCore", "KeyValueStore", "RPCCore", "RPCTransport", "SystemIO", "TestSupport",
        "FaultInjection",
      ]),
    tests(
      "SimulationTests",
      [
        "Simulation", "simulate", "ProgramSupport", "RaftCore", "KeyValueStore", "Replication",
        "WireMessages", "RaftStorage", "SystemIO",
      ], exclude: ["Corpus"]),
    tests("ArchitectureTests", []),
    // The examples of the documentation; `ArchitectureTests` holds them to be the same.
    tests(
      "DocumentationTests",
      [
        "ProtobufCodec", "ProtobufReflection", "WellKnownTypes", "ProtobufJSON",
        "DescriptorMessages", "SchemaCompiler",
      ]),
    tests("FuzzTests", ["FuzzTargets", "TestSupport"], exclude: ["Corpus"]),
    tests(
      "NodeRuntimeTests",
      [
        "NodeRuntime", "ProxyRuntime", "ClusterFakes", "KeyValueStore", "Replication",
        "RaftStorage", "WireMessages", "RaftCore", "RPCCore", "RPCTransport", "SystemIO",
        "TestSupport",
      ]),
    tests("ProgramSupportTests", ["ProgramSupport", "SystemIO", "TestSupport"]),
    tests("BenchmarkTests", ["benchmark", "BenchmarkSupport", "codec-benchmark"]),
    tests(
      "ProgramsTests",
      ["Programs", "ProgramSupport", "WireMessages", "SystemIO", "TestSupport"]),
    tests(
      "EndToEndTests",
      [
        "client", "proxy", "leader", "follower", "cluster", "inspect", "chaos", "CSystem",
        "ClusterFakes", "FaultInjection", "KeyValueClient", "KeyValueStore", "ProgramSupport",
        "RPCCore", "SystemIO", "TestSupport", "WireMessages",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
