import Foundation
import TestSupport
import Testing

@testable import JSONSchema

/// The catalogue of keywords and its folder say the same.
@Suite struct KeywordCatalogueTests {
  @Test func listsEveryFile() throws {
    let folder = PackageFolder.url.appending(path: "Sources/JSONSchema/Keywords")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).map { String($0.dropLast(6)) }
    #expect(
      KeywordGroup.all.map(\.name).sorted() == files.sorted(),
      "a file of Keywords/ and KeywordGroup.all differ: add the group's line to KeywordGroup.all in Keyword.swift")
  }

  @Test func namesEveryKeywordOnce() {
    #expect(Set(Keyword.all.map(\.name)).count == Keyword.all.count)
  }
}
