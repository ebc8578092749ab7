import Diagnostics
import PlanModel

extension LintRule {
  static let hotlineCheckOld = LintRule(
    code: "layanan-lama-tidak-diperiksa", severity: .warning,
    title: LocalizedText(id: "Layanan lama tidak diperiksa", en: "Hotline not checked for long"),
    explanation: LocalizedText(
      id: """
        Orang yang terdesak akan menelepon nomor ini. Nomor yang tidak dipastikan selama lebih dari 180 hari (kerangka \
        boleh menentukan lain) mungkin sudah mati.
        """,
      en: """
        People in need will call this number. One that nobody has confirmed for more than 180 days (a framework may say \
        otherwise) may be dead.
        """),
    example: .changing(ExamplePlan.profilePath, "diperiksa_pada: 2020-05-01", to: "diperiksa_pada: 2019-05-01"),
    region: { subject, findings in
      let days = subject.framework?.hotlineCheckDays ?? HotlineLimits.days
      for hotline in subject.dossier.profile?.hotlines ?? [] {
        checkHotline(hotline, days: days, asOf: subject.asOf, &findings)
      }
    },
    reference: { context, findings in
      let days = context.reference.frameworks.last?.hotlineCheckDays ?? HotlineLimits.days
      for hotline in context.reference.hotlines { checkHotline(hotline, days: days, asOf: context.asOf, &findings) }
    })

  /// Where no framework says otherwise.
  private enum HotlineLimits {
    static let days = 180
  }

  private static func checkHotline(
    _ hotline: Hotline, days: Int, asOf: CalendarDate, _ findings: inout LintFindings
  ) {
    let age = asOf.dayNumber - hotline.checkedOn.dayNumber
    guard age > days else { return }
    findings.report(
      at: hotline.range,
      id: "\(hotline.name.string) terakhir diperiksa \(hotline.checkedOn), \(age) hari sebelum \(asOf).",
      en: "\(hotline.name.string) was last checked on \(hotline.checkedOn), \(age) days before \(asOf).",
      help: LocalizedText(
        id: "Pastikan nomornya masih tersambung, lalu perbarui `diperiksa_pada`.",
        en: "Make sure that the number still works, then update `diperiksa_pada`."))
  }
}
