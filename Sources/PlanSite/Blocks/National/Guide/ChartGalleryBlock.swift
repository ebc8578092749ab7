import Charts
import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// Every chart with the same numbers in words, on the style page. All numbers are invented.
  static let chartGallery = Block(
    name: "galeri-bagan",
    summary: LocalizedText(id: "Semua bagan dengan angka rekaan.", en: "All charts with invented numbers."),
    page: { page, _, html in
      let charts = SampleCharts(page)
      for (title, chart) in charts.all {
        html.append("<h3>")
        html.append(title, page)
        html.append("</h3>\n<figure class=\"block\">\n")
        chart.svg(into: &html)
        html.append("\n</figure>\n")
        chart.numbers(into: &html)
        html.append("\n")
      }
    })
}

private struct SampleCharts {
  let page: PageContext

  init(_ page: PageContext) { self.page = page }

  private func text(_ id: String, _ en: String) -> String { LocalizedText(id: id, en: en)[page.language] }

  private func caption(_ id: String, _ title: String, _ description: String) -> ChartCaption {
    ChartCaption(id: "bagan-\(id)", title: title, description: description)
  }

  var all: [(LocalizedText, any Chart)] {
    [
      (LocalizedText(id: "Batang kemajuan dengan rentang", en: "Progress bar with interval"), bar),
      (LocalizedText(id: "Bagan peluru", en: "Bullet chart"), bullet),
      (LocalizedText(id: "Anggaran", en: "Budget"), budget),
      (LocalizedText(id: "Deret kecil", en: "Small multiples"), multiples),
      (LocalizedText(id: "Garis waktu laporan", en: "Timeline of reports"), timeline),
      (LocalizedText(id: "Peta panas", en: "Heat map"), heat),
      (LocalizedText(id: "Peta petak", en: "Tile map"), map),
    ]
  }

  private var bar: ProgressBar {
    ProgressBar(
      value: 0.62, low: 0.57, high: 0.77, expected: 0.75, isLarge: true,
      caption: caption(
        "batang", text("Capaian", "Achievement"),
        text("62 %, antara 57 % dan 77 %; seharusnya kini 75 %.", "62%, between 57% and 77%; 75% expected by now.")),
      readings: [
        ChartReading(name: text("Capaian", "Achievement"), text: text("62 %", "62%")),
        ChartReading(name: text("Rentang", "Interval"), text: text("57 % sampai 77 %", "57% to 77%")),
        ChartReading(name: text("Seharusnya kini", "Expected by now"), text: text("75 %", "75%")),
      ])
  }

  private var bullet: BulletChart {
    BulletChart(
      actual: 280, expected: 450, target: 600, actualLabel: text("280 orang", "280 people"),
      targetLabel: text("target 600", "target 600"),
      caption: caption(
        "peluru", text("Ketua RT yang dilatih", "Neighbourhood heads trained"),
        text("280 orang dari target 600; seharusnya kini 450.", "280 people of a target of 600; 450 expected by now.")),
      readings: [
        ChartReading(name: text("Tercatat", "Recorded"), text: "280"),
        ChartReading(name: text("Seharusnya kini", "Expected by now"), text: "450"),
        ChartReading(name: "Target", text: "600"),
      ])
  }

  private var budget: BudgetBar {
    BudgetBar(
      ceiling: 1_150, spent: 897, spentLabel: text("realisasi Rp897 juta", "spent Rp897 million"),
      ceilingLabel: text("pagu Rp1,15 miliar", "ceiling Rp1.15 billion"),
      caption: caption(
        "anggaran", text("Anggaran 2024", "Budget 2024"),
        text("Realisasi Rp897 juta dari pagu Rp1,15 miliar.", "Rp897 million spent of a ceiling of Rp1.15 billion.")),
      readings: [
        ChartReading(name: text("Pagu", "Ceiling"), text: text("Rp1,15 miliar", "Rp1.15 billion")),
        ChartReading(name: text("Realisasi", "Spent"), text: text("Rp897 juta", "Rp897 million")),
      ])
  }

