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
      // They can hide or forge what a log says.
      let hidden = String(decoding: buffer.bytes, as: UTF8.self).unicodeScalars.first { scalar in
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
      }
      if let hidden { broken.append("\(reporter.name): prints U+\(String(hidden.value, radix: 16))") }
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
