import Diagnostics
import PlanModel

/// What left a plan, or came into it.
enum PlanPart {
  case plan(String)
  case action(String)
  case indicator(String, of: String)
  case amendment(String)

  var name: LocalizedText {
    switch self {
    case .plan(let id): LocalizedText(id: "Rencana `\(id)`", en: "The plan `\(id)`")
    case .action(let id): LocalizedText(id: "Aksi `\(id)`", en: "The action `\(id)`")
    case .indicator(let id, let action):
      LocalizedText(id: "Indikator `\(id)` pada aksi `\(action)`", en: "The indicator `\(id)` of action `\(action)`")
    case .amendment(let date):
      LocalizedText(id: "Catatan `perubahan` tanggal \(date)", en: "The `perubahan` of \(date)")
    }
  }

  /// The keys that name it in an amendment; nil where none can.
  fileprivate var keys: String? {
    switch self {
    case .plan, .amendment: nil
    case .action(let id): "aksi: \(id)"
    case .indicator(let id, let action): "aksi: \(action), indikator: \(id)"
    }
  }
}

extension Diagnostic {
  private static func oldText(_ range: SourceRange) -> Note {
    Note(LocalizedText(id: "teks lama di sini", en: "the old text is here"), at: range)
  }

  private static func amendment(_ keys: String) -> String {
    "`- {tanggal: …, \(keys), alasan: …, dasar_hukum: […]}`"
  }

  static func changed(
    _ key: PlanTerms.Key, from: String, to: String, at range: SourceRange, before: SourceRange
  ) -> Diagnostic {
    let (name, keys) = words(key)
    let record = amendment("\(keys), dari: \(from), menjadi: \(to)")
    return Diagnostic(
      BaseDiagnostics.silentChange, at: range,
      LocalizedText(
        id: "\(name.id) berubah dari `\(from)` menjadi `\(to)`, dan `perubahan` tidak mencatatnya.",
        en: "\(name.en) changed from `\(from)` to `\(to)`, and `perubahan` does not record it."),
      help: LocalizedText(
        id: "Kembalikan `\(from)`, atau catat di bawah `perubahan:` \(record).",
        en: "Restore `\(from)`, or record it under `perubahan:` \(record)."),
      notes: [oldText(before)])
  }

  private static func words(_ key: PlanTerms.Key) -> (name: LocalizedText, keys: String) {
    switch key {
    case .target(let action, let indicator, let year):
      (
        LocalizedText(
          id: "Target \(year) indikator `\(indicator)` pada aksi `\(action)`",
          en: "The target of \(year) of indicator `\(indicator)` of action `\(action)`"),
        "aksi: \(action), indikator: \(indicator), tahun: \(year)"
      )
    case .weight(let action):
      (LocalizedText(id: "Bobot aksi `\(action)`", en: "The weight of action `\(action)`"), "jenis: bobot, aksi: \(action)")
    case .property(let property, let action, let indicator):
      (
        LocalizedText(
          id: "`\(property.rawValue)` indikator `\(indicator)` pada aksi `\(action)`",
          en: "`\(property.rawValue)` of indicator `\(indicator)` of action `\(action)`"),
        "jenis: \(property.rawValue), aksi: \(action), indikator: \(indicator)"
      )
    }
  }

  static func removed(_ part: PlanPart, at range: SourceRange, before: SourceRange) -> Diagnostic {
    let help =
      part.keys.map { keys in
        let record = amendment("jenis: penghapusan, \(keys)")
        return LocalizedText(
          id: "Kembalikan, atau catat di bawah `perubahan:` \(record).",
          en: "Restore it, or record it under `perubahan:` \(record).")
      }
      ?? LocalizedText(
        id: "Kembalikan; rencana yang tidak berlaku lagi ditulis `status: dicabut`.",
        en: "Restore it; a plan that is no longer in force says `status: dicabut`.")
    return Diagnostic(
      BaseDiagnostics.silentRemoval, at: range,
      LocalizedText(
        id: "\(part.name.id) ada sebelum perubahan ini dan sekarang hilang.",
        en: "\(part.name.en) was there before this change and is now gone."), help: help, notes: [oldText(before)])
  }

  static func added(_ part: PlanPart, at range: SourceRange, before: SourceRange) -> Diagnostic {
    let record = amendment("jenis: penambahan, \(part.keys ?? "")")
    return Diagnostic(
      BaseDiagnostics.silentAddition, at: range,
      LocalizedText(
        id: "\(part.name.id) baru di rencana yang sudah ditetapkan, dan `perubahan` tidak mencatatnya.",
        en: "\(part.name.en) is new in a plan that is already ratified, and `perubahan` does not record it."),
      help: LocalizedText(
        id: "Catat di bawah `perubahan:` \(record).", en: "Record it under `perubahan:` \(record)."),
      notes: [oldText(before)])
  }

  static func backToDraft(at range: SourceRange, before: SourceRange) -> Diagnostic {
    Diagnostic(
      BaseDiagnostics.backToDraft, at: range,
      LocalizedText(
        id: "Rencana ini sudah ditetapkan, tetapi `status` sekarang `disusun`.",
        en: "This plan was ratified, but its `status` is now `disusun`."),
      help: LocalizedText(
        id: "Kembalikan statusnya; bila tidak berlaku lagi, tulis `status: dicabut`.",
        en: "Restore its status; if it is no longer in force, write `status: dicabut`."),
      notes: [oldText(before)])
  }

  static func verifiedByReporter(at range: SourceRange, report: SourceRange) -> Diagnostic {
    Diagnostic(
      BaseDiagnostics.verifiedByReporter, at: range,
      LocalizedText(
        id: "Verifikasi ini dan laporannya terakhir disimpan dengan identitas git yang sama.",
        en: "This verification and its report were last committed by the same git identity."),
      help: LocalizedText(
        id: "Minta verifikator menyimpan verifikasinya dengan identitasnya sendiri.",
        en: "Let the verifier commit the verification under an identity of their own."),
      notes: [Note(LocalizedText(id: "laporannya di sini", en: "the report is here"), at: report)])
  }

  static func unreadableBase(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      BaseDiagnostics.unreadableBase, at: range,
      LocalizedText(
        id: "Berkas wilayah ini bergalat pada versi pembanding, jadi perubahannya tidak dapat diperiksa.",
        en: "This region's files have errors in the version compared with, so the change cannot be checked."),
      help: LocalizedText(
        id: "Pilih --base yang tidak bergalat, atau baca perubahannya sendiri: git diff.",
        en: "Choose a --base without errors, or read the change yourself: git diff."))
  }
}
