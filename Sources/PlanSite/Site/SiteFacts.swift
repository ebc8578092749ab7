public import PlanModel

/// What is the same for every page of one build.
///
/// A class, because every page holds it: two threads that count the references of all its parts wait for one another.
public final class SiteFacts: Sendable {
  public let configuration: SiteConfiguration
  public let reference: ReferenceData
  public let asOf: CalendarDate

  public init(configuration: SiteConfiguration, reference: ReferenceData, asOf: CalendarDate) {
    self.configuration = configuration
    self.reference = reference
    self.asOf = asOf
  }
}
