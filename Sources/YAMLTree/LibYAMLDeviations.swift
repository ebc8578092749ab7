import Diagnostics

/// Finds what libyaml reads although YAML 1.2 forbids it, or reads otherwise than YAML 1.2 does.
///
/// Another reader of the same file refuses such a text or takes another value from it, so it is refused here too. One
/// thing is forgiven: a closing bracket that stands level with its key, which every reader takes for the same.
///
/// - Complexity: O(bytes + nodes)
struct LibYAMLDeviations {
  private let file: SourceFile
  private let records: [YAMLTree.Record]
  private let reporter: SyntaxReporter
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter records: of the whole file, which libyaml has read without an error.
  init(_ file: SourceFile, records: [YAMLTree.Record]) {
    self.file = file
    self.records = records
    reporter = SyntaxReporter(file: file, lastNode: nil)
    var blocks: [(next: UInt32, column: Int)] = []
    var flowEnd = 0
    var end = 0
    for (index, record) in records.enumerated() {
      while let block = blocks.last, Int(block.next) <= index { blocks.removeLast() }
      let indentation = blocks.last?.column ?? -1
      checkGap(end..<Int(record.start), follows: index > 0 ? records[index - 1] : nil)
      end = max(end, Int(record.start))
      guard !record.isAlias else {
        end = Int(record.end)
        continue
      }
      switch (record.kind, record.style) {
      case (.mapping, .block), (.sequence, .block): blocks.append((record.next, column(of: Int(record.start))))
      case (.mapping, _), (.sequence, _):
        if index >= flowEnd {
          flowEnd = Int(record.next)
          checkIndentation(of: record, below: indentation)
        }
      default:
        end = Int(record.end)
        checkScalar(record, below: indentation)
      }
    }
    checkGap(end..<file.bytes.count, follows: records.last)
  }

  /// Each finding looks at its whole line, which may be the whole file.
  private static let limit = 20

  private mutating func report(_ diagnostic: (SyntaxReporter) -> Diagnostic) {
    if diagnostics.count < Self.limit { diagnostics.append(diagnostic(reporter)) }
  }

  private func byte(_ index: Int) -> UInt8? { index < file.bytes.count ? file.bytes[index] : nil }

  private func column(of offset: Int) -> Int {
    var start = offset
    while start > 0, file.bytes[start - 1] != .lineFeed { start -= 1 }
    return offset - start
  }

  private mutating func checkScalar(_ record: YAMLTree.Record, below indentation: Int) {
    switch record.style {
    case .literal, .folded: checkHeader(of: record, below: indentation)
    case .singleQuoted, .doubleQuoted: checkIndentation(of: record, below: indentation)
    default:
      // In brackets a mark of YAML alone is no text: `[-]`.
      let start = Int(record.start)
      guard record.end == record.start + 1, "-?:".utf8.contains(file.bytes[start]), endsFlowValue(byte(start + 1)) else { return }
      if record.isKey, endsAmount(at: start) { return }
      report { $0.reservedCharacter(start..<start + 1) }
    }
  }

  /// Whether a dash is the end of `Rp 75.000,-` in braces: the schema knows no such key, and says how to write the amount.
  private func endsAmount(at offset: Int) -> Bool {
    guard offset >= 2, file.bytes[offset] == .dash, file.bytes[offset - 1] == .comma else { return false }
    return file.bytes[offset - 2] &- UInt8(ascii: "0") < 10
  }

  private func endsFlowValue(_ byte: UInt8?) -> Bool {
    switch byte {
    case .comma, .openBrace, .closeBrace, .openBracket, .closeBracket: true
    default: false
    }
  }

