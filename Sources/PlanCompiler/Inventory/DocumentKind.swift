/// What a file is, told by where it stands. One schema a kind.
public enum DocumentKind: String, Sendable, Hashable, CaseIterable {
  case collection = "kumpulan"
  case agencyKinds = "instansi"
  case hotlines = "layanan"
  case framework = "kerangka"
  case profile = "wilayah"
  case plan = "rad"
  case report = "laporan"
  case verification = "verifikasi"
  case site = "situs"

  /// The file under `schema/` that describes it.
  public var schemaName: String { "\(rawValue).schema.json" }

  /// The kind of a file in a region's folder, by its path inside that folder; nil when nothing there is read from it.
  static func inRegion(_ path: some StringProtocol) -> DocumentKind? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last, name.hasSuffix(".yaml") else { return nil }
    switch (parts.count, parts.first) {
    case (1, "wilayah.yaml"): return .profile
    case (1, _): return name.hasPrefix("rad-") ? .plan : nil
    case (2, "laporan"), (3, "laporan"): return .report
    case (2, "verifikasi"), (3, "verifikasi"): return .verification
    default: return nil
    }
  }
}
