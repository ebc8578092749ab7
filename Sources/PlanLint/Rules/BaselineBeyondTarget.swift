import Diagnostics
import PlanModel

extension LintRule {
  static let baselineBeyondTarget = LintRule(
    code: "awal-melampaui-target", severity: .warning,
    title: LocalizedText(id: "Keadaan awal sudah melampaui target", en: "Baseline already beyond the target"),
    explanation: LocalizedText(
      id: """
        Bila keadaan awal sudah lebih baik daripada target terakhir, rencana menjanjikan kemunduran, dan targetnya tercapai \
        tanpa berbuat apa-apa. Biasanya `awal` atau `arah` keliru. Jumlah kumulatif tidak diperiksa: ia dihitung sejak awal \
        rencana, bukan dari keadaan awal.
        """,
      en: """
        If the baseline is already better than the last target, the plan promises a step back, and the target is met by doing \
        nothing. Mostly `awal` or `arah` is wrong. Cumulative sums are not looked at: they count from the plan's start, not \
        from the baseline.
        """),
    example: .changing(
      ExamplePlan.planPath, "sifat_target: kumulatif\n        awal: {tahun: 2018, nilai: 12}",
      wrong: "sifat_target: tahunan\n        awal: {tahun: 2018, nilai: 60}",
      right: "sifat_target: tahunan\n        awal: {tahun: 2018, nilai: 12}"),
    plan: { subject, findings in
      for position in subject.plan.actions.indices {
        let action = subject.plan.actions[position]
        for (number, indicator) in action.indicators.enumerated()
        where indicator.targetKind == .annual || indicator.aggregation != .sum {
          guard let baseline = indicator.baseline, case .number(let start) = baseline.value,
            let target = indicator.targets.last, case .number(let end) = target.value
          else { continue }
          let isBeyond =
            switch indicator.direction {
            case .up: start > end
            case .down: start < end
            case .neutral: false
            }
          guard isBeyond else { continue }
          findings.report(
            at: target.range,
            id: "Keadaan awal \(subject.name(position, number)) tahun \(baseline.year) adalah \(printed(start)), sudah lebih baik daripada target terakhirnya, \(printed(end)) pada tahun \(target.year).",
            en: "The baseline of \(subject.name(position, number)) for \(baseline.year) is \(printed(start)), already better than its last target, \(printed(end)) for \(target.year).",
            help: LocalizedText(
              id: "Periksa `nilai` pada `awal`, `arah`, dan `target`.", en: "Check `nilai` in `awal`, `arah` and `target`."),
            cause: "\(action.id)/\(indicator.id)", action: action.id)
        }
      }
    })
}
