public import Diagnostics
import PlanModel
import YAMLTree

extension PlanLinkDiagnostics {
  public static let reversedSpan = DiagnosticKind(
    code: "tahun-terbalik", severity: .error,
    title: LocalizedText(id: "Tahun selesai sebelum tahun mulai", en: "Last year before the first"),
    explanation: LocalizedText(
      id: "Masa rencana dan jadwal aksi ditulis dari tahun pertama ke tahun terakhir.",
      en: "A plan's years and an action's schedule are written from first to last."),
    example: .changing(
      ExamplePlan.planPath, "bobot: 1\n", wrong: "bobot: 1\n    jadwal: {mulai: 2020, selesai: 2019}\n",
      right: "bobot: 1\n    jadwal: {mulai: 2019, selesai: 2020}\n"))

  public static let calendarNotOffered = DiagnosticKind(
    code: "kalender-tidak-ditawarkan", severity: .error,
    title: LocalizedText(id: "Kalender pelaporan di luar kerangka", en: "Calendar that the framework does not offer"),
    explanation: LocalizedText(
      id: "Kerangka menentukan kalender pelaporan yang boleh dipilih rencana.",
      en: "The framework says which reporting calendars a plan may choose."),
    example: .changing(ExamplePlan.frameworkPath, "semester, tahunan]", to: "semester]"))

  public static let brokenAmendment = DiagnosticKind(
    code: "perubahan-terputus", severity: .error,
    title: LocalizedText(id: "Rantai perubahan terputus", en: "Broken chain of amendments"),
    explanation: LocalizedText(
      id: """
        Perubahan atas hal yang sama sambung-menyambung: `dari` yang berikutnya sama dengan `menjadi` yang sebelumnya. \
        Dari rantai itulah target semula dihitung kembali, jadi satu mata rantai yang hilang mengubah angka terhadap \
        target awal.
        """,
      en: """
        Amendments of the same thing follow on from each other: the next one's `dari` equals the one before's `menjadi`. \
        The target first ratified is worked out from this chain, so a missing link changes the figure against it.
        """),
    example: .changing(
      ExamplePlan.planPath, "aksi:\n  - id: P1",
      wrong: Amended.plan(second: "dari: 54, menjadi: 51"), right: Amended.plan(second: "dari: 53, menjadi: 51")))

  public static let weakenedWithoutBasis = DiagnosticKind(
    code: "target-dilemahkan-tanpa-dasar", severity: .error,
    title: LocalizedText(id: "Target dilemahkan tanpa dasar hukum", en: "Target weakened without a legal basis"),
    explanation: LocalizedText(
      id: """
        Target boleh dinaikkan kapan saja. Menurunkannya mengubah janji kepada warga, jadi perlu dasar hukum: peraturan \
        atau keputusan yang mengubah rencana.
        """,
      en: """
        A target may be raised at any time. Lowering it changes a promise to citizens, and needs a legal basis: the \
        regulation or decree that amends the plan.
        """),
    example: .changing(
      ExamplePlan.planPath, "aksi:\n  - id: P1",
      wrong: Amended.weakened(basis: ""), right: Amended.weakened(basis: ", dasar_hukum: [perwali7]")))

  /// Amendments of the example plan, put before its actions.
  enum Amended {
    static func plan(second: String) -> String {
      """
      perubahan:
        - {tanggal: 2019-06-01, aksi: P1, indikator: kel, tahun: 2020, dari: 50, menjadi: 53, alasan: Pemekaran kelurahan., dasar_hukum: [perwali7]}
        - {tanggal: 2020-01-05, aksi: P1, indikator: kel, tahun: 2020, \(second), alasan: Pemekaran ditunda., dasar_hukum: [perwali7]}
      aksi:
        - id: P1
      """
    }

    static func weakened(basis: String) -> String {
      """
      perubahan:
        - {tanggal: 2019-06-01, aksi: P1, indikator: kel, tahun: 2020, dari: 60, menjadi: 51, alasan: Anggaran dialihkan.\(basis)}
      aksi:
        - id: P1
      """
    }
  }
}

extension Diagnostic {
  static func reversedSpan(_ first: Int, _ last: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      PlanLinkDiagnostics.reversedSpan, at: range,
      LocalizedText(
        id: "Tahun selesai \(last) mendahului tahun mulai \(first).",
        en: "The last year \(last) is before the first, \(first)."),
      help: LocalizedText(
        id: "Tulis `{mulai: \(last), selesai: \(first)}`, atau betulkan salah satunya.",
        en: "Write `{mulai: \(last), selesai: \(first)}`, or mend one of the two."))
  }

  static func calendarNotOffered(
    _ calendar: ReportingCalendar, at range: SourceRange, framework: Framework
  ) -> Diagnostic {
    let offered = shortList(framework.calendars.map(\.rawValue))
    return Diagnostic(
      PlanLinkDiagnostics.calendarNotOffered, at: range,
      LocalizedText(
        id: "Kerangka \(framework.id) tidak mengenal pelaporan `\(calendar.rawValue)`.",
        en: "The framework \(framework.id) does not offer the calendar `\(calendar.rawValue)`."),
      help: LocalizedText(id: "Pilih \(offered.id).", en: "Choose \(offered.en)."))
  }

  static func brokenAmendment(
    expected: String, found: String, at range: SourceRange, before: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      PlanLinkDiagnostics.brokenAmendment, at: range,
      LocalizedText(
        id: "Perubahan ini mulai dari \(found), padahal perubahan sebelumnya berakhir pada \(expected).",
        en: "This amendment starts from \(found), but the one before ends at \(expected)."),
      help: LocalizedText(
        id: "Tulis `dari: \(expected)`, atau tambahkan perubahan yang ada di antaranya.",
        en: "Write `dari: \(expected)`, or add the amendment that lies between."),
      notes: [
        Note(LocalizedText(id: "perubahan sebelumnya di sini", en: "the amendment before is here"), at: before)
      ])
  }

  static func weakened(_ name: String, year: Int, from: String, to: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      PlanLinkDiagnostics.weakenedWithoutBasis, at: range,
      LocalizedText(
        id: "Target \(name) tahun \(year) dilemahkan dari \(from) menjadi \(to) tanpa dasar hukum.",
        en: "The target of \(name) for \(year) is weakened from \(from) to \(to) without a legal basis."),
      help: LocalizedText(
        id: "Tambahkan `dasar_hukum: […]` yang menunjuk peraturan atau keputusan perubahannya.",
        en: "Add `dasar_hukum: […]` naming the regulation or decree that amends it."))
  }
}

/// A value as messages print it.
func printed(_ value: Value) -> String {
  switch value {
  case .number(let number): printed(number)
  case .missing: "null"
  case .fewerThan(let limit): "{kurang_dari: \(limit)}"
  }
}

/// A number as YAML writes it: whole numbers without a point.
func printed(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
}
