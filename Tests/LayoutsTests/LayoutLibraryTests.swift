import Diagnostics
import Layouts
import Output
import Testing

private let vocabulary = LayoutLibrary.Vocabulary(
  holes: [.init("title", .text), .init("root", .url), .init("main", .html), .init("jsonld", .json)],
  texts: ["lang", "kind"], flags: ["at.data", "online"])

private func library(_ files: [String: String]) -> (LayoutLibrary?, [String]) {
  var diagnostics = DiagnosticList()
  let sources = files.sorted { $0.key < $1.key }.enumerated().map {
    SourceFile(id: SourceID(UInt32($0.offset)), path: "templates/\($0.element.key)", bytes: Array($0.element.value.utf8))
  }
  let library = LayoutLibrary(sources, vocabulary: vocabulary, diagnostics: &diagnostics)
  return (
    library,
    diagnostics.diagnostics.map { diagnostic in
      let file = sources[Int(diagnostic.range.source.rawValue)]
      return "\(diagnostic.code) «\(String(decoding: file.bytes[diagnostic.range.bytes], as: UTF8.self))»"
    }
  )
}

private let strings = ["id.strings": "hai = Halo & <hai>", "en.strings": "hai = Hello & <hi>"]

private func page(_ text: String, _ more: [String: String] = [:]) -> (LayoutLibrary?, [String]) {
  library(["page.mustache": text].merging(strings) { a, _ in a }.merging(more) { _, b in b })
}

@Suite struct LayoutLibraryTests {
  @Test func cutsTheFrameAtItsHoles() throws {
    let (library, findings) = page(
      "<html lang=\"{{lang}}\">{{> head}}<a href=\"{{root}}x\"{{#at.data}} aria-current=\"true\"{{/at.data}}>{{t.hai}}</a>{{{main}}}\n",
      ["head.mustache": "<title>{{title}}</title><script type=\"application/ld+json\">{{{jsonld}}}</script>"])
    #expect(findings.isEmpty)
    let frame = try #require(
      library?.frame("page", facts: .init(texts: ["lang": "id"], flags: ["at.data"]), language: .indonesian))
    #expect(frame.slots == [0, 3, 1, 2])
    var buffer = ByteBuffer()
    frame.fill(into: &buffer) { hole, buffer in buffer.append(escaping: ["<T>", "../", "M", "{}"][hole]) }
    #expect(
      String(decoding: buffer.bytes, as: UTF8.self)
        == "<html lang=\"id\"><title>&lt;T&gt;</title><script type=\"application/ld+json\">{}</script><a href=\"../x\" aria-current=\"true\">Halo &amp; &lt;hai&gt;</a>M\n"
    )
    let other = try #require(library?.frame("page", facts: .init(texts: ["lang": "en"], flags: []), language: .english))
    var english = ByteBuffer()
    other.fill(into: &english) { _, _ in }
    #expect(String(decoding: english.bytes, as: UTF8.self).contains("<a href=\"x\">Hello"))
  }

  @Test(arguments: [
    ("{{titel}}", "nama-templat-tak-dikenal «{{titel}}»"),
    ("{{t.halo}}", "nama-templat-tak-dikenal «{{t.halo}}»"),
    ("{{> kepala}}", "nama-templat-tak-dikenal «{{> kepala}}»"),
    ("{{#at.beranda}}{{/at.beranda}}", "nama-templat-tak-dikenal «{{#at.beranda}}»"),
    ("{{main}}", "lubang-templat-salah-tempat «{{main}}»"),
    ("{{{title}}}", "lubang-templat-salah-tempat «{{{title}}}»"),
    ("<a href={{root}}>", "lubang-templat-salah-tempat «{{root}}»"),
    ("<a href='{{root}}'>", "lubang-templat-salah-tempat «{{root}}»"),
    ("<p>{{root}}</p>", "lubang-templat-salah-tempat «{{root}}»"),
    ("<a title=\"{{{main}}}\">", "lubang-templat-salah-tempat «{{{main}}}»"),
    ("<p>{{{jsonld}}}</p>", "lubang-templat-salah-tempat «{{{jsonld}}}»"),
    ("<script>{{title}}</script>", "lubang-templat-salah-tempat «{{title}}»"),
    ("<style>{{title}}</style>", "lubang-templat-salah-tempat «{{title}}»"),
    ("<!-- {{title}} -->", "lubang-templat-salah-tempat «{{title}}»"),
    ("{{#online}}", "templat-tidak-sah «{{#online}}»"),
    ("{{/online}}", "templat-tidak-sah «{{/online}}»"),
    ("{{&title}}", "templat-tidak-sah «{{&title}}»"),
    ("{{=<% %>=}}", "templat-tidak-sah «{{=<% %>=}}»"),
    ("{{upper(title)}}", "templat-tidak-sah «{{upper(title)}}»"),
    ("{{title", "templat-tidak-sah «{{title»"),
    ("a\u{1}0\u{2}", "templat-tidak-sah «\u{1}»"),
    ("<a href=\"", "templat-tidak-sah «»"),
  ])
  func refuses(text: String, finding: String) {
    let (library, findings) = page(text)
    #expect(library == nil)
    #expect(findings == [finding])
  }

  @Test func holdsTheLanguagesToOneSetOfKeys() {
    let (_, findings) = page("", ["en.strings": "hai = Hi\nbye = Bye\n# x\n\nrusak", "id.strings": "hai = Hai\nhai = Lagi"])
    #expect(
      Set(findings) == [
        "kata-antarmuka-timpang «bye = Bye»", "kata-antarmuka-timpang «rusak»", "kata-antarmuka-timpang «hai = Lagi»",
      ])
  }

  @Test func saysWhichNameWasMeant() {
    var diagnostics = DiagnosticList()
    let file = SourceFile(id: SourceID(0), path: "page.mustache", bytes: Array("{{titel}}".utf8))
    _ = LayoutLibrary([file], vocabulary: vocabulary, diagnostics: &diagnostics)
    #expect(diagnostics.diagnostics.first?.help?.id == "Maksud Anda `title`?")
  }
}
