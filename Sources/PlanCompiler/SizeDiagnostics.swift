public import Diagnostics
import PlanModel

/// Folders that ask too much of a run.
public enum SizeDiagnostics {
  public static let all: [DiagnosticKind] = [tooLargeCollection, tooLargeRegion, tooManyFiles]

  static let tooManyFiles = DiagnosticKind(
    code: "terlalu-banyak-berkas", severity: .error,
    title: LocalizedText(id: "Terlalu banyak berkas dalam satu folder wilayah", en: "Too many files in one region's folder"),
    explanation: LocalizedText(
      id: """
        Laporan bulanan dua puluh instansi selama lima tahun baru 1.200 berkas. Folder yang jauh lebih penuh hampir \
        selalu berisi sesuatu yang bukan rencana, dan membuat pemeriksaan semua daerah lain tertunda. Berkas di folder itu \
        tidak dibaca.

        Pindahkan yang bukan rencana atau laporan. Bila jumlahnya memang wajar, naikkan batasnya dengan \
        `--limit region-files=…`.
        """,
      en: """
        Monthly reports of twenty agencies over five years are 1,200 files. A far fuller folder nearly always holds \
        something that is no plan, and it delays the check of every other region. None of its files is read.

        Move what is no plan or report. If their number is as it should be, raise the limit with `--limit region-files=…`.
        """))

  static let tooLargeRegion = DiagnosticKind(
    code: "folder-wilayah-terlalu-besar", severity: .error,
    title: LocalizedText(id: "Folder wilayah terlalu besar", en: "Region's folder too large"),
    explanation: LocalizedText(
      id: """
        Rencana dan semua laporannya berukuran beberapa megabita. Folder yang jauh lebih besar biasanya memuat lampiran: \
        simpan lampiran di tempat lain dan cantumkan tautannya. Berkas di folder itu tidak dibaca.

        Bila ukurannya memang wajar, naikkan batasnya dengan `--limit region-size=…`.
        """,
      en: """
        A plan and all its reports are a few megabytes. A far larger folder usually holds attachments: keep them \
        elsewhere and give their address. None of the folder's files is read.

        If its size is as it should be, raise the limit with `--limit region-size=…`.
        """))

  public static let tooLargeCollection = DiagnosticKind(
    code: "kumpulan-terlalu-besar", severity: .error,
    title: LocalizedText(id: "Folder rencana terlalu besar", en: "Plans folder too large"),
    explanation: LocalizedText(
      id: """
        Seluruh folder rencana lebih besar daripada yang wajar bagi 552 daerah; tidak ada yang dibaca.

        Cari folder yang membengkak, atau naikkan batasnya dengan `--limit total-size=…`.
        """,
      en: """
        The whole plans folder is larger than 552 regions need; nothing is read.

        Look for the folder that swelled, or raise the limit with `--limit total-size=…`.
        """))
}

extension RegionFolder {
  /// What is wrong with the folder's size; nil when its files may be read.
  func sizeProblem(_ limits: InputLimits, at range: SourceRange) -> Diagnostic? {
    let size = files.reduce(0) { $0 + $1.size }
    if files.count > limits.regionFiles {
      return Diagnostic(
        SizeDiagnostics.tooManyFiles, at: range,
        LocalizedText(
          id: "Folder ini memuat \(files.count) berkas; batasnya \(limits.regionFiles).",
          en: "This folder holds \(files.count) files; the limit is \(limits.regionFiles)."),
        help: LocalizedText(
          id: "Pindahkan yang bukan rencana, atau naikkan batasnya dengan `--limit region-files=…`.",
          en: "Move what is no plan, or raise the limit with `--limit region-files=…`."))
    }
    guard size > limits.regionSize else { return nil }
    return Diagnostic(
      SizeDiagnostics.tooLargeRegion, at: range,
      LocalizedText(
        id: "Berkas di folder ini berjumlah \(size) bita; batasnya \(limits.regionSize) bita.",
        en: "The files of this folder have \(size) bytes together; the limit is \(limits.regionSize) bytes."),
      help: LocalizedText(
        id: "Simpan lampiran di tempat lain, atau naikkan batasnya dengan `--limit region-size=…`.",
        en: "Keep attachments elsewhere, or raise the limit with `--limit region-size=…`."))
  }

  /// Whether the folder's files may be read at all.
  public func isReadable(within limits: InputLimits) -> Bool {
    sizeProblem(limits, at: SourceRange(source: SourceID(0), 0..<0)) == nil
  }
}

/// Reports a plans folder that is too large as a whole.
///
/// - Returns: whether it may be read.
public func checkTotalSize(
  of entries: [FolderEntry], _ limits: InputLimits, at range: SourceRange, diagnostics: inout DiagnosticList
) -> Bool {
  let size = entries.reduce(0) { $0 + $1.size }
  guard size > limits.totalSize else { return true }
  diagnostics.append(
    Diagnostic(
      SizeDiagnostics.tooLargeCollection, at: range,
      LocalizedText(
        id: "Folder rencana berukuran \(size) bita; batasnya \(limits.totalSize) bita.",
        en: "The plans folder has \(size) bytes; the limit is \(limits.totalSize) bytes."),
      help: LocalizedText(
        id: "Cari folder yang membengkak, atau naikkan batasnya dengan `--limit total-size=…`.",
        en: "Look for the folder that swelled, or raise the limit with `--limit total-size=…`.")))
  return false
}
