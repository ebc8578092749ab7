public import Output

/// Money spent inside its ceiling. Spending above the ceiling makes the scale grow, and a tick shows where it ended.
public struct BudgetBar: Chart {
  public var ceiling: Double
  /// Nil: not reported.
  public var spent: Double?
  /// Under the bar at its start and its end: «realisasi Rp897 juta», «pagu Rp1,15 miliar».
  public var spentLabel: String
  public var ceilingLabel: String
  public var caption: ChartCaption
  public var readings: [ChartReading]

  public init(
    ceiling: Double, spent: Double?, spentLabel: String, ceilingLabel: String, caption: ChartCaption,
    readings: [ChartReading]
  ) {
    self.ceiling = ceiling
    self.spent = spent
    self.spentLabel = spentLabel
    self.ceilingLabel = ceilingLabel
    self.caption = caption
    self.readings = readings
  }

  public func svg(into buffer: inout ByteBuffer) {
    let end = max(ceiling, spent ?? 0)
    let limit = Scale.thousandths(ceiling, of: end)
    buffer.openChart("chart chart--budget", height: 46, caption: caption)
    buffer.append("<rect class=\"chart-pagu\" x=\"0\" y=\"4\"")
    buffer.attribute("width", thousandths: limit)
    buffer.append(" height=\"18\"/>")
    if let spent {
      buffer.append("<rect class=\"chart-realisasi\" x=\"0\" y=\"4\"")
      buffer.attribute("width", thousandths: Scale.thousandths(spent, of: end))
      buffer.append(" height=\"18\"/>")
    } else {
      buffer.append("<rect class=\"chart-gap\" fill=\"url(#hatch)\" x=\"0\" y=\"4\" width=\"100%\" height=\"18\"/>")
    }
    if limit < 1000 {
      buffer.append("<line class=\"chart-target\"")
      buffer.attribute("x1", thousandths: limit)
      buffer.attribute("x2", thousandths: limit)
      buffer.append(" y1=\"0\" y2=\"26\"/>")
    }
    buffer.append("<text class=\"chart-number\" x=\"0\" y=\"40\">")
    buffer.append(escaping: spentLabel)
    buffer.append("</text><text class=\"chart-label\" x=\"100%\" y=\"40\" text-anchor=\"end\">")
    buffer.append(escaping: ceilingLabel)
    buffer.append("</text>\n</svg>")
  }

  public func numbers(into buffer: inout ByteBuffer) {
    CompanionTable.list(readings, into: &buffer)
  }
}
