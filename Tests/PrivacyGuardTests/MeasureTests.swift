import Diagnostics
import Foundation
import PrivacyGuard
import Testing

/// How much the guard finds and how often it is wrong, on sentences whose answer people gave.
@Suite struct MeasureTests {
  /// The codes that count as found for a harmful sentence: somebody's initials behind «bernama» are a name too.
  static let codes: [String: Set<String>] = [
    "nik": ["nik"], "telepon": ["nomor-telepon-perorangan"], "surel": ["surel-perorangan"], "paspor": ["nomor-paspor"],
    "laporan-polisi": ["nomor-laporan-polisi"], "inisial": ["inisial-dengan-umur", "nama-korban-atau-saksi"],
    "nama": ["nama-korban-atau-saksi", "inisial-dengan-umur"],
  ]

  @Test(arguments: try FileManager.default.contentsOfDirectory(atPath: LabelledSentence.corpus.path).filter { $0.hasSuffix(".tsv") }.sorted())
  func recallAndFalseAlarms(file: String) throws {
    var table: [String: (right: Int, all: Int)] = [:]
    var wrong: [String] = []
    var counts = (found: 0, harmful: 0, alarms: 0, harmless: 0)
    for sentence in try LabelledSentence.all(in: file) {
      let codes = Set(sentence.codes())
      let isRight: Bool
      if sentence.isHarmful {
        let wanted = try #require(Self.codes[sentence.category], "golongan tak dikenal: \(sentence.category)")
        isRight = !codes.isDisjoint(with: wanted)
        counts.harmful += 1
        counts.found += isRight ? 1 : 0
      } else {
        isRight = codes.isEmpty
        counts.harmless += 1
        counts.alarms += isRight ? 0 : 1
      }
      let row = (sentence.isHarmful ? "berbahaya " : "aman      ") + sentence.category
      table[row, default: (0, 0)].all += 1
      table[row]?.right += isRight ? 1 : 0
      if !isRight { wrong.append("\(row): \(sentence.text.debugDescription) -> \(codes.sorted())") }
    }
    let recall = Double(counts.found) / Double(max(1, counts.harmful))
    let falseAlarms = Double(counts.alarms) / Double(max(1, counts.harmless))
    print("\(file): \(counts.harmful + counts.harmless) kalimat / sentences")
    for (row, count) in table.sorted(by: { $0.key < $1.key }) { print("  \(row): \(count.right) / \(count.all)") }
    print("  recall \(Self.percent(recall)), false alarms \(Self.percent(falseAlarms))")
    for line in wrong { print("  keliru / wrong: \(line)") }
    #expect(counts.harmful > 0 && counts.harmless > 0)
    #expect(recall >= 0.98)
    #expect(falseAlarms <= 0.02)
  }

  @Test func theSetIsLargeAndBalanced() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: LabelledSentence.corpus.path).filter { $0.hasSuffix(".tsv") }
    let sentences = try files.flatMap(LabelledSentence.all)
    let harmful = sentences.filter(\.isHarmful).count
    #expect(sentences.count >= 400)
    #expect((0.4...0.6).contains(Double(harmful) / Double(sentences.count)))
    #expect(Set(sentences.map(\.text)).count == sentences.count, "a sentence stands twice")
  }

  static func percent(_ share: Double) -> String { String(format: "%.1f %%", share * 100) }
}
