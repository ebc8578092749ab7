import Charts
import FoundationXML
import Output
import TestSupport
import Testing

import struct Foundation.Data

/// What holds for every chart, and each chart's markup as a person has looked at it.
@Suite struct ChartTests {
  static let names = SampleCharts.all.map(\.name)

  static func chart(_ name: String) throws -> any Chart {
    try #require(SampleCharts.all.first { $0.name == name }?.chart)
  }

  static func svg(_ chart: any Chart) -> [UInt8] {
    var buffer = ByteBuffer()
    chart.svg(into: &buffer)
    return buffer.bytes
  }

  static func numbers(_ chart: any Chart) -> [UInt8] {
    var buffer = ByteBuffer()
    chart.numbers(into: &buffer)
    return buffer.bytes
  }

  @Test(arguments: names) func markupIsAsAgreed(name: String) throws {
    let chart = try Self.chart(name)
    Snapshot.expect(Self.svg(chart) + Array("\n".utf8) + Self.numbers(chart), named: "\(name).html")
  }

  @Test(arguments: names) func markupIsWellFormed(name: String) throws {
    let chart = try Self.chart(name)
    for part in [Self.svg(chart), Self.numbers(chart)] where !part.isEmpty {
      // `data-sort` without a value is HTML and no XML.
      let text = String(decoding: part, as: UTF8.self).replacing(" data-sort>", with: " data-sort=\"\">")
      let parser = XMLParser(data: Data("<div>\(text)</div>".utf8))
      #expect(parser.parse(), "\(parser.parserError.map(String.init(describing:)) ?? ""): \(text)")
    }
  }

  /// The Content-Security-Policy lets neither inline styles nor scripts through.
  @Test(arguments: names) func nothingIsInline(name: String) throws {
    let chart = try Self.chart(name)
    let text = String(decoding: Self.svg(chart) + Self.numbers(chart), as: UTF8.self)
    for forbidden in [" style=", "<style", "<script", " on", "javascript:"] where forbidden != " on" {
      #expect(!text.contains(forbidden))
    }
    #expect(!text.contains(#/ on[a-z]+="/#))
  }

  @Test(arguments: names) func everyReferenceHasItsId(name: String) throws {
    let chart = try Self.chart(name)
    let text = String(decoding: Self.svg(chart) + Self.numbers(chart), as: UTF8.self)
    let ids = text.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count, "an id stands twice")
    for match in text.matches(of: #/aria-labelledby="([^"]+)"/#) {
      for id in match.output.1.split(separator: " ") { #expect(ids.contains(String(id)), "no id \(id)") }
    }
  }

  /// Every drawing that is not decoration says what it is.
  @Test(arguments: names) func drawingsHaveNames(name: String) throws {
    let text = String(decoding: Self.svg(try Self.chart(name)), as: UTF8.self)
    for match in text.matches(of: #/<svg[^>]*>/#) {
      let tag = match.output
      #expect(
        tag.contains("aria-hidden=\"true\"") || tag.contains("aria-labelledby=") || tag.contains("aria-label="),
        "\(tag) has no name")
    }
  }

  static let hostile = #""><script>alert(1)</script> & 'x'"#

  static let hostileCharts: [any Chart] = {
    let caption = ChartCaption(id: "a", title: hostile, description: hostile)
    let reading = ChartReading(name: hostile, text: hostile)
    return [
      ProgressBar(value: 0.5, caption: caption, readings: [reading]),
      BulletChart(
        actual: 1, expected: 1, target: 2, actualLabel: hostile, targetLabel: hostile, caption: caption,
        readings: [reading]),
      BudgetBar(
        ceiling: 2, spent: 1, spentLabel: hostile, ceilingLabel: hostile, caption: caption, readings: [reading]),
      TileMap(
        caption: caption, headings: (hostile, hostile),
        tiles: [
          .init(
            column: 0, row: 0, abbreviation: hostile, mark: hostile, step: .none, name: hostile, words: hostile,
            link: hostile)
        ]),
      HeatMap(
        caption: caption, rowHeading: hostile, columns: [.init(mark: hostile, title: hostile)],
        rows: [.init(title: hostile, link: hostile, cells: [.init(step: .none, text: hostile, value: nil)])]),
      SmallMultiples(
        caption: caption, headings: (hostile, hostile), maximum: 1,
        series: [
          .init(
            title: hostile, points: [.init(label: hostile, value: nil, text: hostile)], target: 1, targetText: hostile)
        ]),
      ReportTimeline(
        caption: caption, headings: (hostile, hostile),
        years: [
          .init(label: hostile, periods: [.init(label: hostile, name: hostile, state: .missing, words: hostile)])
        ], now: nil),
    ]
  }()

  @Test(arguments: hostileCharts.indices) func textIsEscapedWhereverItStands(index: Int) {
    let chart = Self.hostileCharts[index]
    let text = String(decoding: Self.svg(chart) + Self.numbers(chart), as: UTF8.self)
    #expect(!text.contains("<script"))
    #expect(!text.contains("& '"))
    #expect(text.contains("&lt;script&gt;"))
  }
}

