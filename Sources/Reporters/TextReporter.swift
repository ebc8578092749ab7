import Diagnostics
import Output

extension Reporter {
  /// For people at a terminal.
  public static let text = Reporter(name: "text") { report, buffer in
    for finding in report.findings {
      let place = finding.place
      buffer.append(plain: "\(place.file):\(place.line):\(place.column): ")
      buffer.append(plain: "\(finding.severity.label[report.language])[\(finding.code)]: \(finding.message[report.language])\n")
      if let help = finding.help { buffer.append(plain: "  = \(help[report.language])\n") }
    }
  }
}
