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
    }
    let cells = periodsShown(source).map { report.values[action, position, $0] }
    lines += scoreLines(source, progress, cells)
    lines += originalLines(source, progress, cells)
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
        // With all its digits, so that what follows can be typed in as it stands.
        let mean = middleRealisation(source, progress, reported.map(\.value)).map { Self.number($0, language) } ?? result
        let shown = progress.realisation.isBanded ? result : mean
        return values.count == 1 ? "R = \(result)" : "R = (\(values.joined(separator: " + "))) ÷ \(values.count) = \(shown)"
      }
    }
    return LocalizedText(id: text(.indonesian), en: text(.english))
  }

  /// The ratio, its cap, and what gaps and bands do to both ends.
  private func scoreLines(_ source: Indicator, _ progress: IndicatorProgress, _ cells: [PlanValues.Cell]) -> [LocalizedText] {
    guard let estimate = progress.figure.reported, let target = progress.target else { return [] }
    var lines: [LocalizedText] = []
    if let raw = progress.rawRatio, let middle = middleRealisation(source, progress, cells.map(\.value)) {
      let ratio = { Self.ratio(source.direction, target: target, realisation: middle, raw: raw, $0) }
      lines.append(
        LocalizedText(
          id: ratio(.indonesian) + (raw > 1 ? ", dihitung 1" : ""), en: ratio(.english) + (raw > 1 ? ", counts 1" : "")))
      if source.direction == .down, source.aggregation == .sum, raw > 0, estimate.value == 0 {
        lines.append(
          LocalizedText(
            id: "turun dan dijumlahkan, dengan periode kosong: dihitung 0",
            en: "turun, added up, with a period missing: counts 0"))
      }
    }
    lines.append(
      LocalizedText(
        id: "capaian = \(Self.number(estimate.value, .indonesian))", en: "score = \(Self.number(estimate.value, .english))"))
    if !estimate.isPoint { lines.append(intervalLine(estimate, progress)) }
    if let verified = progress.figure.verified { lines += verifiedLines(source, cells, target: target, verified.value) }
    return lines
  }

  /// R from the middle of every value, unrounded.
  private func middleRealisation(
    _ source: Indicator, _ progress: IndicatorProgress, _ values: [PublishedValue]
  ) -> Double? {
    let ends = source.aggregation == .mean ? values.compactMap(\.bounds) : progress.realisation.bounds.map { [$0] } ?? []
    guard !ends.isEmpty else { return nil }
    return ends.reduce(0) { $0 + ($1.lowerBound + $1.upperBound) / 2 } / Double(ends.count)
  }

  /// The same against the target first ratified, where that says something else.
  private func originalLines(
    _ source: Indicator, _ progress: IndicatorProgress, _ cells: [PlanValues.Cell]
  ) -> [LocalizedText] {
    guard progress.figure.differsFromOriginal, let original = progress.figure.original else { return [] }
    let name = LocalizedText(id: "terhadap target awal", en: "against the target first ratified")
    var lines: [LocalizedText] = []
    if progress.figure.absence != .cancelled, let target = progress.originalTarget,
      let middle = middleRealisation(source, progress, cells.map(\.value))
    {
      let raw = Rounding.share(
        ScoringRule(direction: source.direction, aggregation: source.aggregation, target: target).ratio(middle))
      func ratio(_ language: Language) -> String {
        Self.ratio(source.direction, target: target, realisation: middle, raw: raw, language)
      }
      lines.append(LocalizedText(id: "\(name.id): \(ratio(.indonesian))", en: "\(name.en): \(ratio(.english))"))
    }
    lines.append(
      LocalizedText(
        id: "\(name.id) = \(Self.number(original.value, .indonesian))", en: "\(name.en) = \(Self.number(original.value, .english))"))
    return lines
  }

  /// R as verified: `diterima` as reported, `dikoreksi` as corrected, the rest as bad as can be.
  private func verifiedLines(
    _ source: Indicator, _ cells: [PlanValues.Cell], target: Double, _ score: Double
  ) -> [LocalizedText] {
    let isDown = source.direction == .down
    // Of what counts: nil is as bad as can be, which is 0 for what should rise and has no bound for what should fall.
    var values: [Double?] = cells.compactMap { cell -> Double?? in
      let value = cell.verdict == .corrected ? cell.corrected : cell.value
      guard cell.verdict == .refused || value.bounds != nil else { return nil }
      guard cell.verdict == .accepted || cell.verdict == .corrected, let bounds = value.bounds else { return .some(nil) }
      return (bounds.lowerBound + bounds.upperBound) / 2
    }
    if source.aggregation == .latest { values = Array(values.suffix(1)) }
    let name = LocalizedText(id: "terverifikasi", en: "verified")
    let result = LocalizedText(
      id: "\(name.id) = \(Self.number(score, .indonesian))", en: "\(name.en) = \(Self.number(score, .english))")
    if isDown, values.contains(where: { $0 == nil }) {
      return [
        LocalizedText(id: "terverifikasi: ada nilai yang ditolak atau belum diperiksa", en: "verified: a value was refused or not checked"),
        result,
      ]
    }
    let numbers = values.map { $0 ?? 0 }
    guard !numbers.isEmpty else { return [result] }
    func formula(_ language: Language) -> String {
      let sum = numbers.map { Self.number($0, language) }.joined(separator: " + ")
      let total = numbers.reduce(0, +)
      let isMean = source.aggregation == .mean && numbers.count > 1
      let realisation = isMean ? total / Double(numbers.count) : total
      let raw = Rounding.share(
        ScoringRule(direction: source.direction, aggregation: source.aggregation, target: target).ratio(realisation))
      let adds = numbers.count > 1 ? "R = \(isMean ? "(\(sum)) ÷ \(numbers.count)" : sum) = \(Self.number(realisation, language)); " : ""
      return adds + Self.ratio(source.direction, target: target, realisation: realisation, raw: raw, language)
    }
    return [LocalizedText(id: "\(name.id): \(formula(.indonesian))", en: "\(name.en): \(formula(.english))"), result]
  }

  private static func ratio(
    _ direction: Indicator.Direction, target: Double, realisation: Double, raw: Double, _ language: Language
  ) -> String {
    let (goal, result, share) = (number(target, language), number(realisation, language), number(raw, language))
    guard direction == .down else { return "R ÷ T = \(result) ÷ \(goal) = \(share)" }
    guard target == 0 else {
      let exact = Rounding.share((2 * target - realisation) / target)
      let formula = "(2T − R) ÷ T = (2 × \(goal) − \(result)) ÷ \(goal) = \(number(exact, language))"
      return exact < 0 ? formula + (language == .indonesian ? ", dihitung 0" : ", counts 0") : formula
    }
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
