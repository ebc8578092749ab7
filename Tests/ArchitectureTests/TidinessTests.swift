import Foundation
import TestSupport
import Testing

/// House rules that a reviewer should not have to say twice.
@Suite struct TidinessTests {
  static let lineLimit = 400

  @Test func filesStayShort() throws {
    for file in try SourceFiles.swift(under: "Sources") {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(lines <= Self.lineLimit, "\(file.path) has \(lines) lines: split it by what it does")
    }
  }

  @Test(arguments: ["try!", "fatalError(", "@unchecked Sendable", "nonisolated(unsafe)", "TODO", "FIXME"])
  func isNowhereInSources(forbidden: String) throws {
    for file in try SourceFiles.swift(under: "Sources") {
      #expect(!file.text.contains(forbidden), "\(file.path) contains \(forbidden)")
    }
  }

  /// `Mirror` is slow and sees what nobody meant to publish.
  @Test func nothingReflects() throws {
    for file in try SourceFiles.swift(under: "Sources") {
      #expect(!file.text.contains("Mirror("), "\(file.path) uses Mirror")
    }
  }

  @Test(arguments: ["Utils", "Helpers", "Manager", "Common", "Misc"])
  func namesSayWhatThingsAre(word: String) throws {
    for file in try SourceFiles.swift(under: "Sources") {
      let name = file.path.split(separator: "/").last ?? ""
      #expect(!name.contains(word), "\(file.path): \(word) is no name for a thing")
    }
  }

  /// `public func`, `struct`, `enum` without a line of explanation above them.
  @Test func publicTypesAreExplained() throws {
    for file in try SourceFiles.swift(under: "Sources") {
      var previous: Substring = ""
      for line in file.text.split(separator: "\n", omittingEmptySubsequences: false) {
        let isType = ["public struct ", "public enum ", "public final class ", "public protocol "].contains { line.hasPrefix($0) }
        if isType {
          #expect(previous.hasPrefix("///") || previous.hasPrefix("@"), "\(file.path): no docstring above «\(line)»")
        }
        previous = line
      }
    }
  }

  @Test func topLevelIsAgreed() throws {
    let allowed: Set = [
      "Package.swift", "Sources", "Tests", "plans", "templates", "site", "scripts", "README.md", "LICENSE",
      "ARCHITECTURE.md", "CONTRIBUTING.md", "Package.resolved",
    ]
    for name in try FileManager.default.contentsOfDirectory(atPath: PackageFolder.url.path) where !name.hasPrefix(".") {
      #expect(allowed.contains(name), "\(name) does not belong at the top level")
    }
  }
}
