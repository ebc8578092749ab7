public import Diagnostics

/// A reason to read a score with care. It never changes the score.
public struct ScoreWarning: Sendable, Hashable {
  public var kind: Kind
  /// How many cases show it, and of how many.
  public var count: Int32
  public var total: Int32

  public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    /// Nearly all indicators are at or above their target.
    case ceiling
    /// All reported values are the same number.
    case uniform
    /// Most of the year's result was reported for the last period.
    case lastPeriodJump
    /// All reported values are round numbers.
    case allRound
  }

  public init(kind: Kind, count: Int32, total: Int32) {
    self.kind = kind
    self.count = count
    self.total = total
  }

  public var title: LocalizedText {
    switch kind {
    case .ceiling: LocalizedText(id: "Capaian di batas atas", en: "Scores at the ceiling")
    case .uniform: LocalizedText(id: "Nilai seragam", en: "Uniform values")
    case .lastPeriodJump: LocalizedText(id: "Lonjakan di periode terakhir", en: "Jump in the last period")
    case .allRound: LocalizedText(id: "Semua angka bulat", en: "All values are round")
    }
  }

  public var explanation: LocalizedText {
    switch kind {
    case .ceiling:
      LocalizedText(
        id: "\(count) dari \(total) indikator mencapai atau melampaui target: angka ini tidak lagi membedakan.",
        en: "\(count) of \(total) indicators reach or exceed their target: the figure no longer tells them apart.")
    case .uniform:
      LocalizedText(
        id: "\(count) dari \(total) nilai yang dilaporkan sama persis.",
        en: "\(count) of \(total) reported values are exactly the same.")
    case .lastPeriodJump:
      LocalizedText(
        id: "Pada \(count) dari \(total) indikator, lebih dari separuh hasil setahun baru dilaporkan untuk periode terakhir.",
        en: "For \(count) of \(total) indicators, more than half of the year's result was reported for the last period.")
    case .allRound:
      LocalizedText(
        id: "\(count) dari \(total) nilai yang dilaporkan adalah kelipatan sepuluh.",
        en: "\(count) of \(total) reported values are multiples of ten.")
    }
  }
}
