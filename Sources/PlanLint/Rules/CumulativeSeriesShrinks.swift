import Diagnostics
import PlanModel

extension LintRule {
  static let cumulativeSeriesShrinks = LintRule(
    code: "nilai-kumulatif-menyusut", severity: .warning,
    title: LocalizedText(id: "Nilai kumulatif menyusut", en: "Cumulative series that shrinks"),
    explanation: LocalizedText(
      id: """
        Keadaan kumulatif, misalnya jumlah kelurahan yang sudah punya gugus tugas, biasanya tidak berkurang. Bila angkanya \
        turun, barangkali yang dilaporkan hanya tambahan periode itu.
        """,
      en: """
        A cumulative level, such as how many kelurahan have a task force, does not usually shrink. Where it falls, \
        perhaps only the period's increase was reported.
        """),
    example: .changing(ExamplePlan.reportPath, "kel: {nilai: 37}", to: "kel: {nilai: 10}"),
    plan: { subject, findings in
      for position in subject.plan.actions.indices {
        let indicators = subject.plan.actions[position].indicators
        for number in indicators.indices
        where indicators[number].targetKind == .cumulative && indicators[number].aggregation == .latest
          && indicators[number].direction == .up
        {
          var before: (label: LocalizedText, number: Double)?
          if let baseline = indicators[number].baseline, case .number(let value) = baseline.value {
            before = (LocalizedText(id: "keadaan awal \(baseline.year)", en: "the baseline of \(baseline.year)"), value)
          }
          for value in subject.series(of: position, number) {
            if let before, value.number < before.number {
              findings.report(
                at: subject.range(of: value),
                id: "\(subject.name(position, number)) bernilai \(printed(value.number)) pada \(value.period.label), di bawah \(printed(before.number)) pada \(before.label.id).",
                en: "\(subject.name(position, number)) is \(printed(value.number)) in \(value.period.label), below \(printed(before.number)) in \(before.label.en).",
                help: LocalizedText(
                  id: "Tulis jumlah seluruhnya sampai akhir periode, bukan tambahannya; bila memang berkurang, jelaskan di `catatan`.",
                  en: "Write the whole number at the period's end and not the increase; where it did fall, explain it in `catatan`."),
                action: subject.plan.actions[position].id)
            }
            before = (LocalizedText(verbatim: value.period.label), value.number)
          }
        }
      }
    })
}
