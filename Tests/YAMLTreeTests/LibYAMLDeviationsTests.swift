import Diagnostics
import TestSupport
import Testing
import YAMLTree

/// Texts of the kinds that the public YAML test suite has and libyaml reads otherwise than YAML 1.2.
@Suite struct LibYAMLDeviationsTests {
  /// Named by the suite's own names; what is not YAML 1.2, and what libyaml would take another value from.
  @Test(arguments: [
    ("9C9N", "---\nflow: [a,\n⟦indentasi-keliru|b,⟧\nc]\n"),
    ("9JBA", "---\n[ a, b, c, ]⟦teks-setelah-penutup|#invalid⟧\n"),
    ("CVW2", "---\n[ a, b, c,⟦karakter-pembuka-terlarang|#invalid⟧\n]\n"),
    ("DK95-01", "foo: \"bar\n⟦tab-sebagai-indentasi|\t⟧baz\"\n"),
    ("G5U8", "---\n- [⟦karakter-pembuka-terlarang|-⟧, ⟦karakter-pembuka-terlarang|-⟧]\n"),
    ("QB6E", "---\nquoted: \"a\n⟦indentasi-keliru|b⟧\nc\"\n"),
    ("S98Z", "empty block scalar: >\n \n  \n⟦indentasi-keliru|   ⟧\n # comment\n"),
    ("SU5Z", "key: \"value\"⟦teks-setelah-penutup|# invalid comment⟧\n"),
    ("X4QW", "block: >⟦blok-teks-keliru|# comment⟧\n  scalar\n"),
    ("YJV2", "[⟦karakter-pembuka-terlarang|-⟧]\n"),
    ("652Z", "{ ⟦karakter-pembuka-terlarang|?foo: bar⟧,\nbar: 42\n}\n"),
    ("HM87-01", "[⟦karakter-pembuka-terlarang|?x⟧]\n"),
    ("Y2GN", "---\nkey: ⟦bintang-atau-ampersan|&an:chor value⟧\n"),
    // the same kinds in other places
    ("list", "- a: 'b\n  ⟦indentasi-keliru|c'⟧\n"), ("deep", "a:\n  b: {c: 1,\n  ⟦indentasi-keliru|d: 2}⟧\n"),
    ("quote in brackets", "a: [ 'x\n⟦indentasi-keliru|# y' ]⟧\n"), ("single", "a: 'b'⟦teks-setelah-penutup|#c⟧\n"),
    ("brace", "a: {b: 1}⟦teks-setelah-penutup|#c⟧\nd: 1\n"), ("opening", "a: [⟦karakter-pembuka-terlarang|#c⟧\n  b]\n"),
    ("alias", "a: &x 1\nb: [⟦bintang-atau-ampersan|*x:y⟧]\n"), ("folded", "a:\n  b: |\n⟦indentasi-keliru|      ⟧\n    # c\n"),
  ])
  func refusesWhatIsNotYAML12(name: String, marked: String) {
    let text = MarkedText(marked)
    #expect(text.differences(from: read(text.bytes).1) == "", "\(name)")
  }

  /// Sound YAML 1.2 that stands near the texts above.
  @Test(arguments: [
    ("a: [b,\n c]\n", "{a: [str(b) str(c)]}"), ("a: [\n  b,\n]\nc: {\n  d: e\n}\n", "{a: [str(b)] c: {d: str(e)}}"),
    ("[a,\nb]\n", "[str(a) str(b)]"), ("\"a\nb\"\n", "str(a b)"), ("--- >\n  \n...\n", "str()"), ("--- >\n  x\n\n...\n", "str(x\n)"),
    ("a: \"b\n\n\t\n c\"\n", "{a: str(b\n\nc)}"), ("foo: \"bar\n  \tbaz\"\n", "{foo: str(bar baz)}"),
    ("a: [b, # c\n# d\n  e]\n", "{a: [str(b) str(e)]}"), ("#a\nb: 'c' #d\n", "{b: str(c)}"), ("\u{FEFF}#a\nb: 'c' #d\n", "{b: str(c)}"),
    ("a: > # c\n  b\n", "{a: str(b\n)}"), ("a: |2\n     \n  b\n", "{a: str(   \nb\n)}"), ("a: |\n  \n  b\n", "{a: str(\nb\n)}"),
    ("a: |\n    \nb: 1\n", "{a: str() b: int(1)}"), ("a: [-1, -x, --]\n", "{a: [int(-1) str(-x) str(--)]}"),
    ("a: &x 1\nb: [*x, *x ]\n", "{a: int(1) b: [int(1) int(1)]}"), ("? a\n: b\n", "{a: str(b)}"), ("a: {? b : c}\n", "{a: {b: str(c)}}"),
    ("a: !!str b#c\n", "{a: str(b#c)}"), ("a: b#c\nd: \"e#f\"\ng: 'x''#y'\n", "{a: str(b#c) d: str(e#f) g: str(x'#y)}"),
    ("a:\n- 'b\n  c'\n- d: \"e\n    f\"\n", "{a: [str(b c) {d: str(e f)}]}"),
    // blanks on a last line that is not ended
    ("- |+\n   ", "[str(\n)]"), ("foo: |\n  x\n   ", "{foo: str(x\n \n)}"), ("a: b\n  ", "{a: str(b)}"), ("é: |\n  x\n  ", "{é: str(x\n)}"),
    ("a:\n   ", "{a: null()}"),
  ])
  func readsWhatIs(text: String, expected: String) {
    let (tree, list) = read(text)
    #expect(tree.map(outline) == expected)
    #expect(!list.hasErrors, "\(list.diagnostics.map(\.message.en))")
  }
}

