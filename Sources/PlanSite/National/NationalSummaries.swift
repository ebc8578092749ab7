public import Diagnostics
public import PlanModel
public import PlanProgress

/// What all regions handed up, and what national files see of it: cut down when a file first asks, and once.
public final class NationalSummaries: Sendable {
  let summaries: RegionSummaries
  let reference: ReferenceData
  private let codes: [DiagnosticKind]
  private let commit: String?
  private let broken: [RegionCode]
  private let shown: @Sendable (SummaryView) -> SummaryView
  private let materials = MadeOnce<SummaryView, NationalMaterial>()
  private let agencies = MadeOnce<String, AgenciesOfKind>()

  /// - Parameters:
  ///   - summaries: of every region that has a folder.
  ///   - codes: every code that the tool can give, for the guide.
  ///   - commit: the national one, when the CLI knows it.
  ///   - broken: regions that were left out because their files have errors («37 dari 38»).
  public convenience init(
    _ summaries: RegionSummaries, reference: ReferenceData, codes: [DiagnosticKind], commit: String?,
    broken: [RegionCode] = []
  ) {
    self.init(summaries, reference: reference, codes: codes, commit: commit, broken: broken, showing: { $0 })
  }

  /// - Parameter shown: what is shown in place of a view: a file must come out the same when it is shown more.
  package init(
    _ summaries: RegionSummaries, reference: ReferenceData, codes: [DiagnosticKind], commit: String?,
    broken: [RegionCode] = [], showing shown: @escaping @Sendable (SummaryView) -> SummaryView
  ) {
    self.shown = shown
    self.summaries = summaries
    self.reference = reference
    self.codes = codes
    self.commit = commit
    self.broken = broken
  }

  /// What one view shows, put in order for pages.
  public func material(in view: SummaryView) -> NationalMaterial {
    materials.value(for: view) {
      NationalMaterial(seen(in: view).all, reference: reference, codes: codes, commit: commit, broken: broken)
    }
  }

  /// Lets go of what was made, which is made again when somebody asks.
  public func letGo() {
    materials.removeAll()
    agencies.removeAll()
  }

  /// The same without any order made, and region by region when somebody asks.
  public func seen(in view: SummaryView) -> RegionSummaries {
    let view = shown(view)
    return summaries.map { $0.seen(in: view) }
  }

  /// One kind of agency in all regions: its page in both languages and the national table show the same.
  func agencies(of kind: String) -> AgenciesOfKind {
    agencies.value(for: kind) {
      let named = summaries.all.filter { $0.isShown(amongAgenciesOf: kind, reference) }
      let isWhole = shown(.compared) > .compared
      return AgenciesOfKind(kind, named.map { $0.seen(ofAgencyKind: kind, isWhole: isWhole) }, reference)
    }
  }
}
