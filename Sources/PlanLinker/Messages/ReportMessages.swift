public import Diagnostics
import PlanModel
import YAMLTree

extension PlanLinkDiagnostics {
  public static let unknownPlan = DiagnosticKind(
    code: "rencana-tidak-dikenal", severity: .error,
    title: LocalizedText(id: "Laporan untuk rencana yang tidak ada", en: "Report on a plan that does not exist"),
    explanation: LocalizedText(
      id:
        "`rad` adalah tahun mulai dan selesai rencana di folder yang sama: `rad: 2019-2020` untuk rad-2019-2020.yaml.",
      en: "`rad` is the first and last year of a plan in the same folder: `rad: 2019-2020` for rad-2019-2020.yaml."),
    example: .changing(ExamplePlan.verificationPath, "rad: 2019-2020", to: "rad: 2019-2021"))

  public static let unknownAction = DiagnosticKind(
    code: "aksi-tidak-dikenal", severity: .error,
    title: LocalizedText(id: "Aksi tidak ada dalam rencana", en: "Action not in the plan"),
    explanation: LocalizedText(
      id: """
        Laporan, verifikasi, dan perubahan menyebut aksi dengan id-nya di rencana. Aksi yang dihapus dari rencana tetap \
        dicatat di `perubahan`, dan laporannya ikut dihapus atau dipindahkan.
        """,
      en: """
        Reports, verifications and amendments name an action by its id in the plan. An action that left the plan stays \
        recorded under `perubahan`, and its reports are deleted or moved.
        """),
    example: .changing(ExamplePlan.verificationPath, "  P1:\n", to: "  P9:\n"))

  public static let unknownIndicator = DiagnosticKind(
    code: "indikator-tidak-dikenal", severity: .error,
    title: LocalizedText(id: "Indikator tidak ada dalam aksi", en: "Indicator not in the action"),
    explanation: LocalizedText(
      id: "Nilai dilaporkan per indikator, dengan id indikator di dalam aksinya.",
      en: "Values are reported per indicator, by the indicator's id inside its action."),
    example: .changing(
      ExamplePlan.verificationPath, "kel: {putusan: diterima}", to: "kle: {putusan: diterima}"))

  public static let foreignCalendar = DiagnosticKind(
    code: "periode-bukan-kalender-rencana", severity: .error,
    title: LocalizedText(id: "Periode bukan dari kalender rencana", en: "Period of another calendar"),
    explanation: LocalizedText(
      id: """
        Rencana memilih satu kalender pelaporan. B01 sampai B12 untuk bulanan, TW1 sampai TW4 untuk triwulan, CW1 sampai \
        CW3 untuk catur wulan, S1 dan S2 untuk semester, TH untuk tahunan.
        """,
      en: """
        A plan chooses one reporting calendar. B01 to B12 are months, TW1 to TW4 quarters, CW1 to CW3 four-month spans, \
        S1 and S2 half-years, TH a whole year.
        """),
    example: .changing(ExamplePlan.planPath, "pelaporan: tahunan", to: "pelaporan: triwulan"))

  public static let periodOutsidePlan = DiagnosticKind(
    code: "periode-di-luar-rencana", severity: .error,
    title: LocalizedText(id: "Periode di luar masa rencana", en: "Period outside the plan"),
    explanation: LocalizedText(
      id: "Laporan hanya untuk tahun-tahun rencananya. Di luar itu tidak ada target yang dapat dibandingkan.",
      en: "Reports are only for the plan's years: outside them there is no target to compare with."),
    example: DiagnosticKind.Example(
      path: "\(ExamplePlan.regionFolder)/laporan/2018-TH.yaml", wrong: agencyReport(period: "2018-TH", action: "P2"),
      right: agencyReport(period: "2019-TH", action: "P2"),
      mendedPath: "\(ExamplePlan.regionFolder)/laporan/2019-TH/polresta.yaml"))

  public static let notTheAgencysAction = DiagnosticKind(
    code: "aksi-instansi-lain", severity: .error,
    title: LocalizedText(id: "Aksi instansi lain", en: "Another agency's action"),
    explanation: LocalizedText(
      id: """
        Berkas laporan/<periode>/<instansi>.yaml memuat aksi yang dipimpin atau didukung instansi itu. Instansi yang \
        menghimpun laporan semua instansi memakai satu berkas laporan/<periode>.yaml.
        """,
      en: """
        A file laporan/<period>/<agency>.yaml holds actions that the agency leads or supports. An office that gathers \
        all agencies' reports uses one file laporan/<period>.yaml.
        """),
    example: DiagnosticKind.Example(
      path: "\(ExamplePlan.regionFolder)/laporan/2019-TH/polresta.yaml",
      wrong: agencyReport(period: "2019-TH", action: "P1"), right: agencyReport(period: "2019-TH", action: "P2")))

