public import Diagnostics
public import PlanModel

extension LegalBasis {
  /// What the type of instrument is called: `sk-gubernur` is a «Keputusan Gubernur».
  public static func typeName(_ type: String) -> LocalizedText {
    switch type {
    case "uu": LocalizedText(id: "Undang-Undang", en: "Law")
    case "perppu": LocalizedText(id: "Perppu", en: "Government Regulation in Lieu of Law")
    case "pp": LocalizedText(id: "Peraturan Pemerintah", en: "Government Regulation")
    case "perpres": LocalizedText(id: "Peraturan Presiden", en: "Presidential Regulation")
    case "keppres": LocalizedText(id: "Keputusan Presiden", en: "Presidential Decree")
    case "inpres": LocalizedText(id: "Instruksi Presiden", en: "Presidential Instruction")
    case "permen": LocalizedText(id: "Peraturan Menteri", en: "Ministerial Regulation")
    case "kepmen": LocalizedText(id: "Keputusan Menteri", en: "Ministerial Decree")
    case "peraturan-lembaga": LocalizedText(id: "Peraturan Lembaga", en: "Agency Regulation")
    case "peraturan-ketua-harian": LocalizedText(id: "Peraturan Ketua Harian", en: "Executive Chair's Regulation")
    case "keputusan-ketua-harian": LocalizedText(id: "Keputusan Ketua Harian", en: "Executive Chair's Decree")
    case "perda": LocalizedText(id: "Peraturan Daerah", en: "Regional Regulation")
    case "pergub": LocalizedText(id: "Peraturan Gubernur", en: "Governor's Regulation")
    case "perbup": LocalizedText(id: "Peraturan Bupati", en: "Regent's Regulation")
    case "perwali": LocalizedText(id: "Peraturan Wali Kota", en: "Mayor's Regulation")
    case "sk-gubernur": LocalizedText(id: "Keputusan Gubernur", en: "Governor's Decree")
    case "sk-bupati": LocalizedText(id: "Keputusan Bupati", en: "Regent's Decree")
    case "sk-walikota": LocalizedText(id: "Keputusan Wali Kota", en: "Mayor's Decree")
    case "sk-lainnya": LocalizedText(id: "Keputusan", en: "Decree")
    case "instruksi-kepala-daerah": LocalizedText(id: "Instruksi kepala daerah", en: "Instruction of the head of region")
    case "surat-edaran": LocalizedText(id: "Surat Edaran", en: "Circular")
    case "nota-kesepahaman": LocalizedText(id: "Nota Kesepahaman", en: "Memorandum of Understanding")
    default: LocalizedText(id: "Dasar hukum", en: "Legal basis")
    }
  }

  /// «Keputusan Gubernur 815/2025»; what is not known is left out.
  public var shortName: LocalizedText {
    let name = Self.typeName(type)
    let number = number.map { " " + $0.string } ?? ""
    let year = (self.year ?? date?.year).map { number.isEmpty ? " \($0)" : "/\($0)" } ?? ""
    return LocalizedText(id: name.id + number + year, en: name.en + number + year)
  }
}
