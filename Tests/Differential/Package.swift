// swift-tools-version: 6.2

import PackageDescription

// Copied by differential.py to where the random schemas are compiled; a package of its own, so that
// Reign builds without them.
let package = Package(
  name: "differential",
  dependencies: [.package(name: "reign", path: "../..")],
  targets: [
    .executableTarget(
      name: "driver",
      dependencies: [
        .product(name: "ProtobufCodec", package: "reign"),
        .product(name: "ProtobufJSON", package: "reign"),
        .product(name: "ProtobufReflection", package: "reign"),
        .product(name: "WellKnownTypes", package: "reign"),
        .product(name: "DescriptorMessages", package: "reign"),
      ],
      path: "driver",
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
      ])
  ],
  swiftLanguageModes: [.v6]
)
