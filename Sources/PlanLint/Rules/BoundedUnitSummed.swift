import Diagnostics
import PlanModel

extension LintRule {
  static let boundedUnitSummed = LintRule(
    code: "satuan-berbatas-dijumlahkan", severity: .warning,
    title: LocalizedText(id: "Satuan yang punya batas dijumlahkan", en: "Unit with a bound that is added up"),
    explanation: LocalizedText(
      id: """
        Persen dari beberapa periode tidak dapat dijumlahkan: 50 persen pada semester pertama dan 60 persen pada semester \
        kedua bukan 110 persen setahun. Nilai setahun adalah nilai periode terakhir atau rata-ratanya.
        """,
      en: """
        Per cents of several periods cannot be added up: 50 per cent in the first half and 60 per cent in the second are not \
        110 per cent in the year. The year's value is the last period's, or the mean.
        """),
    example: .changing(
      ExamplePlan.planPath, "satuan: kegiatan\n        arah: naik\n        hitung: jumlah",
      wrong: "satuan: persen\n        arah: naik\n        hitung: jumlah",
      right: "satuan: persen\n        arah: naik\n        hitung: rata-rata"),
    plan: { subject, findings in
      for position in subject.plan.actions.indices {
        let action = subject.plan.actions[position]
        for (number, indicator) in action.indicators.enumerated() where indicator.aggregation == .sum {
          guard let unit = subject.framework.unit(named: indicator.unit.string), let maximum = unit.maximum else { continue }
          findings.report(
            at: indicator.range,
            id: "\(subject.name(position, number)) menjumlahkan \(unit.name.id) dari beberapa periode, padahal satuan ini tidak dapat melebihi \(printed(maximum)).",
            en: "\(subject.name(position, number)) adds up \(unit.name.en) of several periods, but that unit cannot exceed \(printed(maximum)).",
            help: LocalizedText(
              id: "Tulis `hitung: terakhir` atau `hitung: rata-rata`.", en: "Write `hitung: terakhir` or `hitung: rata-rata`."),
            cause: "\(action.id)/\(indicator.id)", action: action.id)
        }
      }
    })
}
