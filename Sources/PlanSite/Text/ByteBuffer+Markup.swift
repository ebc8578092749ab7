import Charts
import Diagnostics
import Markdown
import Output
import PlanModel
import PlanProgress

/// Pieces of markup that several blocks write, as the stylesheet knows them.
extension ByteBuffer {
  /// Opens a table in a box that scrolls by itself; `closeTable()` ends both.
  mutating func openTable(id: StaticString, caption: StaticString, note: StaticString? = nil) {
    append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"")
    append(id)
    append("-judul\">\n<table class=\"data\" id=\"")
    append(id)
    append("\" data-sort>\n<caption id=\"")
    append(id)
    append("-judul\">")
    append(caption)
    if let note {
      append("<span>")
      append(note)
      append("</span>")
    }
    append("</caption>\n<thead><tr>")
  }

  mutating func appendHeading(_ text: StaticString, isNumber: Bool = false) {
    append(isNumber ? "<th scope=\"col\" class=\"num\">" : "<th scope=\"col\">")
    append(text)
    append("</th>")
  }

  mutating func openTableBody() { append("</tr></thead>\n<tbody>\n") }

  mutating func closeTable() { append("</tbody>\n</table>\n</div>\n") }

  /// A cell with a share and its bar, sortable by number; without a figure it says why.
  mutating func append(figureCell figure: Figure, _ page: PageContext) {
    if figure.reported != nil, figure.dueReported == 0 {
      notRatableCell(.nothingReported, page)
      return
    }
    append("<td class=\"num\" data-value=\"")
    if let value = figure.value { append(sortable: value) }
    append("\">")
    if let value = figure.value {
      append("<b>")
      append(percent: value, page.language)
      append("</b>")
      append("<span class=\"soft\"> · ")
      append(ratio: Int(figure.dueReported), Int(figure.due), page)
      append("</span>")
      ProgressBar(value: value, low: figure.low, high: figure.high).svg(into: &self)
    } else {
      append("<span class=\"soft\">")
      append((figure.absence ?? .nothingScored).label, page)
      append("</span>")
    }
    append("</td>")
  }

  /// `5 dari 6`.
  mutating func append(ratio part: Int, _ whole: Int, _ page: PageContext) {
    append(part)
    append(page(" dari ", " of "))
    append(whole)
  }

  /// A share for `data-value`: four decimals are enough to sort by.
  mutating func append(sortable share: Double) {
    let scaled = Int((share * 10_000).rounded())
    append(scaled / 10_000)
    append(".")
    let rest = scaled % 10_000
    append(rest / 1000)
    append(rest / 100 % 10)
    append(rest / 10 % 10)
    append(rest % 10)
  }

  /// A sentence that says that something is not recorded: never that it does not exist.
  mutating func appendNotRecorded(_ text: StaticString) {
    append("<p class=\"soft\">")
    append(text)
    append("</p>\n")
  }

  /// A note in Markdown, with its language where the page's differs.
  mutating func append(note: PlanText, below headingLevel: Int, _ page: PageContext) {
    openProse(page)
    append(markdownNote: note.bytes, below: headingLevel)
    closeProse()
  }

  mutating func openProse(_ page: PageContext) {
    append("<div class=\"prose\"")
    appendDataLanguage(page)
    append(">\n")
  }

  mutating func closeProse() { append("</div>\n") }

  /// A legal basis in words: «Peraturan Wali Kota 12/2023 tentang …».
  mutating func append(_ basis: LegalBasis, _ page: PageContext) {
    append(basis.shortName, page)
  }
}

extension ByteBuffer {
  /// Markup that many pages or many lines of one have alike, to be rendered once.
  static func rendered(_ write: (inout ByteBuffer) -> Void) -> [UInt8] {
    var buffer = ByteBuffer(capacity: 256)
    write(&buffer)
    return buffer.bytes
  }

  mutating func append(markdownNote note: ArraySlice<UInt8>, below headingLevel: Int) {
    append(markdownNote: note.span, below: headingLevel)
  }
}
