import Diagnostics
import Glibc

/// A failure of the file system under us: not the users' mistake, so it throws and ends with status 70.
struct FileFault: Error {
  let path: String
  let cause: Cause
  /// What became of the published site before the fault.
  var site = Site.unchanged

  enum Cause {
    /// A call of the C library failed with this `errno`.
    case system(operation: String, code: Int32)
    /// A source was written, moved or removed while it was read: what was read may be half of it.
    case changedWhileRead
  }

  enum Site {
    case unchanged
    /// The new one is in its place, whole; only what it left behind could not be cleared away.
    case replaced
  }

  init(operation: String, path: String, code: Int32) {
    self.path = path
    cause = .system(operation: operation, code: code)
  }

  private init(changed path: String) {
    self.path = path
    cause = .changedWhileRead
  }

  /// The last failure of the C library. Call at once after the failing call.
  static func last(_ operation: String, _ path: String) -> FileFault {
    FileFault(operation: operation, path: path, code: errno)
  }

  static func changed(_ path: String) -> FileFault { FileFault(changed: path) }
}

/// What people are told: which site stands, what happened where, and what to do.
extension FileFault {
  func lines(_ language: Language) -> [String] { [lead, reason, advice].map { $0[language] } }

  private var lead: LocalizedText {
    switch (site, cause) {
    case (.replaced, _):
      LocalizedText(
        id: "Situs baru sudah terbit dan utuh. Yang tertinggal di sampingnya tidak dapat dibersihkan.",
        en: "The new site is published and whole. What it left beside it could not be cleared away.")
    case (.unchanged, .changedWhileRead):
      LocalizedText(
        id: "Pantau berhenti karena berkas sumber berubah selagi dibaca. Situs yang sudah terbit tidak diubah.",
        en: "Pantau stopped because a source file changed while it was read. The published site is unchanged.")
    case (.unchanged, .system):
      LocalizedText(
        id: "Pantau terhenti oleh gangguan sistem, bukan oleh rencana Anda. Situs yang sudah terbit tidak diubah.",
        en: "Pantau was stopped by a fault of the system, not by your plans. The published site is unchanged.")
    }
  }

  private var reason: LocalizedText {
    switch cause {
    case .changedWhileRead: LocalizedText(id: "  \(path)", en: "  \(path)")
    case .system(let operation, let code):
      {
        let text = "  \(operation) \(path): \(unsafe String(cString: strerror(code)))"
        return LocalizedText(id: text, en: text)
      }()
    }
  }

  private var advice: LocalizedText {
    guard case .system(_, let code) = cause else {
      return LocalizedText(
        id: "  Tunggu sampai penyuntingan, penyalinan, atau git selesai, lalu jalankan lagi.",
        en: "  Wait until the editor, the copy or git is done, then run it again.")
    }
    switch code {
    case ENOSPC, EDQUOT:
      return LocalizedText(
        id: "  Kosongkan ruang di disk itu (situs baru ditulis utuh di samping yang lama), lalu jalankan lagi.",
        en: "  Free space on that disk (the new site is written whole beside the old one), then run it again.")
    case EACCES, EPERM:
      return LocalizedText(
        id: "  Beri pengguna ini hak atas jalur itu (chown atau chmod), atau jalankan sebagai pemiliknya.",
        en: "  Give this user the right to that path (chown or chmod), or run it as its owner.")
    case EROFS:
      return LocalizedText(
        id: "  Disk itu hanya dapat dibaca: pilih folder lain dengan --output, atau pasang ulang agar dapat ditulisi.",
        en: "  That disk is read-only: choose another folder with --output, or mount it for writing.")
    case EFBIG:
      return LocalizedText(
        id: "  Batas ukuran berkas terlalu rendah: naikkan (ulimit -f), lalu jalankan lagi.",
        en: "  The limit on the size of files is too low: raise it (ulimit -f), then run it again.")
    case EMFILE, ENFILE:
      return LocalizedText(
        id: "  Terlalu banyak berkas terbuka: naikkan batasnya (ulimit -n), lalu jalankan lagi.",
        en: "  Too many open files: raise the limit (ulimit -n), then run it again.")
    default:
      return LocalizedText(
        id: "  Periksa jalur dan disk itu, lalu jalankan lagi. Bila berulang, laporkan kepada pengelola beserta baris ini.",
        en: "  Look at that path and disk, then run it again. If it persists, report it with these lines.")
    }
  }
}
