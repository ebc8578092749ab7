public import Output

/// The same small line chart for many series, each over the same periods. A period without a value breaks the line and is
/// hatched; the target is a straight line across.
public struct SmallMultiples: Chart {
  public struct Point: Sendable, Hashable {
    /// The period: `2024`, `TW3`.
    public var label: String
    /// Nil: nothing reported.
    public var value: Double?
    /// The value in words, «belum dilaporkan» where there is none.
    public var text: String

    public init(label: String, value: Double?, text: String) {
      self.label = label
      self.value = value
      self.text = text
    }
  }

  public struct Series: Sendable, Hashable {
    public var title: String
    public var points: [Point]
    public var target: Double?
    /// The target in words; empty without one.
    public var targetText: String

    public init(title: String, points: [Point], target: Double? = nil, targetText: String = "") {
      self.title = title
      self.points = points
      self.target = target
      self.targetText = targetText
    }
  }

  public var caption: ChartCaption
  /// Headings of the table: series, target.
  public var headings: (series: String, target: String)
  /// The end of the common scale (1 for shares); nil: each series has its own, as different units need.
  public var maximum: Double?
  public var series: [Series]

  public init(
    caption: ChartCaption, headings: (series: String, target: String), maximum: Double?, series: [Series]
  ) {
    self.caption = caption
    self.headings = headings
    self.maximum = maximum
    self.series = series
  }

  private static let top = 8
  private static let base = 62

  public func svg(into buffer: inout ByteBuffer) {
    buffer.append("<div class=\"small-multiples\">\n")
    for (index, one) in series.enumerated() {
      let readings = one.points.map { "\($0.label) \($0.text)" }.joined(separator: ", ")
      let text = ChartCaption(
        id: "\(caption.id)-\(index + 1)", title: one.title,
        description: one.target == nil ? readings : "\(readings). \(headings.target) \(one.targetText)")
      buffer.append("<figure>")
      buffer.openChart("chart chart--line", height: 80, caption: text)
      draw(one, into: &buffer)
      buffer.append("</svg><figcaption>")
      buffer.append(escaping: one.title)
      buffer.append("</figcaption></figure>\n")
    }
    buffer.append("</div>\n")
  }

  private func draw(_ one: Series, into buffer: inout ByteBuffer) {
    let end = maximum ?? max(one.points.compactMap(\.value).max() ?? 0, one.target ?? 0)
    buffer.append("<line class=\"chart-axis\" x1=\"0\" x2=\"100%\" y1=\"62\" y2=\"62\"/>")
    if let target = one.target {
      let y = Self.y(target, end)
      buffer.append("<line class=\"chart-grid\" x1=\"0\" x2=\"100%\"")
      buffer.attribute("y1", y)
      buffer.attribute("y2", y)
      buffer.append("/>")
    }
    lines(one.points, end, into: &buffer)
    for (index, point) in one.points.enumerated() {
      let x = Self.x(index, of: one.points.count)
      if let value = point.value {
        buffer.append("<circle class=\"chart-dot\"")
        buffer.attribute("cx", thousandths: x)
        buffer.attribute("cy", Self.y(value, end))
        buffer.append(" r=\"3\"/>")
      } else {
        buffer.append("<rect class=\"chart-gap\" fill=\"url(#hatch)\"")
        buffer.attribute("x", thousandths: x - 25)
        buffer.append(" y=\"8\" width=\"5%\" height=\"54\"/>")
      }
    }
    label(one.points.first?.label, "<text class=\"chart-label\" x=\"0\" y=\"77\">", into: &buffer)
    if one.points.count > 1 {
      label(
        one.points.last?.label, "<text class=\"chart-label\" x=\"100%\" y=\"77\" text-anchor=\"end\">", into: &buffer)
    }
  }

  /// A line between neighbours that both have a value; a lone one is its dot.
  private func lines(_ points: [Point], _ end: Double, into buffer: inout ByteBuffer) {
    for index in points.indices.dropFirst() {
      guard let from = points[index - 1].value, let to = points[index].value else { continue }
      buffer.append("<line class=\"chart-line\"")
      buffer.attribute("x1", thousandths: Self.x(index - 1, of: points.count))
      buffer.attribute("x2", thousandths: Self.x(index, of: points.count))
      buffer.attribute("y1", Self.y(from, end))
      buffer.attribute("y2", Self.y(to, end))
      buffer.append("/>")
    }
  }

  private func label(_ text: String?, _ start: StaticString, into buffer: inout ByteBuffer) {
    guard let text else { return }
    buffer.append(start)
    buffer.append(escaping: text)
    buffer.append("</text>")
  }

  /// Thousandths of the width, with room for the first and the last dot.
  private static func x(_ index: Int, of count: Int) -> Int {
    count < 2 ? 500 : 50 + index * 900 / (count - 1)
  }

  private static func y(_ value: Double, _ end: Double) -> Int {
    base - Scale.thousandths(value, of: end) * (base - top) / 1000
  }

  public func numbers(into buffer: inout ByteBuffer) {
    let periods = series.first?.points.map(\.label) ?? []
    var columns = [CompanionTable.Column(title: headings.series, isNumber: false)]
    columns += periods.map { .init(title: $0, isNumber: true) }
    let hasTargets = series.contains { $0.target != nil }
    if hasTargets { columns.append(.init(title: headings.target, isNumber: true)) }
    CompanionTable.open(caption, classes: "data", columns: columns, into: &buffer)
    for one in series {
      CompanionTable.rowHead(one.title, link: nil, into: &buffer)
      for point in one.points {
        buffer.append("<td class=\"num\">")
        buffer.append(escaping: point.text)
        buffer.append("</td>")
      }
      if hasTargets {
        buffer.append("<td class=\"num\">")
        buffer.append(escaping: one.targetText)
        buffer.append("</td>")
      }
      buffer.append("</tr>\n")
    }
    CompanionTable.close(into: &buffer)
  }
}
