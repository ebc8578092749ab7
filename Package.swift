// swift-tools-version: 6.2
import PackageDescription

// House style: a section per floor, a target per line of ARCHITECTURE.md's table, alphabetical inside a floor.
// A target may depend only on lower floors; ArchitectureTests holds every import to the table.

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// What `scripts/fuzz` adds. The witnesses are not counted: a fuzzer led by them would look for new pages, not for new ways
/// through the compiler, and spend most of its time on it.
let isFuzzed = Context.environment["PANTAU_FUZZ_BUILD"] != nil
let counted: [SwiftSetting] = isFuzzed ? [.unsafeFlags(["-sanitize=fuzzer,address"])] : []
let uncounted: [SwiftSetting] = isFuzzed ? [.unsafeFlags(["-sanitize=address"])] : []

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict + counted)
}

/// `goldens`: the target has a folder `Snapshots`, which the compiler must leave alone.
func tests(_ name: String, _ dependencies: [Target.Dependency], goldens: Bool = false) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: goldens ? ["Snapshots"] : [],
    swiftSettings: strict)
}

let package = Package(
  name: "pantau",
  products: [
    .executable(name: "pantau", targets: ["pantau"]),
    .executable(name: "national-sample", targets: ["NationalSample"]),
    // For the package in Tests/Fuzz.
    .library(name: "FuzzTargets", targets: ["FuzzTargets"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    // C: what the platform brings.
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .target(name: "CLinux"),

    // Floor 0: no local dependencies, so that everything else may depend on it.
    library("Diagnostics"),
    library("NumberText"),
    library("Output"),

    // Floor 1
    library("Charts", ["NumberText", "Output"]),
    library("Layouts", ["Diagnostics", "Output", .product(name: "Mustache", package: "swift-mustache")]),
    library("Markdown", ["CMarkGFM", "Diagnostics", "Output"]),
    library("PlanModel", ["Diagnostics"]),
    library("PrivacyGuard", ["Diagnostics"]),
    library("Reporters", ["Diagnostics", "Output"]),
    library("YAMLTree", ["CLibYAML", "Diagnostics"]),

    // Floor 2
    library("JSONSchema", ["Diagnostics", "YAMLTree"]),
    library("PlanLinker", ["Diagnostics", "PlanModel", "YAMLTree"]),
    library("PlanProgress", ["Diagnostics", "NumberText", "PlanModel"]),

    // Floor 3
    library("PlanExports", ["Diagnostics", "NumberText", "Output", "PlanModel", "PlanProgress"]),
    library("PlanLint", ["Diagnostics", "PlanModel", "PlanProgress"]),
    library("PlanSite", ["Charts", "Diagnostics", "Layouts", "Markdown", "NumberText", "Output", "PlanModel", "PlanProgress"]),

    // Floor 4
    library(
      "PlanCompiler",
      [
        "Diagnostics", "JSONSchema", "Layouts", "Markdown", "Output", "PlanExports", "PlanLinker", "PlanLint",
        "PlanModel", "PlanProgress", "PlanSite", "PrivacyGuard", "YAMLTree",
      ]),

    // Floor 5: the only floor that reads files, the clock or the environment, or prints.
    library(
      "PantauCLI",
      [
        "CCrypto", "CLinux", "Diagnostics", "JSONSchema", "Output", "PlanCompiler", "PlanExports", "PlanModel", "PlanProgress",
        "PrivacyGuard", "Reporters", "YAMLTree",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Floor 6
    .executableTarget(
      name: "NationalSample",
      dependencies: ["PantauCLI", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: strict),
    .executableTarget(name: "pantau", dependencies: ["PantauCLI"], swiftSettings: strict),

    // Tests: a folder a module.
    .target(
      name: "TestSupport", dependencies: ["Diagnostics", "PlanLinker", "PlanModel", "YAMLTree"],
      path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Diagnostics", "JSONSchema", "Markdown", "Output", "PlanCompiler", "PlanModel", "PlanProgress", "PlanSite",
        "Reporters", "YAMLTree",
      ],
      path: "Tests/FuzzTargets", swiftSettings: strict + uncounted),
    tests("ArchitectureTests", []),
    tests("ChartsTests", ["Charts", "Output"], goldens: true),
    tests("DiagnosticsTests", ["Diagnostics"]),
    tests("FuzzTests", ["FuzzTargets"]),
    tests("LayoutsTests", ["Diagnostics", "Layouts", "Output"]),
    tests("MarkdownTests", ["Diagnostics", "Markdown", "Output"]),
    tests("JSONSchemaTests", ["Diagnostics", "JSONSchema", "YAMLTree"], goldens: true),
    tests("NumberTextTests", ["NumberText"]),
    tests("OutputTests", ["Output"]),
    tests("PlanCompilerTests", ["Diagnostics", "PlanCompiler", "PlanModel", "PlanProgress"], goldens: true),
    tests("PlanLinkerTests", ["Diagnostics", "PlanLinker", "PlanModel", "YAMLTree"]),
    tests("PlanExportsTests", ["Diagnostics", "Output", "PlanExports", "PlanModel", "PlanProgress"]),
    tests("PlanLintTests", ["Diagnostics", "PlanLint", "PlanModel", "PlanProgress"]),
    tests("PlanProgressTests", ["Diagnostics", "NumberText", "PlanModel", "PlanProgress"]),
    tests(
      "PlanSiteTests", ["Diagnostics", "NumberText", "Output", "PlanModel", "PlanProgress", "PlanSite"], goldens: true),
    tests("PrivacyGuardTests", ["Diagnostics", "PrivacyGuard"]),
    tests("ReferenceDataTests", []),
    tests("ReportersTests", ["Diagnostics", "Output", "Reporters"], goldens: true),
    tests("SchemaFilesTests", []),
    tests("YAMLTreeTests", ["Diagnostics", "YAMLTree"]),
  ]
)
