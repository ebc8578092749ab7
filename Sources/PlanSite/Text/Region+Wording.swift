public import Diagnostics
public import Output
public import PlanModel

extension RegionType {
  public var label: LocalizedText {
    switch self {
    case .province: LocalizedText(id: "Provinsi", en: "Province")
    case .regency: LocalizedText(id: "Kabupaten", en: "Regency")
    case .city: LocalizedText(id: "Kota", en: "City")
    case .administrativeRegency: LocalizedText(id: "Kabupaten Administrasi", en: "Administrative regency")
    case .administrativeCity: LocalizedText(id: "Kota Administrasi", en: "Administrative city")
    case .district: LocalizedText(id: "Kecamatan", en: "District")
    case .village: LocalizedText(id: "Desa", en: "Village")
    }
  }
}

extension Region {
  /// `Kabupaten Bintan`, `Kota Kupang`, `Kalimantan Barat`: as the registry names it, which for regencies and cities
  /// says their kind. Names of regions are not translated.
  public func displayName(_ language: Language) -> String { name }
}

extension ByteBuffer {
  /// `2018–2020`.
  public mutating func append(_ years: ClosedRange<Int>) {
    append(years.lowerBound)
    if years.upperBound > years.lowerBound {
      append("–")
      append(years.upperBound)
    }
  }
}

extension Plan {
  /// Whether the title itself names the plan's last year.
  var isTitledByItsYears: Bool {
    let year = Array(String(years.upperBound).utf8)
    return title.bytes.indices.contains { title.bytes[$0...].starts(with: year) }
  }
}

extension PlanNature {
  /// The strip that every page of such a plan carries; nil for a government's own plan.
  var label: (title: LocalizedText, explanation: LocalizedText)? {
    switch self {
    case .official: nil
    case .example:
      (
        LocalizedText(id: "Contoh.", en: "Example."),
        LocalizedText(
          id: "Rencana ini disusun dari sumber terbuka sebagai contoh; bukan dokumen resmi pemerintah daerah.",
          en: "This plan was compiled from public sources as an example; it is not an official government document.")
      )
    case .test:
      (
        LocalizedText(id: "Data uji.", en: "Test data."),
        LocalizedText(
          id: "Semua angka di halaman ini rekaan, dibuat untuk menguji situs.",
          en: "All figures on this page are invented, made to test the site.")
      )
    }
  }

  /// The same for pages whose figures count such plans alone.
  var nationalLabel: (title: LocalizedText, explanation: LocalizedText)? {
    switch self {
    case .official: nil
    case .example:
      (
        LocalizedText(id: "Data contoh.", en: "Example data."),
        LocalizedText(
          id: "Angka di sini menghitung rencana contoh dari sumber terbuka, bukan dokumen resmi pemerintah daerah.",
          en: "Figures here count example plans compiled from public sources; they are not official documents.")
      )
    case .test: label
    }
  }
}
