import Diagnostics
import PlanModel

extension LintRule {
  static let spendingAboveCeiling = LintRule(
    code: "realisasi-melebihi-pagu", severity: .warning,
    title: LocalizedText(id: "Realisasi melebihi pagu", en: "Spending above the ceiling"),
    explanation: LocalizedText(
      id: """
        Realisasi anggaran setahun tidak dapat melebihi pagunya. Barangkali pagunya sudah berubah, nolnya kelebihan, atau \
        yang dilaporkan jumlah sejak awal tahun, padahal yang diminta hanya periode itu.
        """,
      en: """
        A year's spending cannot exceed its ceiling. Perhaps the ceiling was changed, there is a zero too many, or the sum \
        since January was reported where the period's own is asked for.
        """),
    example: .changing(ExamplePlan.reportPath, "nilai: 48250000", to: "nilai: 58250000"),
    plan: { subject, findings in
      let (actions, years) = (subject.plan.actions, subject.plan.years)
      // Row-major: action × year.
      var spent = [Double](repeating: 0, count: actions.count * years.count)
      for report in subject.plan.reports where years.contains(report.period.year) {
        let year = report.period.year
        for entry in report.entries.indices {
          guard case .number(let amount)? = report.entries[entry].budgetSpent?.value else { continue }
          let action = report.entries[entry].action
          let cell = action * years.count + year - years.lowerBound
          let before = spent[cell]
          spent[cell] += amount
          guard let budget = actions[action].budgets.firstIndex(where: { $0.year == year }),
            case .number(let ceiling) = actions[action].budgets[budget].ceiling, before <= ceiling,
            before + amount > ceiling, let spending = report.entries[entry].budgetSpent
          else { continue }
          let (id, place) = (actions[action].id, actions[action].budgets[budget].range)
          findings.report(
            at: spending.range,
            id: "Realisasi aksi \(id) tahun \(year) mencapai Rp\(printed(before + amount)), melebihi pagu Rp\(printed(ceiling)).",
            en: "Spending on action \(id) in \(year) comes to Rp\(printed(before + amount)), above its ceiling of Rp\(printed(ceiling)).",
            help: LocalizedText(
              id: "Periksa kedua angkanya; tulis realisasi periode ini saja.",
              en: "Check both figures; write this period's spending only."),
            notes: [.init(id: "pagu tahun \(year) di sini", en: "the ceiling for \(year) is here", at: place)],
            action: id)
        }
      }
    })
}
