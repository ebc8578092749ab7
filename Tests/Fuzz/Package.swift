// swift-tools-version: 6.2
import PackageDescription

// What `scripts/fuzz` builds: the same sources as the project's own, instrumented for libFuzzer. A package of its own, so
// that nobody's ordinary build meets the sanitizers.
let package = Package(
  name: "pantau-fuzz",
  products: [.executable(name: "pantau-fuzz", targets: ["pantau-fuzz"])],
  dependencies: [.package(name: "pantau", path: "../..")],
  targets: [
    .executableTarget(
      name: "pantau-fuzz", dependencies: [.product(name: "FuzzTargets", package: "pantau")],
      swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-sanitize=address"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])])
  ]
)
