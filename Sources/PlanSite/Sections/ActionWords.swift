import Diagnostics
import Markdown
import Output
import PlanModel
import PlanProgress

/// What was written about the actions of a region's plan, as HTML: data keep their language, so it is rendered once for
/// the pages of all languages.
struct ActionNotes: Sendable {
  /// By position in the plan's `actions`: where each stands in the newest report that names it.
  let newest: [(report: Int, entry: Int)?]
  /// As many for each action as there are subjects.
  private let html: Snippets

  enum Subject: Int, CaseIterable {
    case note, obstacles, enablers, followUp

    /// The level of the heading above.
    var headingLevel: Int { self == .note ? 3 : 4 }
  }

  init(of plan: Plan, asOf: CalendarDate) {
    let newest = Self.newestEntries(of: plan, asOf: asOf)
    self.newest = newest
    let subjects = Subject.allCases
    html = Snippets(count: plan.actions.count * subjects.count) { position, html in
      let (action, subject) = (position / subjects.count, subjects[position % subjects.count])
      guard let text = Self.text(subject, of: action, in: plan, newest[action]) else { return }
      html.append(markdownNote: text.bytes, below: subject.headingLevel)
    }
  }

  /// Nil: nothing was written.
  private static func text(
    _ subject: Subject, of action: Int, in plan: Plan, _ place: (report: Int, entry: Int)?
  ) -> PlanText? {
    if subject == .note { return plan.actions[action].note }
    guard let place else { return nil }
    switch subject {
    case .note, .obstacles: return plan.reports[place.report].entries[place.entry].obstacles
    case .enablers: return plan.reports[place.report].entries[place.entry].enablers
    case .followUp: return plan.reports[place.report].entries[place.entry].followUp
    }
  }

  func has(_ subject: Subject, _ action: Int, in plan: Plan) -> Bool {
    Self.text(subject, of: action, in: plan, newest[action]) != nil
  }

  /// The text with its language where the page's differs.
  func write(_ subject: Subject, _ action: Int, _ page: PageContext, _ html: inout ByteBuffer) {
    html.openProse(page)
    html.append(self.html, action * Subject.allCases.count + subject.rawValue)
    html.closeProse()
  }

  /// The first of two for one period.
  private static func newestEntries(of plan: Plan, asOf: CalendarDate) -> [(report: Int, entry: Int)?] {
    var newest = [(report: Int, entry: Int)?](repeating: nil, count: plan.actions.count)
    for report in plan.reports.indices where plan.reports[report].date <= asOf {
      let period = plan.reports[report].period
      for entry in plan.reports[report].entries.indices {
        let action = plan.reports[report].entries[entry].action
        if let standing = newest[action], plan.reports[standing.report].period >= period { continue }
        newest[action] = (report, entry)
      }
    }
    return newest
  }
}

/// The same in the words of one language: each action's note, and the newest report's words.
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
