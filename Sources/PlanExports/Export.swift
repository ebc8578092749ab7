public import Diagnostics
public import Output
public import PlanModel
public import PlanProgress

/// What a region's data files are made of: that region alone.
public struct RegionExportContext: Sendable {
  public let dossier: RegionDossier
  /// By position in the dossier's `plans`.
  public let reports: [ProgressReport]
  public let reference: ReferenceData
  public let asOf: CalendarDate
  /// Of each plan whose framework is known.
  let figures: [PlanFigures]

  public init(
    dossier: RegionDossier, reports: [ProgressReport], reference: ReferenceData, asOf: CalendarDate
  ) {
    self.dossier = dossier
    self.reports = reports
    self.reference = reference
    self.asOf = asOf
    figures = zip(dossier.plans, reports).compactMap { plan, report in
      reference.framework(plan.framework).map { PlanFigures(of: plan, report: report, framework: $0) }
    }
  }
}

/// What national data files are made of: summaries, so that shards give the same files as one machine.
public struct NationalExportContext: Sendable {
  /// Files are in their order.
  public let summaries: RegionSummaries
  public let reference: ReferenceData
  public let asOf: CalendarDate

  public init(summaries: RegionSummaries, reference: ReferenceData, asOf: CalendarDate) {
    self.summaries = summaries
    self.reference = reference
    self.asOf = asOf
  }

  /// What each region adds to a file.
  func parts(
    separator: StaticString? = nil, _ write: @escaping @Sendable (RegionSummary, inout ByteBuffer) -> Void
  ) -> [OutputPart] {
    summaries.regions.indices.map { [summaries] position in
      OutputPart(name: summaries.regions[position].rawValue, separator: separator) { buffer in
        if let summary = summaries.summary(at: position) { write(summary, &buffer) }
      }
    }
  }

  /// What each region adds to a table.
  func rows(_ write: @escaping @Sendable (RegionSummary, inout CSVWriter) -> Void) -> [OutputPart] {
    summaries.regions.indices.map { [summaries] position in
      CSVWriter.part(name: summaries.regions[position].rawValue) { csv in
        if let summary = summaries.summary(at: position) { write(summary, &csv) }
      }
    }
  }
}

/// One data file that the site offers. Each format is one file under `Formats/`, listed in `all`.
public struct Export: Sendable {
  public let id: String
  public let title: LocalizedText
  /// What stands in it, for the page of downloads.
  public let summary: LocalizedText
  public let scope: Scope

  public enum Scope: Sendable {
    /// Lies at `data/wilayah/<kode>/<name>`.
    case region(name: String, write: @Sendable (RegionExportContext, inout ByteBuffer) -> Void)
    /// Lies at `data/<name>`. It grows with the country, so it is made in parts: what every region adds.
    case national(
      name: String, sees: SummaryView = .figures, parts: @Sendable (NationalExportContext) -> [OutputPart])
  }

  /// Every export, in the order in which the page of downloads lists them.
  public static let all: [Export] = [
    .regionFigures, .regionFigureTable, .regionValues, .nationalFigures, .nationalFigureTable, .nationalDuties,
    .nationalReports,
  ]

  /// A region's data files. A region without a plan has `figures.json` and tables without rows: links never break.
  public static func files(for context: RegionExportContext) -> [OutputFile] {
    all.compactMap { export in
      guard case .region(let name, let write) = export.scope else { return nil }
      let bytes = ByteBuffer.bytes(capacity: 256 << 10) { write(context, &$0) }
      return OutputFile(path: "data/wilayah/\(context.dossier.region.code)/\(name)", bytes: bytes)
    }
  }

  /// The whole collection's data files.
  public static func files(for context: NationalExportContext) -> [OutputFile] {
    SummaryView.allCases.flatMap { jobs(in: $0) { context } }.flatMap { $0() }
  }

  /// Of these the ones that see as much of the regions as `view` shows, one at a time.
  public static func jobs(
    in view: SummaryView, for context: @escaping @Sendable () -> NationalExportContext
  ) -> [OutputJob] {
    all.compactMap { export in
      guard case .national(let name, view, let parts) = export.scope else { return nil }
      return { [OutputFile(path: "data/\(name)", parts: parts(context()))] }
    }
  }
}
