import Charts
import Diagnostics
import NumberText
import Output
import PlanModel
import PlanProgress

extension Block {
  /// Regions of one kind against the framework's strategies.
  static let strategyHeatMap = Block(
    name: "peta-panas",
    summary: LocalizedText(
      id: "Strategi × wilayah: capaian di setiap sel.", en: "Strategy × region: achievement in every cell."),
    parameters: [kindParameter],
    sees: .compared,
    national: { context, arguments, html in
      let regions = context.material.compared(RegionType(argument: arguments.text("jenis")))
      guard let group = regions.group, let framework = regions.framework, !regions.rows.isEmpty else {
        html.append("<p class=\"soft\">")
        html.append(
          LocalizedText(
            id: "Belum ada angka menurut strategi untuk \(regions.type.plural.id).",
            en: "There are no figures by strategy for \(regions.type.plural.en) yet."), context.page)
        html.append("</p>\n")
        return
      }
      heatMap(regions, group, framework, context.page).numbers(into: &html)
    })

  private static func heatMap(
    _ regions: ComparedRegions, _ group: ComparisonGroup, _ framework: Framework, _ page: PageContext
  ) -> HeatMap {
    let language = page.language
    let kind = regions.type
    return HeatMap(
      caption: ChartCaption(
        id: "panas-\(kind.rawValue)",
        title: LocalizedText(
          id: "Capaian \(group.year) menurut strategi, \(kind.plural.id), dalam persen",
          en: "Achievement \(group.year) by strategy, \(kind.plural.en), in per cent")[language],
        description: LocalizedText(
          id: "Makin kuat warnanya makin tinggi; bergaris: tidak ada angka.",
          en: "The stronger the colour the higher; hatched: no figure.")[language]),
      rowHeading: kind.label[language],
      columns: framework.strategies.enumerated().map {
        HeatMap.Column(mark: String($0.offset + 1), title: $0.element.shortName[language])
      },
      rows: regions.rows.map { row in
        var link = ByteBuffer(capacity: 32)
        link.append(address: .region(row.region.code), from: page)
        return HeatMap.Row(
          title: row.region.displayName(language), link: String(decoding: link.bytes, as: UTF8.self),
          cells: framework.strategies.indices.map { cell(row.compared?.year, $0, framework, language) })
      })
  }

  private static func cell(
    _ year: YearSummary?, _ strategy: Int, _ framework: Framework, _ language: Language
  ) -> HeatMap.Cell {
    guard let year, year.strategies.indices.contains(strategy) else {
      return HeatMap.Cell(step: .none, text: "–", value: nil)
    }
    let figure = year.strategies[strategy]
    guard let value = figure.value else {
      let hasNone = year.actionsByStrategy.indices.contains(strategy) && year.actionsByStrategy[strategy] == 0
      let reason =
        hasNone ? LocalizedText(id: "tanpa aksi", en: "no action") : figure.absence?.label ?? ByteBuffer.noFigure
      return HeatMap.Cell(step: .none, text: reason[language], value: nil)
    }
    if figure.dueReported == 0 {
      let reason = LocalizedText(id: "belum lapor", en: "not reported")
      return HeatMap.Cell(step: .none, text: reason[language], value: nil)
    }
    return HeatMap.Cell(
      step: ChartStep(band: framework.band(of: value), of: framework.bands.count),
      text: NumberText.percentNumber(value, style: NumberStyle(language), decimals: 0), value: value)
  }
}
