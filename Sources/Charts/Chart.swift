public import Output

/// Numbers as inline SVG, made when the site is built.
///
/// A chart knows no plans: it takes shares and positions as plain numbers, and every word already in the reader's
/// language. It carries a title and a description, uses presentation attributes and the stylesheet's classes only (the
/// Content-Security-Policy forbids `style`), tells its parts apart by outline and pattern so that it survives a
/// black-and-white printer, and writes the same numbers a second time as a table or a list.
///
/// The pattern `url(#hatch)` that marks what is missing stands once in every page's frame.
public protocol Chart: Sendable {
  /// The drawing.
  func svg(into buffer: inout ByteBuffer)

  /// The same numbers for people who do not see the drawing, and for everyone who wants to read them off.
  func numbers(into buffer: inout ByteBuffer)
}

/// What a chart says of itself.
public struct ChartCaption: Sendable, Hashable {
  /// Begins all ids of the chart; unique on its page, without blanks.
  public var id: String
  public var title: String
  /// The numbers in a sentence or two.
  public var description: String

  public init(id: String, title: String, description: String) {
    self.id = id
    self.title = title
    self.description = description
  }
}

/// One number in words: «Target», «51 kelurahan».
public struct ChartReading: Sendable, Hashable {
  public var name: String
  public var text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// A step of the sequential scale: `seq-0` (no figure, hatched), `seq-1` (least) to `seq-5`.
public struct ChartStep: Sendable, Hashable {
  public let number: Int

  public static let none = ChartStep(number: 0)

  private init(number: Int) { self.number = number }

  /// A band of `count`, the best at position 0; nil is no figure. Steps are spread over the whole scale, whatever the
  /// number of bands.
  public init(band: Int?, of count: Int) {
    guard let band, count > 0 else {
      number = 0
      return
    }
    let rest = min(max(count - 1 - band, 0), count - 1)
    number = count == 1 ? 5 : 1 + (rest * 4 + (count - 1) / 2) / (count - 1)
  }
}
