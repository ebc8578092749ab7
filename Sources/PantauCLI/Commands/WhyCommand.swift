import ArgumentParser
import Diagnostics
import PlanCompiler
import PlanModel
import PlanProgress

struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: said(
      id: "Menguraikan satu angka capaian sampai ke nilai, berkas, dan barisnya.",
      en: "Takes a figure apart, down to values, files and lines."),
    discussion: said(
      id: """
        Tanpa pilihan: angka seluruh wilayah. Setiap langkah dapat diperiksa dengan kalkulator; setiap nilai menyebut \
        berkas, baris, instansi, tanggal, bukti, dan sumbernya.
        """,
      en: """
        Without a choice: the region's own figure. Each step can be checked with a calculator; each value names its file, \
        line, agency, date, evidence and source.
        """),
    aliases: ["mengapa"])

  @Argument(help: ArgumentHelp(
      id: "Kode atau nama: 53.71 atau \"Kota Kupang\".", en: "Code or name: 53.71 or \"Kota Kupang\".",
      valueName: "wilayah"))
  var region: String

  @Option(
    name: [.customLong("instansi"), .customLong("agency")],
    help: ArgumentHelp(
      id: "Instansi penanggung jawab, misalnya dp3a.", en: "The agency in charge, such as dp3a.",
      valueName: "id"))
  var agency: String?

  @Option(
    name: [.customLong("strategi"), .customLong("strategy")],
    help: ArgumentHelp(
      id: "Strategi kerangka, misalnya pencegahan.", en: "A strategy of the framework, such as pencegahan.",
      valueName: "id"))
  var strategy: String?

  @Option(name: [.customLong("aksi"), .customLong("action")], help: ArgumentHelp(id: "Aksi, misalnya P1.", en: "An action, such as P1.", valueName: "id"))
  var action: String?

  @Option(
    name: [.customLong("indikator"), .customLong("indicator")],
    help: ArgumentHelp(
      id: "Indikator beserta aksinya, misalnya P1.kel.", en: "An indicator with its action, such as P1.kel.",
      valueName: "aksi.indikator"))
  var indicator: String?

  @Option(
    name: [.customLong("tahun"), .customLong("year")],
    help: ArgumentHelp(
      id: "Tahun; baku: tahun terakhir yang semua periodenya jatuh tempo.", en: "The year; by default the last of which every period is due.",
      valueName: "YYYY"))
  var year: Int?

  @Option(
    name: [.customLong("rad"), .customLong("plan")],
    help: ArgumentHelp(
      id: "Rencana; baku: yang terbaru yang memuat tahun itu.", en: "The plan; by default the newest that covers the year.",
      valueName: "YYYY-YYYY"))
  var plan: String?

  @OptionGroup var plans: PlanOptions
  @OptionGroup var speech: LanguageOption

  func validate() throws {
    if [agency, strategy, action, indicator].count(where: { $0 != nil }) > 1 {
      throw ValidationError(
        id: "Pilih satu saja: --instansi, --strategi, --aksi, atau --indikator.",
        en: "Choose one of --instansi, --strategi, --aksi and --indikator.")
    }
  }

  func run() throws {
    let language = speech.language
    try reportingFaults(language) {
      let run = try PlanRun(plans, paths: [])
      let found = try run.link(language) { try $0.region(named: region, language) }
      let (plan, year) = try chosenPlan(found)
      guard let framework = found.context.reference.framework(plan.framework) else { throw ExitStatus.fault }
      let target = try WhySelection(plan: plan, framework: framework, language: language)
        .target(agency: agency, strategy: strategy, action: action, indicator: indicator)
      let report = measure(plan, framework: framework, asOf: found.context.asOf)
      guard let shown = year ?? report.headlineYear ?? report.runningYear ?? report.years.first?.year,
        let tree = explain(
          target, year: shown, plan: plan, report: report, framework: framework, dossier: found.dossier)
      else { throw ExitStatus.fault }
      Console.write(Array(tree.text(language).utf8), to: 1)
      for notice in GitNotice.seen(above: run.folder.root) { Console.error(notice.text[language]) }
    }
  }

  /// The plan named, else the newest counted one that covers the year, else the newest of all.
  private func chosenPlan(_ found: LinkedRegion) throws -> (Plan, year: Int?) {
    let (dossier, language) = (found.dossier, speech.language)
    let name = "\(dossier.region.name) (\(dossier.region.code))"
    guard !dossier.plans.isEmpty else {
      throw ValidationError(
        LocalizedText(id: "Rencana \(name) belum tercatat di sini.", en: "No plan of \(name) is recorded here."), language)
    }
    let known = dossier.plans.map(\.id).joined(separator: ", ")
    var plans = dossier.plans
    if let wanted = plan {
      plans = plans.filter { $0.id == wanted }
      guard !plans.isEmpty else {
        throw ValidationError(
          LocalizedText(
            id: "\(name) tidak punya rencana «\(wanted)». Yang ada: \(known).",
            en: "\(name) has no plan «\(wanted)». There is: \(known)."), language)
      }
    }
    if let year {
      plans = plans.filter { $0.years.contains(year) }
      guard !plans.isEmpty else {
        throw ValidationError(
          LocalizedText(
            id: "\(name) tidak punya rencana untuk tahun \(year). Yang ada: \(known).",
            en: "\(name) has no plan for the year \(year). There is: \(known)."), language)
      }
    }
    let counted = found.context.reference.collection.counted
    return (plans.first { counted.contains($0.nature) } ?? plans[0], year)
  }
}

