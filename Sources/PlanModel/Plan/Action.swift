public import Diagnostics

/// One thing that the region promised to do.
public struct Action: Sendable {
  public var id: String
  public var title: PlanText
  /// Position in the framework's `strategies`.
  public var strategy: Int
  public var items: [String]
  /// Position in the plan's `agencies`; nil when nobody is named, which is a finding of its own.
  public var lead: Int?
  /// Why nobody leads it.
  public var leadMissing: MissingReason?
  public var supporting: [Int]
  public var weight: Double
  public var location: PlanText?
  /// The years in which it is carried out, when not all of the plan's.
  public var schedule: ClosedRange<Int>?
  public var objective: PlanText?
  public var targetGroup: PlanText?
  /// Names of programme and activity in the region's planning documents.
  public var program: PlanText?
  public var activity: PlanText?
  public var budgetCode: PlanText?
  public var indicators: [Indicator]
  public var budgets: [Budget]
  /// Markdown.
  public var note: PlanText?
  public var citations: [Citation]
  public var range: SourceRange
  public var provenance: Provenance

  public init(
    id: String, title: PlanText, strategy: Int, items: [String], lead: Int?,
    leadMissing: MissingReason? = nil, supporting: [Int], weight: Double, location: PlanText?,
    schedule: ClosedRange<Int>? = nil, objective: PlanText? = nil, targetGroup: PlanText? = nil,
    program: PlanText? = nil, activity: PlanText? = nil, budgetCode: PlanText?, indicators: [Indicator],
    budgets: [Budget], note: PlanText?, citations: [Citation], range: SourceRange, provenance: Provenance
  ) {
    self.id = id
    self.title = title
    self.strategy = strategy
    self.items = items
    self.lead = lead
    self.leadMissing = leadMissing
    self.supporting = supporting
    self.weight = weight
    self.location = location
    self.schedule = schedule
    self.objective = objective
    self.targetGroup = targetGroup
    self.program = program
    self.activity = activity
    self.budgetCode = budgetCode
    self.indicators = indicators
    self.budgets = budgets
    self.note = note
    self.citations = citations
    self.range = range
    self.provenance = provenance
  }
}
