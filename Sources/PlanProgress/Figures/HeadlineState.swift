public import Diagnostics
import NumberText
public import PlanModel

/// What a reader may conclude from a headline figure; every page, title, feed and map asks for it here.
public enum HeadlineState: Sendable, Hashable {
  /// Too little is known for a percentage, a band or a filled bar.
  case notRatable(Reason)
  /// The interval reaches over several bands: it is printed, and no band.
  case range(Estimate)
  /// The whole interval lies in one band, by its position in the framework's `bands`; nil in a framework without bands.
  case figure(Estimate, band: Int?)
  /// The same, where a verifier accepted all that was reported.
  case verifiedFigure(Estimate, band: Int?)

  public enum Reason: Sendable, Hashable {
    case absent(Figure.Absence)
    case nothingReported
    /// Scored, but fewer than `Figure.minimumScoredIndicators`.
    case fewIndicators(Int)

    /// The reason as a short phrase.
    public var label: LocalizedText {
      switch self {
      case .absent(let absence): absence.label
      case .nothingReported: LocalizedText(id: "belum ada laporan", en: "nothing reported yet")
      case .fewIndicators(let count):
        LocalizedText(
          id: "baru \(count) indikator yang dapat dinilai",
          en: "only \(count) indicator\(count == 1 ? "" : "s") can be scored")
      }
    }
  }

  public static let notRatableLabel = LocalizedText(id: "belum dapat dinilai", en: "cannot be rated yet")

  /// Nil where no percentage may be printed.
  public var estimate: Estimate? {
    switch self {
    case .notRatable: nil
    case .range(let estimate), .figure(let estimate, _), .verifiedFigure(let estimate, _): estimate
    }
  }

  /// Position of the one band in which the whole interval lies.
  public var band: Int? {
    switch self {
    case .notRatable, .range: nil
    case .figure(_, let band), .verifiedFigure(_, let band): band
    }
  }

  /// `62,4 %`, `0–100 %`, or `belum dapat dinilai (belum ada laporan)`.
  public func text(_ language: Language) -> String {
    let style = NumberStyle(language)
    switch self {
    case .notRatable(let reason): return "\(Self.notRatableLabel[language]) (\(reason.label[language]))"
    case .range(let estimate): return NumberText.percentRange(estimate.low, estimate.high, style: style)
    case .figure(let estimate, _), .verifiedFigure(let estimate, _):
      let value = NumberText.percent(estimate.value, style: style)
      return estimate.isPoint
        ? value : "\(value) (\(NumberText.percentRange(estimate.low, estimate.high, style: style)))"
    }
  }
}

extension Figure {
  /// Below so many scored indicators a percentage tells more about the choice of indicators than about the plan.
  public static let minimumScoredIndicators: Int32 = 3

  /// The state of this figure as a headline under `framework`.
  public func headlineState(in framework: Framework) -> HeadlineState {
    guard let reported else { return .notRatable(.absent(absence ?? .nothingScored)) }
    if dueReported == 0 { return .notRatable(.nothingReported) }
    if scoredIndicators < Self.minimumScoredIndicators { return .notRatable(.fewIndicators(Int(scoredIndicators))) }
    let band = framework.band(of: reported.low)
    if band != framework.band(of: reported.high) { return .range(reported) }
    // The verified figure counts what nobody verified as 0: only when all was accepted is it as high as the reported one.
    let isVerified = reported.value > 0 && verified?.value == reported.value
    return isVerified ? .verifiedFigure(reported, band: band) : .figure(reported, band: band)
  }

  /// `62,4 % · 14 dari 18 aksi dilaporkan`: a headline is never printed without its denominator.
  public func headline(in framework: Framework, unit: LocalizedText, _ language: Language) -> String {
    headlineState(in: framework).text(language) + " · " + reportedCount(unit: unit, language)
  }
}