  private func isBlank(_ byte: UInt8?) -> Bool {
    switch byte {
    case nil, .space, .lineFeed, UInt8(ascii: "\t"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}

// What stands between the scalars: marks, names of values, comments.
extension LibYAMLDeviations {
  private mutating func checkGap(_ gap: Range<Int>, follows record: YAMLTree.Record?) {
    var index = gap.lowerBound
    if let record, record.isAlias { checkName(from: Int(record.start), to: &index) }
    while index < gap.upperBound {
      switch file.bytes[index] {
      case .hash:
        let isFirst = index == 0 || index == 3 && file.bytes[0] == 0xEF
        if !isFirst, !isBlank(file.bytes[index - 1]) { report { $0.attachedComment(at: index) } }
        skipLine(&index)
      case UInt8(ascii: "%") where index == 0 || file.bytes[index - 1] == .lineFeed: skipLine(&index)
      case UInt8(ascii: "&"):
        let start = index
        index += 1
        while let byte = byte(index), isLetterOfName(byte) { index += 1 }
        checkName(from: start, to: &index)
      case UInt8(ascii: "!"): while !isBlank(byte(index)), !endsFlowValue(byte(index)) { index += 1 }
      case .questionMark where !isBlank(byte(index + 1)):
        report { $0.reservedCharacter($0.flowValue($0.rest(of: index))) }
        index += 1
      default: index += 1
      }
    }
  }

  private func skipLine(_ index: inout Int) {
    while let byte = byte(index), byte != .lineFeed { index += 1 }
  }

  /// The letters of which libyaml makes a name; to YAML 1.2 a name goes on to the next blank or bracket.
  private func isLetterOfName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == .dash || byte == UInt8(ascii: "_")
  }

  /// - Parameter index: where libyaml ended the name; moved to where it ends by YAML 1.2.
  private mutating func checkName(from start: Int, to index: inout Int) {
    guard !isBlank(byte(index)), !endsFlowValue(byte(index)) else { return }
    while !isBlank(byte(index)), !endsFlowValue(byte(index)) { index += 1 }
    report { $0.badAnchor($0.flowValue($0.rest(of: start))) }
  }
}

// Lines further out than what they belong to.
extension LibYAMLDeviations {
  /// Lines within quotes or brackets stand further in than the keys or dashes around them.
  private mutating func checkIndentation(of record: YAMLTree.Record, below indentation: Int) {
    guard indentation >= 0 else { return }
    let isFlow = record.style == .flow
    var index = Int(record.start)
    let end = Int(record.end)
    while true {
      while index < end, file.bytes[index] != .lineFeed { index += 1 }
      let line = index + 1
      guard line < end else { return }
      index = line
      while byte(index) == .space { index += 1 }
      let own = index - line
      guard own <= indentation else { continue }
      let content = index
      while byte(index) == .space || byte(index) == UInt8(ascii: "\t") { index += 1 }
      guard index < end, file.bytes[index] != .lineFeed, file.bytes[index] != UInt8(ascii: "\r") else { continue }
      if isFlow {
        // Tabs are found in any case.
        if index > content || file.bytes[index] == .hash { continue }
        if file.bytes[index] == .closeBracket || file.bytes[index] == .closeBrace { continue }
      }
      let isTab = index > content
      report {
        isTab
          ? .tabIndentation($0.tabRange(at: content), isBlankLine: false, isFlow: false)
          : $0.outdentedLine(at: content, own: own, expected: indentation + 1, opening: Int(record.start))
      }
      return
    }
  }

  /// The line of `|` or `>`, and the blank lines below it: the first line with a letter says how far in the text stands.
  private mutating func checkHeader(of record: YAMLTree.Record, below indentation: Int) {
    var index = Int(record.start) + 1
    var saysIndentation = false
    while let byte = byte(index), "+-0123456789".utf8.contains(byte) {
      saysIndentation = saysIndentation || byte >= UInt8(ascii: "0")
      index += 1
    }
    if byte(index) == .hash { report { $0.attachedComment(at: index) } }
    guard !saysIndentation else { return }
    var widest = 0..<0
    while true {
      skipLine(&index)
      let line = index + 1
      index = line
      while byte(index) == .space { index += 1 }
      guard let byte = byte(index), byte != UInt8(ascii: "\t") else { return }
      if byte == .lineFeed || byte == UInt8(ascii: "\r") {
        if index - line > widest.count { widest = line..<index }
        continue
      }
      let own = index - line
      guard own > indentation, widest.count > own, !reporter.isDocumentMark(at: line) else { return }
      report { $0.wideBlankLine(widest, first: own) }
      return
    }
  }
}

extension SyntaxReporter {
  /// A `#` right behind something else is no comment.
  fileprivate func attachedComment(at offset: Int) -> Diagnostic {
    let before = shown(at: offset - 1)
    let line = text(rest(of: offset))
    let comment = line.count > 60 ? line.prefix(50) + "…" : line
    let closes = "\"']}".contains(before)
    let kind: DiagnosticKind = closes ? .textAfterClosing : ",[{:".contains(before) ? .reservedCharacter : .badBlockScalar
    let fix = Diagnostic.Fix(
      LocalizedText(id: "Sisipkan spasi di depan `#`", en: "Put a space in front of `#`"),
      edits: [.init(range: range(offset..<offset), replacement: " ")])
    return Diagnostic(
      kind, at: range(rest(of: offset)),
      LocalizedText(
        id: "Tidak ada spasi antara `\(before)` dan `#`, sehingga `\(comment)` bukan komentar.",
        en: "No space parts `\(before)` from `#`, so `\(comment)` is no comment."),
      help: LocalizedText(
        id: "Bila ini komentar, tulis `\(before) \(comment)`; bila bagian dari teks, apit seluruh teks dengan tanda kutip.",
        en: "If it is a comment, write `\(before) \(comment)`; if it belongs to the text, put the whole text in quotes."),
      fix: closes ? fix : nil)
  }

  fileprivate func outdentedLine(at offset: Int, own: Int, expected: Int, opening: Int) -> Diagnostic {
    Diagnostic(
      .badIndentation, at: range(rest(of: offset)),
      LocalizedText(
        id: "Baris ini melanjutkan `\(shown(at: opening))` di atas, tetapi hanya diawali \(own) spasi.",
        en: "This line goes on with the `\(shown(at: opening))` above, but starts with only \(own) spaces."),
      help: LocalizedText(
        id: "Awali dengan sedikitnya \(expected) spasi, lebih dalam daripada kunci atau `-` yang memilikinya.",
        en: "Start it with at least \(expected) spaces, deeper than the key or `-` that owns it."),
      notes: note("dibuka di sini", "opened here", at: opening))
  }

  fileprivate func wideBlankLine(_ line: Range<Int>, first own: Int) -> Diagnostic {
    Diagnostic(
      .badIndentation, at: range(line),
      LocalizedText(
        id: "Baris kosong ini berisi \(line.count) spasi, lebih banyak daripada baris pertama teksnya (\(own) spasi).",
        en: "This blank line holds \(line.count) spaces, more than the first line of its text does (\(own))."),
      help: LocalizedText(
        id: "Hapus spasi di baris kosong itu, dan jorokkan teksnya lebih dalam daripada kuncinya.",
        en: "Delete the spaces on the blank line, and indent the text deeper than its key."))
  }

  fileprivate func isDocumentMark(at offset: Int) -> Bool {
    let end = min(offset + 3, file.bytes.count)
    let start = text(offset..<end)
    return start == "---" || start == "..."
  }
}
