// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "contacts",
  dependencies: [
    // In a package of your own: .package(url: "…", from: "…").
    .package(name: "reign", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "contacts",
      dependencies: [
        .product(name: "ProtobufCodec", package: "reign"),
        .product(name: "ProtobufJSON", package: "reign"),
        .product(name: "WellKnownTypes", package: "reign"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
