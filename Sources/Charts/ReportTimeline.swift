public import Output

/// A plan's life: a row a year, a box a reporting period, and how its report came. Solid is on time, light is late, hatched
/// never came, a dashed outline is not due yet; a dashed line marks the day as of which all this is said.
public struct ReportTimeline: Chart {
  public enum State: Sendable, Hashable, CaseIterable {
    case onTime, late, missing, notDue
  }

  public struct Period: Sendable, Hashable {
    /// Below the box: `TW1`.
    public var label: String
    /// In the table: «Triwulan I 2019».
    public var name: String
    public var state: State
    /// What came and when: «3 dari 4 laporan, terlambat».
    public var words: String

    public init(label: String, name: String, state: State, words: String) {
      self.label = label
      self.name = name
      self.state = state
      self.words = words
    }
  }

  public struct Year: Sendable, Hashable {
    public var label: String
    public var periods: [Period]

    public init(label: String, periods: [Period]) {
      self.label = label
      self.periods = periods
    }
  }

  /// A day, as a share of the year in that row.
  public struct Day: Sendable, Hashable {
    public var row: Int
    public var share: Double

    public init(row: Int, share: Double) {
      self.row = row
      self.share = share
    }
  }

  public var caption: ChartCaption
  /// Headings of the table: period, report.
  public var headings: (period: String, report: String)
  public var years: [Year]
  public var now: Day?

  public init(caption: ChartCaption, headings: (period: String, report: String), years: [Year], now: Day?) {
    self.caption = caption
    self.headings = headings
    self.years = years
    self.now = now
  }

  private static let rowHeight = 46
  /// Thousandths of the width that the year's label takes: wide enough on a phone.
  private static let labelWidth = 140

  public func svg(into buffer: inout ByteBuffer) {
    buffer.openChart("chart chart--timeline", height: max(years.count, 1) * Self.rowHeight, caption: caption)
    for (row, year) in years.enumerated() {
      let top = row * Self.rowHeight
      buffer.append("<text class=\"chart-number\" x=\"0\"")
      buffer.attribute("y", top + 18)
      buffer.append(">")
      buffer.append(escaping: year.label)
      buffer.append("</text>")
      for (index, period) in year.periods.enumerated() {
        draw(period, index, of: year.periods.count, top: top, into: &buffer)
      }
      buffer.append("\n")
    }
    if let now, years.indices.contains(now.row) {
      let x = Self.labelWidth + Scale.thousandths(now.share) * (1000 - Self.labelWidth) / 1000
      buffer.append("<line class=\"chart-now\"")
      buffer.attribute("x1", thousandths: x)
      buffer.attribute("x2", thousandths: x)
      buffer.attribute("y1", now.row * Self.rowHeight)
      buffer.attribute("y2", now.row * Self.rowHeight + 28)
      buffer.append("/>\n")
    }
    buffer.append("</svg>\n")
  }

  private func draw(_ period: Period, _ index: Int, of count: Int, top: Int, into buffer: inout ByteBuffer) {
    let room = 1000 - Self.labelWidth
    let left = Self.labelWidth + index * room / count
    let width = (index + 1) * room / count - index * room / count
    switch period.state {
    case .onTime: buffer.append("<rect class=\"chart-period chart-period--tepat\"")
    case .late: buffer.append("<rect class=\"chart-period chart-period--telat\"")
    case .missing: buffer.append("<rect class=\"chart-period chart-period--kosong\" fill=\"url(#hatch)\"")
    case .notDue: buffer.append("<rect class=\"chart-period chart-period--nanti\"")
    }
    buffer.attribute("x", thousandths: left)
    buffer.attribute("y", top + 4)
    buffer.attribute("width", thousandths: max(width - 6, 1))
    buffer.append(" height=\"20\" rx=\"3\"><title>")
    buffer.append(escaping: period.name)
    buffer.append(": ")
    buffer.append(escaping: period.words)
    buffer.append("</title></rect><text class=\"chart-label\"")
    buffer.attribute("x", thousandths: left + max(width - 6, 1) / 2)
    buffer.attribute("y", top + 38)
    buffer.append(" text-anchor=\"middle\">")
    buffer.append(escaping: period.label)
    buffer.append("</text>")
  }

  public func numbers(into buffer: inout ByteBuffer) {
    CompanionTable.open(
      caption, classes: "data",
      columns: [.init(title: headings.period, isNumber: false), .init(title: headings.report, isNumber: false)],
      into: &buffer)
    for year in years {
      for period in year.periods {
        CompanionTable.rowHead(period.name, link: nil, into: &buffer)
        buffer.append("<td>")
        buffer.append(escaping: period.words)
        buffer.append("</td></tr>\n")
      }
    }
    CompanionTable.close(into: &buffer)
  }
}