  public static let duplicateValue = DiagnosticKind(
    code: "nilai-ganda", severity: .error,
    title: LocalizedText(id: "Dua nilai untuk hal yang sama", en: "Two values for the same thing"),
    explanation: LocalizedText(
      id: """
        Untuk satu indikator dan satu periode hanya ada satu nilai, siapa pun yang melapor. Nilai mana yang benar tidak \
        pernah ditebak.
        """,
      en: """
        One indicator has one value in one period, whoever reports it. Which of two is right is never guessed.
        """),
    example: DiagnosticKind.Example(
      path: "\(ExamplePlan.regionFolder)/laporan/2019-TH/polresta.yaml",
      wrong: agencyReport(period: "2019-TH", action: "P2", values: "    indikator:\n      patroli: {nilai: 4}\n"),
      right: agencyReport(period: "2019-TH", action: "P2")))

  public static let duplicateVerdict = DiagnosticKind(
    code: "putusan-ganda", severity: .error,
    title: LocalizedText(id: "Dua putusan atas nilai yang sama", en: "Two verdicts on the same value"),
    explanation: LocalizedText(
      id:
        "Satu nilai mendapat satu putusan verifikasi. Putusan yang berubah menggantikan yang lama, bukan menambahnya.",
      en: "One value gets one verdict. A verdict that changes replaces the old one and is not added to it."),
    example: DiagnosticKind.Example(
      path: "\(ExamplePlan.regionFolder)/verifikasi/2019-TH/polresta.yaml",
      wrong: secondVerification(action: "P1", indicator: "kel"),
      right: secondVerification(action: "P2", indicator: "patroli")))

  public static let verdictWithoutReport = DiagnosticKind(
    code: "putusan-tanpa-laporan", severity: .warning,
    title: LocalizedText(
      id: "Putusan atas nilai yang tidak dilaporkan", en: "Verdict on a value that was not reported"),
    explanation: LocalizedText(
      id: "Verifikator memutus nilai yang tidak ada laporannya. Barangkali periode atau indikatornya keliru.",
      en: "A verifier decided on a value that nobody reported. Perhaps the period or the indicator is wrong."),
    example: .changing(ExamplePlan.reportPath, "    indikator:\n      kel: {nilai: 37}\n", to: ""))

  public static let smallCell = DiagnosticKind(
    code: "jumlah-korban-terlalu-kecil", severity: .error,
    title: LocalizedText(id: "Jumlah korban terlalu kecil untuk dibuka", en: "Count of victims too small to publish"),
    explanation: LocalizedText(
      id: """
        Di satu kecamatan, «2 korban» dapat berarti dua orang yang dikenal tetangganya. Isi repositori ini terbuka, jadi \
        hitungan korban, saksi, atau kasus dari 1 sampai satu di bawah ambang kerangka tidak ditulis apa adanya.

        Tulis `nilai: {kurang_dari: 5}` dengan ambang kerangka itu. Nol tetap ditulis 0.
        """,
      en: """
        In one district «2 victims» may mean two people whom their neighbours know. What this repository holds is \
        public, so a count of victims, witnesses or cases from 1 to one below the framework's threshold is not written \
        as it is.

        Write `nilai: {kurang_dari: 5}` with that threshold. Zero is still written 0.
        """),
    example: .changing(
      ExamplePlan.planPath,
      """
              satuan: kelurahan
              arah: naik
              hitung: terakhir
              sifat_target: kumulatif
              awal: {tahun: 2018, nilai: 12}
              target: {2019: 39, 2020: 51}
      """,
      wrong: victims(baseline: "3"), right: victims(baseline: "{kurang_dari: 5}")),
    masksSource: true)

  /// A second report, by the agency of the example plan that did not gather the first.
  private static func agencyReport(period: String, action: String, values: String = "") -> String {
    """
    laporan: 1
    wilayah: "53.71"
    rad: 2019-2020
    periode: \(period)
    instansi: polresta
    tanggal: 2020-01-22
    capaian:
      \(action):
        status: berjalan

    """ + values
  }

