import Diagnostics

/// The words of the interface around a page, in one language: `id.strings`, `en.strings`.
///
/// A line is `key = value`, a comment begins with `#`. Both files must hold the same keys.
struct InterfaceStrings: Sendable {
  struct Entry {
    let value: String
    let range: SourceRange
  }

  private(set) var entries: [String: Entry] = [:]
  /// In the order of the file.
  private(set) var keys: [String] = []

  var values: [String: String] { entries.mapValues(\.value) }

  init() {}

  init(_ file: SourceFile, diagnostics: inout DiagnosticList) {
    let table = LineTable(file.bytes)
    for (index, start) in table.lineStarts.enumerated() {
      let line = String(decoding: table.lineBytes(index + 1), as: UTF8.self)
      let range = SourceRange(source: file.id, start..<(start + line.utf8.count))
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard let separator = line.firstRange(of: " = ") else {
        diagnostics.append(LayoutDiagnostics.malformedString(line, at: range))
        continue
      }
      let key = String(line[..<separator.lowerBound])
      let value = String(line[separator.upperBound...])
      if value.utf8.contains(where: Sentinel.isForbidden) {
        diagnostics.append(LayoutDiagnostics.forbiddenCharacter(at: range))
        continue
      }
      if let first = entries[key] {
        diagnostics.append(LayoutDiagnostics.duplicateString(key, at: range, first: first.range))
        continue
      }
      entries[key] = Entry(value: value, range: range)
      keys.append(key)
    }
  }

  /// Finds keys that `self` has and `other` lacks.
  func reportMissing(in other: InterfaceStrings, named otherName: String, diagnostics: inout DiagnosticList) {
    for key in keys where other.entries[key] == nil {
      guard let entry = entries[key] else { continue }
      diagnostics.append(LayoutDiagnostics.untranslatedString(key, missingIn: otherName, at: entry.range))
    }
  }
}
