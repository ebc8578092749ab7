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
}
