import Diagnostics
import PlanModel

extension LintRule {
  static let unitExceeded = LintRule(
    code: "nilai-tidak-cocok-satuan", severity: .warning,
    title: LocalizedText(id: "Nilai tidak cocok dengan satuannya", en: "Value that its unit does not allow"),
    explanation: LocalizedText(
      id: """
        Kerangka menyatakan satuan yang selalu bulat (orang, kegiatan) dan yang punya batas (persen). Setengah kegiatan \
        atau 250 persen biasanya salah ketik, atau satuannya keliru.
        """,
      en: """
        The framework says which units are always whole (persons, activities) and which have a bound (per cent). Half an \
        activity or 250 per cent is mostly a slip, or the unit is wrong.
        """),
    example: .changing(ExamplePlan.reportPath, "patroli: {nilai: 3}", to: "patroli: {nilai: 3.5}"),
    plan: { subject, findings in
      var known: [PlanText: Framework.Unit] = [:]
      for action in subject.plan.actions.indices {
        let indicators = subject.plan.actions[action].indicators
        for number in indicators.indices {
          let name = indicators[number].unit
          guard let unit = known[name] ?? subject.framework.unit(named: name.string) else { continue }
          known[name] = unit
          guard unit.isWhole || unit.maximum != nil else { continue }
          let mayBeBroken = unit.isWhole && indicators[number].aggregation != .mean
          for value in subject.series(of: action, number) {
            let isBroken = mayBeBroken && value.number != value.number.rounded()
            let isTooMuch = unit.maximum.map { value.number > $0 } ?? false
            guard isBroken || isTooMuch else { continue }
            findings.report(
              at: subject.range(of: value),
              id: "\(subject.name(action, number)) bernilai \(printed(value.number)) \(unit.name.id), \(isBroken ? "padahal satuan ini selalu bulat" : "melebihi batas \(printed(unit.maximum ?? 0))").",
              en: "\(subject.name(action, number)) is \(printed(value.number)) \(unit.name.en), \(isBroken ? "but that unit is always whole" : "above the bound of \(printed(unit.maximum ?? 0))").",
              help: LocalizedText(
                id: "Periksa angkanya, atau `satuan` indikatornya.", en: "Check the figure, or the indicator's `satuan`."),
              action: subject.plan.actions[action].id)
          }
        }
      }
    })
}
