import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import YAMLTree

/// The fast reader against libyaml: where it answers, both give the same tree and the same findings.
@Suite struct EverydayReadingTests {
  @Test func readsWhatPlansAreWrittenIn() {
    let text = """
      # yaml-language-server: $schema=../rad.schema.json
      rad: 1
      wilayah: "53.71"
      'kunci berkutip': '2019'
      periode: {mulai: 2018, selesai: 2020, kosong: {}, daftar: [ ]}
      judul: Rencana aksi — tahap 1; awal#3 # catatan

      aksi:
        - id: P1
          judul: https://contoh.go.id/a?b=c#d
          pendukung: [dinsos, 'dp3a', "a, b", [1.250, -3], {x: y}]
          catatan: |
            Satu

              dua # bukan catatan
            tiga

        - {id: P2, target: {2019: ~, 2020: true}}
      sumber:
      - s1
      # di antara
      - s2: (dua)
        s3: null
      akhir: 0x1F

      """
    #expect(compare(Array(text.utf8)) == .same)
  }

  @Test(arguments: [
    "a:\n", "a: b", "a: b\n c\n", "a: b: c\n", "- a\n  b\n", "a: \"b\\n\"\n", "a: 'b''c'\n", "a: {b: c,\n  d: e}\n", "a: [b,]\n",
    "a: {b}\n", "a: [b: c]\n", "a: &x b\n", "a: *x\n", "a: !x b\n", "a: >\n  b\n", "a: |-\n  b\n", "a: |\n\n  b\n", "a: |\n  b\n   \n",
    "? a\n: b\n", "---\na: b\n", "a: b\n...\n", "%YAML 1.2\n", "a:\tb\n", "a: b\t\n", "a: b\r\n", "a : b\n", "- - a\n", "-\n  a: b\n",
    "a\n", "\"a\"\n", "", "# a\n", "a: b\n  c: d\n", "  a: b\n c: d\n", "a:\n  - b\n - c\n", "<<: a\n", "a: -\n", "a: {b:c, d:}\n",
  ])
  func leavesTheRestToLibYAML(text: String) {
    #expect(compare(Array(text.utf8)) == .left)
  }

  @Test(arguments: 0..<40)
  func agreesWithLibYAMLOnDamagedDocuments(batch: Int) {
    var mutator = Mutator(seed: UInt64(batch) &+ 7_000)
    for round in 0..<50 {
      let generated = DocumentGenerator(seed: UInt64(batch * 50 + round)).bytes
      let seed = round % 3 == 0 ? generated : Self.seeds[round % Self.seeds.count]
      var bytes = seed
      for _ in 0...(round % 4) {
        bytes = mutator.mutate(bytes)
        if case .differs(let what) = compare(bytes) {
          Issue.record("\(what): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
        }
      }
    }
  }

  /// So that the test above does not compare nothing.
  @Test func answersOnTheFilesOfTheProject() {
    for seed in Self.seeds { #expect(compare(seed) == .same, "\(String(decoding: seed.prefix(200), as: UTF8.self))") }
  }

  private enum Comparison: Equatable {
    /// The fast reader leaves the file to libyaml.
    case left
    case same
    case differs(String)
  }

  private func compare(_ bytes: [UInt8]) -> Comparison {
    let file = SourceFile(id: SourceID(0), path: "berkas.yaml", bytes: bytes)
    let scan = SourceScan(bytes)
    guard let everyday = EverydayReading.read(file, scan, limits: YAMLLimits()) else { return .left }
    let mine = everyday.tree
    var list = DiagnosticList()
    guard let other = readWithLibYAML(file, scan, limits: YAMLLimits(), diagnostics: &list) else {
      return .differs("libyaml refuses it: \(list.diagnostics.map(\.message.en))")
    }
    for (index, (one, two)) in zip(mine.records, other.records).enumerated() {
      let (text, wanted) = (mine.string(of: YAMLTree.Node(index)), other.string(of: YAMLTree.Node(index)))
      if text != wanted { return .differs("node \(index): \(text), not \(wanted)") }
      // Where a text is kept is each reader's own business.
      var moved = one
      if one.kind != .mapping, one.kind != .sequence { moved.first = two.first }
      if "\(moved)" != "\(two)" { return .differs("node \(index): \(one), not \(two)") }
    }
    if mine.records.count != other.records.count { return .differs("\(mine.records.count) nodes, not \(other.records.count)") }
    if mine.doubtfulNumbers != other.doubtfulNumbers { return .differs("doubtful numbers") }
    let (found, wanted) = (everyday.diagnostics.diagnostics.map(\.message.en), list.diagnostics.map(\.message.en))
    return found == wanted ? .same : .differs("findings: \(found), not \(wanted)")
  }

  /// Documents as the project's files are, and in little all that the fast reader takes.
  private static let seeds: [[UInt8]] = (ExamplePlan.files.filter { $0.path.hasSuffix(".yaml") }.map(\.text) + [
    "a: {b: [c, \"d\"], e: 'f'}\ng:\n  - h: i\n    j: |\n      k\n      l\n  - m\nn:\n- o\n- {p: q}\n",
    "# satu\nx: 1.250 # dua\ny: 007\n\nz:\n    w: -1\n    v: tidak\n",
  ]).map { Array($0.utf8) }
}
