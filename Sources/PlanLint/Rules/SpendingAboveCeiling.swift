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
      struct Year: Hashable {
        var action: Int
        var year: Int
      }
      var spent: [Year: Double] = [:]
      for report in subject.plan.reports.indices {
        let year = subject.plan.reports[report].period.year
        for entry in subject.plan.reports[report].entries.indices {
          guard let spending = subject.plan.reports[report].entries[entry].budgetSpent,
            case .number(let amount) = spending.value
          else { continue }
          let action = subject.plan.reports[report].entries[entry].action
          let before = spent[Year(action: action, year: year)] ?? 0
          spent[Year(action: action, year: year)] = before + amount
          guard let budget = subject.plan.actions[action].budgets.first(where: { $0.year == year }),
            case .number(let ceiling) = budget.ceiling, before <= ceiling, before + amount > ceiling
          else { continue }
          let id = subject.plan.actions[action].id
          findings.report(
            at: spending.range,
            id: "Realisasi aksi \(id) tahun \(year) mencapai Rp\(printed(before + amount)), melebihi pagu Rp\(printed(ceiling)).",
            en: "Spending on action \(id) in \(year) comes to Rp\(printed(before + amount)), above its ceiling of Rp\(printed(ceiling)).",
            help: LocalizedText(
              id: "Periksa kedua angkanya; tulis realisasi periode ini saja.",
              en: "Check both figures; write this period's spending only."),
            notes: [.init(id: "pagu tahun \(year) di sini", en: "the ceiling for \(year) is here", at: budget.range)],
            action: id)
        }
      }
    })
}
