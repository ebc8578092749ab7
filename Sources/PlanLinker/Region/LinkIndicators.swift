import Diagnostics
import PlanModel
import YAMLTree

extension RegionLinker {
  mutating func indicators(
    _ node: YAMLTree.Node, in document: Document, _ linked: LinkedPlan
  ) -> ([Indicator], IDTable) {
    var ids = IDTable()
    var indicators: [Indicator] = []
    for item in document.tree.items(of: node) {
      guard let id = document.field(.id, of: item) else { continue }
      if let first = ids.insert(id, in: document.tree, at: indicators.count) {
        context.report(.duplicateID(id, what: .indicator, first: first, in: document))
        continue
      }
      indicators.append(indicator(item, in: document, linked))
    }
    return (indicators, ids)
  }

  private mutating func indicator(
    _ node: YAMLTree.Node, in document: Document, _ linked: LinkedPlan
  ) -> Indicator {
    var indicator = Indicator(
      id: "", name: document.requiredText(nil), unit: document.requiredText(nil), direction: .neutral,
      aggregation: .latest, targetKind: .annual, baseline: nil, targets: [], isSensitive: false, note: nil,
      range: document.range(of: node), provenance: document.provenance(of: node))
    var sensitive: Bool?
    var baseline: YAMLTree.Node?
    for (key, value) in document.fields(of: node) {
      switch key {
      case .id: indicator.id = document.string(value)
      case .name: indicator.name = document.requiredText(value)
      case .definition: indicator.definition = document.text(value)
      case .unit:
        indicator.unit = document.requiredText(value)
        indicator.isSensitive = unitIsSensitive(value, in: document, linked.framework)
      case .direction: indicator.direction = document.word(value, in: Words.direction) ?? .neutral
      case .counting: indicator.aggregation = document.word(value, in: Words.aggregation) ?? .latest
      case .targetKind: indicator.targetKind = document.word(value, in: Words.targetKind) ?? .annual
      case .sensitive: sensitive = document.boolean(value)
      case .baseline: baseline = value
      case .targets: indicator.targets = targets(value, in: document, linked)
      case .citations: indicator.citations = linked.scope.citations(value, in: document, &context)
      case .note: indicator.note = document.text(value)
      default: break
      }
    }
    indicator.isSensitive = sensitive ?? indicator.isSensitive
    if let baseline { indicator.baseline = self.baseline(baseline, in: document, of: indicator, linked) }
    return indicator
  }

  private mutating func baseline(
    _ node: YAMLTree.Node, in document: Document, of indicator: Indicator, _ linked: LinkedPlan
  ) -> Indicator.Baseline? {
    guard let year = document.field(.year, of: node).flatMap(document.integer) else { return nil }
    var baseline = Indicator.Baseline(
      year: year, value: .missing(nil), citations: [], provenance: document.provenance(of: node))
    let missing = document.field(.missing, of: node)
    for (key, value) in document.fields(of: node) {
      switch key {
      case .value:
        baseline.value = document.value(value, missing: missing)
        checkSmallCell(baseline.value, at: document.range(of: value), indicator, name: indicator.id, linked.framework)
      case .citations: baseline.citations = linked.scope.citations(value, in: document, &context)
      case .note: baseline.note = document.text(value)
      default: break
      }
    }
    return baseline
  }

  private mutating func targets(
    _ node: YAMLTree.Node, in document: Document, _ linked: LinkedPlan
  ) -> [Indicator.YearTarget] {
    var targets: [Indicator.YearTarget] = []
    targets.reserveCapacity(document.tree.count(of: node))
    for (key, value) in document.tree.entries(of: node) {
      guard let year = document.yearKey(key) else { continue }
      var target = Indicator.YearTarget(
        year: year, value: .missing(nil), citations: [], range: document.range(of: value),
        provenance: document.provenance(of: key))
      if document.tree.kind(of: value) == .mapping {
        let missing = document.field(.missing, of: value)
        for (field, value) in document.fields(of: value) {
          switch field {
          case .value: target.value = document.value(value, missing: missing)
          case .citations: target.citations = linked.scope.citations(value, in: document, &context)
          case .note: target.note = document.text(value)
          default: break
          }
        }
      } else {
        target.value = document.value(value, missing: nil)
      }
      targets.append(target)
    }
    return targets.sorted { $0.year < $1.year }
  }

  // MARK: Units and small cells

  /// Whether the unit counts people or cases. A spelling that the framework does not know is reported when it resembles
  /// one that it knows.
  private mutating func unitIsSensitive(
    _ node: YAMLTree.Node, in document: Document, _ framework: Framework
  ) -> Bool {
    let word = document.string(node)
    let match = units[word] ?? UnitMatch(word, in: framework)
    units[word] = match
    if let known = match.suggestion {
      context.report(.unknownUnit(node, in: document, known: known, isAlias: match.isAlias))
    }
    return match.isSensitive
  }

  /// Counts of people from 1 to the threshold − 1 stand nowhere in what git holds, nor does a band that is narrower.
  mutating func checkSmallCell(
    _ value: Value, at range: SourceRange, _ indicator: Indicator, name: String, _ framework: Framework
  ) {
    guard indicator.isSensitive else { return }
    let threshold = framework.smallCellThreshold
    switch value {
    case .number(let number) where number > 0 && number < Double(threshold): break
    case .fewerThan(let limit) where limit < threshold: break
    default: return
    }
    context.report(.smallCell(name, threshold: threshold, at: range))
  }
}

/// What a framework knows of a unit's spelling.
struct UnitMatch {
  var isSensitive = false
  /// The framework's own spelling, when the word is another.
  var suggestion: String?
  var isAlias = false

  init(_ word: String, in framework: Framework) {
    let folded = word.lowercased()
    if let unit = framework.unit(named: word) {
      isSensitive = unit.isSensitive
      isAlias = unit.name.id.lowercased() != folded
      suggestion = isAlias ? unit.name.id : nil
      return
    }
    let spellings = framework.units.flatMap { unit in [unit.name.id] + unit.aliases }
    guard let near = Suggestion.nearest(to: word, among: spellings, limit: 1).first,
      let unit = framework.unit(named: near)
    else { return }
    suggestion = unit.name.id
    // A slip in «korban» must not open what «korban» protects.
    isSensitive = unit.isSensitive
  }
}
