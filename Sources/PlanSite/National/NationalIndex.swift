import PlanModel
import PlanProgress

/// What national pages look up over and over, put in order once a build. A class, because every look-up begins with it.
final class NationalIndex: Sendable {
  /// A region with a plan that the national figures count. A class: tables sort and pass on thousands of them.
  final class Entry: Sendable {
    /// As the registry has it.
    let record: Region
    /// Among which it is compared.
    let type: RegionType
    let summary: RegionSummary
    let plan: PlanSummary
    /// The year in which all are compared, else its newest finished one; nil before its first year is finished.
    let compared: ComparisonRow?
    /// The framework and year of `compared`.
    let group: ComparisonGroup.Key?
    let move: Move?
    /// The year that counts for the region's figure: the one it was compared in, else its newest finished one.
    let headline: YearSummary?
    /// The year whose statuses are «now».
    let current: YearSummary?

    init(
      _ record: Region, summary: RegionSummary, plan: PlanSummary, compared: ComparisonRow?, group: ComparisonGroup.Key?,
      move: Move?
    ) {
      self.record = record
      type = record.type.comparisonGroup
      headline = compared?.year ?? plan.headline
      current = plan.running ?? plan.headline
      self.summary = summary
      self.plan = plan
      self.compared = compared
      self.group = group
      self.move = move
    }
  }

  let reference: ReferenceData
  /// In order of code.
  let entries: [Entry]
  private let positions: [RegionCode: Int]
  /// By kind of agency: how many the plans name.
  let agencies: [String: Int]

  init(_ summaries: [RegionSummary], _ comparison: NationalComparison, _ reference: ReferenceData) {
    self.reference = reference
    var compared: [RegionCode: (row: ComparisonRow, key: ComparisonGroup.Key)] = [:]
    // The year in which all are compared speaks for a region; for one that has no such year its newest.
    for group in comparison.groups.filter({ !$0.isLastClosed }) + comparison.groups.filter(\.isLastClosed) {
      for row in group.rows where group.isLastClosed || group.year > compared[row.region]?.key.year ?? 0 {
        compared[row.region] = (row, group.key)
      }
    }
    let moves = Dictionary(comparison.moves.map { ($0.region, $0) }, uniquingKeysWith: { first, _ in first })
    var entries: [Entry] = []
    var positions: [RegionCode: Int] = [:]
    var agencies: [String: Int] = [:]
    for summary in summaries {
      guard let plan = summary.plans.first(where: { comparison.counted.contains($0.nature) }),
        let record = reference.region(summary.region)
      else { continue }
      let place = compared[summary.region]
      for agency in plan.agencies { agencies[agency.kind, default: 0] += 1 }
      positions[summary.region] = entries.count
      entries.append(
        Entry(
          record, summary: summary, plan: plan, compared: place?.row, group: place?.key, move: moves[summary.region]))
    }
    self.entries = entries
    self.positions = positions
    self.agencies = agencies
  }

  func entry(_ code: RegionCode) -> Entry? { positions[code].map { entries[$0] } }
}

extension NationalIndex.Entry {
  var region: RegionCode { summary.region }

  /// Due reports over the plan's whole life.
  var reporting: ReportingShare {
    plan.yearSummaries.reduce(into: ReportingShare()) {
      $0 = ReportingShare(
        due: $0.due + $1.reporting.due, sent: $0.sent + $1.reporting.sent, onTime: $0.onTime + $1.reporting.onTime)
    }
  }
}

extension ComparisonGroup {
  /// What makes figures comparable beside the kind of unit.
  struct Key: Sendable, Hashable {
    let framework: String
    let year: Int
  }

  var key: Key { Key(framework: framework, year: year) }
}

extension RegionType {
  /// The three kinds that are compared, each among themselves.
  static let compared: [RegionType] = [.province, .regency, .city]

  /// `provinsi`, `kabupaten`, `kota` of a block's parameter.
  init(argument: String?) {
    self = argument.flatMap(RegionType.init(rawValue:)) ?? .province
  }
}
