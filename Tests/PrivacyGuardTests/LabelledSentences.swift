import Diagnostics
import Foundation
import PrivacyGuard

/// One line of `Tests/Corpus/privacy/*.tsv`.
struct LabelledSentence {
  let isHarmful: Bool
  /// For harmful ones what they give away, for harmless ones what they resemble.
  let category: String
  let text: String

  static let corpus = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Corpus/privacy")

  static func all(in file: String) throws -> [LabelledSentence] {
    try String(contentsOf: corpus.appending(path: file), encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { line in
        let fields = line.split(separator: "\t", maxSplits: 2).map(String.init)
        guard fields.count == 3, ["berbahaya", "aman"].contains(fields[0]) else { throw MalformedLine(line: String(line)) }
        return LabelledSentence(
          isHarmful: fields[0] == "berbahaya", category: fields[1],
          text: fields[2].replacingOccurrences(of: "\\n", with: "\n"))
      }
  }

  struct MalformedLine: Error { let line: String }

  /// The codes that the guard raises on the sentence, standing alone in a file.
  func codes() -> [String] { findings(in: text).map(\.code) }
}

/// What the guard finds in a text.
func findings(in text: String) -> [Diagnostic] {
  var list = DiagnosticList()
  scanForPersonalData(SourceFile(id: SourceID(0), path: "uji.yaml", bytes: Array(text.utf8)), diagnostics: &list)
  return list.diagnostics
}
