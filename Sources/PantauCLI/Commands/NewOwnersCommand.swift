import ArgumentParser
import Diagnostics
import PlanCompiler
import PlanModel

/// `CODEOWNERS` from the registry of regions: whose approval a change of a region's folder takes.
struct NewOwnersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codeowners", abstract: "Mencetak CODEOWNERS: satu tim untuk setiap wilayah yang berlaku.",
    discussion: """
      Nama timnya tetap: <organisasi>/wilayah-61-01 untuk 61.01, dan <organisasi>/pusat untuk yang dipakai bersama. \
      Jalankan: pantau new codeowners > .github/CODEOWNERS
      """)

  @Option(name: .customLong("org"), help: ArgumentHelp("Organisasi di GitHub atau GitLab.", valueName: "nama"))
  var organisation = "pantau-pptppo"

  @OptionGroup var plans: PlanOptions

  func run() throws {
    try reportingFaults(.indonesian) {
      let workspace = try Workspace(plans)
      let regions = workspace.context.reference.regions.filter { $0.validTo == nil }
      Console.print(CodeOwners(organisation: organisation, plans: workspace.root, regions: regions).text)
    }
  }

  func validate() throws {
    guard !organisation.isEmpty, organisation.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) else {
      throw ValidationError("--org: «\(organisation)» bukan nama organisasi; huruf Latin, angka, dan tanda hubung.")
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
