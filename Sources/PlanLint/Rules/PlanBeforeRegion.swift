import Diagnostics
import PlanModel
import PlanProgress

extension LintRule {
  static let planBeforeRegion = LintRule(
    code: "rencana-sebelum-wilayah", severity: .warning,
    title: LocalizedText(id: "Rencana mulai sebelum wilayahnya ada", en: "Plan that begins before its region"),
    explanation: LocalizedText(
      id: """
        Wilayah yang dimekarkan baru dapat menyusun dan menjalankan rencana sejak undang-undangnya berlaku. Periode sebelum \
        itu tidak dinilai; rencana untuk tahun-tahun itu milik wilayah induknya.
        """,
      en: """
        A region that was split off can make and carry out a plan from the day its law took effect. Periods before that are not \
        judged; plans for those years are its parent region's.
        """),
    example: .changing(
      ExamplePlan.regionsPath, "500,20.5,,,,", to: "500,20.5,2020-03-01,,,"),
    plan: { subject, findings in
      guard let since = subject.region.validFrom, subject.plan.years.lowerBound < since.year else { return }
      let years = subject.plan.years
      findings.report(
        at: subject.place(subject.plan.places.years),
        id: "Rencana ini untuk \(years.lowerBound)–\(years.upperBound), padahal \(subject.region.name) baru ada sejak \(since.text(.indonesian)). Periode sebelum itu tidak dinilai.",
        en: "This plan is for \(years.lowerBound)–\(years.upperBound), but \(subject.region.name) exists only since \(since.text(.english)). Periods before that are not judged.",
        help: years.upperBound < since.year
          ? LocalizedText(
            id: "Pindahkan rencana ini ke wilayah induknya, atau betulkan `periode`.",
            en: "Move the plan to the parent region, or mend `periode`.")
          : LocalizedText(
            id: "Tulis `periode: {mulai: \(since.monthLabel), selesai: \(years.upperBound)}`.",
            en: "Write `periode: {mulai: \(since.monthLabel), selesai: \(years.upperBound)}`."))
    })
}

extension CalendarDate {
  /// `2022-07`.
  fileprivate var monthLabel: String { String(description.prefix(7)) }
}
