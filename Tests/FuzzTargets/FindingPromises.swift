import Diagnostics
import Output
import Reporters
import YAMLTree

/// What must hold of findings, wherever they come from.
enum FindingPromises {
  /// Every range lies in its file, every skin can print them, and the two that are JSON are JSON.
  static func broken(_ list: DiagnosticList, in sources: [SourceFile], _ share: Share) -> [String] {
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
    return broken + Self.broken(locate(list, in: sources), share)
  }

  static func broken(_ findings: [LocatedDiagnostic], _ share: Share) -> [String] {
    guard !findings.isEmpty else { return [] }
    var broken: [String] = []
    for reporter in share.some(1, of: Reporter.all) {
      var buffer = ByteBuffer()
      reporter.render(Report(findings: findings, fileCount: 1), &buffer)
      if ["json", "sarif", "gitlab"].contains(reporter.name), !isJSON(buffer.bytes) {
        broken.append("\(reporter.name): what it printed is no JSON")
      }
      if let hidden = hiddenScalar(in: buffer.bytes) { broken.append("\(reporter.name): prints U+\(String(hidden, radix: 16))") }
    }
    return broken
  }

  /// The first scalar that can hide or forge what a log says.
  private static func hiddenScalar(in bytes: [UInt8]) -> UInt32? {
    for (index, byte) in bytes.enumerated() where byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF {
      guard let scalar = String(decoding: bytes[index...].prefix(4), as: UTF8.self).unicodeScalars.first else { continue }
      switch scalar.value {
      case 0x09, 0x0A: continue
      case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFFE, 0xFFFF: return scalar.value
      default: continue
      }
    }
    return nil
  }

  static func isJSON(_ bytes: [UInt8]) -> Bool {
    var limits = YAMLLimits()
    limits.scalarLength = 8 << 20
    var diagnostics = DiagnosticList()
    let tree = readJSON(SourceFile(id: SourceID(0), path: "x.json", bytes: bytes), limits: limits, diagnostics: &diagnostics)
    return tree != nil && !diagnostics.diagnostics.contains { $0.code.hasPrefix("json") }
  }
}
