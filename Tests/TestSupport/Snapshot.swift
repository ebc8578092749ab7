public import Foundation
public import Testing

/// Golden files: text that a person has looked at and committed.
///
/// `RECORD_SNAPSHOTS=1 swift test` writes them and fails every test that wrote, so that a recording run can never be
/// mistaken for a passing one.
public enum Snapshot {
  /// Compares `actual` with the file `name` in the folder `Snapshots` beside the test.
  public static func expect(
    _ actual: some Collection<UInt8>, named name: String, file: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let url = URL(filePath: file).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
    let actual = Data(actual)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      do {
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try actual.write(to: url)
        Issue.record("recorded \(name); run again without RECORD_SNAPSHOTS", sourceLocation: sourceLocation)
      } catch {
        Issue.record("cannot record \(name): \(error)", sourceLocation: sourceLocation)
      }
      return
    }
    guard let expected = try? Data(contentsOf: url) else {
      Issue.record("no snapshot \(name); run once with RECORD_SNAPSHOTS=1", sourceLocation: sourceLocation)
      return
    }
    guard expected != actual else { return }
    let difference = firstDifference(String(decoding: expected, as: UTF8.self), String(decoding: actual, as: UTF8.self))
    Issue.record("\(name) differs from its snapshot\n\(difference)", sourceLocation: sourceLocation)
  }

  private static func firstDifference(_ expected: String, _ actual: String) -> String {
    let expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let actual = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let same = zip(expected, actual).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(expected.count, actual.count)
    func at(_ lines: [Substring]) -> Substring { same < lines.count ? lines[same] : "(end of file)" }
    return "line \(same + 1)\n  expected: \(at(expected))\n  actual:   \(at(actual))"
  }
}

/// The package's own folder, from where a test file stands.
public enum PackageFolder {
  public static let url: URL = {
    var url = URL(filePath: #filePath)
    while url.path != "/", !FileManager.default.fileExists(atPath: url.appending(path: "Package.swift").path) {
      url.deleteLastPathComponent()
    }
    return url
  }()
}
