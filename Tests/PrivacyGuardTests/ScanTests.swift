import Diagnostics
import Foundation
import PrivacyGuard
import TestSupport
import Testing

@Suite struct ScanTests {
  /// Text, the code found in it, and exactly the text that the finding covers: what is masked must be neither too little
  /// nor the whole file.
  @Test(arguments: [
    ("catatan: NIK 5369014107990001.", "nik", "5369014107990001"),
    ("hub 0841-0000-0001 ya", "nomor-telepon-perorangan", "0841-0000-0001"),
    ("wa +62 841 0000 0008, ibu", "nomor-telepon-perorangan", "+62 841 0000 0008"),
    ("(0844) 0000-0011 milik saksi", "nomor-telepon-perorangan", "0844) 0000-0011"),
    ("surel tidak.ada@gmail.com.", "surel-perorangan", "tidak.ada@gmail.com"),
    ("paspor B0000001 ditahan", "nomor-paspor", "B0000001"),
    ("dasar LP/B/1/V/2023/SPKT/POLDA, selesai", "nomor-laporan-polisi", "LP/B/1/V/2023/SPKT/POLDA"),
    ("Sdri. M.T. (17) pulang", "inisial-dengan-umur", "Sdri. M.T. (17"),
    ("korban a.n. Melur Rekaan pulang", "nama-korban-atau-saksi", "a.n. Melur Rekaan"),
    // Of a list nothing stays.
    ("korban, yakni Melur Rekaan dan Kenanga", "nama-korban-atau-saksi", "yakni Melur Rekaan dan Kenanga"),
    ("korban: Melur Rekaan, Kenanga, dan Cempaka", "nama-korban-atau-saksi", "korban: Melur Rekaan, Kenanga, dan Cempaka"),
  ])
  func pointsAtWhatIsFound(text: String, code: String, covered: String) throws {
    let found = findings(in: text)
    #expect(found.map(\.code) == [code])
    let range = try #require(found.first).range.bytes
    #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == covered)
  }

  /// A marker in the next sentence does not hide a name that stands without one.
  @Test func findsANameBesideAnotherSentencesMarker() {
    let found = findings(in: "Penyintas Melur Rekaan sudah pulang. Dua korban, yakni Kenanga Rekaan dan adiknya.")
    #expect(found.count == 2)
  }

  /// The scan reads eight bytes a step: where a sentence happens to stand must make no difference.
  @Test func findsTheSameAtEveryOffset() throws {
    for sentence in try LabelledSentence.all(in: "sentences.tsv") where !sentence.text.hasPrefix(" ") {
      let expected = sentence.codes()
      for offset in 1...7 {
        let shifted = findings(in: String(repeating: " ", count: offset) + sentence.text).map(\.code)
        #expect(shifted == expected, "\(offset): \(sentence.text)")
      }
    }
  }

  @Test func messagesNeverRepeatWhatWasFound() throws {
    for sentence in try LabelledSentence.all(in: "sentences.tsv") where sentence.isHarmful {
      for finding in findings(in: sentence.text) {
        #expect(finding.kind.masksSource)
        let found = String(decoding: Array(sentence.text.utf8)[finding.range.bytes], as: UTF8.self)
        for text in [finding.message.id, finding.message.en, finding.help?.id ?? "", finding.help?.en ?? ""] where found.count > 2 {
          #expect(!text.contains(found))
        }
      }
    }
  }

