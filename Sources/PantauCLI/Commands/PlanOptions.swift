import ArgumentParser
import PlanModel

/// Which plans, and as of which day: the same for every command that reads plans.
struct PlanOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Folder rencana, dengan reference/ dan schema/ di dalamnya.", valueName: "folder"))
  var plans = "plans"

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("Keadaan per tanggal ini; baku: tanggal komit terbaru, atau laporan terbaru.", valueName: "YYYY-MM-DD"))
  var asOfText: String?

  var asOf: CalendarDate? { asOfText.flatMap { CalendarDate($0) } }

  func validate() throws {
    if let asOfText, CalendarDate(asOfText) == nil {
      throw ValidationError("--as-of: «\(asOfText)» bukan tanggal; tulis seperti 2025-06-30.")
    }
  }
}
