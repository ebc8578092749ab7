import Diagnostics
import TestSupport
import Testing
import YAMLTree

@Suite struct YAMLDiagnosticsTests {
  @Test(arguments: YAMLDiagnostics.all)
  func exampleShowsItsKindAlone(kind: DiagnosticKind) {
    guard let example = kind.example else { return }
    // A trap shows only where a schema expects something: those examples are compiled whole elsewhere.
    if !codes(example.wrong).isEmpty { #expect(codes(example.wrong) == [kind.code]) }
    #expect(codes(example.right) == [])
    #expect(example.wrong != example.right)
  }

  @Test func codesAreUniqueAndSorted() {
    let codes = YAMLDiagnostics.all.map(\.code)
    #expect(codes == Array(Set(codes)).sorted())
  }

  @Test(arguments: [
    // duplicate keys: every repetition, however quoted
    "a: 1\nb: 2\n⟦kunci-ganda|a⟧: 3\n⟦kunci-ganda|'a'⟧: 4\nc: {x: 1, ⟦kunci-ganda|x⟧: 2}\n",
    "2019: 1\n⟦kunci-ganda|\"2019\"⟧: 2\n",
    // indentation
    "a:\n    b: 1\n  ⟦indentasi-keliru|c: 2⟧\n",
    "a:\n  - x\n  ⟦indentasi-keliru|b: 1⟧\n",
    "  a: 1\n⟦indentasi-keliru|b: 2⟧\n",
    "a: 1\n  ⟦indentasi-keliru|b: 2⟧\n",
    "a: ⟦indentasi-keliru|- x⟧\n",
    "a: 1\n⟦indentasi-keliru|- b⟧\n",
    // colons
    "judul: ⟦titik-dua-dalam-teks|Aksi: satu⟧\n",
    "a: 1\n⟦titik-dua-hilang|judul Rencana⟧\nb: 2\n",
    "a: 1\njudul⟦titik-dua-hilang|:⟧Rencana\nb: 2\n",
    "⟦titik-dua-hilang|judul⟧\nb: 2\n",
    // quotes and brackets
    "a: ⟦kutip-tak-ditutup|\"satu⟧\nb: 2\n",
    "a: ⟦kutip-tak-ditutup|\"satu⟧\nb: \"dua\"\n",
    "a: ⟦kutip-tak-ditutup|'satu⟧\nb: 'dua'\n",
    "a: \"satu\" ⟦teks-setelah-penutup|dua⟧\n",
    "a: [satu] ⟦teks-setelah-penutup|dua⟧\nb: 1\n",
    "a: ⟦kurung-tak-berpasangan|[⟧satu, dua\nb: 2\n",
    "a: ⟦kurung-tak-berpasangan|[⟧satu, dua\n",
    "a: [satu⟦kurung-tak-berpasangan|}⟧\n",
    "a: ['satu' ⟦koma-hilang|'dua']⟧\n",
    "a: 1\nb: ⟦nilai-tak-ditemukan|]⟧\n",
    "a: \"D:⟦garis-miring-terbalik|\\R⟧encana\"\n",
    // indicators
    "a: ⟦karakter-pembuka-terlarang|@dp3a⟧\n", "a: ⟦karakter-pembuka-terlarang|`dp3a`⟧\n",
    "a: ⟦karakter-pembuka-terlarang|%dp3a⟧\n",
    "a: ⟦bintang-atau-ampersan|**dp3a**⟧\n", "a: ⟦bintang-atau-ampersan|& dp3a⟧\n",
    "a: ⟦alias-tak-dikenal|*dp3a⟧\n", "a: ⟦blok-teks-keliru|> 5 orang⟧\n", "a: ⟦blok-teks-keliru||0⟧\n",
    "a: ⟦tag-yaml|!<dp3a⟧\n", "a: !dp3a ⟦tag-yaml|x⟧\n", "a: !!int ⟦tag-yaml|x⟧\n",
    "⟦baris-persen|%YAML x⟧\n---\na: 1\n",
    // structure
    "a: 1\n⟦beberapa-dokumen|---⟧\nb: 2\n", "⟦berkas-kosong|⟧# kosong\n", "⟦berkas-kosong|⟧", "⟦berkas-kosong|⟧---\n",
    "⟦kunci-gabung|<<⟧: {a: 1}\n⟦kunci-ganda|'<<'⟧: 2\n", "a: {⟦kunci-bukan-teks|{⟧x}: 1}\n",
    // tabs
    "a:\n⟦tab-sebagai-indentasi|\t⟧b: 1\n⟦tab-sebagai-indentasi|\t⟧c: 1\n",
    "a: {\n⟦tab-sebagai-indentasi|\t⟧b: 1,\n  ⟦tab-sebagai-indentasi|\t⟧c: 1}\n",
    "a: |\n  x\n  \ty\nb: \"p\n\tq\"\n", "a: |\n  x\n  \ty\nb:\n⟦tab-sebagai-indentasi|\t⟧c: 1\n",
    "a: 1\n⟦tab-sebagai-indentasi|\t⟧\nb: 2\n", "-⟦tab-sebagai-indentasi|\t⟧a\n",
    "a: satu\n ⟦tab-sebagai-indentasi|\t⟧dua\n", "a:\tsatu\t\nb: 2\n",
    // hidden characters
    "a: x⟦karakter-tak-terlihat|\u{200B}⟧y # ⟦karakter-tak-terlihat|\u{FEFF}⟧\n",
    "a: \"⟦karakter-arah-teks|\u{202E}⟧x⟦karakter-arah-teks|\u{2066}⟧\"\n", "a: x⟦akhir-baris-tersembunyi|\u{85}⟧ y\n",
    "a: x\u{A0}y # \u{A0}\nb: \"\u{A0}\"\nc: |\n  \u{A0}x\n", "⟦spasi-bukan-biasa|\u{A0}⟧a: x\n",
    "a:⟦spasi-bukan-biasa|\u{A0}⟧x\n", "a: 1\nb:⟦spasi-bukan-biasa|\u{3000}⟧x\n",
    "a: x⟦karakter-kendali|\u{1}⟧y⟦karakter-kendali|\u{9B}⟧\n", "a: x⟦karakter-kendali|\u{7F}⟧\n",
    "a: 1⟦karakter-kendali|\r⟧b: 2\n", "a: ⟦kutip-lengkung|“x: y”⟧\n", "a: ⟦kutip-lengkung|‘x’⟧\nb: “x” y “z\n",
    "⟦bom-di-awal-berkas|\u{FEFF}⟧a: 1\n", "a: 1⟦akhir-baris-windows|\r\n⟧b: 2\r\n", "judul: \"é — “ya” 👍🏽\" # «ok»\n",
    // conflicts
    "a: 1\n⟦penanda-konflik|<<<<<<< HEAD⟧\nb: 1\n=======\nb: 2\n>>>>>>> lain\n",
    "a: 1\n⟦penanda-konflik|>>>>>>> lain⟧\n", "a: |\n  judul\n  =======\nb: \"<<<<<<<\"\n",
  ])
  func findsFaultWhereItStands(marked: String) {
    let text = MarkedText(marked)
    var list = DiagnosticList()
    _ = readYAML(text.file(), diagnostics: &list)
    #expect(text.differences(from: list) == "")
  }

  @Test(
    arguments: [
      ([0x61, 0x3A, 0x20, 0xE9, 0x0A], 3), ([0xFF, 0xFE, 0x61, 0x00], 0),
      ([0x61, 0x00, 0x62, 0x00, 0x63, 0x00, 0x0A, 0x00], 0),
      ([0x61, 0x3A, 0xC0, 0xAF], 2), ([0x61, 0xED, 0xA0, 0x80], 1), ([0x61, 0xF4, 0x90, 0x80, 0x80], 1),
      ([0x61, 0xE2, 0x80], 1),
      ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], 0), ([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31], 0),
    ] as [([UInt8], Int)])
  func refusesOtherEncodings(bytes: [UInt8], place: Int) {
    let (tree, list) = read(bytes)
    #expect(tree == nil)
    #expect(list.diagnostics.map(\.code) == ["bukan-utf8"])
    #expect(list.diagnostics.first?.range.bytes.lowerBound == place)
  }

  @Test func stopsAtLimits() {
    var limits = YAMLLimits()
    (limits.fileSize, limits.depth, limits.nodes, limits.keyLength, limits.scalarLength) = (100, 3, 11, 5, 9)
    func codes(_ text: String) -> [String] { read(text, limits: limits).1.diagnostics.map(\.code) }
    #expect(codes(String(repeating: "a", count: 101)) == ["berkas-terlalu-besar"])
    #expect(codes("[[[a]]]") == [])
    #expect(codes("[[[[a]]]]") == ["terlalu-bertingkat"])
    #expect(codes("a: &a [[x]]\nb: *a\n") == [])
    #expect(codes("a: &a [[x]]\nb: [*a]\n") == ["terlalu-bertingkat"])
    #expect(codes("[a, b, c, d, e, f, g, h, i, j]") == [])
    #expect(codes("[a, b, c, d, e, f, g, h, i, j, k]") == ["terlalu-banyak-butir"])
    #expect(codes("- &a [x]\n- *a\n- *a\n- *a\n- *a\n") == [])
    #expect(codes("- &a [x]\n- *a\n- *a\n- *a\n- *a\n- *a\n") == ["terlalu-banyak-butir"])
    #expect(codes("abcdef: 1") == ["kunci-terlalu-panjang"])
    #expect(codes("- 0123456789") == ["teks-terlalu-panjang"])
  }

  @Test func billionLaughsStopAtOnce() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...60 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    #expect(codes(text) == ["terlalu-banyak-butir"])
  }
}

func codes(_ text: String) -> [String] { read(text).1.diagnostics.map(\.code) }
