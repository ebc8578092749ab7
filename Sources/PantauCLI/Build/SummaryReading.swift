import PlanCompiler
import PlanModel
import PlanProgress
import Synchronization

/// Reads what the regions of a run handed up one by one, when a file that needs it is made. Regions that have errors are left
/// out.
final class SummaryReading: Sendable {
  private let fault = Mutex<UnreadableRecord?>(nil)

  func summaries(of outcomes: [RegionOutcome]) -> RegionSummaries {
    let sound = outcomes.filter { $0.summary != nil }.sorted { $0.region.code < $1.region.code }
    let read = { @Sendable [self] (outcome: RegionOutcome) -> RegionSummary? in
      do throws(UnreadableRecord) {
        return try outcome.readSummary()
      } catch {
        fault.withLock { $0 = error }
        return nil
      }
    }
    return RegionSummaries(of: sound.map(\.region.code), one: { read(sound[$0]) }, all: { sound.compactMap(read) })
  }

  /// - Throws: `UnreadableRecord` when one could not be read: then what was made is worth nothing.
  func confirm() throws(UnreadableRecord) {
    if let fault = fault.withLock({ $0 }) { throw fault }
  }
}
