import Foundation
@testable import FuzzTargets
import TestSupport
import Testing

/// Seeds and every input that ever broke a promise, through the code that the fuzzer drives: `Tests/Corpus/fuzz/<target>`.
@Suite struct ReplayTests {
  @Test(arguments: FuzzTarget.all.map(\.name))
  func everyPastFailureStaysMended(name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    let folder = PackageFolder.url.appending(path: "Tests/Corpus/fuzz/\(name)")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
    #expect(!files.isEmpty, "no seeds for \(name)")
    for file in files {
      let broken = target.brokenPromises(Array(try Data(contentsOf: file)), .everything)
      #expect(broken == [], "\(name)/\(file.lastPathComponent)")
    }
  }

  /// The witnesses can fail: each of these is a page that would hurt somebody.
  @Test(arguments: [
    "<p>a</p><script>alert(1)</script>", "<img src=\"x\" onerror=\"alert(1)\">", "<a href=\"javascript:alert(1)\">a</a>",
    "<a href=\" https://a\">a</a>", "<p>a < b</p>", "<p>a > b</p>", "<p>", "</p>", "<p title='a'>a</p>", "<svg></svg>",
    "<a href=\"//a\">a</a>", "<p style=\"color:red\">a</p>", "<p id=\"a\" id=\"b\">a</p>", "<a href=\"data:text/html,a\">a</a>",
  ])
  func theWitnessSeesHarm(html: String) {
    #expect(!HTMLWitness(kind: .fragment).faults(in: Array(html.utf8)).isEmpty)
  }

  @Test func theWitnessLetsSoundMarkupPass() {
    let html = "<p>a &lt; b <a href=\"https://a.go.id/?x=1&amp;y=2#c\">c</a><br><em>d</em></p>"
    #expect(HTMLWitness(kind: .fragment).faults(in: Array(html.utf8)) == [])
  }

  @Test(arguments: ["a,b\n=1,2\n", "a,b\n\" +1\",2\n", "a,b\n1\n", "a,b\n\"1,2\n", "a\n\u{FF1D}1\n"])
  func theWitnessSeesFormulas(table: String) {
    #expect(!CSVWitness.faults(in: Array("\u{FEFF}\(table)".utf8)).isEmpty)
  }
}
