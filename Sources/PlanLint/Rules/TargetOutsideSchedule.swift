import Diagnostics
import PlanModel

extension LintRule {
  static let targetOutsideSchedule = LintRule(
    code: "target-di-luar-jadwal", severity: .warning,
    title: LocalizedText(id: "Target di luar jadwal aksinya", en: "Target outside the action's schedule"),
    explanation: LocalizedText(
      id: """
        Di luar tahun `jadwal` tidak ada laporan yang jatuh tempo dari sebuah aksi. Target untuk tahun seperti itu tidak \
        dinilai selama tidak ada yang melapor, jadi salah satu dari keduanya keliru.
        """,
      en: """
        Outside the years of its `jadwal` no report of an action is due. A target for such a year is not scored while nobody \
        reports, so one of the two is wrong.
        """),
    example: .changing(
      ExamplePlan.planPath, "    bobot: 1\n    indikator:", to: "    bobot: 1\n    jadwal: {mulai: 2020, selesai: 2020}\n    indikator:"),
    plan: { subject, findings in
      for action in subject.plan.actions {
        guard let schedule = action.schedule else { continue }
        for indicator in action.indicators {
          for target in indicator.targets where !schedule.contains(target.year) && subject.plan.years.contains(target.year) {
            findings.report(
              at: target.range,
              id: "Target \(action.id).\(indicator.id) tahun \(target.year) berada di luar jadwal aksinya, \(schedule.lowerBound)–\(schedule.upperBound).",
              en: "The target of \(action.id).\(indicator.id) for \(target.year) lies outside the action's schedule, \(schedule.lowerBound)–\(schedule.upperBound).",
              help: LocalizedText(
                id: "Hapus target tahun \(target.year), atau tulis `jadwal: {mulai: \(min(schedule.lowerBound, target.year)), selesai: \(max(schedule.upperBound, target.year))}`.",
                en: "Remove the target for \(target.year), or write `jadwal: {mulai: \(min(schedule.lowerBound, target.year)), selesai: \(max(schedule.upperBound, target.year))}`."),
              cause: "\(action.id)/\(indicator.id)/\(target.year)", action: action.id)
          }
        }
      }
    })
}
