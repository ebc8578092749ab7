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

  @Test(arguments: DiagnosticCases.all)
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

  /// What a message advises to write, for slips whose remedy is easily the next slip.
  @Test(arguments: [
    ("- a: 1\n  b: 2\n  a: 3\n  b: 4\n", "`- a: …`"), ("a: 1\nb: 2\na: 1\nb: 2\n", "dua dokumen"),
    ("x:\n  a: 1\n  b: 2\n  a: 3\n  b: 4\n", "Gabungkan isi keduanya"),
    ("a:\n  - x: 1\n  -y: 1\n", "Tulis `- y: 1`."), ("a:\n  - x: 1\n  – y: 1\n", "Tulis `- y: 1`."),
    ("a:\n  - x: 1\n   - y: 1\n", "jarak yang sama"), ("a:\n  - x: 1\n   y: 1\n", "awali dengan 4 spasi"),
    ("a: 1\nb\u{FF1A} x\nc: 2\n", "Tulis `b: x`"), ("a: 'Hari Jum'at ini'\n", "`\"Hari Jum'at ini\"`"),
    ("a: 'Satu' dan 'dua'\n", "`\"'Satu' dan 'dua'\"`"), ("a: {b: @x, c: 1}\n", "`\"@x\"`"),
  ]) func advisesWhatToWrite(text: String, advice: String) {
    let help = read(Array(text.utf8)).1.diagnostics.first?.help?.id ?? ""
    #expect(help.contains(advice), "\(help)")
  }

  @Test(arguments: [(UInt8(0x96), "–"), (0x93, "“"), (0xE9, "é")] as [(UInt8, String)])
  func namesTheLetterOfWindows(byte: UInt8, letter: String) {
    let message = read([0x61, 0x3A, 0x20, byte, 0x0A]).1.diagnostics.first?.message.id ?? ""
    #expect(message.contains("`\(letter)`"), "\(message)")
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
