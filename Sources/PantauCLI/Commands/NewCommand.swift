import ArgumentParser
import Diagnostics
import PlanCompiler
import PlanModel

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: said(
      id: "Membuat folder wilayah, atau satu laporan, dengan tanda «ISI …» di setiap tempat yang harus diisi.",
      en: "Writes a region's folder, or a report, with a mark «ISI …» at every place to fill in."),
    subcommands: [NewRegionCommand.self, NewReportCommand.self, NewOwnersCommand.self], defaultSubcommand: NewRegionCommand.self,
    aliases: ["baru"])
}

struct NewRegionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wilayah", abstract: said(
      id: "Folder satu wilayah: profil, rencana, dan halaman.",
      en: "A region's folder: profile, plan and page."))

  @Argument(help: ArgumentHelp(
      id: "Kode atau nama: 61.71 atau \"Kota Pontianak\".", en: "Code or name: 61.71 or \"Kota Pontianak\".",
      valueName: "wilayah"))
  var name: String

  @Option(
    help: ArgumentHelp(id: "Tahun pertama rencana; tanpa ini, diisi kemudian.", en: "The plan's first year; left to fill in if not given."))
  var mulai: Int?

  @Option(
    help: ArgumentHelp(
      id: "Tahun terakhir rencana; tanpa ini, diisi kemudian.",
      en: "The plan's last year; left to fill in if not given."))
  var selesai: Int?

  @Option(help: ArgumentHelp(id: "Kerangka nasional; baku: yang terbaru.", en: "The national framework; by default the newest."))
  var kerangka: String?

  @OptionGroup var plans: PlanOptions
  @OptionGroup var speech: LanguageOption

  func run() throws {
    try reportingFaults(speech.language) {
      let workspace = try Workspace(plans)
      let region = try workspace.context.reference.region(named: name, speech.language)
      guard let framework = kerangka.map(workspace.context.reference.framework) ?? workspace.newestFramework else {
        throw ValidationError(
          id: "--kerangka: «\(kerangka ?? "")» tidak ada di plans/reference/frameworks/.",
          en: "--kerangka: «\(kerangka ?? "")» is not in plans/reference/frameworks/.")
      }
      let years = [mulai, selesai].compactMap(\.self)
      guard years.allSatisfy((2000...2100).contains), years == years.sorted() else {
        throw ValidationError(
          id: "--mulai dan --selesai: tahun dari 2000 sampai 2100, yang terakhir tidak sebelum yang pertama.",
          en: "--mulai and --selesai: years from 2000 to 2100, the last not before the first.")
      }
      let scaffold = RegionScaffold(region: region, framework: framework, firstYear: mulai, lastYear: selesai)
      let folder = try workspace.newFolder(for: region, named: scaffold.folderName)
      for file in scaffold.files { try workspace.create(folder + "/" + file.path, file.text) }
      Console.print(said(id: "Periksa dengan", en: "Check it with") + ": pantau check \(workspace.root)/\(folder)")
    }
  }
}

struct NewReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "laporan", abstract: said(
      id: "Satu laporan berisi tepat apa yang jatuh tempo.", en: "A report that holds exactly what is due."))

  @Argument(help: ArgumentHelp(id: "Kode atau nama wilayah.", en: "Code or name of the region.", valueName: "wilayah"))
  var name: String

  @Argument(help: ArgumentHelp(id: "Periode, misalnya 2026-TW3.", en: "The period, such as 2026-TW3.", valueName: "periode"))
  var period: String

  @Option(help: ArgumentHelp(id: "Id instansi dalam rencana.", en: "Id of the agency in the plan."))
  var instansi: String

  @OptionGroup var plans: PlanOptions
  @OptionGroup var speech: LanguageOption

  func run() throws {
    try reportingFaults(speech.language) {
      let workspace = try Workspace(plans)
      let region = try workspace.context.reference.region(named: name, speech.language)
      guard let period = ReportingPeriod(period) else {
        throw ValidationError(
          id: "«\(self.period)» bukan periode; tulis seperti 2026-TW3, 2026-B09, 2026-CW2, 2026-S1, atau 2026-TH.",
          en: "«\(self.period)» is no period; write it like 2026-TW3, 2026-B09, 2026-CW2, 2026-S1 or 2026-TH.")
      }
      let (folder, plan) = try workspace.plan(of: region, covering: period)
      guard plan.calendar == period.calendar else {
        throw ValidationError(
          id: "Rencana \(plan.id) melapor per \(plan.calendar.rawValue); periodenya seperti \(workspace.example(plan)).",
          en: "Plan \(plan.id) reports per \(plan.calendar.rawValue); its periods are like \(workspace.example(plan)).")
      }
      guard let agency = plan.agencies.firstIndex(where: { $0.id == instansi }) else {
        let near = Suggestion.nearest(to: instansi, among: plan.agencies.map(\.id))
        let known = (near.isEmpty ? plan.agencies.map(\.id) : near).joined(separator: ", ")
        throw ValidationError(
          id: "Instansi «\(instansi)» tidak ada dalam rencana \(plan.id). Yang ada: \(known).",
          en: "There is no agency «\(instansi)» in plan \(plan.id). There is: \(known).")
      }
      let day = workspace.context.asOf
      guard period.lastDay < day else {
        throw ValidationError(
          id: "Periode \(period.label) baru selesai pada \(period.lastDay): laporannya belum jatuh tempo pada \(day).",
          en: "The period \(period.label) ends on \(period.lastDay): its report is not due yet on \(day).")
      }
      let scaffold = ReportScaffold(plan: plan, agency: agency, period: period, date: day)
      guard !scaffold.actions.isEmpty else {
        throw ValidationError(
          id: "\(instansi) tidak memimpin aksi untuk tahun \(period.year) dalam rencana \(plan.id): tidak ada yang jatuh tempo.",
          en: "\(instansi) leads no action for \(period.year) in plan \(plan.id): nothing is due.")
      }
      try workspace.create(folder + "/" + scaffold.path, scaffold.text)
    }
  }
}

