import Diagnostics
import Markdown
import Output
import TestSupport
import Testing

private func note(_ text: String) -> String {
  var buffer = ByteBuffer()
  buffer.append(markdownNote: Array(text.utf8).span, below: 3)
  return String(decoding: buffer.bytes, as: UTF8.self)
}

private func codes(_ text: String) -> [String] {
  var diagnostics = DiagnosticList()
  checkMarkdownNote(
    Array(text.utf8).span, at: SourceRange(source: SourceID(1), 5..<9), diagnostics: &diagnostics)
  return diagnostics.diagnostics.map(\.code)
}

@Suite struct MarkdownNoteTests {
  @Test(arguments: [
    ("# Judul", "<h4>Judul</h4>\n"), ("### Judul", "<h4>Judul</h4>\n"), ("# A\n\n## B", "<h4>A</h4>\n<h5>B</h5>\n"),
    ("{{wilayah.nama}}", "<p>{{wilayah.nama}}</p>\n"),
    ("```pantau capaian\n```", "<pre tabindex=\"0\"><code></code></pre>\n"),
    ("[a](javascript:x)", "<p>a (javascript:x)</p>\n"), ("[a](/metode/)", "<p>a (/metode/)</p>\n"),
    ("![a](https://x.id/p.png)", "<p><a href=\"https://x.id/p.png\" rel=\"nofollow ugc\">a</a></p>\n"),
    ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>\n"),
    ("**[a](https://x.id)**", "<p><strong><a href=\"https://x.id\" rel=\"nofollow ugc\">a</a></strong></p>\n"),
  ])
  func rendersNotes(text: String, expected: String) {
    #expect(note(text) == expected)
  }

  @Test(arguments: [
    "Satu kalimat biasa.", "Dua baris\nbiasa.", "Dua\n\nalinea.", "Akhir baris baru\n", "a \"b\" 'c' (d) 10%?\n\n\nb",
    "Tanggal 2019-11-20; jam 08:00", "a = b + c - d", "Angka\n\nA1. titik", "a: b\nC-D", "Judul\nBaris / lain",
  ])
  func plainProseEqualsMarkdown(text: String) {
    // A paragraph with emphasis takes the way through cmark; the rest must come out the same.
    let trimmed = text.hasSuffix("\n") ? String(text.dropLast()) : text
    #expect(note(text) + "<p><em>x</em></p>\n" == note(trimmed + "\n\n*x*"))
  }

  @Test(arguments: ["1. a", "- a", "a\n===", "a\n---", "> a", "    a", "a  \nb", "a\n2) b", "# a", "+ a", "a\tb", "a//b"])
  func whatMayBeMarkupGoesThroughMarkdown(text: String) {
    #expect(note(text + "\n\n*x*").hasSuffix("<p><em>x</em></p>\n"))
    #expect(note(text + "\n\n*x*").hasPrefix(note(text)))
  }

  @Test func reportsAtTheScalar() {
    var diagnostics = DiagnosticList()
    let range = SourceRange(source: SourceID(1), 5..<9)
    checkMarkdownNote(Array("[a](data:x) <i>".utf8).span, at: range, diagnostics: &diagnostics)
    #expect(diagnostics.diagnostics.map(\.code).sorted() == ["html-dalam-markdown", "tautan-terlarang"])
    #expect(diagnostics.diagnostics.allSatisfy { $0.range == range })
  }

  @Test(arguments: [
    ("biasa", []), ("https://x.id", []), ("[a](ftp://x)", ["tautan-terlarang"]),
    (String(repeating: "a* ", count: 30_000), ["markdown-terlalu-rumit"]),
    (String(repeating: ">", count: 200) + "a", ["markdown-terlalu-rumit"]),
  ] as [(String, [String])])
  func checksNotes(text: String, expected: [String]) {
    #expect(codes(text) == expected)
  }

  @Test func showsWhatIsTooMuchAsText() {
    let text = String(repeating: ">", count: 200) + "a<"
    #expect(note(text) == "<p>" + String(repeating: "&gt;", count: 200) + "a&lt;</p>\n")
  }

  /// Inputs that are known to make CommonMark parsers slow: eight times the bytes, up to the size that a note may have, may
  /// cost some eight times the work, where squared it would be 64 times.
  @Test(arguments: ["[", "![", "[[]()", "*a_ ", "<", "&", "`a", "> ", "* ", "|a", "[a](", "~~", "_a*", "- - ", "\\", "{{"])
  func staysLinearOnHostileInput(pattern: String) {
    func time(_ size: Int) -> Int {
      let text = String(repeating: pattern, count: size / pattern.utf8.count)
      return (0..<3).map { _ in processorTime { _ = note(text) } }.min() ?? 0
    }
    let (base, grown) = (time(2 << 10), time(16 << 10))
    #expect(grown <= base * 8 * 4, "\(base) ns, then \(grown) ns")
  }
}
