import Diagnostics
import NumberText
public import PlanModel

/// Explains one figure of one year: the whole computation as a tree, with every value's file, line, agency, date, evidence
/// and source. Small cells stay bands.
///
/// Nil when the plan has no such year.
public func explain(
  _ target: WhyTarget, year: Int, plan: Plan, report: ProgressReport, framework: Framework, dossier: RegionDossier
) -> WhyNode? {
  guard let progress = report.year(year) else { return nil }
  var node = Why(plan: plan, report: report, framework: framework, dossier: dossier, year: progress).node(for: target)
  if let commit = dossier.commit {
    node.lines.append(
      LocalizedText(id: "Berkas dan baris menurut komit \(commit).", en: "Files and lines are those of commit \(commit)."))
  }
  if dossier.lastCommit != nil, dossier.commit == nil {
    node.lines.append(
      LocalizedText(
        id: "Sebagian berkas belum dikomit; barisnya menurut berkas di folder ini.",
        en: "Some files are not committed yet; their lines are those of the files in this folder."))
  }
  return node
}

struct Why {
  let plan: Plan
  let report: ProgressReport
  let framework: Framework
  let dossier: RegionDossier
  let year: YearProgress

  func node(for target: WhyTarget) -> WhyNode {
    switch target {
    case .region:
      return mean(of: Array(plan.actions.indices), figure: year.region, name: LocalizedText(verbatim: dossier.region.name))
    case .agency(let agency):
      return mean(
        of: plan.actions.indices.filter { plan.actions[$0].lead == agency }, figure: year.agencies[agency],
        name: LocalizedText(verbatim: plan.agencies[agency].name.string))
    case .strategy(let strategy):
      return mean(
        of: plan.actions.indices.filter { plan.actions[$0].strategy == strategy }, figure: year.strategies[strategy],
        name: framework.strategies[strategy].name)
    case .action(let action):
      var node = self.action(action)
      node.title = heading(of: node.title)
      return node
    case .indicator(let action, let indicator):
      var node = self.indicator(action, indicator)
      node.title = heading(of: node.title)
      return node
    }
  }

  /// «… · 2019 · Kota Kupang (53.71), RAD 2018-2020, contoh, per 30 Juni 2025».
  private func heading(of name: LocalizedText) -> LocalizedText {
    let region = "\(dossier.region.name) (\(plan.region))"
    return LocalizedText(
      id: "\(name.id) · \(year.year) · \(region), RAD \(plan.id), \(plan.nature.rawValue), per \(report.asOf.text(.indonesian))",
      en: "\(name.en) · \(year.year) · \(region), plan \(plan.id), \(plan.nature.rawValue), as of \(report.asOf.text(.english))")
  }

  /// The weighted mean of actions.
  private func mean(of actions: [Int], figure: Figure, name: LocalizedText) -> WhyNode {
    var lines = [
      LocalizedText(
        id: figure.score(unit: Figure.actionsUnit, .indonesian), en: figure.score(unit: Figure.actionsUnit, .english))
    ]
    let scored = actions.filter { year.actions[$0].figure.reported != nil }
    let terms = scored.map { WeightedTerm(weight: plan.actions[$0].weight, figure: year.actions[$0].figure) }
    let originalTerms = actions.filter { year.actions[$0].figure.original != nil }
      .map { WeightedTerm(weight: plan.actions[$0].weight, figure: year.actions[$0].figure) }
    lines += MeanWording(terms: terms, originalTerms: originalTerms, figure: figure).lines
    let excluded = actions.filter { year.actions[$0].figure.reported == nil }
    if !excluded.isEmpty {
      func list(_ language: Language) -> String {
        excluded.map { action in
          let reason = year.actions[action].figure.absence.map { " (\($0.label[language]))" } ?? ""
          return plan.actions[action].id + reason
        }.joined(separator: ", ")
      }
      lines.append(LocalizedText(id: "Di luar hitungan: \(list(.indonesian)).", en: "Left out: \(list(.english))."))
    }
    return WhyNode(title: heading(of: name), lines: lines, children: actions.map { action($0) })
  }

  /// The plain mean of an action's scored indicators.
  private func action(_ action: Int) -> WhyNode {
    let source = plan.actions[action]
    let progress = year.actions[action]
    let title = LocalizedText(
      id: "\(source.id) «\(source.title.string)» · bobot \(Self.number(source.weight, .indonesian)) · \(progress.status.label.id)",
      en: "\(source.id) «\(source.title.string)» · weight \(Self.number(source.weight, .english)) · \(progress.status.label.en)")
    let figure = progress.figure
    var lines: [LocalizedText] = []
    if figure.reported == nil, let absence = figure.absence {
      lines.append(LocalizedText(id: "Tanpa angka: \(absence.label.id).", en: "No figure: \(absence.label.en)."))
    }
    let all = report.indicators(of: action, in: year).map { WeightedTerm(weight: 1, figure: $0.figure) }
    lines +=
      MeanWording(
        terms: all.filter { $0.figure.reported != nil }, originalTerms: all.filter { $0.figure.original != nil },
        figure: figure, isPlain: true
      ).lines
    if let exclusion = progress.notApplicable {
      lines.append(LocalizedText(id: "Tidak berlaku menurut \(path(exclusion))", en: "Not applicable, says \(path(exclusion))"))
    }
    if let cancellation = progress.cancellation {
      let amendment = plan.amendments[cancellation]
      let (reason, place) = (amendment.reason.string, path(amendment.provenance))
      lines.append(
        LocalizedText(
          id: "Dibatalkan pada \(amendment.date.text(.indonesian)): \(reason) (\(place))",
          en: "Cancelled on \(amendment.date.text(.english)): \(reason) (\(place))"))
    }
    lines.append(LocalizedText(verbatim: path(source.provenance)))
    return WhyNode(title: title, lines: lines, children: source.indicators.indices.map { indicator(action, $0) })
  }

  /// `plans/…/rad-2018-2020.yaml:23`.
  func path(_ place: Provenance) -> String { "\(dossier.path(of: place.source) ?? "?"):\(place.line)" }

  /// A number of a computation: nothing is rounded away that a pocket calculator shows.
  static func number(_ value: Double, _ language: Language) -> String {
    NumberText.number(value, style: NumberStyle(language), decimals: 9)
  }
}
