import ArgumentParser
import Diagnostics
import Foundation
import PlanCompiler
import PlanModel

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Membuat folder wilayah, atau satu laporan, yang langsung sah dan tinggal diisi.",
    subcommands: [NewRegionCommand.self, NewReportCommand.self, NewOwnersCommand.self], defaultSubcommand: NewRegionCommand.self,
    aliases: ["baru"])
}

struct NewRegionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wilayah", abstract: "Folder satu wilayah: profil, rencana, laporan pertama, dan halaman.")

  @Argument(help: ArgumentHelp("Kode atau nama: 61.71 atau \"Kota Pontianak\".", valueName: "wilayah"))
  var name: String

  @Option(help: "Tahun pertama rencana; baku: tahun ini.")
  var mulai: Int?

  @Option(help: "Tahun terakhir rencana; baku: empat tahun setelah tahun pertama.")
  var selesai: Int?

  @Option(help: "Kerangka nasional; baku: yang terbaru.")
  var kerangka: String?

  @OptionGroup var plans: PlanOptions

  func run() throws {
    try reportingFaults(.indonesian) {
      let workspace = try Workspace(plans)
      let region = try workspace.context.reference.region(named: name, .indonesian)
      guard let framework = kerangka.map(workspace.context.reference.framework) ?? workspace.newestFramework else {
        throw ValidationError("--kerangka: «\(kerangka ?? "")» tidak ada di plans/reference/frameworks/.")
      }
      let first = mulai ?? Calendar(identifier: .gregorian).component(.year, from: Date())
      let last = selesai ?? first + 4
      guard (2000...2100).contains(first), first <= last, last <= 2100 else {
        throw ValidationError("--mulai dan --selesai: tahun dari 2000 sampai 2100, yang terakhir tidak sebelum yang pertama.")
      }
      let scaffold = RegionScaffold(region: region, framework: framework, years: first...last)
      let folder = try workspace.newFolder(for: region, named: scaffold.folderName)
      for file in scaffold.files { try workspace.create(folder + "/" + file.path, file.text) }
      Console.print("Periksa dengan: pantau check \(workspace.root)/\(folder)")
    }
  }
}

struct NewReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "laporan", abstract: "Satu laporan berisi tepat apa yang jatuh tempo.")

  @Argument(help: ArgumentHelp("Kode atau nama wilayah.", valueName: "wilayah"))
  var name: String

  @Argument(help: ArgumentHelp("Periode, misalnya 2026-TW3.", valueName: "periode"))
  var period: String

  @Option(help: "Id instansi dalam rencana.")
  var instansi: String

  @OptionGroup var plans: PlanOptions

  func run() throws {
    try reportingFaults(.indonesian) {
      let workspace = try Workspace(plans)
      let region = try workspace.context.reference.region(named: name, .indonesian)
      guard let period = ReportingPeriod(period) else {
        throw ValidationError("«\(self.period)» bukan periode; tulis seperti 2026-TW3, 2026-B09, 2026-CW2, 2026-S1, atau 2026-TH.")
      }
      let (folder, plan) = try workspace.plan(of: region, covering: period)
      guard plan.calendar == period.calendar else {
        throw ValidationError("Rencana \(plan.id) melapor per \(plan.calendar.rawValue); periodenya seperti \(workspace.example(plan)).")
      }
      guard let agency = plan.agencies.firstIndex(where: { $0.id == instansi }) else {
        let near = Suggestion.nearest(to: instansi, among: plan.agencies.map(\.id))
        let known = (near.isEmpty ? plan.agencies.map(\.id) : near).joined(separator: ", ")
        throw ValidationError("Instansi «\(instansi)» tidak ada dalam rencana \(plan.id). Yang ada: \(known).")
      }
      let day = plans.asOf ?? CalendarDate(dayNumber: Int(Date().timeIntervalSince1970 / 86_400))
      let scaffold = ReportScaffold(plan: plan, agency: agency, period: period, date: day)
      guard !scaffold.actions.isEmpty else {
        throw ValidationError("\(instansi) tidak memimpin aksi apa pun dalam rencana \(plan.id): tidak ada yang jatuh tempo.")
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
      throw ValidationError("Acuan atau skema di «\(options.plans)» bermasalah; jalankan pantau check lebih dulu.")
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
        throw ValidationError("\(region.name) sudah punya folder: \(root)/\(existing.path)")
      }
      return existing.path
    }
    guard let parent = region.code.parent, let province = context.reference.region(parent) else { return name }
    let above = inventory.regions.first { $0.code == parent }?.path
    return (above ?? "\(province.code)-\(RegionScaffold.slug(province.name))") + "/" + name
  }

  func plan(of region: Region, covering period: ReportingPeriod) throws -> (folder: String, Plan) {
    guard let folder = inventory.regions.first(where: { $0.code == region.code }) else {
      throw ValidationError("\(region.name) belum punya folder; buat dengan: pantau new \(region.code)")
    }
    let files = try run.folder.load(folder.files, limit: run.fileLimit)
    guard let dossier = linkedDossier(folder, files: files, context: context).dossier else {
      throw ValidationError("Berkas \(region.name) masih bergalat; jalankan pantau check \(root)/\(folder.path)")
    }
    guard let plan = dossier.plans.first(where: { $0.years.contains(period.year) }) else {
      throw ValidationError("\(region.name) tidak punya rencana untuk tahun \(period.year).")
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
      guard FolderWalk.entry(at: above)?.type != .symbolicLink else {
        throw ValidationError("\(above) adalah tautan simbolik; tidak ada yang ditulis melaluinya.")
      }
    }
    guard try FileReader.bytes(of: full) == nil else { throw ValidationError("\(full) sudah ada; tidak diubah.") }
    try SitePublisher.makeFolders(SitePublisher.split(full).parent)
    try FileReplacement.replace(full, with: Array(text.utf8))
    Console.print("ditulis: \(full)")
  }
}
