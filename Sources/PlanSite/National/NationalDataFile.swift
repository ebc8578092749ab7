import Diagnostics
import Output
import PlanModel
import PlanProgress

/// A national table as a file beside the page that shows it, from the same rows.
struct NationalDataFile: Sendable {
  /// Below `data/tabel/`.
  let name: StaticString
  let title: LocalizedText
  let summary: LocalizedText
  let content: Content

  enum Content: Sendable {
    case view(SummaryView, write: @Sendable (NationalContext) -> ByteBuffer)
    /// What each region adds to the table, in order of code.
    case rows(SummaryView, columns: [StaticString], write: @Sendable (RegionSummary, Region, inout CSVWriter) -> Void)
    /// `AgenciesOfKind.csv`.
    case agencyTable
  }

  static let all: [NationalDataFile] =
    RegionType.compared.flatMap { [comparison($0), duties($0)] } + [
      NationalDataFile(
        name: "provinsi.csv", title: LocalizedText(id: "Provinsi", en: "Provinces"),
        summary: LocalizedText(
          id: "Capaian rencana provinsi, rata-rata kabupaten/kotanya, dan berapa yang punya rencana: tiga angka terpisah.",
          en: "Achievement of the provinces' plans, the mean of their regencies and cities, and how many have a plan: three separate figures."),
        content: .view(.recent) { ProvinceOverview($0).csv() }),
      NationalDataFile(
        name: "strategi.csv", title: LocalizedText(id: "Strategi × wilayah", en: "Strategies × regions"),
        summary: LocalizedText(
          id: "Setiap strategi di setiap wilayah: banyaknya aksi, capaian, dan rentangnya.",
          en: "Every strategy in every region: how many actions, achievement and its interval."),
        content: .view(.recent, write: strategies)),
      agencies,
      NationalDataFile(
        name: "belum-lapor.csv", title: LocalizedText(id: "Belum lapor", en: "Not reported"),
        summary: LocalizedText(
          id: "Satu baris untuk setiap laporan yang jatuh tempo dan belum masuk.",
          en: "A line for every report that is due and has not come."),
        content: .view(.reports) { MissingReports($0).csv() }),
      NationalDataFile(
        name: "paling-maju.csv", title: LocalizedText(id: "Kenaikan setahun", en: "Rise over a year"),
        summary: LocalizedText(
          id: "Wilayah yang dapat diperingkat pada dua tahun berturut-turut dan yang capaiannya naik.",
          en: "Regions that can be ranked in two years running and whose achievement rose."),
        content: .rows(
          .figures, columns: ["kode", "nama", "jenis", "kerangka", "tahun", "sebelumnya", "kini", "selisih"],
          write: improvements)),
      NationalDataFile(
        name: "sejak-periode-lalu.csv", title: LocalizedText(id: "Dibanding setahun lalu", en: "Against a year ago"),
        summary: LocalizedText(
          id: "Capaian setiap wilayah dibanding tanggal yang sama setahun sebelumnya; hanya yang punya dua angka.",
          en: "How each region stands against the same date a year ago; only those with two figures."),
        content: .view(.recent, write: moves)),
    ]

  static let agencies = NationalDataFile(
    name: "instansi.csv", title: LocalizedText(id: "Instansi × wilayah", en: "Agencies × regions"),
    summary: LocalizedText(
      id: "Setiap jenis instansi di setiap wilayah: capaian, rentang, peringkat atau alasan tanpa peringkat, laporan.",
      en: "Every kind of agency in every region: achievement, interval, rank or why there is none, reports."),
    content: .agencyTable)

  /// In the site.
  var path: String { "data/tabel/\(name.description)" }

  private static func comparison(_ type: RegionType) -> NationalDataFile {
    let name: StaticString =
      switch type {
      case .province: "banding-provinsi.csv"
      case .city: "banding-kota.csv"
      default: "banding-kabupaten.csv"
      }
    return NationalDataFile(
      name: name,
      title: LocalizedText(id: "Banding \(type.plural.id)", en: "Comparison of \(type.plural.en)"),
      summary: LocalizedText(
        id: "Capaian dengan rentang dan penyebut, peringkat atau alasan tanpa peringkat, kelengkapan, bukti, verifikasi, anggaran.",
        en: "Achievement with interval and denominator, rank or why there is none, completeness, evidence, verification, budget."),
      content: .view(.compared) { ComparisonTable(regions: $0.material.compared(type), page: $0.page).csv() })
  }