extension LibYAMLDeviationsTests {
  /// A file of one line in which everything is wrong costs a few messages, each of them short.
  @Test(arguments: ["?x,", "a,#", "'a'#b", "&a:b c,", "-,", "\"\\ud83d\\ude00\","])
  func staysSmallOnOneLongLine(piece: String) {
    let list = read("a: [" + String(repeating: piece, count: 20_000) + "x]\n").1
    #expect(list.hasErrors)
    #expect(list.diagnostics.count <= 20)
    #expect(list.diagnostics.allSatisfy { $0.message.id.utf8.count < 500 })
  }
}

/// Emoji that are several characters, and the ways in which programs write them.
@Suite struct EmojiTests {
  @Test(arguments: [
    "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", "\u{2764}\u{FE0F}\u{200D}\u{1F525}",
    "\u{1F469}\u{1F3FD}\u{200D}\u{2695}\u{FE0F}", "\u{1F3F3}\u{FE0F}\u{200D}\u{1F308}",
  ])
  func joinersStandBetweenEmoji(emoji: String) {
    let escaped = emoji.unicodeScalars.map { "\\U" + String(String(UInt64($0.value) + 0x1_0000_0000, radix: 16).suffix(8)) }.joined()
    for text in ["a: keluarga \(emoji) kita # \(emoji)\n", "a: \"keluarga \(escaped) kita\"\n", "a: '\(emoji)'\n"] {
      let (tree, list) = read(text)
      #expect(list.isEmpty, "\(text)")
      #expect(tree.map(outline)?.contains(emoji) == true)
    }
  }

  @Test(arguments: [
    "a: x⟦karakter-tak-terlihat|\u{200D}⟧y\n", "a: \u{1F468}⟦karakter-tak-terlihat|\u{200D}⟧\n",
    "a: \u{1F468}⟦karakter-tak-terlihat|\u{200D}⟧⟦karakter-tak-terlihat|\u{200D}⟧\u{1F469}\n",
    "a: 1⟦karakter-tak-terlihat|\u{200D}⟧\u{1F469}\n", "a: \u{FE0F}⟦karakter-tak-terlihat|\u{200D}⟧\u{1F469}\n",
    "a: ⟦karakter-tak-terlihat|\"x\\u200Dy \u{1F468}\u{200D}\u{1F469}\"⟧\n", "⟦karakter-tak-terlihat|\u{200D}⟧a: 1\n",
  ])
  func joinersStandNowhereElse(marked: String) {
    let text = MarkedText(marked)
    #expect(text.differences(from: read(text.bytes).1) == "")
  }

  @Test func halvesOfACharacterAreNamedTogether() throws {
    let bytes = Array("a: \"satu \\uD83D\\uDC4D dua \\ud83d\\ude00\\n\"\n".utf8)
    let finding = try #require(read(bytes).1.diagnostics.first)
    #expect(finding.code == "garis-miring-terbalik")
    #expect(finding.range.bytes == 9..<21)
    #expect(finding.message.id.contains("`\u{1F44D}`"))
    #expect(finding.help?.id == "Tulis `\u{1F44D}` atau `\\U0001F44D`.")
    let (tree, list) = read(applying(try #require(finding.fix), to: bytes))
    #expect(list.isEmpty)
    #expect(tree.map(outline) == "{a: str(satu \u{1F44D} dua \u{1F600}\n)}")
  }

  /// A half alone, two halves in the wrong order, and a pair that makes what no text may hold.
  @Test(arguments: [
    "a: \"⟦garis-miring-terbalik|\\uD83D⟧ x\"\n", "a: \"⟦garis-miring-terbalik|\\uDC4D⟧\\uD83D\"\n",
    "a: \"⟦garis-miring-terbalik|\\uDB40\\uDC41⟧\"\n", "a: \"⟦garis-miring-terbalik|\\uD83D⟧",
  ])
  func halvesAreNoCharacter(marked: String) {
    let text = MarkedText(marked)
    let list = read(text.bytes).1
    #expect(text.differences(from: list) == "")
    #expect(list.diagnostics.first?.fix == nil)
    #expect(list.diagnostics.first?.help?.id.contains("Hapus kode itu") == true)
  }
}
