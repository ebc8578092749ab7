import Diagnostics
import Foundation
import Output
import PlanModel
import PlanSite
import TestSupport
import Testing

/// Whatever a file says, a page shows it and runs nothing.
@Suite struct EscapingTests {
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</title><svg onload=alert(1)>",
    "{{wilayah.nama}}", "{{{main}}}", "</script><script>alert(1)</script>", "javascript:alert(1)", "&lt;b&gt;", "]]>",
    "\u{2028}\u{2029}", "\\u003cscript>", "<!--", "-->", "`\u{0}`", "https://x.id/\"onclick=alert(1)",
  ]

  @Test(arguments: hostile)
  func hostileTextStaysText(text: String) throws {
    var plan = SampleSite.plan()
    plan.title = PlanText(text)
    for action in plan.actions.indices {
      plan.actions[action].title = PlanText(text)
      plan.actions[action].location = PlanText(text)
      plan.actions[action].note = PlanText(text)
      for indicator in plan.actions[action].indicators.indices {
        plan.actions[action].indicators[indicator].name = PlanText(text)
        plan.actions[action].indicators[indicator].unit = PlanText(text)
      }
    }
    for agency in plan.agencies.indices {
      plan.agencies[agency].name = PlanText(text)
      plan.agencies[agency].abbreviation = PlanText(text)
      plan.agencies[agency].role = PlanText(text)
    }
    for report in plan.reports.indices {
      for entry in plan.reports[report].entries.indices {
        plan.reports[report].entries[entry].obstacles = PlanText(text)
        plan.reports[report].entries[entry].evidence = [
          .init(title: PlanText(text), link: PlanText(text), range: plan.reports[report].range)
        ]
      }
    }
    plan.amendments[0].reason = PlanText(text)
    plan.citations[0].title = PlanText(text)
    plan.citations[0].link = PlanText(text)
    for file in try SampleSite.regionPages(SampleSite.dossier(plan)) {
      let html = String(decoding: file.bytes, as: UTF8.self)
      expectHarmless(html, file.path)
    }
  }

  /// A small reader of our own markup: tags are only those that we write, attributes are quoted, none begins with «on»,
  /// and scripts are the two of the frame.
  private func expectHarmless(_ html: String, _ path: String) {
    let tags = html.components(separatedBy: "<").dropFirst()
    #expect(tags.count { $0.hasPrefix("script") } == 2, "\(path)")
    for tag in tags {
      let name = tag.prefix { $0.isLetter || $0 == "/" || $0 == "!" || $0.isNumber }
      #expect(!["img", "iframe", "object", "embed", "style", "base"].contains(name), "<\(name) in \(path)")
      let inside = tag.prefix { $0 != ">" }
      #expect(inside.components(separatedBy: "\"").count % 2 == 1 || name == "script", "<\(inside)> in \(path)")
      for (index, part) in inside.components(separatedBy: "\"").enumerated() where index % 2 == 0 {
        #expect(!part.contains(" on") && !part.contains("'"), "<\(inside)> in \(path)")
      }
    }
    for part in html.components(separatedBy: "href=\"").dropFirst() {
      let address = part.prefix { $0 != "\"" }
      #expect(!address.lowercased().hasPrefix("javascript"), "\(address) in \(path)")
    }
  }
}