  private var multiples: SmallMultiples {
    func points(_ values: [Double?]) -> [SmallMultiples.Point] {
      values.enumerated().map {
        SmallMultiples.Point(
          label: String(2022 + $0.offset), value: $0.element,
          text: $0.element.map { String(Int($0)) } ?? text("belum dilaporkan", "not reported"))
      }
    }
    return SmallMultiples(
      caption: caption(
        "deret", text("Empat tahun", "Four years"), text("Nilai setiap tahun.", "The value of each year.")),
      headings: (text("Indikator", "Indicator"), "Target"), maximum: nil,
      series: [
        .init(
          title: text("Kelurahan bergugus tugas", "Wards with a task force"), points: points([12, 20, 39, 44]),
          target: 51, targetText: "51"),
        .init(title: text("Rumah aman", "Safe houses"), points: points([1, 1, nil, 1]), target: 3, targetText: "3"),
        .init(title: text("Rapat koordinasi", "Coordination meetings"), points: points([2, 4, 4, 3]), target: 4, targetText: "4"),
      ])
  }

  private var timeline: ReportTimeline {
    func period(_ year: Int, _ number: Int, _ state: ReportTimeline.State) -> ReportTimeline.Period? {
      let words =
        switch state {
        case .onTime: text("tepat waktu", "on time")
        case .late: text("terlambat", "late")
        case .missing: text("belum masuk", "missing")
        case .notDue: text("belum jatuh tempo", "not due")
        }
      return ReportingPeriod(year: year, calendar: .quarterly, number: number).map {
        .init(label: $0.shortText(page.language), name: $0.text(page.language), state: state, words: words)
      }
    }
    return ReportTimeline(
      caption: caption(
        "garis", text("Laporan per triwulan", "Reports by quarter"),
        text(
          "Dari tujuh laporan: lima tepat waktu, satu terlambat, satu belum masuk; satu belum jatuh tempo.",
          "Of seven reports: five on time, one late, one missing; one not due.")),
      headings: (text("Periode", "Period"), text("Laporan", "Report")),
      years: [
        .init(
          label: "2024",
          periods: [
            period(2024, 1, .onTime), period(2024, 2, .onTime), period(2024, 3, .late), period(2024, 4, .onTime),
          ].compactMap(\.self)),
        .init(
          label: "2025",
          periods: [
            period(2025, 1, .onTime), period(2025, 2, .missing), period(2025, 3, .onTime), period(2025, 4, .notDue),
          ].compactMap(\.self)),
      ], now: .init(row: 1, share: 0.89))
  }

  private var heat: HeatMap {
    func cell(_ percent: Int?) -> HeatMap.Cell {
      guard let percent else { return .init(step: .none, text: "–", value: nil) }
      let band = percent > 90 ? 0 : percent > 75 ? 1 : percent > 65 ? 2 : percent > 50 ? 3 : 4
      return .init(step: ChartStep(band: band, of: 5), text: String(percent), value: Double(percent) / 100)
    }
    func row(_ name: String, _ values: [Int?]) -> HeatMap.Row {
      .init(title: name, link: nil, cells: values.map(cell))
    }
    return HeatMap(
      caption: caption(
        "panas", text("Capaian menurut strategi, dalam persen", "Achievement by strategy, in per cent"),
        text("Makin kuat warnanya makin tinggi; bergaris: tanpa angka.", "The stronger the higher; hatched: no figure.")),
      rowHeading: text("Wilayah rekaan", "Invented region"),
      columns: [
        .init(mark: "1", title: text("Pencegahan", "Prevention")),
        .init(mark: "2", title: text("Rehabilitasi", "Rehabilitation")),
        .init(mark: "3", title: text("Koordinasi", "Coordination")),
      ], rows: [row("Rimba Contoh", [92, 70, nil]), row("Teluk Contoh", [48, 55, 81])])
  }

  private var map: TileMap {
    let places = TileMap.block(count: 7)
    let values: [Int?] = [92, 81, 70, 55, 30, nil, 64]
    return TileMap(
      caption: caption(
        "peta", text("Peta petak tujuh wilayah rekaan", "Tile map of seven invented regions"),
        text("Petak bergaris: belum tercatat di sini.", "Hatched: not recorded here.")),
      headings: (text("Wilayah rekaan", "Invented region"), text("Capaian", "Achievement")),
      tiles: places.indices.map { index in
        let value = values[index]
        let band = value.map { $0 > 90 ? 0 : $0 > 75 ? 1 : $0 > 65 ? 2 : $0 > 50 ? 3 : 4 }
        return .init(
          column: places[index].column, row: places[index].row, abbreviation: String(71 + index),
          mark: value.map(String.init) ?? "–", step: ChartStep(band: band, of: 5),
          name: text("Wilayah ", "Region ") + String(index + 1),
          words: value.map { "\($0)" + text(" %", "%") } ?? text("belum tercatat di sini", "not recorded here"),
          link: nil)
      })
  }
}
