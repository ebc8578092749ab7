import Diagnostics
import Output
import PlanModel
import PlanProgress

/// What was written about each action in one language: its note, and the newest report's words.
///
/// Rendered once for the region's page and for that of the agency that leads the action. So nothing in it may depend on
/// where a page stands: it has no relative link.
struct ActionWords: Sendable {
  private let bytes: [UInt8]
  /// By position in the plan's `actions`: one past the last of its bytes.
  private let ends: [Int]

  init(of material: RegionMaterial, _ page: PageContext) {
    guard let plan = material.dossier.plans.first, let report = material.reports.first else {
      bytes = []
      ends = []
      return
    }
    var html = ByteBuffer(capacity: plan.actions.count * (1 << 10))
    var ends: [Int] = []
    let newest = Self.newestEntries(of: plan, asOf: report.asOf)
    for position in plan.actions.indices {
      if let note = plan.actions[position].note { html.append(note: note, below: 3, page) }
      if let place = newest[position] { Self.writeReported(plan.reports[place.report], place.entry, page, &html) }
      ends.append(html.count)
    }
    bytes = html.bytes
    self.ends = ends
  }

  subscript(position: Int) -> ArraySlice<UInt8> {
    bytes[(position == 0 ? 0 : ends[position - 1])..<ends[position]]
  }

  /// Where each action stands in the newest report that names it; the first of two for one period.
  private static func newestEntries(of plan: Plan, asOf: CalendarDate) -> [(report: Int, entry: Int)?] {
    var newest = [(report: Int, entry: Int)?](repeating: nil, count: plan.actions.count)
    for report in plan.reports.indices where plan.reports[report].date <= asOf {
      for entry in plan.reports[report].entries.indices {
        let action = plan.reports[report].entries[entry].action
        if let standing = newest[action], plan.reports[standing.report].period >= plan.reports[report].period { continue }
        newest[action] = (report, entry)
      }
    }
    return newest
  }

  /// Obstacles, what helped, what follows.
  private static func writeReported(_ report: Report, _ position: Int, _ page: PageContext, _ html: inout ByteBuffer) {
    let entry = report.entries[position]
    guard entry.obstacles != nil || entry.enablers != nil || entry.followUp != nil else { return }
    html.append("<details><summary>")
    html.append(page("Keterangan laporan ", "From the report of "))
    html.append(report.period, page.language)
    html.append("</summary>\n")
    write(entry.obstacles, page("Kendala", "Obstacles"), page, &html)
    write(entry.enablers, page("Faktor pendorong", "What helped"), page, &html)
    write(entry.followUp, page("Tindak lanjut", "Follow-up"), page, &html)
    html.append("</details>\n")
  }

  private static func write(_ text: PlanText?, _ title: StaticString, _ page: PageContext, _ html: inout ByteBuffer) {
    guard let text else { return }
    html.append("<h4>")
    html.append(title)
    html.append("</h4>\n")
    html.append(note: text, below: 4, page)
  }
}
