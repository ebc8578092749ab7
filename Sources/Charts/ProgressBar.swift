public import Output

/// How far something has come, from 0 to 1, with the worst and the best that missing data allow.
///
/// What is certain is a full bar up to `low`; from there to the value it is half as high, inside the lighter interval that
/// ends at `high`. A tick marks what is expected by now. No value is hatched.
public struct ProgressBar: Chart {
  public var value: Double?
  public var low: Double?
  public var high: Double?
  /// The share expected by now.
  public var expected: Double?
  public var isLarge: Bool
  /// Nil: a decoration beside words that say the same, hidden from screen readers.
  public var caption: ChartCaption?
  public var readings: [ChartReading]

  public init(
    value: Double?, low: Double? = nil, high: Double? = nil, expected: Double? = nil, isLarge: Bool = false,
    caption: ChartCaption? = nil, readings: [ChartReading] = []
  ) {
    self.value = value
    self.low = low
    self.high = high
    self.expected = expected
    self.isLarge = isLarge
    self.caption = caption
    self.readings = readings
  }

  public func svg(into buffer: inout ByteBuffer) {
    buffer.append("<svg class=\"chart chart--bar")
    if isLarge { buffer.append(" chart--big") }
    buffer.append("\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\"")
    if let caption {
      buffer.append(" role=\"img\" aria-label=\"")
      buffer.append(escaping: caption.title)
      buffer.append(": ")
      buffer.append(escaping: caption.description)
      buffer.append("\">")
    } else {
      buffer.append(" aria-hidden=\"true\" focusable=\"false\">")
    }
    buffer.append("<rect class=\"chart-track\" width=\"1000\" height=\"10\"/>")
    draw(into: &buffer)
    buffer.append("</svg>")
  }

  private func draw(into buffer: inout ByteBuffer) {
    guard let value else {
      buffer.append("<rect class=\"chart-gap\" fill=\"url(#hatch)\" width=\"1000\" height=\"10\"/>")
      return
    }
    let end = Scale.thousandths(value)
    let worst = min(Scale.thousandths(low ?? value), end)
    let best = max(Scale.thousandths(high ?? value), end)
    if best > worst {
      buffer.append("<rect class=\"chart-range\"")
      buffer.attribute("x", worst)
      buffer.attribute("width", best - worst)
      buffer.append(" height=\"10\"/>")
    }
    if worst > 0 {
      buffer.append("<rect class=\"chart-value\"")
      buffer.attribute("width", worst)
      buffer.append(" height=\"10\"/>")
    }
    if end > worst {
      buffer.append("<rect class=\"chart-value\"")
      buffer.attribute("x", worst)
      buffer.append(" y=\"3\"")
      buffer.attribute("width", end - worst)
      buffer.append(" height=\"4\"/>")
    }
    guard let expected else { return }
    let tick = Scale.thousandths(expected)
    buffer.append("<line class=\"chart-target\"")
    buffer.attribute("x1", tick)
    buffer.attribute("x2", tick)
    buffer.append(" y1=\"0\" y2=\"10\"/>")
  }

  public func numbers(into buffer: inout ByteBuffer) {
    CompanionTable.list(readings, into: &buffer)
  }
}
