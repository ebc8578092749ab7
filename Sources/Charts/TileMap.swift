public import Output

/// A map of equal squares: the 38 provinces roughly where they lie, or a province's regencies as a compact block.
///
/// Each tile is a link that names its region and figure; the tile itself shows an abbreviation and a short number, so
/// nothing depends on colour. What has no figure is hatched.
public struct TileMap: Chart {
  public struct Tile: Sendable, Hashable {
    public var column: Int
    public var row: Int
    /// At most three characters: `KB`, `71`.
    public var abbreviation: String
    /// What fits into the square: `62`, `–`.
    public var mark: String
    public var step: ChartStep
    /// Something is recorded though there is no figure: an empty outline instead of a hatched one.
    public var isRecorded: Bool
    public var name: String
    /// The figure with its denominator, as the link's name and the table say it.
    public var words: String
    public var link: String?

    public init(
      column: Int, row: Int, abbreviation: String, mark: String, step: ChartStep, isRecorded: Bool = false, name: String,
      words: String, link: String?
    ) {
      self.column = column
      self.row = row
      self.abbreviation = abbreviation
      self.mark = mark
      self.step = step
      self.isRecorded = isRecorded
      self.name = name
      self.words = words
      self.link = link
    }
  }

  public var caption: ChartCaption
  /// Headings of the table: region, figure.
  public var headings: (name: String, figure: String)
  public var tiles: [Tile]

  public init(caption: ChartCaption, headings: (name: String, figure: String), tiles: [Tile]) {
    self.caption = caption
    self.headings = headings
    self.tiles = tiles
  }

  static let side = 32

  /// Places for tiles that have none on the map: rows of equal length, a little wider than high.
  public static func block(count: Int) -> [(column: Int, row: Int)] {
    var columns = 1
    while columns * columns < count * 2 { columns += 1 }
    columns = min(columns, blockColumns)
    return (0..<max(count, 0)).map { ($0 % columns, $0 / columns) }
  }

  /// A block is drawn as wide as nine tiles, so that a province of three regencies has no giant ones.
  private static let blockColumns = 9

  public func svg(into buffer: inout ByteBuffer) {
    let columns = (tiles.map(\.column).max() ?? 0) + 1
    let rows = (tiles.map(\.row).max() ?? 0) + 1
    let isWide = columns > Self.blockColumns
    let box = (width: max(columns, Self.blockColumns) * Self.side, height: rows * Self.side)
    if isWide { buffer.openScroll(caption) }
    buffer.openChart(
      isWide ? "chart tilemap" : "chart tilemap tilemap--narrow", box: box, role: nil, caption: caption)
    for tile in tiles { draw(tile, into: &buffer) }
    buffer.append(isWide ? "</svg>\n</div>\n" : "</svg>\n")
  }

  private func draw(_ tile: Tile, into buffer: inout ByteBuffer) {
    let x = tile.column * Self.side + 1
    let y = tile.row * Self.side + 1
    buffer.append(tile.link == nil ? "<g class=\"seq-" : "<a class=\"seq-")
    buffer.append(tile.step.number)
    if let link = tile.link {
      buffer.append("\" href=\"")
      buffer.append(escaping: link)
      buffer.append("\" aria-label=\"")
      words(of: tile, into: &buffer)
    }
    buffer.append("\"><title>")
    words(of: tile, into: &buffer)
    buffer.append("</title><rect class=\"tile\"")
    if tile.step == .none { buffer.append(tile.isRecorded ? " fill=\"none\"" : " fill=\"url(#hatch)\"") }
    buffer.attribute("x", x)
    buffer.attribute("y", y)
    buffer.append(" width=\"30\" height=\"30\" rx=\"4\"/>")
    text("<text class=\"tile-code\"", tile.abbreviation, x + 15, y + 14, into: &buffer)
    text("<text class=\"tile-value\"", tile.mark, x + 15, y + 25, into: &buffer)
    buffer.append(tile.link == nil ? "</g>\n" : "</a>\n")
  }

  private func text(_ start: StaticString, _ text: String, _ x: Int, _ y: Int, into buffer: inout ByteBuffer) {
    buffer.append(start)
    buffer.attribute("x", x)
    buffer.attribute("y", y)
    buffer.append(">")
    buffer.append(escaping: text)
    buffer.append("</text>")
  }

  private func words(of tile: Tile, into buffer: inout ByteBuffer) {
    buffer.append(escaping: tile.name)
    buffer.append(": ")
    buffer.append(escaping: tile.words)
  }

  public func numbers(into buffer: inout ByteBuffer) {
    CompanionTable.open(
      caption, classes: "data",
      columns: [.init(title: headings.name, isNumber: false), .init(title: headings.figure, isNumber: false)],
      into: &buffer)
    for tile in tiles {
      CompanionTable.rowHead(tile.name, link: tile.link, into: &buffer)
      buffer.append("<td>")
      buffer.append(escaping: tile.words)
      buffer.append("</td></tr>\n")
    }
    CompanionTable.close(into: &buffer)
  }
}
