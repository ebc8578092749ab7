import Diagnostics
import Testing

/// «Maksud Anda …?»: the slips that people really make find the word they meant, and nothing else does.
@Suite struct SuggestionTests {
  static let candidates = [
    "pencegahan", "penegakan-hukum", "provinsi", "dp3a", "dinsos", "polresta", "aktivitas", "Kota Surabaya", "Kota Jayapura",
    "kelurahan", "kegiatan", "Kabupaten Cianjur", "syahbandar", "penanggung_jawab",
  ]

  @Test(arguments: [
    // Letters swapped, lost, doubled, wrong.
    ("dpa3", "dp3a"), ("pencegahaan", "pencegahan"), ("pencgahan", "pencegahan"), ("kelurahna", "kelurahan"),
    ("polrestra", "polresta"), ("keguatan", "kegiatan"),
    // Case, spaces and signs.
    ("Pencegahan", "pencegahan"), ("penegakan hukum", "penegakan-hukum"), ("PENANGGUNG JAWAB", "penanggung_jawab"),
    // Spellings of the same word, old and new.
    ("propinsi", "provinsi"), ("aktifitas", "aktivitas"), ("Kota Soerabaja", "Kota Surabaya"),
    ("Kota Djajapoera", "Kota Jayapura"), ("Kabupaten Tjiandjur", "Kabupaten Cianjur"), ("sjahbandar", "syahbandar"),
  ])
  func finds(slip: String, meant: String) {
    #expect(Suggestion.nearest(to: slip, among: Self.candidates).first == meant)
  }

  @Test(arguments: ["", "---", "x", "rehabilitasi", "dinas kesehatan", "99.99"])
  func staysSilentWhenNothingIsNear(word: String) {
    #expect(Suggestion.nearest(to: word, among: Self.candidates) == [])
  }

  @Test func ordersByNearnessAndThenAsGiven() {
    #expect(Suggestion.nearest(to: "P9", among: ["P1", "P2", "P3", "P4"]) == ["P1", "P2", "P3"])
    #expect(Suggestion.nearest(to: "polres", among: ["polresta", "polres"]) == ["polres", "polresta"])
  }

  @Test func namesACandidateOnce() {
    #expect(Suggestion.nearest(to: "kiblatnt", among: ["kiblatntt", "kiblatntt"]) == ["kiblatntt"])
  }

  @Test func spellingsAreNotSlips() {
    #expect(Suggestion.areSpellings("Aktifitas", "aktivitas"))
    #expect(!Suggestion.areSpellings("propinsi", "provinsi"))
    #expect(!Suggestion.areSpellings("", ""))
  }
}
