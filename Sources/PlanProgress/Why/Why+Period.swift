import Diagnostics
import PlanModel

extension Why {
  /// One value with everything about where it comes from.
  func period(_ action: Int, _ position: Int, _ index: Int) -> WhyNode {
    let period = report.values.periods[index]
    let cell = report.values[action, position, index]
    let isDue = framework.isDue(period, asOf: report.asOf) && period.lastDay >= plan.judgedFrom
    func state(_ language: Language) -> String {
      if isDue || cell.value != .absent { return cell.value.text(language) }
      return language == .indonesian ? "belum jatuh tempo" : "not due yet"
    }
    return WhyNode(
      title: LocalizedText(id: "\(period.label): \(state(.indonesian))", en: "\(period.label): \(state(.english))"),
      lines: originLines(cell) + verdictLines(cell))
  }

  private func originLines(_ cell: PlanValues.Cell) -> [LocalizedText] {
    guard cell.report >= 0 else { return [] }
    let source = plan.reports[Int(cell.report)]
    let entry = source.entries[Int(cell.entry)]
    let value = entry.values[Int(cell.entryValue)]
    let agency = plan.agencies[source.agency]
    let (name, place) = ((agency.abbreviation ?? agency.name).string, path(value.provenance))
    var lines = [
      LocalizedText(
        id: "\(name), \(source.date.text(.indonesian)), \(place)", en: "\(name), \(source.date.text(.english)), \(place)")
    ]
    for item in entry.evidence {
      lines.append(named(LocalizedText(id: "bukti", en: "evidence"), item.title, item.link))
    }
    for item in value.citations.isEmpty ? entry.citations + source.citations : value.citations {
      lines.append(named(LocalizedText(id: "sumber", en: "source"), item.title, item.link))
    }
    return lines
  }

  private func verdictLines(_ cell: PlanValues.Cell) -> [LocalizedText] {
    guard let verdict = cell.verdict else { return [] }
    let place = path(plan.verifications[Int(cell.verification)].decisions[Int(cell.decision)].provenance)
    guard cell.corrected.bounds != nil else {
      return [LocalizedText(id: "verifikasi: \(verdict.rawValue), \(place)", en: "verification: \(verdict.rawValue), \(place)")]
    }
    return [
      LocalizedText(
        id: "verifikasi: \(verdict.rawValue) menjadi \(cell.corrected.text(.indonesian)), \(place)",
        en: "verification: \(verdict.rawValue) to \(cell.corrected.text(.english)), \(place)")
    ]
  }

  private func named(_ label: LocalizedText, _ title: PlanText, _ link: PlanText?) -> LocalizedText {
    let text = title.string + (link.map { " " + $0.string } ?? "")
    return LocalizedText(id: "\(label.id): \(text)", en: "\(label.en): \(text)")
  }
}