  private static func secondVerification(action: String, indicator: String) -> String {
    """
    verifikasi: 1
    wilayah: "53.71"
    rad: 2019-2020
    periode: 2019-TH
    instansi: polresta
    tanggal: 2020-02-12
    capaian:
      \(action):
        indikator:
          \(indicator): {putusan: diterima}

    """
  }

  private static func victims(baseline: String) -> String {
    """
            satuan: korban
            arah: netral
            hitung: terakhir
            sifat_target: tahunan
            awal: {tahun: 2018, nilai: \(baseline)}
    """
  }
}

extension Diagnostic {
  static func unknownPlan(_ node: YAMLTree.Node, in document: Document, candidates: [String]) -> Diagnostic {
    let word = document.string(node)
    let known = shortList(candidates)
    return Diagnostic(
      PlanLinkDiagnostics.unknownPlan, at: document.range(of: node),
      LocalizedText(
        id: "Tidak ada rencana \(word) di folder wilayah ini.", en: "There is no plan \(word) in this region's folder."),
      help: suggestion(
        word, among: candidates,
        else: candidates.isEmpty
          ? LocalizedText(
            id: "Tulis rencananya lebih dulu: rad-\(word).yaml.", en: "Write the plan first: rad-\(word).yaml.")
          : LocalizedText(id: "Yang ada: \(known.id).", en: "There is: \(known.en).")),
      cause: word)
  }

  static func unknownAction(
    _ node: YAMLTree.Node, in document: Document, plan: String, candidates: [String], list: SourceRange?
  ) -> Diagnostic {
    let word = document.string(node)
    return Diagnostic(
      PlanLinkDiagnostics.unknownAction, at: document.range(of: node),
      LocalizedText(
        id: "Aksi `\(word)` tidak ada dalam rencana \(plan).", en: "The action `\(word)` is not in plan \(plan)."),
      help: suggestion(
        word, among: candidates,
        else: LocalizedText(
          id: "Aksi yang ada: \(shortList(candidates).id).", en: "There is: \(shortList(candidates).en).")),
      notes: list.map {
        [Note(LocalizedText(id: "aksi didefinisikan di sini", en: "actions are defined here"), at: $0)]
      } ?? [],
      cause: "\(plan)/\(word)")
  }

  static func unknownIndicator(
    _ node: YAMLTree.Node, in document: Document, action: String, candidates: [String], definition: SourceRange
  ) -> Diagnostic {
    let word = document.string(node)
    return Diagnostic(
      PlanLinkDiagnostics.unknownIndicator, at: document.range(of: node),
      LocalizedText(
        id: "Aksi \(action) tidak punya indikator `\(word)`.", en: "The action \(action) has no indicator `\(word)`."),
      help: suggestion(
        word, among: candidates,
        else: candidates.isEmpty
          ? LocalizedText(
            id: "Aksi ini belum punya indikator; tambahkan di rencana.",
            en: "This action has no indicator yet; add it to the plan.")
          : LocalizedText(
            id: "Indikator yang ada: \(shortList(candidates).id).", en: "There is: \(shortList(candidates).en).")),
      notes: [
        Note(
          LocalizedText(id: "aksi `\(action)` didefinisikan di sini", en: "the action `\(action)` is defined here"),
          at: definition)
      ],
      cause: "\(action)/\(word)")
  }

  static func foreignCalendar(
    _ period: ReportingPeriod, at range: SourceRange, plan: Plan, calendar: SourceRange?
  ) -> Diagnostic {
    let labels = ReportingPeriod.all(in: period.year...period.year, calendar: plan.calendar).map(\.label)
    return Diagnostic(
      PlanLinkDiagnostics.foreignCalendar, at: range,
      LocalizedText(
        id: "Periode \(period.label) bukan dari kalender \(plan.calendar.rawValue) yang dipakai rencana \(plan.id).",
        en: "The period \(period.label) is not of the calendar `\(plan.calendar.rawValue)` that plan \(plan.id) uses."),
      help: LocalizedText(
        id: "Pakai salah satu: \(shortList(labels).id).", en: "Use one of: \(shortList(labels).en)."),
      notes: calendar.map {
        [
          Note(
            LocalizedText(id: "kalender rencana ditetapkan di sini", en: "the plan's calendar is chosen here"), at: $0)
        ]
      } ?? [],
      cause: "\(plan.id)/\(period.calendar.rawValue)")
  }