/// A plans folder to write into, with the facts that new documents are made from.
struct Workspace {
  let run: PlanRun
  let inventory: PlanInventory
  let context: CompileContext

  init(_ options: PlanOptions) throws {
    run = try PlanRun(options, paths: [])
    var outcome = RunOutcome()
    guard let inventory = try run.takeInventory(&outcome), let context = try run.readContext(inventory, &outcome) else {
      throw ValidationError(
        id: "Acuan atau skema di «\(options.plans)» bermasalah; jalankan pantau check lebih dulu.",
        en: "The reference facts or schemas in «\(options.plans)» have errors; run pantau check first.")
    }
    self.inventory = inventory
    self.context = context
  }

  var root: String { run.folder.root }

  var newestFramework: Framework? {
    context.reference.frameworks.max { $0.years.upperBound < $1.years.upperBound }
  }

  /// Where a region's folder belongs: in its province's, which is named and made when it is not there.
  func newFolder(for region: Region, named name: String) throws -> String {
    if let existing = inventory.regions.first(where: { $0.code == region.code }) {
      guard existing.files.isEmpty else {
        throw ValidationError(
          id: "\(region.name) sudah punya folder: \(root)/\(existing.path)",
          en: "\(region.name) has a folder already: \(root)/\(existing.path)")
      }
      return existing.path
    }
    guard let parent = region.code.parent, let province = context.reference.region(parent) else { return name }
    let above = inventory.regions.first { $0.code == parent }?.path
    return (above ?? "\(province.code)-\(RegionScaffold.slug(province.name))") + "/" + name
  }

  func plan(of region: Region, covering period: ReportingPeriod) throws -> (folder: String, Plan) {
    guard let folder = inventory.regions.first(where: { $0.code == region.code }) else {
      throw ValidationError(
        id: "\(region.name) belum punya folder; buat dengan: pantau new \(region.code)",
        en: "\(region.name) has no folder yet; make one with: pantau new \(region.code)")
    }
    let files = try run.folder.load(folder.files, limit: run.fileLimit)
    guard let dossier = linkedDossier(folder, files: files, context: context).dossier else {
      throw ValidationError(
        id: "Berkas \(region.name) masih bergalat; jalankan pantau check \(root)/\(folder.path)",
        en: "The files of \(region.name) have errors; run pantau check \(root)/\(folder.path)")
    }
    guard let plan = dossier.plans.first(where: { $0.years.contains(period.year) }) else {
      throw ValidationError(
        id: "\(region.name) tidak punya rencana untuk tahun \(period.year).",
        en: "\(region.name) has no plan for the year \(period.year).")
    }
    return (folder.path, plan)
  }

  func example(_ plan: Plan) -> String {
    ReportingPeriod(year: plan.years.lowerBound, calendar: plan.calendar, number: 1)?.label ?? plan.calendar.code
  }

  /// Writes a new file; one that is there stays as it is.
  func create(_ path: String, _ text: String) throws {
    let full = root + "/" + path
    var above = root
    for step in path.split(separator: "/") {
      above += "/" + step
      guard try FolderWalk.entry(at: above)?.type != .symbolicLink else {
        throw ValidationError(
          id: "\(above) adalah tautan simbolik; tidak ada yang ditulis melaluinya.",
          en: "\(above) is a symbolic link; nothing is written through it.")
      }
    }
    guard try FolderWalk.entry(at: full) == nil else {
      throw ValidationError(id: "\(full) sudah ada; tidak diubah.", en: "\(full) exists already and was not changed.")
    }
    try SitePublisher.makeFolders(SitePublisher.split(full).parent)
    try FileReplacement.create(full, Array(text.utf8))
    Console.print(said(id: "ditulis", en: "written") + ": \(full)")
  }
}
