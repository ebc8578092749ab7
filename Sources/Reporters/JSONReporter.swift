import Diagnostics
import Output

extension Reporter {
  /// Version 1 of the shape that tools read; lines and columns from 1. A change that breaks readers raises the version.
  public static let json = Reporter(name: "json") { report, buffer in
    buffer.append("{\"version\":1,\"diagnostics\":[")
    for (index, finding) in report.findings.enumerated() {
      buffer.append(index == 0 ? "\n" : ",\n")
      JSONFinding(report.language).write(finding, into: &buffer)
    }
    buffer.append("\n]}\n")
  }
}

private struct JSONFinding {
  let language: Language

  init(_ language: Language) { self.language = language }

  func write(_ finding: LocatedDiagnostic, into buffer: inout ByteBuffer) {
    buffer.append("{\"code\":")
    buffer.append(json: finding.code)
    buffer.append(",\"severity\":")
    buffer.append(json: finding.severity.rawValue)
    buffer.append(",\"message\":")
    buffer.append(json: finding.message[language])
    buffer.append(",\"help\":")
    writeOptional(finding.help, into: &buffer)
    buffer.append(",")
    write(finding.place, into: &buffer)
    buffer.append(",\"notes\":[")
    for (index, note) in finding.notes.enumerated() {
      if index > 0 { buffer.append(",") }
      buffer.append("{\"message\":")
      buffer.append(json: note.message[language])
      if let place = note.place {
        buffer.append(",")
        write(place, into: &buffer)
      }
      buffer.append("}")
    }
    buffer.append("],\"otherPlaces\":[")
    for (index, place) in finding.otherPlaces.enumerated() {
      buffer.append(index == 0 ? "{" : ",{")
      write(place, into: &buffer)
      buffer.append("}")
    }
    buffer.append("],\"fix\":")
    write(finding.fix, into: &buffer)
    buffer.append("}")
  }

  private func write(_ fix: LocatedDiagnostic.Fix?, into buffer: inout ByteBuffer) {
    guard let fix else {
      buffer.append("null")
      return
    }
    buffer.append("{\"message\":")
    buffer.append(json: fix.title[language])
    buffer.append(",\"edits\":[")
    for (index, edit) in fix.edits.enumerated() {
      buffer.append(index == 0 ? "{" : ",{")
      write(edit.place, into: &buffer)
      buffer.append(",\"replacement\":")
      buffer.append(json: edit.replacement)
      buffer.append("}")
    }
    buffer.append("]}")
  }

  private func write(_ place: Place, into buffer: inout ByteBuffer) {
    buffer.append("\"file\":")
    buffer.append(json: place.file)
    buffer.append(",\"line\":")
    buffer.append(place.line)
    buffer.append(",\"column\":")
    buffer.append(place.column)
    buffer.append(",\"endLine\":")
    buffer.append(place.endLine)
    buffer.append(",\"endColumn\":")
    buffer.append(place.endColumn)
  }

  private func writeOptional(_ text: LocalizedText?, into buffer: inout ByteBuffer) {
    if let text { buffer.append(json: text[language]) } else { buffer.append("null") }
  }
}
