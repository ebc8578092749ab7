public import Diagnostics
public import PlanModel
import YAMLTree

extension PlanLinkDiagnostics {
  public static let unknownRegion = DiagnosticKind(
    code: "wilayah-tidak-dikenal", severity: .error,
    title: LocalizedText(id: "Kode wilayah tidak dikenal", en: "Unknown region code"),
    explanation: LocalizedText(
      id: """
        Kode wilayah harus ada di reference/regions.csv, yaitu kode bertitik dari Kementerian Dalam Negeri. Kode BPS \
        berbeda dan sering tertukar: Bintan adalah 21.01 di sini dan 2102 di BPS.
        """,
      en: """
        A region's code must stand in reference/regions.csv: the dotted code of the Ministry of Home Affairs. BPS codes \
        are others and easily confused: Bintan is 21.01 here and 2102 at BPS.
        """),
    example: .changing(ExamplePlan.profilePath, "wilayah: \"53.71\"", to: "wilayah: \"53.79\""))

  public static let formerRegionCode = DiagnosticKind(
    code: "kode-wilayah-lama", severity: .error,
    title: LocalizedText(id: "Kode wilayah sudah diganti", en: "Former region code"),
    explanation: LocalizedText(
      id: """
        Ketika provinsi dimekarkan, kabupaten dan kotanya mendapat kode baru. Kode lama tidak dipakai lagi, supaya satu \
        daerah tidak muncul dua kali.
        """,
      en: """
        When a province is split, its regencies and cities get new codes. Old ones are no longer used, so that a region \
        does not appear twice.
        """),
    example: .changing(ExamplePlan.profilePath, "wilayah: \"53.71\"", to: "wilayah: \"91.01\""))

  public static let foreignRegion = DiagnosticKind(
    code: "wilayah-bukan-foldernya", severity: .error,
    title: LocalizedText(id: "Wilayah bukan milik folder ini", en: "Another region's document"),
    explanation: LocalizedText(
      id: """
        Setiap dokumen menyebut wilayahnya, dan kode itu harus sama dengan kode di nama folder. Dengan begitu tidak ada \
        yang dapat menerbitkan angka atas nama daerah lain, dan berkas yang salah salin ketahuan.
        """,
      en: """
        Each document names its region, and that code must be the one in the folder's name. So nobody can publish figures \
        in another region's name, and a file copied to the wrong place is found.
        """),
    example: .changing(ExamplePlan.reportPath, "wilayah: \"53.71\"", to: "wilayah: \"53.01\""))

  public static let misplacedDocument = DiagnosticKind(
    code: "berkas-tidak-sesuai-isi", severity: .error,
    title: LocalizedText(id: "Nama berkas tidak sesuai isinya", en: "File name contradicts content"),
    explanation: LocalizedText(
      id: """
        Nama berkas mengulang hal yang terpenting di dalamnya: rad-2019-2020.yaml memuat rencana 2019 sampai 2020, \
        laporan/2019-TW3/dp3a.yaml memuat laporan DP3A untuk triwulan ketiga. Bila keduanya berbeda, salah satunya \
        keliru, dan biasanya berkasnya disalin dari periode sebelumnya.
        """,
      en: """
        A file's name repeats what matters most in it: rad-2019-2020.yaml holds the plan of 2019 to 2020, \
        laporan/2019-TW3/dp3a.yaml what DP3A reports for the third quarter. Where they differ one of them is wrong; \
        mostly the file was copied from the period before.
        """),
    example: .changing(ExamplePlan.reportPath, "periode: 2019-TH", to: "periode: 2020-TH"))
}

/// Finds regions by code, former code and name, for messages.
///
/// The schema's own finding about `wilayah: Kota Kupang` may ask here too: «Kota Kupang berkode 53.71».
public struct RegionAdvice {
  private let reference: ReferenceData

  public init(_ reference: ReferenceData) { self.reference = reference }

  /// What to write instead of a word that is no valid region code; nil when nothing is near.
  ///
  /// - Complexity: O(regions), for the error path only.
  public func help(for word: String) -> LocalizedText? {
    if let code = RegionCode(word), let former = reference.formerCode(code) { return help(former) }
    if let region = named(word) { return berkode(region) }
    // An unquoted code has lost its zeros or its quotes; four digits are the code without its dot, or BPS's.
    let digits = word.filter { ("0"..."9").contains($0) }
    if digits.utf8.count == 4, let code = RegionCode("\(digits.prefix(2)).\(digits.suffix(2))"),
      let region = reference.region(code)
    {
      return berkode(region)
    }
    guard RegionCode(word) != nil else { return nil }
    let near = Suggestion.nearest(to: word, among: reference.regions.map(\.code.rawValue))
      .compactMap { RegionCode($0).flatMap(reference.region) }
    guard !near.isEmpty else { return nil }
    let names = choice(near.map { "\"\($0.code)\" (\($0.name))" })
    return LocalizedText(id: "Maksud Anda \(names.id)?", en: "Did you mean \(names.en)?")
  }

