import Diagnostics
import Output

extension Reporter {
  /// For people at a terminal: what, where with the source underlined, how to mend it.
  public static let text = Reporter(name: "text", groups: true) { report, buffer in
    var writer = TextWriter(report)
    writer.write(into: &buffer)
  }
}

private struct TextWriter {
  let report: Report
  let language: Language
  let paint: Paint

  init(_ report: Report) {
    self.report = report
    language = report.language
    paint = Paint(isOn: report.usesColor)
  }

  func write(into buffer: inout ByteBuffer) {
    let groups = FindingGroups(of: report)
    for shown in groups.shown {
      write(shown.finding, into: &buffer)
      buffer.append("\n")
      guard shown.heldBack > 0 else { continue }
      let (code, count) = (shown.finding.code, shown.heldBack)
      paint.put(LocalizedText(
        id: "… dan \(count) temuan `\(code)` lagi; tampilkan semuanya dengan --all\n\n",
        en: "… and \(count) more of `\(code)`; show them all with --all\n\n")[language], .faint, into: &buffer)
    }
    let tally = Tally(report)
    paint.put(tally.text[language], report.count(of: .error) > 0 ? .error : .strong, into: &buffer)
    buffer.append("\n")
    if let fixable = tally.fixable {
      buffer.append(plain: fixable[language])
      buffer.append("\n")
    }
  }

  private func write(_ finding: LocatedDiagnostic, into buffer: inout ByteBuffer) {
    let tone = Paint.Tone(finding.severity)
    paint.put("\(finding.severity.label[language])[\(finding.code)]", tone, into: &buffer)
    paint.put(": \(finding.message[language])\n", .strong, into: &buffer)
    let gutter = gutterWidth(finding)
    write(finding.place, gutter: gutter, tone: tone, into: &buffer)
    for note in finding.notes {
      line("=", gutter, into: &buffer)
      paint.put(LocalizedText(id: "lihat juga: ", en: "see also: ")[language], .note, into: &buffer)
      buffer.append(plain: note.message[language])
      buffer.append("\n")
      if let place = note.place { write(place, gutter: gutter, tone: .note, into: &buffer) }
    }
    if !finding.otherPlaces.isEmpty { writeOtherPlaces(finding, gutter, into: &buffer) }
    if let help = finding.help {
      line("=", gutter, into: &buffer)
      paint.put(LocalizedText(id: "perbaikan: ", en: "how to mend it: ")[language], .help, into: &buffer)
      writeIndented(help[language], gutter, into: &buffer)
    }
    line("=", gutter, into: &buffer)
    paint.put("pantau explain \(finding.code)\n", .faint, into: &buffer)
  }

  private func writeOtherPlaces(_ finding: LocatedDiagnostic, _ gutter: Int, into buffer: inout ByteBuffer) {
    let count = finding.otherPlaces.count
    line("=", gutter, into: &buffer)
    buffer.append(plain: LocalizedText(id: "+\(count) tempat lain", en: "+\(count) other places")[language])
    let shown = report.showsAll ? count : min(count, 3)
    for place in finding.otherPlaces.prefix(shown) {
      buffer.append(plain: "\n")
      pad(gutter + 4, into: &buffer)
      buffer.append(plain: "\(place.file):\(place.line):\(place.column)")
    }
    if shown < count { buffer.append(plain: " …") }
    buffer.append("\n")
  }

  /// `  --> file:line:column`, then the source line with the place underlined.
  private func write(_ place: Place, gutter: Int, tone: Paint.Tone, into buffer: inout ByteBuffer) {
    pad(gutter, into: &buffer)
    paint.put("--> ", .faint, into: &buffer)
    guard let source = place.excerpt else {
      buffer.append(plain: place.file.isEmpty ? "\n" : "\(place.file):\(place.line)\n")
      return
    }
    buffer.append(plain: "\(place.file):\(place.line):\(place.column)\n")
    line("|", gutter, into: &buffer)
    buffer.append("\n")
    let shown = DisplayText(source)
    let span = shown.span(from: place.column, to: place.endColumn)
    let digits = String(place.line)
    pad(gutter - digits.utf8.count, into: &buffer)
    paint.put("\(digits) | ", .faint, into: &buffer)
    let window = window(around: span, width: shown.cells[shown.cells.count - 1])
    buffer.append(plain: cut(shown, window))
    buffer.append("\n")
    line("|", gutter, into: &buffer)
    pad(span.lowerBound - window.lowerBound, into: &buffer)
    let length = min(span.upperBound, window.upperBound) - span.lowerBound
    paint.put(String(repeating: "^", count: max(1, length)), tone, into: &buffer)
    buffer.append("\n")
  }

  /// The cells to show of a long line: all of a short one, else a stretch that holds the start of the place.
  private func window(around span: Range<Int>, width: Int) -> Range<Int> {
    guard width > DisplayText.widthLimit else { return 0..<max(width, span.upperBound) }
    let start = max(0, span.lowerBound - DisplayText.widthLimit / 2)
    return start..<min(width, start + DisplayText.widthLimit)
  }

  private func cut(_ shown: DisplayText, _ window: Range<Int>) -> String {
    var result = ""
    var cell = 0
    for scalar in shown.text.unicodeScalars {
      if cell >= window.lowerBound, cell < window.upperBound { result.unicodeScalars.append(scalar) }
      cell += DisplayText.width(of: scalar)
    }
    return result
  }

  private func gutterWidth(_ finding: LocatedDiagnostic) -> Int {
    let places = [finding.place] + finding.notes.compactMap(\.place)
    return (places.map { String($0.line).utf8.count }.max() ?? 1) + 1
  }

  private func line(_ sign: String, _ gutter: Int, into buffer: inout ByteBuffer) {
    pad(gutter, into: &buffer)
    paint.put(" \(sign) ", .faint, into: &buffer)
  }

  private func pad(_ count: Int, into buffer: inout ByteBuffer) {
    for _ in 0..<max(0, count) { buffer.append(byte: UInt8(ascii: " ")) }
  }

  /// Text of several lines, the later ones under the first.
  private func writeIndented(_ text: String, _ gutter: Int, into buffer: inout ByteBuffer) {
    for (index, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { pad(gutter + 4, into: &buffer) }
      buffer.append(plain: String(part))
      buffer.append("\n")
    }
  }
}

/// ANSI colours, or none. Colour only repeats what the words say.
struct Paint {
  let isOn: Bool

  enum Tone {
    case error, warning, note, help, faint, strong

    init(_ severity: Severity) {
      switch severity {
      case .error: self = .error
      case .warning: self = .warning
      case .information: self = .note
      }
    }

    var code: StaticString {
      switch self {
      case .error: "\u{1B}[1;31m"
      case .warning: "\u{1B}[1;33m"
      case .note: "\u{1B}[1;36m"
      case .help: "\u{1B}[1;32m"
      case .faint: "\u{1B}[2m"
      case .strong: "\u{1B}[1m"
      }
    }
  }

  func put(_ text: String, _ tone: Tone, into buffer: inout ByteBuffer) {
    if isOn { buffer.append(tone.code) }
    buffer.append(plain: text)
    if isOn { buffer.append("\u{1B}[0m") }
  }
}
