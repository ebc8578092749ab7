import Charts
import Diagnostics
import Output
import PlanModel
import PlanProgress

/// Cells of national tables. Whatever sorts carries `data-value`; empty sorts last.
extension ByteBuffer {
  mutating func openNumberCell(_ value: Double?) {
    append("<td class=\"num\" data-value=\"")
    if let value { append(share: value) }
    append("\">")
  }

  /// A dash for people who see, the reason for everyone.
  mutating func absentCell(_ reason: LocalizedText, _ page: PageContext) {
    append("<td class=\"num\" data-value=\"\"><span class=\"soft\">")
    append(reason, page)
    append("</span></td>")
  }

  /// A share with its interval as a bar, and the interval in words where data are missing. Where nothing was reported, the
  /// bar is hatched and no percentage stands beside it.
  ///
  /// - Parameter framework: given where the figure is a region's headline, which needs a minimum of scored indicators
  mutating func figureCell(
    _ figure: Figure?, _ page: PageContext, headlineIn framework: Framework? = nil, showsOriginal: Bool = false
  ) {
    guard let figure, let estimate = figure.reported else {
      absentCell(figure?.absence?.label ?? Self.noFigure, page)
      return
    }
    if let framework, case .notRatable(let reason) = figure.headlineState(in: framework) {
      notRatableCell(reason, page)
      return
    }
    if figure.dueReported == 0 {
      notRatableCell(.nothingReported, page)
      return
    }
    openNumberCell(estimate.value)
    append("<b>")
    append(percent: estimate.value, page.language)
    append("</b>")
    ProgressBar(value: estimate.value, low: estimate.low, high: estimate.high).svg(into: &self)
    if !estimate.isPoint {
      append("<span class=\"small soft\">")
      append(percentRange: estimate, page)
      append("</span>")
    }
    if showsOriginal, figure.differsFromOriginal, let original = figure.original {
      append("<br><span class=\"small soft\">")
      append(percent: original.value, page.language)
      append(page(" terhadap target awal", " against the first target"))
      append("</span>")
    }
    append("</td>")
  }

  /// A cell without a percentage: the reason in words over a hatched bar, which a reported zero never has.
  mutating func notRatableCell(_ reason: HeadlineState.Reason, _ page: PageContext) {
    append("<td class=\"num\" data-value=\"\"><span class=\"soft\">")
    append(reason.label, page)
    append("</span>")
    ProgressBar(value: nil).svg(into: &self)
    append("</td>")
  }

  static let noFigure = LocalizedText(id: "tidak ada angka", en: "no figure")

  /// `56,7 % sampai 76,7 %`.
  mutating func append(percentRange estimate: Estimate, _ page: PageContext) {
    append(percent: estimate.low, page.language)
    append(page(" sampai ", " to "))
    append(percent: estimate.high, page.language)
  }

  /// `7 dari 8`.
  mutating func append(_ part: Int, of whole: Int, _ page: PageContext) {
    append(grouped: part, page.language)
    append(page(" dari ", " of "))
    append(grouped: whole, page.language)
  }

  /// `7 dari 8`, sorted by the share; without a whole there is nothing to count.
  mutating func countCell(_ part: Int, of whole: Int, _ page: PageContext) {
    guard whole > 0 else {
      append("<td class=\"num\" data-value=\"\"><span class=\"soft\">–</span></td>")
      return
    }
    openNumberCell(Double(part) / Double(whole))
    append(part, of: whole, page)
    append("</td>")
  }

  /// A share, with what it is a share of.
  mutating func shareCell(_ share: Double?, _ part: Int32, of whole: Int32, _ page: PageContext) {
    guard let share else {
      append("<td class=\"num\" data-value=\"\"><span class=\"soft\">–</span></td>")
      return
    }
    openNumberCell(share)
    append(percent: share, page.language)
    append("<br><span class=\"small soft\">")
    append(Int(part), of: Int(whole), page)
    append("</span></td>")
  }

  /// A whole number that sorts; a dash where there is none.
  mutating func numberCell(_ number: Int?, _ page: PageContext) {
    append("<td class=\"num\" data-value=\"")
    if let number { append(number) }
    append("\">")
    if let number { append(number) } else { append("–") }
    append("</td>")
  }

  /// `1 sampai 4 dari 27`: the best and the worst place that missing data allow.
  mutating func rankCell(_ rank: RankInterval, band: Int? = nil, of framework: Framework? = nil, _ page: PageContext) {
    append("<td data-value=\"")
    append(rank.best)
    append("\">")
    append(rank.best)
    if rank.worst != rank.best {
      append(page(" sampai ", " to "))
      append(rank.worst)
    }
    append(page(" dari ", " of "))
    append(rank.of)
    if band != nil {
      append("<br>")
      append(band: band, of: framework, page)
    }
    append("</td>")
  }

  /// A difference of shares in percentage points, with a shape for its direction.
  mutating func append(points difference: Double, _ page: PageContext) {
    let tenths = Int((difference * 1000).rounded())
    append(tenths > 0 ? "<span class=\"delta--up\">+" : tenths < 0 ? "<span class=\"delta--down\">−" : "<span class=\"delta--same\">")
    append(grouped: Int(tenths.magnitude) / 10, page.language)
    if tenths % 10 != 0 {
      append(page(",", "."))
      append(Int(tenths.magnitude) % 10)
    }
    append(page(" poin</span>", " points</span>"))
  }

  /// The region as a row's heading.
  mutating func rowHead(_ region: Region, _ page: PageContext) {
    append("<th scope=\"row\">")
    appendLinkStart(.region(region.code), from: page)
    append(escaping: region.displayName(page.language))
    append("</a></th>")
  }

  /// The framework's band of a figure, as a chip.
  mutating func append(band: Int?, of framework: Framework?, _ page: PageContext) {
    guard let framework, let band, framework.bands.indices.contains(band) else { return }
    append("<span class=\"band seq-")
    append(ChartStep(band: band, of: framework.bands.count).number)
    append("\">")
    append(framework.bands[band].name, page)
    append("</span>")
  }

  /// Why the figures of a whole group are to be read with care.
  mutating func notice(_ warning: GroupWarning, _ page: PageContext) {
    append("<div class=\"notice notice--warn\"><p>")
    append(warning.explanation, page)
    append("</p></div>\n")
  }

  /// The link to the table's own file.
  mutating func csvLink(_ name: StaticString, _ page: PageContext) {
    append("<p class=\"small\"><a href=\"")
    append(address: .file("data/tabel/", nil, name), from: page)
    append("\" download>")
    append(page("Unduh tabel ini (CSV)", "Download this table (CSV)"))
    append("</a></p>\n")
  }
}