  /// The region of a name as people write it: `Kota Kupang`, `kota-kupang`, `kupang kota`, `Kab. Bintan`.
  public func named(_ text: String) -> Region? {
    let wanted = Self.fold(text)
    guard wanted.count > 2 else { return nil }
    if let exact = reference.regions.first(where: { Self.fold($0.name) == wanted }) { return exact }
    let names = reference.regions.map(\.name)
    return Suggestion.nearest(to: text, among: names, limit: 1).first.flatMap { name in
      reference.regions.first { $0.name == name }
    }
  }

  /// Lower-case letters and digits, with «kab.» written out.
  static func fold(_ text: String) -> String {
    var words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if words.first == "kab" { words[0] = "kabupaten" }
    return words.joined()
  }

  func berkode(_ region: Region) -> LocalizedText {
    LocalizedText(
      id: "\(region.name) berkode \(region.code); tulis `wilayah: \"\(region.code)\"`.",
      en: "The code of \(region.name) is \(region.code); write `wilayah: \"\(region.code)\"`.")
  }

  func help(_ former: ReferenceData.FormerCode) -> LocalizedText {
    let name = reference.region(former.successor)?.name ?? former.name
    return LocalizedText(
      id: "\(name) kini berkode \(former.successor); tulis `wilayah: \"\(former.successor)\"`.",
      en: "\(name) now has the code \(former.successor); write `wilayah: \"\(former.successor)\"`.")
  }

  /// Since when a former code is out of use: the day on which the province of its successor was formed.
  func endOfUse(_ former: ReferenceData.FormerCode) -> CalendarDate? {
    (former.successor.parent ?? former.successor).rawValue.isEmpty
      ? nil : reference.region(former.successor.parent ?? former.successor)?.validFrom
  }
}

extension Diagnostic {
  static func unknownRegion(
    _ code: String, at range: SourceRange, advice: RegionAdvice, folderName: String
  ) -> Diagnostic {
    let byName = folderName.firstIndex(of: "-").flatMap { advice.named(String(folderName[$0...])) }
    return Diagnostic(
      PlanLinkDiagnostics.unknownRegion, at: range,
      LocalizedText(
        id: "Kode wilayah `\(code)` tidak ada dalam daftar wilayah.",
        en: "The region code `\(code)` is not in the register of regions."),
      help: byName.map(advice.berkode) ?? advice.help(for: code), cause: code)
  }

  static func formerRegion(
    _ former: ReferenceData.FormerCode, at range: SourceRange, advice: RegionAdvice
  ) -> Diagnostic {
    let since = advice.endOfUse(former)
    return Diagnostic(
      PlanLinkDiagnostics.formerRegionCode, at: range,
      LocalizedText(
        id: "Kode \(former.code) tidak berlaku\(since.map { " sejak \($0)" } ?? " lagi"), kini \(former.successor).",
        en: "The code \(former.code) is out of use\(since.map { " since \($0)" } ?? ""); it is now \(former.successor)."
      ),
      help: advice.help(former),
      fix: Fix(
        LocalizedText(id: "Ganti dengan kode baru", en: "Replace by the new code"),
        edits: [TextEdit(range: range, replacement: "\"\(former.successor)\"")]),
      cause: former.code.rawValue)
  }

  static func foreignRegion(_ stated: Region, folder: Region, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      PlanLinkDiagnostics.foreignRegion, at: range,
      LocalizedText(
        id:
          "Dokumen ini menyebut wilayah \(stated.code) (\(stated.name)), tetapi foldernya milik \(folder.code) (\(folder.name)).",
        en:
          "This document names region \(stated.code) (\(stated.name)), but its folder belongs to \(folder.code) (\(folder.name))."
      ),
      help: LocalizedText(
        id: "Tulis `wilayah: \"\(folder.code)\"`, atau pindahkan berkas ke folder \(stated.name).",
        en: "Write `wilayah: \"\(folder.code)\"`, or move the file to the folder of \(stated.name)."),
      cause: stated.code.rawValue)
  }

  static func misplaced(_ path: String, says: String, name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      PlanLinkDiagnostics.misplacedDocument, at: range,
      LocalizedText(
        id: "Isi berkas menyebut `\(says)`, tetapi berkasnya bernama `\(path)`.",
        en: "The content says `\(says)`, but the file is called `\(path)`."),
      help: LocalizedText(
        id: "Betulkan isinya, atau beri nama `\(name)` bila nama itu belum dipakai; jangan menimpa berkas yang ada.",
        en: "Mend the content, or call the file `\(name)` if no file has that name; do not overwrite one that is there."))
  }
}
