public import Diagnostics

/// Reports what double quotes smuggle past the scan of raw bytes: `"\u202E"` is six harmless letters in the file and a
/// turner of direction in the value.
///
/// - Complexity: O(bytes) for a file with a backslash in double quotes, else O(nodes)
func reportEscapedCharacters(_ tree: YAMLTree, in file: SourceFile, diagnostics: inout DiagnosticList) {
  guard file.bytes.contains(UInt8(ascii: "\\")) else { return }
  var left = SourceScan.limit
  for record in tree.records where record.style == .doubleQuoted && !record.isAlias && left > 0 {
    let text = tree.text[Int(record.first)..<Int(record.first + record.second)]
    let written = file.bytes[Int(record.start)..<Int(record.end)]
    guard written.contains(UInt8(ascii: "\\")) else { continue }
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if joinsEmoji(scalars, at: index) { continue }
      guard let finding = Diagnostic.escaped(scalar, SourceRange(source: file.id, lowerBound: record.start, upperBound: record.end))
      else { continue }
      // What stands there as it is was found in the raw bytes.
      if scalar.value >= 0x80, scalar != HiddenCharacter.joiner, written.firstRange(of: Array(String(scalar).utf8)) != nil { continue }
      diagnostics.append(finding)
      left -= 1
      break
    }
  }
}

private func joinsEmoji(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
  guard scalars[index] == HiddenCharacter.joiner, index + 1 < scalars.count, HiddenCharacter.isEmoji(scalars[index + 1])
  else { return false }
  return scalars[..<index].suffix(3).last { !HiddenCharacter.shapesEmoji($0) }.map(HiddenCharacter.isEmoji) ?? false
}

/// Reports what no text may hold, in a file that is not read as YAML: a page in Markdown, a table of reference facts.
///
/// - Returns: whether the file is text that may be read on.
public func checkText(_ file: SourceFile, diagnostics: inout DiagnosticList) -> Bool {
  let scan = SourceScan(file.bytes)
  let encoding = encodingDiagnostics(file, scan)
  for diagnostic in encoding.diagnostics { diagnostics.append(diagnostic) }
  guard encoding.isReadable else { return false }
  for diagnostic in SourceFindings(file: file, scan: scan).diagnostics { diagnostics.append(diagnostic) }
  return true
}

extension Diagnostic {
  /// Nil for a character that a text may hold. Line breaks and tabs are what escapes are for.
  fileprivate static func escaped(_ scalar: Unicode.Scalar, _ range: SourceRange) -> Diagnostic? {
    let kind: DiagnosticKind
    switch HiddenCharacter(scalar) {
    case .invisible: kind = .invisibleCharacter
    case .bidirectional: kind = .bidirectionalControl
    case .lineBreak: kind = .hiddenLineBreak
    case .control: kind = .controlCharacter
    case .wideSpace, .smartQuote: return nil
    case nil:
      guard scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || scalar.value == 0x7F else { return nil }
      kind = .controlCharacter
    }
    let name = HiddenCharacter.name(scalar)
    return Diagnostic(
      kind, at: range,
      LocalizedText(
        id: "Teks ini memuat \(name) dalam bentuk kode dengan garis miring terbalik.",
        en: "This text holds \(name), written as a code with a backslash."),
      help: LocalizedText(id: "Hapus kode itu dari teks.", en: "Delete that code from the text."))
  }
}
