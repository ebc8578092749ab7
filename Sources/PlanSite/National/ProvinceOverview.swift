import Diagnostics
import Output
import PlanModel
import PlanProgress

/// The provinces as the home page shows them: their own plan's figure, their regencies' mean and how many of those have
/// a plan. Three figures, never blended.
struct ProvinceOverview {
  struct Row {
    let province: Region
    let entry: NationalIndex.Entry?
    let rollUp: ProvinceRollUp?
    let regencies: Int
    let regenciesWithPlan: Int
    let duties: (met: Int, due: Int)
    let framework: Framework?
    /// The province has a folder, or one of its regencies has a plan.
    let isRecorded: Bool

    var figure: Figure? { entry?.headline?.region }
    var state: HeadlineState? { framework.flatMap { figure?.headlineState(in: $0) } }
    var year: Int? { entry?.headline?.year }
    var band: Int? { state?.band }
  }

  let rows: [Row]

  init(_ context: NationalContext) {
    let reference = context.page.site.reference
    let index = context.material.index
    rows = reference.provinces.filter { $0.validTo == nil }.map { province in
      let regencies = reference.children(of: province.code).filter { $0.validTo == nil }
      let entry = index.entry(province.code)
      let withPlan = regencies.count { index.entry($0.code) != nil }
      let summary = context.material.summary(of: province.code)
      return Row(
        province: province, entry: entry,
        rollUp: context.material.comparison.rollUp(
          of: province.code, framework: entry.map { $0.group?.framework ?? $0.plan.framework }),
        regencies: regencies.count,
        regenciesWithPlan: withPlan, duties: summary?.dutyCount ?? (0, 0),
        framework: entry.flatMap { reference.framework($0.group?.framework ?? $0.plan.framework) },
        isRecorded: withPlan > 0 || summary.map { $0.hasProfile || !$0.plans.isEmpty } ?? false)
    }
  }

  func csv() -> ByteBuffer {
    var csv = CSVWriter([
      "kode", "nama", "rad", "sifat", "tahun", "capaian", "rendah", "tinggi", "aksi_dilaporkan", "aksi_jatuh_tempo",
      "kerangka_rata_rata", "tahun_rata_rata", "rata_rata_kabupaten_kota", "kabupaten_kota_dengan_angka", "kabupaten_kota_dengan_rencana", "kabupaten_kota",
      "kewajiban_terpenuhi", "kewajiban_dinilai",
    ])
    for row in rows {
      csv.text(row.province.code.rawValue)
      csv.text(row.province.name)
      csv.text(row.entry?.plan.id ?? "")
      csv.text(row.entry?.plan.nature.rawValue ?? "")
      csv.number(row.year)
      csv.share(row.figure?.value)
      csv.share(row.figure?.low)
      csv.share(row.figure?.high)
      csv.number(row.figure.map { Int($0.dueReported) })
      csv.number(row.figure.map { Int($0.due) })
      csv.text(row.rollUp?.framework ?? "")
      csv.number(row.rollUp?.year)
      csv.share(row.rollUp?.regencyMean)
      csv.number(row.rollUp?.regenciesWithFigure ?? 0)
      csv.number(row.regenciesWithPlan)
      csv.number(row.regencies)
      csv.number(row.duties.met)
      csv.number(row.duties.due)
      csv.endRow()
    }
    return csv.finish()
  }
}

extension ProvinceOverview.Row {
  /// The figure with its denominator, as a tile says it.
  func words(_ language: Language) -> String {
    guard let entry else {
      return LocalizedText(
        id: "rencana provinsi belum tercatat di sini; \(regenciesWithPlan) dari \(regencies) kabupaten/kota tercatat",
        en: "no plan of the province is recorded here; \(regenciesWithPlan) of \(regencies) regencies and cities are")[
          language]
    }
    guard let headline = entry.headline, let framework else {
      return LocalizedText(id: "belum ada tahun yang selesai", en: "no finished year yet")[language]
    }
    return headline.region.headline(in: framework, unit: Figure.actionsUnit, language) + ", \(headline.year)"
  }
}
