import Diagnostics
import Testing

@Suite struct LineTableTests {
  @Test(arguments: [
    (0, 1, 1), (1, 1, 2), (3, 1, 3), (4, 2, 1), (5, 2, 2), (7, 3, 1), (8, 4, 1), (99, 4, 2),
  ])
  func countsScalarsAndEveryLineBreak(offset: Int, line: Int, column: Int) {
    // a é LF b CR LF CR c
    let table = LineTable([0x61, 0xC3, 0xA9, 0x0A, 0x62, 0x0D, 0x0A, 0x0D, 0x63])
    let position = table.position(at: offset)
    #expect(position.line == line)
    #expect(position.column == column)
  }
}

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("dpa3", "dp3a"), ("pencegahaan", "pencegahan"), ("penanggungjawab", "penanggung_jawab"),
    ("Soerabaja", "surabaja"), ("indikatr", "indikator"), ("targte", "target"),
  ])
  func finds(word: String, expected: String) {
    let candidates = ["dp3a", "pencegahan", "penanggung_jawab", "surabaja", "indikator", "target", "judul"]
    #expect(Suggestion.nearest(to: word, among: candidates).first == expected)
  }

  @Test func keepsSilentWhenNothingIsNear() {
    #expect(Suggestion.nearest(to: "anggaran", among: ["target", "judul"]).isEmpty)
  }
}
