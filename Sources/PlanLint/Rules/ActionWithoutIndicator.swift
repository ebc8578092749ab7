import Diagnostics
import PlanModel

extension LintRule {
  static let actionWithoutIndicator = LintRule(
    code: "aksi-tanpa-indikator", severity: .warning,
    title: LocalizedText(id: "Aksi tanpa indikator", en: "Action without an indicator"),
    explanation: LocalizedText(
      id: "Aksi tanpa indikator tidak dapat dinilai: tidak ada yang dapat dilaporkan, dan aksinya tidak ikut dalam capaian.",
      en: "An action without an indicator cannot be scored: there is nothing to report, and it is left out of the figures."),
    example: .changing(
      ExamplePlan.planPath, "  - id: P2\n", wrong: thirdAction(indicators: " []"),
      right: thirdAction(indicators: ThirdAction.indicator)),
    plan: { subject, findings in
      for action in subject.plan.actions where action.indicators.isEmpty {
        findings.report(
          at: action.range, id: "Aksi \(action.id) tidak punya indikator.", en: "Action \(action.id) has no indicator.",
          help: LocalizedText(
            id: "Tambahkan sedikitnya satu ukuran keberhasilan ke `indikator`.",
            en: "Add at least one measure of success to `indikator`."),
          action: action.id)
      }
    })
}

extension LintRule {
  /// A third action before the example plan's second, for examples about actions themselves.
  static func thirdAction(owner: String = "dp3a", indicators: String = ThirdAction.indicator) -> String {
    """
      - id: P3
        judul: Sosialisasi di sekolah
        strategi: pencegahan
        penanggung_jawab: \(owner)
        jadwal: {mulai: 2020, selesai: 2020}
        indikator:\(indicators)
      - id: P2

    """
  }

  enum ThirdAction {
    static let indicator = """

            - {id: sekolah, nama: Sekolah yang didatangi, satuan: kegiatan, arah: naik, hitung: jumlah, sifat_target: tahunan, target: {2020: 12}}
      """
  }
}
