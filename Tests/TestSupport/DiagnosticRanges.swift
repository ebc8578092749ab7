public import Diagnostics

/// Ranges that a finding names outside of its file: of itself, its notes and its edits. Empty when all is well.
///
/// For findings of a run over one file.
public func rangesOutside(_ file: SourceFile, _ list: DiagnosticList) -> [String] {
  var found: [String] = []
  func check(_ range: SourceRange, _ what: String) {
    let isInside = range.lowerBound <= range.upperBound && Int(range.upperBound) <= file.bytes.count
    if range.source != file.id || !isInside { found.append("\(what): \(range.bytes) of \(file.bytes.count)") }
  }
  for diagnostic in list.diagnostics {
    check(diagnostic.range, diagnostic.code)
    for note in diagnostic.notes { if let range = note.range { check(range, "\(diagnostic.code), note") } }
    for edit in diagnostic.fix?.edits ?? [] { check(edit.range, "\(diagnostic.code), fix") }
  }
  return found
}

/// The bytes after a fix: its edits applied together.
public func applying(_ fix: Diagnostic.Fix, to bytes: [UInt8]) -> [UInt8] {
  var result = bytes
  for edit in fix.edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
    result.replaceSubrange(edit.range.bytes, with: Array(edit.replacement.utf8))
  }
  return result
}
