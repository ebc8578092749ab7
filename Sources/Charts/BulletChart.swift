public import Output

/// One measure against its target: a solid bar for what was reached, a dashed frame for what is expected by now, a heavy
/// tick for the target. Beyond the target the scale grows, so that the bar never leaves the drawing.
public struct BulletChart: Chart {
  /// Nil: not reported, drawn hatched up to what is expected.
  public var actual: Double?
  public var expected: Double?
  public var target: Double
  /// Under the bar at its start and its end: «44 kelurahan», «target 51».
  public var actualLabel: String
  public var targetLabel: String
  public var caption: ChartCaption
  public var readings: [ChartReading]

  public init(
    actual: Double?, expected: Double?, target: Double, actualLabel: String, targetLabel: String,
    caption: ChartCaption, readings: [ChartReading]
  ) {
    self.actual = actual
    self.expected = expected
    self.target = target
    self.actualLabel = actualLabel
    self.targetLabel = targetLabel
    self.caption = caption
    self.readings = readings
  }

  public func svg(into buffer: inout ByteBuffer) {
    let end = max(target, actual ?? 0, expected ?? 0)
    buffer.openChart("chart chart--bullet", height: 44, caption: caption)
    buffer.append("<rect class=\"chart-track\" x=\"0\" y=\"6\" width=\"100%\" height=\"18\"/>")
    if let expected {
      buffer.append("<rect class=\"chart-due\" x=\"0\" y=\"6\"")
      buffer.attribute("width", thousandths: Scale.thousandths(expected, of: end))
      buffer.append(" height=\"18\"/>")
    }
    if let actual {
      buffer.append("<rect class=\"chart-value\" x=\"0\" y=\"11\"")
      buffer.attribute("width", thousandths: Scale.thousandths(actual, of: end))
      buffer.append(" height=\"8\"/>")
    } else {
      buffer.append("<rect class=\"chart-gap\" fill=\"url(#hatch)\" x=\"0\" y=\"11\"")
      buffer.attribute("width", thousandths: Scale.thousandths(expected ?? end, of: end))
      buffer.append(" height=\"8\"/>")
    }
    let tick = min(max(Scale.thousandths(target, of: end), 2), 997)
    buffer.append("<line class=\"chart-target\"")
    buffer.attribute("x1", thousandths: tick)
    buffer.attribute("x2", thousandths: tick)
    buffer.append(" y1=\"2\" y2=\"28\"/>")
    buffer.append("<text class=\"chart-number\" x=\"0\" y=\"40\">")
    buffer.append(escaping: actualLabel)
    buffer.append("</text><text class=\"chart-label\" x=\"100%\" y=\"40\" text-anchor=\"end\">")
    buffer.append(escaping: targetLabel)
    buffer.append("</text>\n</svg>")
  }

  public func numbers(into buffer: inout ByteBuffer) {
    CompanionTable.list(readings, into: &buffer)
  }
}
