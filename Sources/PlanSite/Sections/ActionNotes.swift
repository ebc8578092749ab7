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
