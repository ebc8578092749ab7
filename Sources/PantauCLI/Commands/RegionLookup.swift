import ArgumentParser
import Diagnostics
import PlanModel

extension ReferenceData {
  /// A region as people name it: `53.71`, `Kota Kupang`, `kota kupang`, `NTT`; a bare `Pontianak` where only one is called so.
  ///
  /// A name that can be read two ways is never guessed: both are named.
  func region(named text: String, _ language: Language) throws(ValidationError) -> Region {
    if let code = RegionCode(text) {
      if let region = region(code) { return region }
      if let former = formerCode(code) {
        throw ValidationError(
          LocalizedText(
            id: "Kode \(code) tidak berlaku lagi; kini \(former.successor).",
            en: "Code \(code) is no longer valid; it is now \(former.successor)."), language)
      }
    }
    let full = regions.filter { region in
      [region.name, region.shortName, region.abbreviation].contains { $0.map { Suggestion.areSpellings($0, text) } ?? false }
    }
    if full.count == 1 { return full[0] }
    let bare = full.isEmpty ? regions.filter { Suggestion.areSpellings($0.bareName, text) } : full
    if bare.count == 1 { return bare[0] }
    let near = bare.isEmpty ? nearest(to: text) : Array(bare.prefix(5))
    let names = near.map { "\($0.name) (\($0.code))" }.joined(separator: ", ")
    let hint =
      near.isEmpty
      ? LocalizedText(id: "Tulis kodenya, misalnya 61.71.", en: "Write its code, such as 61.71.")
      : LocalizedText(id: "Maksud Anda \(names)?", en: "Did you mean \(names)?")
    let lead =
      bare.isEmpty
      ? LocalizedText(id: "Wilayah «\(text)» tidak ditemukan.", en: "There is no region «\(text)».")
      : LocalizedText(id: "Ada lebih dari satu wilayah bernama «\(text)».", en: "More than one region is called «\(text)».")
    throw ValidationError(LocalizedText(id: "\(lead.id) \(hint.id)", en: "\(lead.en) \(hint.en)"), language)
  }

  /// Regions whose code or name is near to what was written, best first.
  private func nearest(to text: String) -> [Region] {
    let isCode = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    let words = regions.map { isCode ? $0.code.rawValue : $0.name }
    let found = Suggestion.nearest(to: text, among: words)
    return found.compactMap { word in words.firstIndex(of: word).map { regions[$0] } }
  }
}

extension Region {
  /// `Kupang` for Kabupaten Kupang and for Kota Kupang.
  fileprivate var bareName: String {
    for lead in ["Kabupaten Administrasi ", "Kota Administrasi ", "Kabupaten ", "Kota "] where name.hasPrefix(lead) {
      return String(name.dropFirst(lead.count))
    }
    return name
  }
}

extension ValidationError {
  init(_ text: LocalizedText, _ language: Language) { self.init(text[language]) }
}
