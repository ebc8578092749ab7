public import Output

/// Rows against columns, each cell a step of the scale with its number in it.
///
/// `svg` is the picture for a slide or a printed page; `numbers` is the same map as a table whose cells carry the colours,
/// which sorts, scrolls and reads aloud.
public struct HeatMap: Chart {
  public struct Column: Sendable, Hashable {
    /// A letter or number for the drawing's narrow heading, explained by `title`.
    public var mark: String
    public var title: String

    public init(mark: String, title: String) {
      self.mark = mark
      self.title = title
    }
  }

  public struct Cell: Sendable, Hashable {
    public var step: ChartStep
    public var text: String
    /// By what the table sorts; nil sorts last.
    public var value: Double?

    public init(step: ChartStep, text: String, value: Double?) {
      self.step = step
      self.text = text
      self.value = value
    }
  }

  public struct Row: Sendable, Hashable {
    public var title: String
    public var link: String?
    public var cells: [Cell]

    public init(title: String, link: String?, cells: [Cell]) {
      self.title = title
      self.link = link
      self.cells = cells
    }
  }

  public var caption: ChartCaption
  /// Heading of the rows.
  public var rowHeading: String
  public var columns: [Column]
  public var rows: [Row]

  public init(caption: ChartCaption, rowHeading: String, columns: [Column], rows: [Row]) {
    self.caption = caption
    self.rowHeading = rowHeading
    self.columns = columns
    self.rows = rows
  }

  /// Thousandths of the width for the rows' titles; the cells share the rest.
  private static let labelWidth = 340
  private static let cellHeight = 22

  private func cell(_ index: Int) -> (left: Int, width: Int) {
    let room = 1000 - Self.labelWidth
    let count = max(columns.count, 1)
    let left = Self.labelWidth + index * room / count
    return (left, Self.labelWidth + (index + 1) * room / count - left)
  }

  public func svg(into buffer: inout ByteBuffer) {
    buffer.openScroll(caption)
    buffer.openChart("chart chart--heat tilemap", height: (rows.count + 1) * Self.cellHeight, caption: caption)
    for (index, column) in columns.enumerated() {
      let place = cell(index)
      buffer.append("<text class=\"chart-number\"")
      buffer.attribute("x", thousandths: place.left + place.width / 2)
      buffer.append(" y=\"15\" text-anchor=\"middle\">")
      buffer.append(escaping: column.mark)
      buffer.append("</text>")
    }
    for (index, row) in rows.enumerated() {
      let top = (index + 1) * Self.cellHeight
      buffer.append("\n<text class=\"chart-label\" x=\"0\"")
      buffer.attribute("y", top + 15)
      buffer.append(">")
      buffer.append(escaping: row.title)
      buffer.append("</text>")
      for (position, value) in row.cells.enumerated() { draw(value, at: cell(position), y: top, into: &buffer) }
    }
    buffer.append("\n</svg>\n</div>\n")
  }

  private func draw(_ value: Cell, at place: (left: Int, width: Int), y: Int, into buffer: inout ByteBuffer) {
    buffer.append("<g class=\"seq-")
    buffer.append(value.step.number)
    buffer.append("\"><rect class=\"tile\"")
    if value.step == .none { buffer.append(" fill=\"url(#hatch)\"") }
    buffer.attribute("x", thousandths: place.left)
    buffer.attribute("y", y + 1)
    buffer.attribute("width", thousandths: max(place.width - 4, 1))
    buffer.attribute("height", Self.cellHeight - 2)
    buffer.append("/><text class=\"tile-value\"")
    buffer.attribute("x", thousandths: place.left + place.width / 2)
    buffer.attribute("y", y + 15)
    buffer.append(">")
    buffer.append(escaping: value.text)
    buffer.append("</text></g>")
  }

  public func numbers(into buffer: inout ByteBuffer) {
    CompanionTable.open(
      caption, classes: "data heat",
      columns: [.init(title: rowHeading, isNumber: false)] + columns.map { .init(title: $0.title, isNumber: false) },
      into: &buffer)
    for row in rows {
      CompanionTable.rowHead(row.title, link: row.link, into: &buffer)
      for cell in row.cells {
        buffer.append("<td class=\"seq-")
        buffer.append(cell.step.number)
        buffer.append("\" data-value=\"")
        if let value = cell.value { buffer.append(tenths: Scale.thousandths(value)) }
        buffer.append("\">")
        buffer.append(escaping: cell.text)
        buffer.append("</td>")
      }
      buffer.append("</tr>\n")
    }
    CompanionTable.close(into: &buffer)
  }
}
