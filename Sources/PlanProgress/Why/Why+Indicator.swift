import Diagnostics
import PlanModel

extension Why {
  func indicator(_ action: Int, _ position: Int) -> WhyNode {
    let source = plan.actions[action].indicators[position]
    let progress = Array(report.indicators(of: action, in: year))[position]
    let kind = [source.direction.rawValue, source.aggregation.rawValue, source.targetKind.rawValue].joined(separator: ", ")
    let name = "\(plan.actions[action].id).\(source.id) «\(source.name.string)» (\(source.unit.string); \(kind))"
    var lines = targetLines(source, progress)
    lines.append(realisationLine(action, position, source, progress))
    if let absence = progress.figure.absence {
      lines.append(LocalizedText(id: "Tidak dinilai: \(absence.label.id).", en: "Not scored: \(absence.label.en)."))
    } else {
      lines += scoreLines(source, progress)
    }
    return WhyNode(
      title: LocalizedText(verbatim: name), lines: lines, children: periodsShown(source).map { period(action, position, $0) })
  }

  /// T today, and the target first ratified where it was another.
  private func targetLines(_ source: Indicator, _ progress: IndicatorProgress) -> [LocalizedText] {
    var lines: [LocalizedText] = []
    if let target = progress.target {
      let place = source.targets.first { $0.year == year.year }.map { " (\(path($0.provenance)))" } ?? ""
      lines.append(
        LocalizedText(
          id: "T = \(Self.number(target, .indonesian))\(place)", en: "T = \(Self.number(target, .english))\(place)"))
    }
    if let original = progress.originalTarget, original != progress.target {
      lines.append(
        LocalizedText(
          id: "target awal = \(Self.number(original, .indonesian))",
          en: "target first ratified = \(Self.number(original, .english))"))
    }
    return lines
  }

  /// How R comes from the periods, as a sum, a mean or the newest value.
  private func realisationLine(
    _ action: Int, _ position: Int, _ source: Indicator, _ progress: IndicatorProgress
  ) -> LocalizedText {
    guard progress.realisation.bounds != nil else {
      return LocalizedText(id: "R: tidak ada nilai pada tahun ini.", en: "R: there is no value in this year.")
    }
    let reported = periodsShown(source).compactMap { period -> (label: String, value: PublishedValue)? in
      let value = report.values[action, position, period].value
      return value.bounds == nil ? nil : (report.values.periods[period].label, value)
    }
    func text(_ language: Language) -> String {
      let result = progress.realisation.text(language)
      let values = reported.map { $0.value.text(language) }
      switch source.aggregation {
      case .latest:
        let word = language == .indonesian ? "nilai terbaru" : "newest value"
        return "R = \(word), \(reported.last?.label ?? "") = \(result)"
      case .sum: return values.count == 1 ? "R = \(result)" : "R = \(values.joined(separator: " + ")) = \(result)"
      case .mean:
        return values.count == 1 ? "R = \(result)" : "R = (\(values.joined(separator: " + "))) ÷ \(values.count) = \(result)"
      }
    }
    return LocalizedText(id: text(.indonesian), en: text(.english))
  }

  /// The ratio, its cap, and what gaps and bands do to both ends.
  private func scoreLines(_ source: Indicator, _ progress: IndicatorProgress) -> [LocalizedText] {
    guard let estimate = progress.figure.reported, let target = progress.target else { return [] }
    var lines: [LocalizedText] = []
    if let raw = progress.rawRatio, let bounds = progress.realisation.bounds {
      let worse = source.direction == .down ? bounds.upperBound : bounds.lowerBound
      let ratio = { Self.ratio(source.direction, target: target, realisation: worse, raw: raw, $0) }
      lines.append(
        LocalizedText(
          id: ratio(.indonesian) + (raw > 1 ? ", dihitung 1" : ""), en: ratio(.english) + (raw > 1 ? ", counts 1" : "")))
    }
    lines.append(
      LocalizedText(
        id: "capaian = \(Self.number(estimate.value, .indonesian))", en: "score = \(Self.number(estimate.value, .english))"))
    if !estimate.isPoint { lines.append(intervalLine(estimate, progress)) }
    if let verified = progress.figure.verified {
      lines.append(
        LocalizedText(
          id: "terverifikasi = \(Self.number(verified.value, .indonesian))",
          en: "verified = \(Self.number(verified.value, .english))"))
    }
    if progress.figure.differsFromOriginal, let original = progress.figure.original {
      lines.append(
        LocalizedText(
          id: "terhadap target awal = \(Self.number(original.value, .indonesian))",
          en: "against the target first ratified = \(Self.number(original.value, .english))"))
    }
    return lines
  }

  private static func ratio(
    _ direction: Indicator.Direction, target: Double, realisation: Double, raw: Double, _ language: Language
  ) -> String {
    let (goal, result, share) = (number(target, language), number(realisation, language), number(raw, language))
    guard direction == .down else { return "R ÷ T = \(result) ÷ \(goal) = \(share)" }
    guard target == 0 else { return "(2T − R) ÷ T = (2 × \(goal) − \(result)) ÷ \(goal) = \(share)" }
    return language == .indonesian
      ? "T = 0: 1 bila R = 0, selain itu 0; di sini \(share)" : "T = 0: 1 if R = 0, else 0; here \(share)"
  }

  private func intervalLine(_ estimate: Estimate, _ progress: IndicatorProgress) -> LocalizedText {
    let start = (year.year - plan.years.lowerBound) * plan.calendar.periodsPerYear
    let missing = (0..<plan.calendar.periodsPerYear).filter { progress.missingMask >> $0 & 1 == 1 }
      .map { report.values.periods[start + $0].label }.joined(separator: ", ")
    func ends(_ language: Language) -> String {
      "\(Self.number(estimate.low, language))–\(Self.number(estimate.high, language))"
    }
    return missing.isEmpty
      ? LocalizedText(
        id: "rentang \(ends(.indonesian)): nilai berupa pita atau ada periode kosong pada tahun lalu",
        en: "interval \(ends(.english)): values are bands, or periods of earlier years are missing")
      : LocalizedText(
        id: "rentang \(ends(.indonesian)): belum dilaporkan \(missing)", en: "interval \(ends(.english)): not reported \(missing)")
  }

  /// Periods that enter R: of the year, or from the plan's start for a cumulative sum.
  private func periodsShown(_ source: Indicator) -> [Int] {
    report.values.periods.indices.filter { index in
      let period = report.values.periods[index]
      if source.targetKind == .cumulative && source.aggregation == .sum { return period.year <= year.year }
      return period.year == year.year
    }
  }
}
