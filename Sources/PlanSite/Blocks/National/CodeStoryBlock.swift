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
        html.append(escaping: paragraph)
        html.append("</p>\n")
      }
      guard let example = context.kind.example else { return }
      write(example.wrong, page("Yang keliru", "Wrong"), example.path, "bad", &html)
      write(example.right, page("Setelah diperbaiki", "Mended"), example.path, "good", &html)
    })

  private static func write(
    _ text: String, _ title: StaticString, _ path: String, _ look: StaticString, _ html: inout ByteBuffer
  ) {
    html.append("<p class=\"pre-title\">")
    html.append(title)
    html.append(": <span class=\"path\">")
    html.append(escaping: path)
    html.append("</span></p>\n<pre class=\"")
    html.append(look)
    html.append("\" tabindex=\"0\"><code>")
    html.append(escaping: text)
    html.append("</code></pre>\n")
  }
}
