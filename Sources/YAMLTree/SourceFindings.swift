import Diagnostics

/// Decides what the findings of a scan mean, now that it is known what stands where.
struct SourceFindings {
  let file: SourceFile
  let scan: SourceScan
  /// Scalars that were read, in file order: all of them, or those before a syntax error.
  let scalars: [YAMLTree.Record]
  let problem: SyntaxProblem?
  private let reporter: SyntaxReporter
  private(set) var diagnostics: [Diagnostic] = []

  init(file: SourceFile, scan: SourceScan, records: [YAMLTree.Record], problem: SyntaxProblem?) {
    self.file = file
    self.scan = scan
    self.problem = problem
    scalars = records.filter { $0.kind != .sequence && $0.kind != .mapping && !$0.isAlias && $0.end > $0.start }
    reporter = SyntaxReporter(file: file, lastNode: records.last)
    reportTabs()
    for character in scan.hidden { reportHidden(character) }
    reportMarks()
    reportConflicts()
    if let problem, !isExplained(problem) { diagnostics.append(reporter.diagnostic(for: problem)) }
  }

  /// The findings that hold in any text: JSON has its own rules for tabs, and its reader for quotes and spaces.
  init(file: SourceFile, scan: SourceScan) {
    self.file = file
    self.scan = scan
    problem = nil
    scalars = []
    reporter = SyntaxReporter(file: file, lastNode: nil)
    for character in scan.hidden { reportHidden(character) }
    reportConflicts()
  }

  /// Whether a finding at hand is the true cause of libyaml's problem: then its own message would only confuse.
  private func isExplained(_ problem: SyntaxProblem) -> Bool {
    if hasConflict { return true }
    let problemLine = reporter.line(at: problem.offset)
    let contextLine = problem.contextOffset.map { reporter.line(at: $0) } ?? problemLine
    return diagnostics.contains { diagnostic in
      let line = reporter.line(at: Int(diagnostic.range.lowerBound))
      switch diagnostic.code {
      case DiagnosticKind.tabIndentation.code, DiagnosticKind.hiddenLineBreak.code: return line <= problemLine
      case DiagnosticKind.smartQuote.code, DiagnosticKind.wideSpace.code, DiagnosticKind.invisibleCharacter.code,
        DiagnosticKind.bidirectionalControl.code:
        if line == problemLine || line == contextLine { return true }
        // In front of a line it is no indentation: the lines below then seem too deep.
        let above = reporter.contentLine(above: problem.offset).map { reporter.line(at: $0) }
        return diagnostic.code == DiagnosticKind.wideSpace.code && line == above
          && Int(diagnostic.range.lowerBound) == reporter.content(ofLineAt: Int(diagnostic.range.lowerBound)).lowerBound
      default: return false
      }
    }
  }

  var hasConflict: Bool { diagnostics.contains { $0.code == DiagnosticKind.mergeConflict.code } }

  /// The scalar around `offset`; binary search over the ranges, which do not overlap.
  private func scalar(at offset: Int) -> YAMLTree.Record? {
    var (low, high) = (0, scalars.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(scalars[middle].end) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < scalars.count, Int(scalars[low].start) <= offset else { return nil }
    return scalars[low]
  }
}

// Tabs.
extension SourceFindings {
  private mutating func reportTabs() {
    for tab in scan.leadingTabs {
      if let scalar = scalar(at: tab), scalar.style != .plain { continue }
      if problem != nil, isInsideBlockText(tab) { continue }
      var end = tab
      while end < file.bytes.count, file.bytes[end] == UInt8(ascii: "\t") || file.bytes[end] == UInt8(ascii: " ") {
        end += 1
      }
      let isBlankLine =
        end == file.bytes.count || file.bytes[end] == UInt8(ascii: "\n") || file.bytes[end] == UInt8(ascii: "\r")
      // libyaml counts a tab as one column: where it let one pass, two spaces pass too.
      diagnostics.append(
        .tabIndentation(
          isBlankLine ? reporter.range(tab..<end) : reporter.tabRange(at: tab), isBlankLine: isBlankLine,
          isFlow: problem == nil))
    }
  }

  /// Whether the line is, by its looks, part of a text that `|` or `>` began: for where no tree says so.
  private func isInsideBlockText(_ offset: Int) -> Bool {
    let line = reporter.line(at: offset)
    let own = offset - reporter.lines.lineStarts[line - 1]
    guard own > 0 else { return false }
    var above = offset
    while let content = reporter.contentLine(above: above) {
      above = content
      guard reporter.indentation(ofLineAt: content) < own else { continue }
      let text = file.bytes[reporter.content(ofLineAt: content)]
      guard let last = text.last(where: { !"+-0123456789".utf8.contains($0) }) else { return false }
      return last == UInt8(ascii: "|") || last == UInt8(ascii: ">")
    }
    return false
  }
}

// Characters beyond ASCII.
extension SourceFindings {
  private mutating func reportMarks() {
    var left = SourceScan.limit
    for character in scan.marks where left > 0 {
      let before = diagnostics.count
      if HiddenCharacter(character.scalar) == .smartQuote {
        reportSmartQuote(character)
      } else if isStructure(character) {
        diagnostics.append(.wideSpace(character, reporter.range(character.bytes)))
      }
      left -= diagnostics.count - before
    }
  }

