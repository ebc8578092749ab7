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
    // Byte by byte: what a name begins with is no matter of what Unicode makes of it, and ten thousand files ask.
    func begins(with prefix: StaticString) -> Bool {
      prefix.withUTF8Buffer { unsafe path.utf8.starts(with: $0) }
    }
    guard path.utf8.suffix(".yaml".utf8.count).elementsEqual(".yaml".utf8) else { return nil }
    switch path.utf8.count(where: { $0 == UInt8(ascii: "/") }) {
    case 0: return path == "wilayah.yaml" ? .profile : begins(with: "rad-") ? .plan : nil
    case 1, 2: return begins(with: "laporan/") ? .report : begins(with: "verifikasi/") ? .verification : nil
    default: return nil
    }
  }
}
