import Diagnostics
import PlanModel
import PlanProgress

extension Value {
  /// As a page may print it: what is a band in the YAML stays one.
  var published: PublishedValue {
    switch self {
    case .number(let number): .number(number)
    case .missing(let reason): .missing(reason)
    case .fewerThan(let limit): .fewerThan(limit)
    }
  }
}

extension Verification.Verdict {
  var label: LocalizedText {
    switch self {
    case .accepted: LocalizedText(id: "diterima", en: "accepted")
    case .corrected: LocalizedText(id: "dikoreksi", en: "corrected")
    case .refused: LocalizedText(id: "ditolak", en: "refused")
    }
  }
}

extension Indicator.Aggregation {
  var label: LocalizedText {
    switch self {
    case .sum: LocalizedText(id: "periode dijumlahkan", en: "periods are added")
    case .latest: LocalizedText(id: "nilai terakhir dipakai", en: "the newest value counts")
    case .mean: LocalizedText(id: "periode dirata-ratakan", en: "periods are averaged")
    }
  }
}

extension Indicator.TargetKind {
  var label: LocalizedText {
    switch self {
    case .annual: LocalizedText(id: "target tahunan", en: "annual target")
    case .cumulative: LocalizedText(id: "target kumulatif", en: "cumulative target")
    }
  }
}
