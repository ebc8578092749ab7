public import Diagnostics

/// A change of how grave one kind of advice is: in `site/site.yaml` for all or for one region, in `wilayah.yaml` for the
/// region itself.
public struct SeverityOverride: Sendable {
  public var code: String
  /// What the finding becomes; nil silences it.
  public var severity: Severity?
  /// Only in this region.
  public var region: RegionCode?
  /// Only in this file, by its path in the region's folder.
  public var file: String?
  /// Only for these actions.
  public var actions: [String]
  /// Required by the schemas wherever a finding is silenced.
  public var reason: PlanText?
  /// The last day on which it holds; nil: always.
  public var expires: CalendarDate?
  public var range: SourceRange

  public init(
    code: String, severity: Severity?, region: RegionCode? = nil, file: String? = nil, actions: [String] = [],
    reason: PlanText? = nil, expires: CalendarDate? = nil, range: SourceRange
  ) {
    self.code = code
    self.severity = severity
    self.region = region
    self.file = file
    self.actions = actions
    self.reason = reason
    self.expires = expires
    self.range = range
  }
}
