import Diagnostics
import Output
import PlanModel

/// What was written about each action in the words of one language: its note, and the newest report's words.
///
/// Written once for the region's page and for that of the agency that leads the action. So nothing in it may depend on
/// where a page stands: it has no relative link.
enum ActionWords {
  /// Empty when the region has no plan.
  static func of(_ plan: Plan?, _ notes: ActionNotes?, _ page: PageContext) -> Snippets {
    guard let plan, let notes else { return Snippets(count: 0) { _, _ in } }
    return Snippets(count: plan.actions.count) { action, html in
      if notes.has(.note, action, in: plan) { notes.write(.note, action, page, &html) }
      writeReported(action, plan, notes, page, &html)
    }
  }

  /// Obstacles, what helped, what follows.
  private static func writeReported(
    _ action: Int, _ plan: Plan, _ notes: ActionNotes, _ page: PageContext, _ html: inout ByteBuffer
  ) {
    let subjects: [(subject: ActionNotes.Subject, title: StaticString)] = [
      (.obstacles, page("Kendala", "Obstacles")), (.enablers, page("Faktor pendorong", "What helped")),
      (.followUp, page("Tindak lanjut", "Follow-up")),
    ]
    guard let place = notes.newest[action], subjects.contains(where: { notes.has($0.subject, action, in: plan) })
    else { return }
    html.append("<details><summary>")
    html.append(page("Keterangan laporan ", "From the report of "))
    html.append(plan.reports[place.report].period, page.language)
    html.append("</summary>\n")
    for (subject, title) in subjects where notes.has(subject, action, in: plan) {
      html.append("<h4>")
      html.append(title)
      html.append("</h4>\n")
      notes.write(subject, action, page, &html)
    }
    html.append("</details>\n")
  }
}
