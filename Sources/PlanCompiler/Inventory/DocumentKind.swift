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
  static func inRegion(_ path: borrowing Span<UInt8>) -> DocumentKind? {
    guard path.ends(with: ".yaml") else { return nil }
    var depth = 0
    for index in path.indices where path[index] == UInt8(ascii: "/") { depth += 1 }
    switch depth {
    case 0: return path.equals("wilayah.yaml") ? .profile : path.begins(with: "rad-") ? .plan : nil
    case 1, 2: return path.begins(with: "laporan/") ? .report : path.begins(with: "verifikasi/") ? .verification : nil
    default: return nil
    }
  }
}
