import Diagnostics
import PlanModel
import PlanProgress
import Testing
import TestSupport

/// A headline never claims more than is known.
@Suite struct HeadlineStateTests {
  private func figure(
    _ low: Double, _ value: Double, _ high: Double, reported: Int32 = 4, scored: Int32 = 3, verified: Double? = nil
  ) -> Figure {
    Figure(
      reported: Estimate(value: value, low: low, high: high), verified: verified.map { Estimate(value: $0, low: $0, high: $0) },
      original: nil, due: 4, dueReported: reported, scoredIndicators: scored, absence: nil)
  }

  /// Five bands, as the framework of the project has them; a limit belongs to the band below.
  private var framework: Framework {
    var framework = Framework.sketch()
    framework.bands = [0.9, 0.75, 0.65, 0.5, nil].enumerated().map {
      Framework.Band(id: "b\($0.offset)", name: LocalizedText(verbatim: "b\($0.offset)"), above: $0.element)
    }
    return framework
  }

  private func state(_ figure: Figure) -> HeadlineState { figure.headlineState(in: framework) }

  @Test func nothingReportedHasNoPercentage() {
    let silent = figure(0, 0, 1, reported: 0)
    #expect(state(silent) == .notRatable(.nothingReported))
    #expect(
      silent.headline(in: framework, unit: Figure.actionsUnit, .indonesian)
        == "belum dapat dinilai (belum ada laporan) · 0 dari 4 aksi dilaporkan")
  }

  @Test func oneActionOfSevenIsNotAHundredPerCent() {
    #expect(state(figure(1, 1, 1, scored: 1)) == .notRatable(.fewIndicators(1)))
    #expect(state(figure(1, 1, 1, scored: 2)).band == nil)
    #expect(state(figure(1, 1, 1)) == .figure(Estimate(value: 1, low: 1, high: 1), band: 0))
  }

  @Test func aBandHoldsTheWholeInterval() {
    #expect(state(figure(0, 0.685, 1)) == .range(Estimate(value: 0.685, low: 0, high: 1)))
    #expect(state(figure(0, 0.685, 1)).text(.indonesian) == "0–100\u{A0}%")
    #expect(state(figure(0.66, 0.7, 0.75)).band == 2)
    #expect(state(figure(0.65, 0.7, 0.75)).band == nil)
  }

  @Test func verifiedOnlyWhereAllWasAccepted() {
    #expect(state(figure(0.8, 0.8, 0.8, verified: 0.8)) == .verifiedFigure(Estimate(value: 0.8, low: 0.8, high: 0.8), band: 1))
    #expect(state(figure(0.8, 0.8, 0.8, verified: 0.3)) == .figure(Estimate(value: 0.8, low: 0.8, high: 0.8), band: 1))
  }

  @Test func aReportedZeroIsAFigure() {
    #expect(state(figure(0, 0, 0)).text(.indonesian) == "0\u{A0}%")
  }
}
