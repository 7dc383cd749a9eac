// swift-tools-version: 6.2

import PackageDescription

// Copied to `.build/conformance` by `Scripts/conformance.sh`, which puts the Swift code of the suite's
// schemas next to the testee. It is a package of its own, so that Reign builds without the suite.
let package = Package(
  name: "conformance",
  dependencies: [.package(name: "reign", path: "../..")],
  targets: [
    .executableTarget(
      name: "testee",
      dependencies: [
        .product(name: "ProtobufCodec", package: "reign"),
        .product(name: "ProtobufJSON", package: "reign"),
        .product(name: "ProtobufReflection", package: "reign"),
        .product(name: "WellKnownTypes", package: "reign"),
      ],
      path: "testee",
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
      ])
  ],
  swiftLanguageModes: [.v6]
)
