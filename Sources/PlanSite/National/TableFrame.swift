import Diagnostics
import Output

/// The frame of a national table: a box that scrolls by itself, a caption, headings that sort where JavaScript runs.
struct TableFrame {
  struct Heading {
    let title: LocalizedText
    var isNumber = false
    /// The smallest is the best: a first click puts it on top.
    var isBestFirst = false

    static let rank = Heading(title: LocalizedText(id: "Peringkat", en: "Rank"), isBestFirst: true)
    static func text(_ id: String, _ en: String) -> Heading { Heading(title: LocalizedText(id: id, en: en)) }
    static func number(_ id: String, _ en: String) -> Heading {
      Heading(title: LocalizedText(id: id, en: en), isNumber: true)
    }
  }

  /// Fewer rows than these are seen at a glance.
  static let worthFiltering = 6

  /// Unique on the page.
  let id: String
  let caption: LocalizedText
  var note: LocalizedText?
  let headings: [Heading]
  var sorts = true
  /// Its rows can be laid side by side.
  var compares = false
  var isHeat = false

  func open(_ page: PageContext, into html: inout ByteBuffer) {
    html.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"")
    html.append(escaping: id)
    html.append("-judul\">\n<table class=\"data")
    if isHeat { html.append(" heat") }
    html.append("\" id=\"")
    html.append(escaping: id)
    html.append("\"")
    if sorts { html.append(" data-sort") }
    if compares { html.append(" data-compare") }
    html.append(">\n<caption id=\"")
    html.append(escaping: id)
    html.append("-judul\">")
    html.append(caption, page)
    if let note {
      html.append("<span>")
      html.append(note, page)
      html.append("</span>")
    }
    html.append("</caption>\n<thead><tr>")
    for heading in headings {
      html.append(heading.isNumber ? "<th scope=\"col\" class=\"num\"" : "<th scope=\"col\"")
      html.append(heading.isBestFirst ? " data-naik>" : ">")
      html.append(heading.title, page)
      html.append("</th>")
    }
    html.append("</tr></thead>\n<tbody>\n")
  }

  func close(into html: inout ByteBuffer) {
    html.append("</tbody>\n</table>\n</div>\n")
  }
}
