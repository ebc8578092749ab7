import ArgumentParser
import Diagnostics
import Glibc
import Output
import PlanCompiler
import PlanExports
import PlanModel
import PlanProgress

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: said(
      id: "Membandingkan wilayah, dengan angka yang sama seperti halaman Banding.",
      en: "Compares regions, with the figures of the page Banding."),
    discussion: said(
      id: """
        Tanpa wilayah: semua yang tercatat, atau semua yang sejenis (--type). Tanpa tahun: tahun yang dipakai halaman \
        Banding. Wilayah yang berkasnya bergalat tidak ikut, disebut, dan membuat status keluar 1.
        """,
      en: """
        Without regions: all that are recorded, or all of a type (--type). Without a year: that of the page Banding. A \
        region whose files have errors is left out, named, and makes the exit status 1.
        """),
    aliases: ["banding"])

  @Argument(help: ArgumentHelp(
      id: "Kode atau nama, misalnya 61 21 \"Kota Kupang\".", en: "Codes or names, such as 61 21 \"Kota Kupang\".",
      valueName: "wilayah"))
  var regions: [String] = []

  @Option(
    name: [.customLong("type"), .customLong("jenis")],
    help: ArgumentHelp(id: "provinsi, kabupaten, atau kota.", en: "provinsi, kabupaten or kota.", valueName: "jenis"))
  var typeName: String?

  @Option(name: [.customLong("year"), .customLong("tahun")], help: ArgumentHelp(id: "Tahun.", en: "The year.", valueName: "YYYY"))
  var year: Int?

  @Option(
    name: [.customLong("sort"), .customLong("urut")],
    help: ArgumentHelp(id: "Urutan: \(Self.columns).", en: "The order: \(Self.columns).", valueName: "kolom"))
  var sortName: String?

  @Flag(name: [.customLong("menaik"), .customLong("ascending")], help: ArgumentHelp(id: "Urutkan dari yang terkecil.", en: "The smallest first."))
  var isAscending = false

  @Flag(name: [.customLong("menurun"), .customLong("descending")], help: ArgumentHelp(id: "Urutkan dari yang terbesar.", en: "The largest first."))
  var isDescending = false

  @Option(help: ArgumentHelp(id: "table, csv, atau json.", en: "table, csv or json.", valueName: "bentuk"))
  var format = "table"

  @OptionGroup var plans: PlanOptions
  @OptionGroup var site: SiteFolder
  @OptionGroup var cache: CacheOptions
  @OptionGroup var speech: LanguageOption

  private static let columns = CompareRequest.SortKey.allCases.map(\.rawValue).joined(separator: ", ")

  func validate() throws {
    let language = speech.language
    if let typeName, type == nil {
      throw ValidationError(
        LocalizedText(
          id: "--type: «\(typeName)» tidak dikenal; pilih provinsi, kabupaten, atau kota.",
          en: "--type: «\(typeName)» is not known; choose province, regency or city."), language)
    }
    if typeName != nil, !regions.isEmpty {
      throw ValidationError(
        LocalizedText(id: "Sebut wilayahnya, atau --type; bukan keduanya.", en: "Name regions, or --type; not both."), language)
    }
    if let sortName, CompareRequest.SortKey(named: sortName) == nil {
      let words = CompareRequest.SortKey.allCases.map { language == .indonesian ? $0.rawValue : $0.englishName }
      let near = Suggestion.nearest(to: sortName, among: words)
      let hint =
        near.isEmpty
        ? LocalizedText(id: "pilih \(words.joined(separator: ", ")).", en: "choose \(words.joined(separator: ", ")).")
        : LocalizedText(id: "maksud Anda \(near.joined(separator: ", "))?", en: "did you mean \(near.joined(separator: ", "))?")
      throw ValidationError(
        LocalizedText(id: "--sort: «\(sortName)» tidak dikenal; \(hint.id)", en: "--sort: «\(sortName)» is not known; \(hint.en)"),
        language)
    }
    if isAscending, isDescending {
      throw ValidationError(
        LocalizedText(id: "--menaik atau --menurun, bukan keduanya.", en: "--ascending or --descending, not both."), language)
    }
    if !["table", "csv", "json"].contains(format) {
      throw ValidationError(
        LocalizedText(
          id: "--format: «\(format)» tidak dikenal; pilih table, csv, atau json.",
          en: "--format: «\(format)» is not known; choose table, csv or json."), language)
    }
  }

  func run() throws {
    let language = speech.language
    let outcome = try reportingFaults(language) { () -> RunOutcome in
      let run = try PlanRun(plans, settings: site.settings, paths: [], cache: cache)
      let collected = try run.collect()
      guard let context = collected.context else { return collected.outcome }
      let codes = try regions.map { try context.reference.region(named: $0, language).code }
      let national = NationalExportContext(
        summaries: RegionSummaries(collected.summaries), reference: context.reference, asOf: context.asOf)
      show(CompareTable(request(codes), context: national, broken: collected.broken))
      return collected.outcome
    }
    let errors = try outcome.findings.all.filter { $0.severity == .error }
    if !errors.isEmpty {
      Console.write(Console.findings(errors, language: language, fileCount: outcome.fileCount), to: STDERR_FILENO)
    }
    if outcome.hasErrors { throw ExitStatus.findings }
  }

  private func request(_ codes: [RegionCode]) -> CompareRequest {
    let direction: Bool? = isAscending ? false : isDescending ? true : nil
    return CompareRequest(
      regions: codes, type: type, year: year, sort: sortName.flatMap { CompareRequest.SortKey(named: $0) },
      descending: direction)
  }

  private var type: RegionType? {
    switch typeName {
    case "provinsi", "province": .province
    case "kabupaten", "regency": .regency
    case "kota", "city": .city
    default: nil
    }
  }

  private func show(_ table: CompareTable) {
    switch format {
    case "csv": Console.write(table.csv().bytes, to: 1)
    case "json": Console.write(table.json().bytes, to: 1)
    default: Console.write(Array(table.text(speech.language).utf8), to: 1)
    }
  }
}
