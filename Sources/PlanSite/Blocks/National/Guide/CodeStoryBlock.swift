import Diagnostics
import Output

extension Block {
  /// One kind of finding in full: what it means, why it matters, an example before and after. It prints from the
  /// diagnostic itself, so the guide cannot drift from the check.
  static let codeStory = Block(
    name: "penjelasan-kode",
    summary: LocalizedText(id: "Penjelasan satu kode temuan.", en: "The story of one diagnostic code."),
    code: { context, _, html in
      let page = context.page
      html.append("<p class=\"lead\"><code>")
      html.append(escaping: context.kind.code)
      html.append("</code> · ")
      html.append(context.kind.severity.label, page)
      html.append("</p>\n")
      for paragraph in context.kind.explanation[page.language].split(separator: "\n\n") {
        html.append("<p>")
        html.append(marked: paragraph)
        html.append("</p>\n")
      }
      guard let example = context.kind.example else { return }
      let changed = ChangedLines(from: example.wrong, to: example.right)
      html.append("<div class=\"cols\"><div>\n")
      write(changed.before, page("Yang keliru", "Wrong"), example.path, isWrong: true, page, &html)
      html.append("</div><div>\n")
      write(changed.after, page("Setelah diperbaiki", "Mended"), example.path, isWrong: false, page, &html)
      html.append("</div></div>\n")
    })

  private static func write(
    _ lines: [ChangedLines.Line], _ title: StaticString, _ path: String, isWrong: Bool, _ page: PageContext,
    _ html: inout ByteBuffer
  ) {
    html.append("<p class=\"pre-title\">")
    html.append(title)
    html.append(": <span class=\"path\">")
    html.append(escaping: path)
    html.append(isWrong ? "</span></p>\n<pre class=\"bad\" tabindex=\"0\"" : "</span></p>\n<pre class=\"good\" tabindex=\"0\"")
    html.appendDataLanguage(page)
    html.append("><code class=\"language-yaml\">")
    for line in lines {
      if line.isChanged { html.append(isWrong ? "<mark>" : "<ins>") }
      html.append(escaping: line.text)
      if line.isChanged { html.append(isWrong ? "</mark>" : "</ins>") }
      html.append("\n")
    }
    html.append("</code></pre>\n")
  }
}

/// Which lines of an example changed between its wrong and its mended form: all that belong to no longest common run.
struct ChangedLines {
  struct Line: Equatable {
    let text: Substring
    let isChanged: Bool
  }

  let before: [Line]
  let after: [Line]

  /// - Complexity: O(lines of one × lines of the other); examples have a few dozen.
  init(from wrong: String, to right: String) {
    let old = Self.lines(wrong)
    let new = Self.lines(right)
    // lengths[i][j]: the longest common subsequence of old[i...] and new[j...].
    var lengths = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        lengths[i][j] = old[i] == new[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var before: [Line] = []
    var after: [Line] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i] == new[j] {
        before.append(Line(text: old[i], isChanged: false))
        after.append(Line(text: new[j], isChanged: false))
        i += 1
        j += 1
      } else if j == new.count || (i < old.count && lengths[i + 1][j] >= lengths[i][j + 1]) {
        before.append(Line(text: old[i], isChanged: true))
        i += 1
      } else {
        after.append(Line(text: new[j], isChanged: true))
        j += 1
      }
    }
    self.before = before
    self.after = after
  }

  private static func lines(_ text: String) -> [Substring] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
