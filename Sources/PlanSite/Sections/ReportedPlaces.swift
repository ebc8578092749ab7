import Diagnostics
import PlanModel
import PlanProgress

/// Where each value of a plan was written, by indicator and period: looked up once for the pages of all languages.
struct ReportedPlaces: Sendable {
  private let places: [SourceLinks.Place]
  private let periodCount: Int

  init(_ material: RegionMaterial, _ sources: SourceLinks) {
    guard let plan = material.dossier.plans.first, let report = material.reports.first else {
      places = []
      periodCount = 0
      return
    }
    let count = report.values.periods.count
    var places = [SourceLinks.Place](repeating: .nowhere, count: (report.indicatorOffsets.last ?? 0) * count)
    // A period after the other: so reports are read as they lie in memory, and each is left behind.
    for period in 0..<count {
      for action in plan.actions.indices {
        for indicator in plan.actions[action].indicators.indices {
          let cell = report.values[action, indicator, period]
          guard cell.report >= 0 else { continue }
          let row = report.indicatorOffsets[action] + indicator
          places[row * count + period] = sources.place(Self.provenance(of: cell, in: plan))
        }
      }
    }
    self.places = places
    periodCount = count
  }

  subscript(row: Int, period: Int) -> SourceLinks.Place { places[row * periodCount + period] }

  private static func provenance(of cell: PlanValues.Cell, in plan: Plan) -> Provenance {
    let (report, entry) = (Int(cell.report), Int(cell.entry))
    return cell.entryValue >= 0
      ? plan.reports[report].entries[entry].values[Int(cell.entryValue)].provenance
      : plan.reports[report].entries[entry].provenance
  }
}
