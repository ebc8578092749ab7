import ArgumentParser
import Diagnostics
import PlanCompiler
import PlanModel

/// `CODEOWNERS` from the registry of regions: whose approval a change of a region's folder takes.
struct NewOwnersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codeowners",
    abstract: said(
      id: "Mencetak CODEOWNERS: satu tim untuk setiap wilayah yang berlaku.",
      en: "Prints CODEOWNERS: one team for every region in force."),
    discussion: said(
      id: """
        Nama timnya tetap: <organisasi>/wilayah-61-01 untuk 61.01, dan <organisasi>/pusat untuk yang dipakai bersama. \
        Jalankan: pantau new codeowners > .github/CODEOWNERS
        """,
      en: """
        Teams have fixed names: <organisation>/wilayah-61-01 for 61.01, and <organisation>/pusat for what all share. \
        Run: pantau new codeowners > .github/CODEOWNERS
        """))

  @Option(name: .customLong("org"), help: ArgumentHelp(
      id: "Organisasi di GitHub atau GitLab.", en: "The organisation on GitHub or GitLab.", valueName: "nama"))
  var organisation = "pantau-pptppo"

  @OptionGroup var plans: PlanOptions
  @OptionGroup var speech: LanguageOption

  func run() throws {
    try reportingFaults(speech.language) {
      let workspace = try Workspace(plans)
      let regions = workspace.context.reference.regions.filter { $0.validTo == nil }
      Console.print(CodeOwners(organisation: organisation, plans: workspace.root, regions: regions).text)
    }
  }

  func validate() throws {
    guard !organisation.isEmpty, organisation.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) else {
      throw ValidationError(
        id: "--org: «\(organisation)» bukan nama organisasi; huruf Latin, angka, dan tanda hubung.",
        en: "--org: «\(organisation)» names no organisation; Latin letters, digits and hyphens.")
    }
  }
}

struct CodeOwners {
  let organisation: String
  let plans: String
  let regions: [Region]

  /// The last pattern that fits decides, so regencies follow their provinces and shared facts come last.
  var text: String {
    var lines = [
      "# Dibuat dari \(plans)/reference/regions.csv: pantau new codeowners > .github/CODEOWNERS. Jangan disunting di sini.",
      "# Generated from the registry of regions; the last pattern that fits decides.",
      "* @\(organisation)/pusat",
    ]
    for region in regions.sorted(by: { ($0.code.parent ?? $0.code, $0.code) < ($1.code.parent ?? $1.code, $1.code) }) {
      let above = region.code.parent.map { "\($0)-*/" } ?? ""
      let team = "wilayah-" + region.code.rawValue.replacing(".", with: "-")
      lines.append("/\(plans)/\(above)\(region.code)-*/ @\(organisation)/\(team)")
    }
    return lines.joined(separator: "\n")
  }
}