  static func periodOutsidePlan(_ period: ReportingPeriod, at range: SourceRange, plan: Plan) -> Diagnostic {
    Diagnostic(
      PlanLinkDiagnostics.periodOutsidePlan, at: range,
      LocalizedText(
        id: "Periode \(period.label) berada di luar rencana \(plan.id).",
        en: "The period \(period.label) lies outside plan \(plan.id)."),
      help: LocalizedText(
        id: "Rencana ini dari \(plan.years.lowerBound) sampai \(plan.years.upperBound); periksa tahunnya, atau `rad`.",
        en: "The plan runs from \(plan.years.lowerBound) to \(plan.years.upperBound); check the year, or `rad`."))
  }

  static func notTheAgencysAction(_ action: Action, at range: SourceRange, agency: Agency, lead: Agency?) -> Diagnostic
  {
    let leader = lead.map { " yang dipimpin `\($0.id)`" } ?? ""
    let leaderEnglish = lead.map { ", which `\($0.id)` leads" } ?? ""
    return Diagnostic(
      PlanLinkDiagnostics.notTheAgencysAction, at: range,
      LocalizedText(
        id: "`\(agency.id)` melaporkan aksi \(action.id)\(leader); ia tidak memimpin dan tidak mendukungnya.",
        en: "`\(agency.id)` reports on action \(action.id)\(leaderEnglish); it neither leads nor supports it."),
      help: LocalizedText(
        id:
          "Pindahkan ke laporan \(lead.map { "`\($0.id)`" } ?? "penanggung jawabnya"), atau tambahkan `\(agency.id)` ke `pendukung` aksi itu.",
        en:
          "Move it to the report of \(lead.map { "`\($0.id)`" } ?? "the agency that leads it"), or add `\(agency.id)` to the action's `pendukung`."
      ),
      notes: [
        Note(
          LocalizedText(id: "aksi `\(action.id)` didefinisikan di sini", en: "action `\(action.id)` is defined here"),
          at: action.range)
      ],
      cause: "\(agency.id)/\(action.id)")
  }

  static func duplicateValue(
    _ name: String, period: ReportingPeriod, at range: SourceRange, first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      PlanLinkDiagnostics.duplicateValue, at: range,
      LocalizedText(
        id: "\(name) sudah punya nilai untuk \(period.label).", en: "\(name) already has a value for \(period.label)."),
      help: LocalizedText(
        id: "Simpan satu nilai saja, dan hapus yang lain.", en: "Keep one of the values, and delete the other."),
      notes: [Note(LocalizedText(id: "nilai yang pertama di sini", en: "the first value is here"), at: first)],
      cause: "\(first.source.rawValue)/\(range.source.rawValue)")
  }

  static func duplicateVerdict(
    _ name: String, period: ReportingPeriod, at range: SourceRange, first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      PlanLinkDiagnostics.duplicateVerdict, at: range,
      LocalizedText(
        id: "\(name) untuk \(period.label) sudah diputus.", en: "\(name) has a verdict for \(period.label) already."),
      help: LocalizedText(
        id: "Simpan putusan yang berlaku, dan hapus yang lain.",
        en: "Keep the verdict that holds, and delete the other."),
      notes: [Note(LocalizedText(id: "putusan yang pertama di sini", en: "the first verdict is here"), at: first)])
  }

  static func verdictWithoutReport(_ name: String, period: ReportingPeriod, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      PlanLinkDiagnostics.verdictWithoutReport, at: range,
      LocalizedText(
        id: "\(name) tidak punya laporan untuk \(period.label) yang dapat diputus.",
        en: "\(name) has no report for \(period.label) to decide on."),
      help: LocalizedText(
        id: "Periksa periodenya, atau tunggu laporannya.", en: "Check the period, or wait for the report."),
      cause: period.label)
  }

  static func smallCell(_ name: String, threshold: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      PlanLinkDiagnostics.smallCell, at: range,
      LocalizedText(
        id:
          "\(name) menghitung orang atau kasus, dan angkanya di bawah ambang \(threshold): terlalu kecil untuk dibuka.",
        en:
          "\(name) counts people or cases, and the figure is below the threshold of \(threshold): too small to publish."
      ),
      help: LocalizedText(
        id: "Tulis `nilai: {kurang_dari: \(threshold)}`.", en: "Write `nilai: {kurang_dari: \(threshold)}`."),
      fix: Fix(
        LocalizedText(id: "Tulis sebagai golongan", en: "Write it as a band"),
        edits: [TextEdit(range: range, replacement: "{kurang_dari: \(threshold)}")]))
  }
}
