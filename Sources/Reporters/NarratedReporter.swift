import Diagnostics
import Output

extension Reporter {
  /// For screen readers and braille lines: whole sentences, one fact a line, no drawing and no colour.
  public static let narrated = Reporter(name: "narrated") { report, buffer in
    let report = report.visible
    let language = report.language
    for (index, finding) in report.gravestFirst.enumerated() {
      let label = finding.severity.label[language]
      buffer.append(plain: LocalizedText(
        id: "Temuan \(index + 1) dari \(report.findings.count): \(label), kode \(finding.code).\n",
        en: "Finding \(index + 1) of \(report.findings.count): \(label), code \(finding.code).\n")[language])
      buffer.append(plain: finding.message[language] + "\n")
      buffer.append(plain: narrate(finding.place)[language] + "\n")
      for note in finding.notes {
        buffer.append(plain: LocalizedText(id: "Lihat juga: ", en: "See also: ")[language])
        buffer.append(plain: note.message[language] + "\n")
        if let place = note.place { buffer.append(plain: narrate(place)[language] + "\n") }
      }
      if !finding.otherPlaces.isEmpty {
        buffer.append(plain: LocalizedText(
          id: "Penyebab yang sama juga di \(finding.otherPlaces.count) tempat lain.\n",
          en: "The same cause shows in \(finding.otherPlaces.count) other places.\n")[language])
      }
      if let help = finding.help {
        buffer.append(plain: LocalizedText(id: "Perbaikan: ", en: "How to mend it: ")[language])
        buffer.append(plain: help[language] + "\n")
      }
      buffer.append("\n")
    }
    buffer.append(plain: Tally(report).text[language] + "\n")
  }

  private static func narrate(_ place: Place) -> LocalizedText {
    guard let line = place.excerpt else {
      return LocalizedText(
        id: "Letak: berkas \(place.file), baris \(place.line).", en: "Place: file \(place.file), line \(place.line).")
    }
    let shown = DisplayText(line).text
    return LocalizedText(
      id: "Letak: berkas \(place.file), baris \(place.line), kolom \(place.column). Bunyi baris itu: \(shown)",
      en: "Place: file \(place.file), line \(place.line), column \(place.column). The line reads: \(shown)")
  }
}
