import Diagnostics
import PlanModel

extension LintRule {
  /// How many times the greatest figure that the plan names a value must be before it looks like a slip. A year's work
  /// reported at once is four or twelve times a period's share, so the bound lies above that.
  private static let suspiciousFactor = 20.0

  static let valueFarAboveTarget = LintRule(
    code: "nilai-jauh-di-atas-target", severity: .warning,
    title: LocalizedText(id: "Nilai jauh di atas target", en: "Value far above its target"),
    explanation: LocalizedText(
      id: """
        Nilai satu periode yang sedikitnya 20 kali angka terbesar dalam rencana (target atau keadaan awal) biasanya salah \
        ketik: titik ribuan, satuan yang berbeda, atau angka dari baris lain. Skornya tetap dihitung, dan berhenti di 100.
        """,
      en: """
        A value of one period that is at least 20 times the greatest figure in the plan (target or baseline) is mostly a \
        slip: a thousands separator, another unit, or another row's figure. It is scored all the same, and stops at 100.
        """),
    example: .changing(ExamplePlan.reportPath, "kel: {nilai: 37}", to: "kel: {nilai: 3700}"),
    plan: { subject, findings in
      for action in subject.plan.actions.indices {
        let indicators = subject.plan.actions[action].indicators
        for number in indicators.indices where indicators[number].direction != .neutral {
          let greatest = greatestFigure(of: number, action, in: subject.plan)
          guard greatest > 0 else { continue }
          for value in subject.series(of: action, number) where value.number >= suspiciousFactor * greatest {
            findings.report(
              at: subject.range(of: value),
              id: "\(subject.name(action, number)) bernilai \(printed(value.number)), \(printed((value.number / greatest).rounded(.down))) kali angka terbesar dalam rencananya (\(printed(greatest))).",
              en: "\(subject.name(action, number)) is \(printed(value.number)), \(printed((value.number / greatest).rounded(.down))) times the greatest figure in its plan (\(printed(greatest))).",
              help: LocalizedText(
                id: "Periksa angka dan satuannya. Bila memang benar, jelaskan di `catatan` dan beri pengecualian.",
                en: "Check the figure and its unit. If it is right, explain it in `catatan` and give an exception."),
              action: subject.plan.actions[action].id)
          }
        }
      }
    })

  /// The greatest number that a plan names for an indicator: as target of any year, before or after amendments, or as
  /// baseline; 0 without any.
  private static func greatestFigure(of indicator: Int, _ action: Int, in plan: Plan) -> Double {
    var values = plan.actions[action].indicators[indicator].targets.map(\.value)
    if let baseline = plan.actions[action].indicators[indicator].baseline { values.append(baseline.value) }
    for amendment in plan.amendments where amendment.action == action {
      guard case .target(indicator, _, let from, let to) = amendment.change else { continue }
      values += [from, to]
    }
    return values.reduce(0) { greatest, value in
      if case .number(let number) = value { max(greatest, number) } else { greatest }
    }
  }
}