  /// «korban Kabupaten Timor Tengah Selatan» says where, not who: every name in the registry.
  @Test func noRegionIsAPerson() throws {
    let registry = try String(contentsOf: Self.plans.appending(path: "reference/regions.csv"), encoding: .utf8)
    let rows = registry.split(separator: "\n").dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(rows.count > 500)
    for row in rows {
      let name = String(row[2])
      let short = name.replacingOccurrences(of: "Kabupaten ", with: "").replacingOccurrences(of: "Kota ", with: "")
      for text in [
        "Lima korban \(name) dipulangkan.", "korban \(short) terbanyak", "korban asal \(short) (15)", "saksi: \(name)",
        "Data korban (\(short), Kupang) diperbarui.",
      ] { #expect(findings(in: text).map(\.code) == [], "\(text)") }
    }
  }

  /// What is in the repository is fit to publish.
  @Test(arguments: ["plans", "Tests/Corpus/demo", "Tests/Corpus/schema", "site", "templates"])
  func theRepositoryIsClean(folder: String) throws {
    let root = Self.plans.deletingLastPathComponent().appending(path: folder)
    let paths = FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey])
    var count = 0
    while let url = paths?.nextObject() as? URL {
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true, !url.path.contains("/public/"),
        !url.path.contains("/.public-")
      else { continue }
      var list = DiagnosticList()
      scanForPersonalData(
        SourceFile(id: SourceID(0), path: url.path, bytes: Array(try Data(contentsOf: url))), diagnostics: &list)
      for finding in list.diagnostics { Issue.record("\(url.path) @\(finding.range.lowerBound): \(finding.code)") }
      count += 1
    }
    #expect(count > 0)
  }

  @Test func readsUTF16() throws {
    for (order, mark) in [(String.Encoding.utf16LittleEndian, [0xFF, 0xFE] as [UInt8]), (.utf16BigEndian, [0xFE, 0xFF])] {
      let text = "catatan: korban bernama Melur, NIK 5369014107990001"
      let bytes = mark + Array(try #require(text.data(using: order)))
      var list = DiagnosticList()
      scanForPersonalData(SourceFile(id: SourceID(0), path: "a", bytes: bytes), diagnostics: &list)
      #expect(Set(list.diagnostics.map(\.code)) == ["nama-korban-atau-saksi", "nik"])
    }
  }

  @Test func hiddenCharactersHideNothing() {
    for sign in ["\u{200B}", "\u{00AD}", "\u{2060}", "\u{00A0}", "\u{2011}", "\u{FEFF}", "\u{2009}"] {
      #expect(findings(in: "NIK 5369\(sign)0141\(sign)0799\(sign)0001").map(\.code) == ["nik"], "\(sign.unicodeScalars)")
    }
  }

  @Test(arguments: [
    ("61-kalimantan-barat/berkas/5369014107990001.yaml", "61-kalimantan-barat/berkas/################.yaml"),
    ("61/korban-bernama-melur-rekaan.yaml", "61/korban-####################.yaml"),
    ("61/hp-0841-0000-0001.yaml", "61/hp-##############.yaml"),
    ("61/LP-B-123-V-2023.pdf", "61/###############.pdf"),
  ])
  func masksPaths(path: String, masked: String) { #expect(maskedPath(path) == masked) }

  @Test(arguments: [
    "61-kalimantan-barat/61.01-kabupaten-sambas/laporan/2025-TW1/dp3a.yaml", "reference/regions.csv", "a", "",
    "53.71-kota-kupang/rad-2018-2020.yaml", "12.71-kota-medan/halaman/korban-perdagangan-orang.md",
  ])
  func leavesOrdinaryPathsAlone(path: String) { #expect(maskedPath(path) == nil) }

  @Test("Masked bytes keep their length and lines, and show nothing that identifies a person")
  func masksBytes() {
    let text = "satu: 1\nwilayah: 53.71 # hp korban 0824 7719 0346\nx: 2 # NIK 5371174509060003\n"
    let masked = String(decoding: maskedBytes(Array(text.utf8)), as: UTF8.self)
    #expect(masked.utf8.count == text.utf8.count)
    #expect(masked.split(separator: "\n").count == 3)
    #expect(masked.hasPrefix("satu: 1\nwilayah: 53.71 # "))
    #expect(!masked.contains("0346") && !masked.contains("5371174509060003"))
    #expect(maskedBytes(Array("catatan: dua rapat\n".utf8)) == Array("catatan: dua rapat\n".utf8))
  }

  /// The codes of villages in Kalimantan Tengah (62) begin like an Indonesian number abroad.
  @Test(arguments: [
    ("62.08.01.2001", false), ("https://contoh.invalid/62.08.01.2001/2024-TW1/P3", false), ("desa 62.08.12.1002/2024", false),
    ("62.08.12.2345.678", true), ("62.08.12.2345/678", true), ("62.08.12.3456-7890", true), ("62 08 12 2345 6789", true),
  ])
  func tellsAVillageCodeFromANumber(text: String, isNumber: Bool) {
    #expect(findings(in: text).map(\.code) == (isNumber ? ["nomor-telepon-perorangan"] : []))
  }

  /// A file made to be slow: sixteen times the bytes may cost some sixteen times the work, where squared it would be 256
  /// times, and never more than a thousand messages.
  @Test(arguments: [
    "1", "1 ", "08 ", "0841-0000-0001 ", "@", "a@b.c ", "korban ", "korban Melur Rekaan ", "korban a.n. ", "M.T. (17) ", "(", "LP/",
    "LP/1/", "paspor A ", "nama korban: ", "a.n.", "5369014107990001 ", "umur 9 ", "Sdri. ", "\u{FF11}", "\n", "- ", "Melur ",
  ])
  func staysLinear(piece: String) {
    let (small, large) = (2_000, 32_000)
    func text(_ size: Int) -> String { String(repeating: piece, count: size / piece.utf8.count) }
    func time(_ text: String) -> Int { processorTime { #expect(findings(in: text).count <= 1_000) } }
    let base = (0..<5).map { _ in time(text(small)) }.min() ?? 0
    let grown = (0..<2).map { _ in time(text(large)) }.min() ?? 0
    #expect(grown <= base * (large / small) * 4, "\(base) ns, then \(grown) ns")
  }

  @Test func shortAndBrokenInputIsFine() {
    for length in 0...9 { #expect(findings(in: String(repeating: "x", count: length)).isEmpty) }
    for broken in [[0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F], [0xEF, 0xBC], [0x25, 0x34], [0x5B, 0x61], [0xFF, 0xFE, 0x31]] as [[UInt8]] {
      var list = DiagnosticList()
      scanForPersonalData(SourceFile(id: SourceID(0), path: "a", bytes: broken), diagnostics: &list)
      #expect(list.isEmpty)
    }
  }

  static let plans = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "plans")
}
