import Output
import Testing

@Suite struct ByteBufferTests {
  @Test(arguments: [
    ("", ""),
    ("Kota Kupang", "Kota Kupang"),
    ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"),
    ("a<b", "a&lt;b"),
    ("é & 漢", "é &amp; 漢"),
    ("nol\u{0}", "nol\u{FFFD}"),
  ])
  func escapesForHTML(text: String, expected: String) {
    var buffer = ByteBuffer()
    buffer.append(escaping: text)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [0, 7, 10, 1234, -5, Int.min, Int.max])
  func writesNumbers(number: Int) {
    var buffer = ByteBuffer()
    buffer.append(number)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == String(number))
  }

  @Test(arguments: [
    ("", "\"\""), ("a\"b\\c", #""a\"b\\c""#), ("\n\t\u{1}", #""\n\t\u0001""#), ("</script>", #""\u003c/script>""#),
    ("é\u{2028}漢", #""é\u2028漢""#), ("a\u{9B}31mb\u{80}", #""a\u009b31mb\u0080""#), ("\u{202E}a\u{2066}", #""\u202ea\u2066""#),
    ("\u{FEFF}\u{FFFE}\u{200B}", #""\ufeff\ufffe\u200b""#), ("\u{A0}\u{2013}\u{2070}\u{FFFD}\u{1F600}", "\"\u{A0}–\u{2070}\u{FFFD}😀\""),
  ])
  func writesJSONStrings(text: String, expected: String) {
    var buffer = ByteBuffer()
    buffer.append(json: text)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
  }

  /// Eight bytes are looked at together: what is to be escaped may stand at any place of them, and beyond the last.
  @Test(arguments: [
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"), ("\u{7F}", "\u{FFFD}"), ("#", "#"),
  ])
  func escapesForHTMLWhereverItStands(character: String, reference: String) {
    for before in 0...17 {
      for after in 0...9 {
        var buffer = ByteBuffer()
        buffer.append(escaping: String(repeating: "é", count: before) + character + String(repeating: "a", count: after))
        let expected = String(repeating: "é", count: before) + reference + String(repeating: "a", count: after)
        #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
      }
    }
  }

  @Test(arguments: [
    ("<", "\\u003c"), ("\\", "\\\\"), ("\"", "\\\""), ("\n", "\\n"), ("\u{7F}", "\\u007f"), ("\u{202E}", "\\u202e"),
    ("é", "é"),
  ])
  func escapesForJSONWhereverItStands(character: String, escape: String) {
    for before in 0...17 {
      for after in 0...9 {
        var buffer = ByteBuffer()
        buffer.append(json: String(repeating: "a", count: before) + character + String(repeating: "a", count: after))
        let expected = "\"" + String(repeating: "a", count: before) + escape + String(repeating: "a", count: after) + "\""
        #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
      }
    }
  }

  @Test func growsAsFarAsItMust() {
    var buffer = ByteBuffer(capacity: 0)
    var expected: [UInt8] = []
    for number in 0..<5000 {
      buffer.append(number)
      buffer.append(byte: UInt8(ascii: ","))
      expected += "\(number),".utf8
    }
    #expect(buffer.count == expected.count)
    #expect(buffer.bytes == expected)
    buffer.removeAll()
    buffer.append("x")
    #expect(buffer.bytes == Array("x".utf8))
  }

  @Test(arguments: [0, 1, 4, 5, 6, 1000]) func makesAnArrayOfWhateverCapacity(capacity: Int) {
    let bytes = ByteBuffer.bytes(capacity: capacity) { buffer in
      buffer.append("abc")
      // As a writer of its own does with it.
      var taken = exchange(&buffer, with: ByteBuffer(capacity: 0))
      taken.append("de")
      buffer = taken
      buffer.append("")
    }
    #expect(bytes == Array("abcde".utf8))
  }

  @Test func repeatsWhatItHolds() {
    var buffer = ByteBuffer(capacity: 0)
    buffer.append(escaping: "<a>")
    for _ in 0..<3 { buffer.append(again: 0..<buffer.count) }
    #expect(buffer.bytes == Array(String(repeating: "&lt;a&gt;", count: 8).utf8))
  }

  @Test func snippetsAreWhatWasWritten() {
    let snippets = Snippets(count: 3) { position, buffer in if position != 1 { buffer.append(position) } }
    var buffer = ByteBuffer()
    for position in 0..<3 {
      buffer.append(snippets, position)
      buffer.append(";")
    }
    #expect(snippets.count == 3)
    #expect(buffer.bytes == Array("0;;2;".utf8))
  }

  @Test func takesOverAnotherBuffer() {
    var one = ByteBuffer()
    var other = ByteBuffer()
    other.append("a")
    one.append(other)
    var third = ByteBuffer()
    third.append("b")
    one.append(third)
    #expect(one.bytes == Array("ab".utf8))
  }

  @Test(arguments: [
    (["a", "b"], "ab"), ([], ""), (["a,", "b"], "\"a,b\""), (["a", "\"b"], "\"a\"\"b\""), (["=", "1"], "\"'=1\""),
    (["satu dua tiga ", "e\npat"], "\"satu dua tiga e\npat\""),
  ])
  func joinsTextsIntoOneCell(pieces: [String], cell: String) {
    var csv = CSVWriter(["x"])
    csv.number(1)
    csv.text { piece in for text in pieces { piece(Array(text.utf8)[...]) } }
    csv.number(2)
    csv.endRow()
    #expect(String(decoding: csv.finish().bytes, as: UTF8.self) == "\u{FEFF}x\n1,\(cell),2\n")
  }
}
