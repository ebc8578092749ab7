import Diagnostics
import Markdown
import Output

extension FuzzTarget {
  /// A note, a region's page and a page of the site from the same bytes; what comes out is safe and well-formed HTML.
  static let markdown = FuzzTarget(name: "markdown") { bytes, share in
    let file = SourceFile(id: SourceID(3), path: "plans/halaman/x.md", bytes: bytes)
    var broken: [String] = []
    if String(validating: bytes, as: UTF8.self) != nil {
      // Notes come out of the tree, which is UTF-8.
      var note = ByteBuffer()
      note.append(markdownNote: bytes.span, below: 2)
      broken += HTMLWitness(kind: .fragment).faults(in: note.bytes).map { "note: " + $0 }
      var findings = DiagnosticList()
      checkMarkdownNote(bytes.span, at: SourceRange(source: file.id, 0..<bytes.count), diagnostics: &findings)
      broken += FindingPromises.broken(findings, in: [file], share)
    }
    let profiles: [MarkdownProfile] = [
      .regionPage(holes: ["wilayah.nama", "tahun"], reservedIDs: ["isi"]),
      .sitePage(holes: ["wilayah.nama", "tahun"], reservedIDs: ["isi"], language: .english),
    ]
    for profile in profiles {
      var findings = DiagnosticList()
      let page = PageTemplate(file, profile: profile, diagnostics: &findings)
      broken += FindingPromises.broken(findings, in: [file], share)
      if page == nil, !findings.hasErrors { broken.append("no page, and nobody is told why") }
      guard let page else { continue }
      var html = ByteBuffer()
      page.body.fill(into: &html) { slot, buffer in
        switch slot {
        case .hole: buffer.append("x")
        case .block: buffer.append("<hr>")
        case .languageRoot, .siteRoot: buffer.append("../")
        }
      }
      broken += HTMLWitness(kind: .fragment).faults(in: html.bytes).map { "page: " + $0 }
    }
    return broken
  }
}
