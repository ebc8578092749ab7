import Diagnostics

/// What a run does, one thing after the other, as people are told of it.
enum RunPhase: Sendable {
  case reading
  case regions(Int)
  case nation
  case publishing

  /// While it lasts.
  var doing: LocalizedText {
    switch self {
    case .reading: LocalizedText(id: "Membaca berkas, acuan, dan layout", en: "Reading files, reference facts and layouts")
    case .regions: LocalizedText(id: "Memeriksa dan menghitung wilayah", en: "Checking and computing regions")
    case .nation: LocalizedText(id: "Menyusun halaman nasional", en: "Making national pages")
    case .publishing: LocalizedText(id: "Menerbitkan", en: "Publishing")
    }
  }

  /// In the list of times at the end.
  var name: LocalizedText {
    switch self {
    case .reading: LocalizedText(id: "berkas, acuan, dan layout", en: "files, reference facts and layouts")
    case .regions: LocalizedText(id: "wilayah", en: "regions")
    case .nation: LocalizedText(id: "halaman nasional", en: "national pages")
    case .publishing: LocalizedText(id: "penerbitan", en: "publishing")
    }
  }
}
