internal import Diagnostics

extension PrivacyScan {
  static func message(_ kind: DiagnosticKind) -> LocalizedText {
    LocalizedText(
      id: "Di sini ada yang tampaknya \(kind.title.id.lowercasedFirst). Isinya sengaja tidak ditampilkan.",
      en: "Here stands what seems to be a \(kind.title.en.lowercasedFirst). It is deliberately not shown.")
  }

  static func help(_ kind: DiagnosticKind) -> LocalizedText {
    kind.code == PrivacyDiagnostics.phone.code
      ? LocalizedText(
        id: "Hapus nomor itu. Bila ini nomor layanan, tulis nama layanannya di baris yang sama.",
        en: "Delete the number. If it is a hotline's, write the service's name on the same line.")
      : LocalizedText(
        id: "Hapus, dan tulis jumlahnya saja («satu korban»). Jangan menyimpan berkas ini ke git sebelum bersih.",
        en: "Delete it and write only the count («one victim»). Do not commit this file before it is clean.")
  }
}

extension String {
  /// Lower case at the front, unless the first word is an abbreviation.
  fileprivate var lowercasedFirst: String {
    guard let first, dropFirst().first?.isLowercase == true else { return self }
    return first.lowercased() + dropFirst()
  }
}