  /// What is an error wherever it stands, in comments and texts too.
  private mutating func reportHidden(_ character: SourceScan.Finding) {
    let range = reporter.range(character.bytes)
    switch HiddenCharacter(character.scalar) {
    case .invisible: diagnostics.append(.invisibleCharacter(character, range))
    case .bidirectional: diagnostics.append(.bidirectionalControl(character, range))
    case .lineBreak: diagnostics.append(.hiddenLineBreak(character, range))
    default: break
    }
  }

  /// Whether a wide space stands where a space would carry meaning: in front of a line, or right after `:`, `-` or `,`.
  private func isStructure(_ character: SourceScan.Finding) -> Bool {
    let content = reporter.content(ofLineAt: character.offset)
    if let scalar = scalar(at: character.offset) {
      guard scalar.style == .plain else { return false }
      if Int(scalar.end) == character.bytes.upperBound { return true }
      if isOnlyWideSpaces(Int(scalar.start)..<character.offset) { return true }
      return follows(character, colonOnly: true)
    }
    if problem == nil { return false }
    if isInComment(character.offset, lineFrom: content.lowerBound) { return false }
    let isLeading = content.lowerBound == character.offset || isOnlyWideSpaces(content.lowerBound..<character.offset)
    if isLeading { return !isInsideBlockText(character.offset) }
    return follows(character, colonOnly: false)
  }

  private func follows(_ character: SourceScan.Finding, colonOnly: Bool) -> Bool {
    guard character.offset > 0 else { return false }
    let before = file.bytes[character.offset - 1]
    return before == UInt8(ascii: ":") || (!colonOnly && (before == UInt8(ascii: "-") || before == UInt8(ascii: ",")))
  }

  /// How far into a line its looks are asked for: a line of megabytes must not be read anew for every mark in it.
  private static let lookLimit = 1000

  private func isOnlyWideSpaces(_ range: Range<Int>) -> Bool {
    guard range.count < Self.lookLimit else { return false }
    return String(decoding: file.bytes[range], as: UTF8.self).unicodeScalars.allSatisfy {
      $0 == " " || $0 == "\t" || HiddenCharacter($0) == .wideSpace
    }
  }

  /// By the looks of the line, for where no tree says so: `#` at its start or after a blank.
  private func isInComment(_ offset: Int, lineFrom start: Int) -> Bool {
    guard start < offset else { return false }
    return (start..<min(offset, start + Self.lookLimit)).contains { index in
      file.bytes[index] == UInt8(ascii: "#") && (index == start || file.bytes[index - 1] == UInt8(ascii: " "))
    }
  }

  /// Smart quotes are fine inside a text; around a whole value, or on a line that YAML could not read, they were meant as
  /// quotes.
  private mutating func reportSmartQuote(_ character: SourceScan.Finding) {
    if let problem, reporter.line(at: character.offset) == reporter.line(at: problem.offset) {
      let content = reporter.content(ofLineAt: character.offset)
      if isInComment(character.offset, lineFrom: content.lowerBound) { return }
      let isFirst = !diagnostics.contains { $0.code == DiagnosticKind.smartQuote.code }
      let opensValue = character.offset == content.lowerBound || file.bytes[character.offset - 1] <= 0x2D
      if isFirst, opensValue {
        let value = reporter.rest(of: character.offset)
        diagnostics.append(.smartQuotes(reporter.text(value), reporter.range(value)))
      }
    } else if let scalar = scalar(at: character.offset) {
      guard scalar.style == .plain, Int(scalar.start) == character.offset else { return }
      let text = reporter.text(Int(scalar.start)..<Int(scalar.end))
      guard let last = text.unicodeScalars.last, text.unicodeScalars.count > 1 else { return }
      let isClosed = HiddenCharacter(last) == .smartQuote || last == "\"" || last == "'"
      if isClosed { diagnostics.append(.smartQuotes(text, reporter.range(Int(scalar.start)..<Int(scalar.end)))) }
    }
  }
}

// Merge conflicts.
extension SourceFindings {
  /// A diagnostic a conflict: at its first marker, with notes at the others. `=======` alone is no conflict: it may
  /// underline a heading.
  private mutating func reportConflicts() {
    var opening: Int?
    var notes: [Diagnostic.Note] = []
    for marker in scan.conflictMarkers {
      let line = reporter.range(reporter.content(ofLineAt: marker))
      switch file.bytes[marker] {
      case UInt8(ascii: "<"):
        if let start = opening { diagnostics.append(.conflict(at: conflictRange(start), notes: notes)) }
        opening = marker
        notes = []
      case UInt8(ascii: ">"):
        notes.append(.init(LocalizedText(id: "akhir versi yang lain", en: "end of the other version"), at: line))
        diagnostics.append(.conflict(at: conflictRange(opening ?? marker), notes: opening == nil ? [] : notes))
        opening = nil
        notes = []
      default:
        let text =
          file.bytes[marker] == UInt8(ascii: "=")
          ? LocalizedText(id: "dari sini versi yang lain", en: "the other version begins here")
          : LocalizedText(id: "dari sini versi asal keduanya", en: "what both came from begins here")
        notes.append(.init(text, at: line))
      }
    }
    if let opening { diagnostics.append(.conflict(at: conflictRange(opening), notes: notes)) }
  }

  private func conflictRange(_ marker: Int) -> SourceRange { reporter.range(reporter.content(ofLineAt: marker)) }
}