/// Finds what `why` was asked about, by id or by name however it is spelt.
private struct WhySelection {
  let plan: Plan
  let framework: Framework
  let language: Language

  func target(agency: String?, strategy: String?, action: String?, indicator: String?) throws -> WhyTarget {
    if let agency {
      let names = plan.agencies.map { [$0.id, $0.name.string, $0.abbreviation?.string ?? ""] }
      return .agency(try position(of: agency, among: names, LocalizedText(id: "Instansi", en: "Agency")))
    }
    if let strategy {
      let names = framework.strategies.map { [$0.id, $0.name.id, $0.name.en] }
      return .strategy(try position(of: strategy, among: names, LocalizedText(id: "Strategi", en: "Strategy")))
    }
    if let action {
      return .action(try position(of: action, among: plan.actions.map { [$0.id] }, LocalizedText(id: "Aksi", en: "Action")))
    }
    guard let indicator else { return .region }
    let places = plan.actions.indices.flatMap { action in plan.actions[action].indicators.indices.map { (action, $0) } }
    let names = places.map { ["\(plan.actions[$0].id).\(plan.actions[$0].indicators[$1].id)"] }
    let found = places[try position(of: indicator, among: names, LocalizedText(id: "Indikator", en: "Indicator"))]
    return .indicator(action: found.0, indicator: found.1)
  }

  /// - Parameter names: of each candidate, its id first.
  private func position(of text: String, among names: [[String]], _ kind: LocalizedText) throws -> Int {
    if let exact = names.firstIndex(where: { $0[0] == text }) { return exact }
    let alike = names.indices.filter { names[$0].contains { Suggestion.areSpellings($0, text) } }
    if alike.count == 1 { return alike[0] }
    let near = alike.isEmpty ? Suggestion.nearest(to: text, among: names.map { $0[0] }) : alike.map { names[$0][0] }
    let ids = names.map { $0[0] }.joined(separator: ", ")
    let hint =
      near.isEmpty
      ? LocalizedText(id: "Yang ada: \(ids).", en: "There is: \(ids).")
      : LocalizedText(id: "Maksud Anda \(near.joined(separator: ", "))?", en: "Did you mean \(near.joined(separator: ", "))?")
    throw ValidationError(
      LocalizedText(
        id: "\(kind.id) «\(text)» tidak ada dalam rencana \(plan.id). \(hint.id)",
        en: "\(kind.en) «\(text)» is not in plan \(plan.id). \(hint.en)"), language)
  }
}