/// The geometry that a reader would notice.
@Suite struct ChartGeometryTests {
  @Test(arguments: [
    (0.0, ""), (0.0004, ""), (0.5, #"width="500""#), (0.61749, #"width="617""#), (1, #"width="1000""#),
    (7, #"width="1000""#),
  ])
  func barsStayInTheirTrack(value: Double, expected: String) {
    let text = String(decoding: ChartTests.svg(ProgressBar(value: value)), as: UTF8.self)
    let bar = text.firstMatch(of: #/<rect class="chart-value" (width="[0-9]+")/#).map { String($0.output.1) } ?? ""
    #expect(bar == expected)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, -1]) func oddNumbersDrawNoOddCoordinates(value: Double) {
    for chart in [
      ProgressBar(value: value, low: value, high: value, expected: value),
      BulletChart(
        actual: value, expected: value, target: 1, actualLabel: "", targetLabel: "",
        caption: .init(id: "a", title: "a", description: "a"), readings: []),
      BudgetBar(
        ceiling: 0, spent: value, spentLabel: "", ceilingLabel: "", caption: .init(id: "a", title: "a", description: "a"),
        readings: []),
    ] as [any Chart] {
      let text = String(decoding: ChartTests.svg(chart), as: UTF8.self)
      #expect(!text.contains("nan") && !text.contains("inf"))
      #expect(!text.contains(#/(?:width|height)="-/#), "\(text)")
    }
  }

  /// The interval is seen from its low end to its high end, the certain part alone at full height.
  @Test func intervalsShowBothEnds() {
    let text = String(decoding: ChartTests.svg(ProgressBar(value: 0.6, low: 0.5, high: 0.9)), as: UTF8.self)
    #expect(text.contains(#"<rect class="chart-range" x="500" width="400" height="10"/>"#))
    #expect(text.contains(#"<rect class="chart-value" width="500" height="10"/>"#))
    #expect(text.contains(#"<rect class="chart-value" x="500" y="3" width="100" height="4"/>"#))
  }

  @Test func bandsFillTheScaleWhateverTheirNumber() {
    #expect((0..<5).map { ChartStep(band: $0, of: 5).number } == [5, 4, 3, 2, 1])
    #expect((0..<3).map { ChartStep(band: $0, of: 3).number } == [5, 3, 1])
    #expect(ChartStep(band: 0, of: 1).number == 5)
    #expect(ChartStep(band: nil, of: 5) == .none)
    #expect(ChartStep(band: 9, of: 5).number == 1)
  }

  @Test(arguments: [0, 1, 2, 14, 38]) func blocksOfTilesDoNotOverlap(count: Int) {
    let places = TileMap.block(count: count)
    #expect(places.count == count)
    #expect(Set(places.map { "\($0.column),\($0.row)" }).count == count)
    #expect(places.allSatisfy { $0.column < 9 })
  }
}
