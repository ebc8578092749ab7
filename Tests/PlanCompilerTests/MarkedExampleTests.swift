import Diagnostics
import Foundation
import PlanCompiler
import TestSupport
import Testing

/// Where every code is shown: the example of each, with the place marked, in one file that a person has read.
@Suite struct MarkedExampleTests {
  @Test func everyExampleIsMarkedWhereItsFaultStands() {
    var text = ""
    for kind in DiagnosticCatalogue.all {
      guard let example = kind.example, ExampleFolder.isPlans(example.path) else { continue }
      text += "\(kind.code)\n"
      for finding in Self.findings(example) where finding.code == kind.code {
        text += Self.lines(finding)
    }
    }
    Snapshot.expect(Array(text.utf8), named: "marked-examples.txt")
  }

  /// A code without an example of its own must stand in some other test's marked text, or be asked for by name.
  @Test func everyCodeHasAMarkedCase() throws {
    let root = PackageFolder.url.appending(path: "Tests")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter {
      $0.hasSuffix("Tests.swift") || $0.hasSuffix("Cases.swift") || $0.hasSuffix(".py")
    }
    let tests = try paths.map { try String(contentsOf: root.appending(path: $0), encoding: .utf8) }.joined()
    for kind in DiagnosticCatalogue.all {
      if let example = kind.example, ExampleFolder.isPlans(example.path) { continue }
      // What the reader of YAML says when libyaml names a fault that nobody has met yet: there is no text for it.
      if kind.code == "yaml-tak-terbaca" { continue }
      let forms = ["⟦\(kind.code)|", "\"\(kind.code)\"", "\"\(kind.code) "]
      #expect(forms.contains { tests.contains($0) }, "\(kind.code) is tested nowhere")
    }
  }

  private static func findings(_ example: DiagnosticKind.Example) -> [LocatedDiagnostic] {
    let wrong = ExampleFolder.plans(example, mended: false)
    guard let before = example.before else { return wrong.check() }
    return wrong.compared(with: MemoryPlans([example.path: before]))
  }

  /// File, line, and the line with its place marked; then the notes.
  private static func lines(_ finding: LocatedDiagnostic) -> String {
    var text = line(finding.place)
    for note in finding.notes { text += note.place.map { "  note" + line($0) } ?? "" }
    for place in finding.otherPlaces { text += "  also" + line(place) }
    return text
  }

  private static func line(_ place: Place) -> String {
    let name = place.file.split(separator: "/").suffix(2).joined(separator: "/")
    guard let excerpt = place.excerpt else { return "  \(name):\(place.line)\n" }
    var scalars = Array(excerpt.unicodeScalars)
    scalars.insert("⟧", at: min(scalars.count, place.endColumn - 1))
    scalars.insert("⟦", at: min(scalars.count, place.column - 1))
    let marked = String(String.UnicodeScalarView(scalars)).debugDescription
    return "  \(name):\(place.line) \(marked)\n"
  }
}
