import Diagnostics
import Output
import Reporters
import YAMLTree

/// What must hold of findings, wherever they come from.
enum FindingPromises {
  /// Every range lies in its file, every skin can print them, and the two that are JSON are JSON.
  static func broken(_ list: DiagnosticList, in sources: [SourceFile]) -> [String] {
    var broken: [String] = []
    let counts = Dictionary(sources.map { ($0.id, $0.bytes.count) }, uniquingKeysWith: { first, _ in first })
    for diagnostic in list.diagnostics {
      let range = diagnostic.range.bytes
      if let count = counts[diagnostic.range.source], range.upperBound > count {
        broken.append("\(diagnostic.code): range \(range) in a file of \(count) bytes")
      }
      for edit in diagnostic.fix?.edits ?? [] where edit.range.bytes.upperBound > counts[edit.range.source] ?? 0 {
        broken.append("\(diagnostic.code): edit \(edit.range.bytes) beyond the file")
      }
      if diagnostic.message.id.isEmpty || diagnostic.message.en.isEmpty { broken.append("\(diagnostic.code): no message") }
    }
    return broken + Self.broken(locate(list, in: sources))
  }

  static func broken(_ findings: [LocatedDiagnostic]) -> [String] {
    guard !findings.isEmpty else { return [] }
    var broken: [String] = []
    for reporter in Reporter.all {
      var buffer = ByteBuffer()
      reporter.render(Report(findings: findings, fileCount: 1), &buffer)
      if ["json", "sarif", "gitlab"].contains(reporter.name), !isJSON(buffer.bytes) {
        broken.append("\(reporter.name): what it printed is no JSON")
      }
      // Control characters in a terminal can hide or forge what a log says; tab and line feed are layout.
      if let control = buffer.bytes.first(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F }) {
        broken.append("\(reporter.name): prints the control character \(control)")
      }
    }
    return broken
  }

  static func isJSON(_ bytes: [UInt8]) -> Bool {
    var limits = YAMLLimits()
    limits.scalarLength = 8 << 20
    var diagnostics = DiagnosticList()
    let tree = readJSON(SourceFile(id: SourceID(0), path: "x.json", bytes: bytes), limits: limits, diagnostics: &diagnostics)
    return tree != nil && !diagnostics.diagnostics.contains { $0.code.hasPrefix("json") }
  }
}
