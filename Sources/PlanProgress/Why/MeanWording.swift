import Diagnostics

struct WeightedTerm {
  var weight: Double
  var figure: Figure
}

/// A mean written out so that it can be typed into a calculator.
struct MeanWording {
  let terms: [WeightedTerm]
  /// What enters the mean against the targets first ratified: also what was cancelled or lost its target since.
  let originalTerms: [WeightedTerm]
  let figure: Figure
  /// Without weights: an action's mean of its indicators.
  var isPlain = false

  private typealias Part = (weight: Double, value: Double)

  /// Up to so many terms stand in one line; more stand with the parts below, and only the sums here.
  private static let longest = 6

  var lines: [LocalizedText] {
    guard let estimate = figure.reported, !terms.isEmpty else { return originalLines }
    var lines = [line(LocalizedText(id: "capaian", en: "score"), estimate.value) { $0.value ?? 0 }]
    if !estimate.isPoint {
      lines.append(line(LocalizedText(id: "terendah", en: "lowest"), estimate.low) { $0.low ?? 0 })
      lines.append(line(LocalizedText(id: "tertinggi", en: "highest"), estimate.high) { $0.high ?? 0 })
    }
    if let verified = figure.verified {
      let name = LocalizedText(
        id: "terverifikasi (yang belum diperiksa dihitung 0)", en: "verified (what nobody checked counts 0)")
      lines.append(line(name, verified.value) { $0.verified?.value ?? 0 })
    }
    return lines + originalLines
  }

  private var originalLines: [LocalizedText] {
    guard let original = figure.original, figure.differsFromOriginal else { return [] }
    let name = LocalizedText(id: "terhadap target awal", en: "against the targets first ratified")
    return [line(name, original.value, of: originalTerms) { $0.original?.value ?? 0 }]
  }

  private func line(
    _ name: LocalizedText, _ result: Double, of terms: [WeightedTerm]? = nil, _ value: (Figure) -> Double
  ) -> LocalizedText {
    let terms = terms ?? self.terms
    let parts = terms.map { Part($0.weight, value($0.figure)) }
    return LocalizedText(
      id: "\(name.id) = \(formula(parts, .indonesian)) = \(Why.number(result, .indonesian))",
      en: "\(name.en) = \(formula(parts, .english)) = \(Why.number(result, .english))")
  }

  private func formula(_ parts: [Part], _ language: Language) -> String {
    func written(_ number: Double) -> String { Why.number(number, language) }
    let sum = written(parts.reduce(0) { $0 + $1.weight * $1.value })
    let weight = written(parts.reduce(0) { $0 + $1.weight })
    guard parts.count <= Self.longest else { return "\(sum) ÷ \(weight)" }
    if isPlain {
      let values = parts.map { written($0.value) }.joined(separator: " + ")
      return parts.count == 1 ? "\(values) ÷ 1" : "(\(values)) ÷ \(parts.count)"
    }
    let products = parts.map { "\(written($0.weight)) × \(written($0.value))" }.joined(separator: " + ")
    let weights = parts.map { written($0.weight) }.joined(separator: " + ")
    return "(\(products)) ÷ (\(weights)) = \(sum) ÷ \(weight)"
  }
}