  private static func duties(_ type: RegionType) -> NationalDataFile {
    let name: StaticString =
      switch type {
      case .province: "kewajiban-provinsi.csv"
      case .city: "kewajiban-kota.csv"
      default: "kewajiban-kabupaten.csv"
      }
    return NationalDataFile(
      name: name,
      title: LocalizedText(id: "Kewajiban \(type.plural.id)", en: "Duties of \(type.plural.en)"),
      summary: LocalizedText(
        id: "Satu baris untuk setiap kewajiban setiap wilayah, dengan yang menentukannya, tanggal, dan sumber.",
        en: "A line for every duty of every region, with what decided it, dates and sources."),
      content: .view(.duties) { DutyMatrix(type, $0)?.csv() ?? ByteBuffer() })
  }

  private static func strategies(_ context: NationalContext) -> ByteBuffer {
    let reference = context.page.site.reference
    var csv = CSVWriter([
      "kode", "nama", "jenis", "rad", "sifat", "kerangka", "tahun", "strategi", "nama_strategi", "aksi", "capaian",
      "rendah", "tinggi", "aksi_dilaporkan", "aksi_jatuh_tempo",
    ])
    for entry in context.material.index.entries {
      guard let year = entry.headline ?? entry.current, let framework = reference.framework(entry.plan.framework)
      else { continue }
      let region = entry.record
      for position in framework.strategies.indices where year.strategies.indices.contains(position) {
        let figure = year.strategies[position]
        csv.text(region.code.rawValue)
        csv.text(region.name)
        csv.text(region.type.rawValue)
        csv.text(entry.plan.id)
        csv.text(entry.plan.nature.rawValue)
        csv.text(framework.id)
        csv.number(year.year)
        csv.text(framework.strategies[position].id)
        csv.text(framework.strategies[position].name.id)
        csv.number(year.actionsByStrategy.indices.contains(position) ? year.actionsByStrategy[position] : 0)
        csv.share(figure.value)
        csv.share(figure.low)
        csv.share(figure.high)
        csv.number(Int(figure.dueReported))
        csv.number(Int(figure.due))
        csv.endRow()
      }
    }
    return csv.finish()
  }

  private static func improvements(_ summary: RegionSummary, _ region: Region, _ csv: inout CSVWriter) {
    for one in summary.rises {
      csv.text(region.code.rawValue)
      csv.text(region.name)
      csv.text(one.type.rawValue)
      csv.text(one.framework)
      csv.number(one.year)
      csv.share(one.before)
      csv.share(one.after)
      csv.share(one.difference)
      csv.endRow()
    }
  }

  private static func moves(_ context: NationalContext) -> ByteBuffer {
    var csv = CSVWriter([
      "kode", "nama", "rad", "tahun", "keadaan_sebelumnya", "periode", "sebelumnya", "kini", "selisih",
      "aksi_dilaporkan_sebelumnya", "aksi_dilaporkan", "aksi_jatuh_tempo",
    ])
    for move in context.material.comparison.moves {
      guard let region = context.page.site.reference.region(move.region) else { continue }
      csv.text(region.code.rawValue)
      csv.text(region.name)
      csv.text(move.plan)
      csv.number(move.year)
      csv.text(move.since.description)
      csv.text(move.period.label)
      csv.share(move.before)
      csv.share(move.after)
      csv.share(move.difference)
      csv.number(move.reportedBefore)
      csv.number(move.reportedAfter)
      csv.number(move.actions)
      csv.endRow()
    }
    return csv.finish()
  }
}

extension SiteRenderer {
  /// The file beside every national table: `data/tabel/….csv`. They stand in no language of their own; names of columns
  /// are Indonesian like the keys of the YAML.
  func nationalDataJobs(_ summaries: NationalSummaries, in view: SummaryView) -> [OutputJob] {
    NationalDataFile.all.compactMap { file in
      switch file.content {
      case .view(view, let write):
        {
          let context = NationalContext(page: page([], .indonesian), material: summaries.material(in: view))
          return [OutputFile(path: file.path, bytes: write(context).bytes)]
        }
      case .rows(view, let columns, let write):
        { [OutputFile(path: file.path, parts: [CSVWriter.head(columns)] + rows(of: summaries.seen(in: view), write))] }
      case .view, .rows, .agencyTable: nil
      }
    }
  }

  private func rows(
    of summaries: RegionSummaries, _ write: @escaping @Sendable (RegionSummary, Region, inout CSVWriter) -> Void
  ) -> [OutputPart] {
    summaries.regions.indices.map { [reference = site.reference] position in
      let code = summaries.regions[position]
      return CSVWriter.part(name: code.rawValue) { csv in
        guard let region = reference.region(code), let summary = summaries.summary(at: position) else { return }
        write(summary, region, &csv)
      }
    }
  }

  /// The one that every kind of agency has its part in.
  func nationalAgencyTable(_ summaries: NationalSummaries) -> OutputFile {
    OutputFile(path: NationalDataFile.agencies.path, parts: AgenciesOfKind.csv(summaries))
  }
}
