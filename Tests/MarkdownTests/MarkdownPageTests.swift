import Diagnostics
import Markdown
import Output
import Testing

/// Renders a page whose slots show as ⟦…⟧, so that expectations stay readable.
private func render(_ text: String, holes: [String] = ["wilayah.nama"]) -> (html: String, codes: [String]) {
  let file = SourceFile(id: SourceID(0), path: "halaman.md", bytes: Array(text.utf8))
  var diagnostics = DiagnosticList()
  let profile = MarkdownProfile.sitePage(holes: holes, reservedIDs: ["isi"], language: .indonesian)
  let page = PageTemplate(file, profile: profile, diagnostics: &diagnostics)
  var buffer = ByteBuffer()
  page?.body.fill(into: &buffer) { slot, buffer in
    switch slot {
    case .hole(let position): buffer.append(escaping: "⟦\(holes[position])⟧")
    case .block(let position): buffer.append(escaping: "⟦\(page?.blocks[position].name ?? "")⟧\n")
    case .languageRoot: buffer.append("⟦bahasa⟧")
    case .siteRoot: buffer.append("⟦situs⟧")
    }
  }
  return (String(decoding: buffer.bytes, as: UTF8.self), diagnostics.diagnostics.map(\.code))
}

@Suite struct MarkdownPageTests {
  @Test(arguments: [
    ("Biasa *miring* **tebal**", "<p>Biasa <em>miring</em> <strong>tebal</strong></p>\n"),
    ("a < b & \"c\" 'd'", "<p>a &lt; b &amp; &quot;c&quot; &#39;d&#39;</p>\n"),
    ("baris\nkedua  \nketiga", "<p>baris\nkedua<br>\nketiga</p>\n"),
    ("## Isi", "<h2 id=\"isi-2\">Isi</h2>\n"),
    ("## Sifat data {#sifat}", "<h2 id=\"sifat\">Sifat data</h2>\n"),
    ("## Aneh {#A b}", "<h2 id=\"aneh-a-b\">Aneh {#A b}</h2>\n"),
    ("#### Jauh", "<h2 id=\"jauh\">Jauh</h2>\n"),
    ("## Sama\n\n## Sama", "<h2 id=\"sama\">Sama</h2>\n<h2 id=\"sama-2\">Sama</h2>\n"),
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    ("- [x] a\n- [ ] b", "<ul>\n<li>☑ a</li>\n<li>☐ b</li>\n</ul>\n"),
    ("> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"),
    ("`{{wilayah.nama}}`", "<p><code>{{wilayah.nama}}</code></p>\n"),
    ("```\n<b>\n```", "<pre tabindex=\"0\"><code>&lt;b&gt;\n</code></pre>\n"),
    ("~~a *b*~~ c", "<p><del>a <em>b</em></del> c</p>\n"),
    ("~~a", "<p>~~a</p>\n"),
    ("5 ~~ 6 ~~ 7", "<p>5 ~~ 6 ~~ 7</p>\n"),
    ("a ~~~b~~~ `~~c~~`", "<p>a ~~~b~~~ <code>~~c~~</code></p>\n"),
    ("<svg/onload=x>", "<p>&lt;svg/onload=x&gt;</p>\n"),
    ("***", "<hr>\n"),
    ("![x](/assets/a.svg)", "<p><img src=\"⟦situs⟧assets/a.svg\" alt=\"x\"></p>\n"),
  ])
  func writesSafeHTML(text: String, expected: String) {
    let (html, codes) = render("# J\n\n" + text)
    #expect(html == "<h1>J</h1>\n" + expected)
    #expect(codes.isEmpty)
  }

  @Test(arguments: [
    ("[a](https://x.id/?a=1&b=2)", "<a href=\"https://x.id/?a=1&amp;b=2\">a</a>"),
    ("[a](https://x.id/a b)", "[a](<a href=\"https://x.id/a\">https://x.id/a</a> b)"),
    ("[a](<https://x.id/a%20é> \"T\\\"<\")", "<a href=\"https://x.id/a%20%C3%A9\" title=\"T&quot;&lt;\">a</a>"),
    ("[a](mailto:kantor@x.go.id)", "<a href=\"mailto:kantor@x.go.id\">a</a>"),
    ("[a](tel:129)", "<a href=\"tel:129\">a</a>"),
    ("[a](#isi)", "<a href=\"#isi\">a</a>"),
    ("[a](/)", "<a href=\"⟦bahasa⟧index.html\">a</a>"),
    ("[a](/metode/#status)", "<a href=\"⟦bahasa⟧metode/index.html#status\">a</a>"),
    ("[a](/data/figures.json)", "<a href=\"⟦situs⟧data/figures.json\">a</a>"),
    ("lihat https://x.id/a_b_c?d=1&e=2.", "lihat <a href=\"https://x.id/a_b_c?d=1&amp;e=2\">https://x.id/a_b_c?d=1&amp;e=2</a>."),
    ("(https://x.id/a)", "(<a href=\"https://x.id/a\">https://x.id/a</a>)"),
    ("<https://x.id>", "<a href=\"https://x.id\">https://x.id</a>"),
    ("www.x.id", "www.x.id"),
  ])
  func writesLinks(text: String, expected: String) {
    let (html, codes) = render("# J\n\n" + text)
    #expect(html == "<h1>J</h1>\n<p>\(expected)</p>\n")
    #expect(codes.isEmpty)
  }

