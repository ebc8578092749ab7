import Diagnostics
import Output

extension Reporter {
  /// SARIF 2.1.0 (OASIS), for code-scanning services and editors. Columns are `unicodeCodePoints`.
  public static let sarif = Reporter(name: "sarif") { report, buffer in
    buffer.append(
      """
      {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{\
      "columnKind":"unicodeCodePoints","tool":{"driver":{"name":"pantau","rules":[
      """)
    let rules = Rules(report.findings)
    for (index, kind) in rules.kinds.enumerated() {
      buffer.append(index == 0 ? "\n" : ",\n")
      write(kind, report.language, into: &buffer)
    }
    buffer.append("\n]}},\"results\":[")
    for (index, finding) in report.findings.enumerated() {
      buffer.append(index == 0 ? "\n" : ",\n")
      write(finding, ruleIndex: rules.index(of: finding.code), report.language, into: &buffer)
    }
    buffer.append("\n]}]}\n")
  }

  /// The kinds that occur, each once, in order of code.
  private struct Rules {
    let kinds: [DiagnosticKind]

    init(_ findings: [LocatedDiagnostic]) {
      var seen: Set<String> = []
      kinds = findings.map(\.kind).filter { seen.insert($0.code).inserted }.sorted { $0.code < $1.code }
    }

    func index(of code: String) -> Int { kinds.firstIndex { $0.code == code } ?? 0 }
  }

  private static func write(_ kind: DiagnosticKind, _ language: Language, into buffer: inout ByteBuffer) {
    buffer.append("{\"id\":")
    buffer.append(json: kind.code)
    buffer.append(",\"shortDescription\":{\"text\":")
    buffer.append(json: kind.title[language])
    buffer.append("},\"help\":{\"text\":")
    buffer.append(json: kind.explanation[language])
    buffer.append("},\"defaultConfiguration\":{\"level\":")
    buffer.append(json: level(kind.severity))
    buffer.append("}}")
  }

  private static func write(
    _ finding: LocatedDiagnostic, ruleIndex: Int, _ language: Language, into buffer: inout ByteBuffer
  ) {
    buffer.append("{\"ruleId\":")
    buffer.append(json: finding.code)
    buffer.append(",\"ruleIndex\":")
    buffer.append(ruleIndex)
    buffer.append(",\"level\":")
    buffer.append(json: level(finding.severity))
    buffer.append(",\"message\":{\"text\":")
    let help = finding.help.map { "\n" + $0[language] } ?? ""
    buffer.append(json: finding.message[language] + help)
    buffer.append("},\"locations\":[")
    write(finding.place, message: nil, into: &buffer)
    buffer.append("],\"relatedLocations\":[")
    var isFirst = true
    for note in finding.notes {
      guard let place = note.place else { continue }
      if !isFirst { buffer.append(",") }
      isFirst = false
      write(place, message: note.message[language], into: &buffer)
    }
    for place in finding.otherPlaces {
      if !isFirst { buffer.append(",") }
      isFirst = false
      write(place, message: nil, into: &buffer)
    }
    buffer.append("]}")
  }

  private static func write(_ place: Place, message: String?, into buffer: inout ByteBuffer) {
    buffer.append("{\"physicalLocation\":{\"artifactLocation\":{\"uri\":")
    buffer.append(json: uri(place.file))
    buffer.append("},\"region\":{\"startLine\":")
    buffer.append(place.line)
    buffer.append(",\"startColumn\":")
    buffer.append(place.column)
    buffer.append(",\"endLine\":")
    buffer.append(place.endLine)
    buffer.append(",\"endColumn\":")
    buffer.append(place.endColumn)
    buffer.append("}}")
    if let message {
      buffer.append(",\"message\":{\"text\":")
      buffer.append(json: message)
      buffer.append("}")
    }
    buffer.append("}")
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information: "note"
    }
  }

  /// A path as a URI reference (RFC 3986): everything but unreserved characters and `/` in percent form.
  private static func uri(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return result
  }
}
