import Diagnostics
import PlanModel
import YAMLTree

/// What every step of linking one region, or the reference data, has at hand.
struct LinkContext {
  private(set) var diagnostics = DiagnosticList()

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}