  @Test(arguments: [
    "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert%281%29)", "[a](&#106;avascript:alert(1))", "[a](data:text/html,x)",
    "[a](vbscript:x)", "[a](//x.id/)", "[a](/\\x.id/)", "[a](https:x.id)", "[a](https://)", "[a](https://a@x.id/)",
    "[a](https://éx.id/)", "[a](file:///etc/passwd)", "[a](../x.html)", "[a](x.html)", "[a](/metode)", "[a](/../a/)",
    "![a](https://x.id/a.png)", "<javascript:alert(1)>", "[a](blob:x)", "[a]( javascript:x)", "[a](ftp://x.id)",
    "[a][b]\n\n[b]: javascript:x",
  ])
  func refusesLinks(text: String) {
    let (html, codes) = render("# J\n\n" + text)
    #expect(codes == ["tautan-terlarang"])
    #expect(html.isEmpty)
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
    ("a <b onclick=x>c</b>", "<p>a &lt;b onclick=x&gt;c&lt;/b&gt;</p>\n"),
    ("<!-- x -->", "<p>&lt;!-- x --&gt;</p>\n"),
  ])
  func showsRawHTMLAsText(text: String, expected: String) {
    let (html, codes) = render("# J\n\n" + text)
    #expect(html == "<h1>J</h1>\n" + expected)
    #expect(Set(codes) == ["html-dalam-markdown"])
  }

  @Test func fillsHolesOnlyInText() {
    let (html, codes) = render("# {{wilayah.nama}}\n\nDi {{wilayah.nama}}, *{{wilayah.nama}}*.")
    #expect(
      html == "<h1>⟦wilayah.nama⟧</h1>\n<p>Di ⟦wilayah.nama⟧, <em>⟦wilayah.nama⟧</em>.</p>\n")
    #expect(codes.isEmpty)
    #expect(render("# J\n\n{{wilayah.nma}}").codes == ["nama-halaman-tak-dikenal"])
    #expect(render("# J\n\n{{ a b }} {{}} {{x").codes == ["nama-halaman-tak-dikenal"])
  }

  @Test func findsBlocksWithTheirLines() throws {
    let text = "# J\n\n```pantau capaian-instansi\nurut: capaian\n\n# komentar\nbatas:  5\n```\n"
    let file = SourceFile(id: SourceID(3), path: "h.md", bytes: Array(text.utf8))
    var diagnostics = DiagnosticList()
    let profile = MarkdownProfile.sitePage(holes: [], reservedIDs: [], language: .indonesian)
    let page = try #require(PageTemplate(file, profile: profile, diagnostics: &diagnostics))
    let block = try #require(page.blocks.first)
    #expect(block.name == "capaian-instansi")
    #expect(block.arguments.map { "\($0.key)=\($0.value)" } == ["urut=capaian", "batas=5"])
    func written(_ range: SourceRange) -> String { String(decoding: file.bytes[range.bytes], as: UTF8.self) }
    #expect(written(block.range) == "```pantau capaian-instansi")
    #expect(written(block.arguments[1].keyRange) == "batas")
    #expect(written(block.arguments[1].valueRange) == "5")
    #expect(block.arguments[1].keyRange.source == SourceID(3))
  }

  @Test(arguments: [
    ("tanpa judul", "judul-halaman"), ("# A\n\n# B", "judul-halaman"), ("# A\n\n```pantau\n```", "blok-tidak-sah"),
    ("# A\n\n```pantau a b\n```", "blok-tidak-sah"), ("# A\n\n```pantau a\nbukan pasangan\n```", "blok-tidak-sah"),
    ("# A\n\n" + String(repeating: "> ", count: 100) + "x", "markdown-terlalu-rumit"),
  ])
  func reportsFaults(text: String, code: String) {
    #expect(render(text).codes.contains(code))
  }

  @Test func refusesBrokenUTF8() {
    var diagnostics = DiagnosticList()
    let file = SourceFile(id: SourceID(0), path: "h.md", bytes: Array("# A ".utf8) + [0xFF])
    let profile = MarkdownProfile.regionPage(holes: [], reservedIDs: [])
    #expect(PageTemplate(file, profile: profile, diagnostics: &diagnostics) == nil)
    #expect(diagnostics.diagnostics.map(\.code) == ["markdown-terlalu-rumit"])
  }
}
