public import Diagnostics

/// Reads one YAML file into a located tree.
///
/// Total: whatever the bytes are, it returns; users' mistakes come back as diagnostics. The tree is nil when the file
/// cannot be read as YAML at all; a tree that comes with errors is still good for looking at, not for compiling.
///
/// - Complexity: O(bytes · log keys), whatever the bytes are; the limits see to it.
public func readYAML(
  _ file: SourceFile, limits: YAMLLimits = YAMLLimits(), diagnostics: inout DiagnosticList
) -> YAMLTree? {
  if let problem = fileSizeProblem(file, limits: limits) {
    diagnostics.append(problem)
    return nil
  }
  let scan = SourceScan(file.bytes)
  let encoding = encodingDiagnostics(file, scan)
  for diagnostic in encoding.diagnostics { diagnostics.append(diagnostic) }
  guard encoding.isReadable else { return nil }

  if let everyday = EverydayReading.read(file, scan, limits: limits) {
    diagnostics.append(contentsOf: everyday.diagnostics)
    return everyday.tree
  }
  return readWithLibYAML(file, scan, limits: limits, diagnostics: &diagnostics)
}

/// Reads any YAML, and says what is wrong with what is none.
func readWithLibYAML(
  _ file: SourceFile, _ scan: SourceScan, limits: YAMLLimits, diagnostics: inout DiagnosticList
) -> YAMLTree? {
  let reading = YAMLReading(file, limits: limits, base: scan.hasByteOrderMark ? 3 : 0, isASCII: scan.isASCII)
  var builder = reading.builder
  diagnostics.append(contentsOf: builder.diagnostics)
  if reading.problem != nil || scan.hasContextualFindings {
    let findings = SourceFindings(file: file, scan: scan, records: builder.records, problem: reading.problem)
    for diagnostic in findings.diagnostics { diagnostics.append(diagnostic) }
  }
  if reading.problem != nil || builder.isStopped { return nil }
  for diagnostic in LibYAMLDeviations(file, records: builder.records).diagnostics { diagnostics.append(diagnostic) }
  if scan.hasUnsharedLineBreaks { builder.recountLines(file.bytes) }
  let tree = builder.tree
  reportEscapedCharacters(tree, in: file, diagnostics: &diagnostics)
  if tree.isEmpty {
    diagnostics.append(.emptyFile(file))
    return YAMLTree(source: file.id, records: [], text: [])
  }
  return tree
}

/// One pass of libyaml's events over one file, into a builder.
struct YAMLReading {
  private(set) var builder: TreeBuilder
  /// The syntax error that ended it.
  private(set) var problem: SyntaxProblem?

  init(_ file: SourceFile, limits: YAMLLimits, base: Int, isASCII: Bool) {
    builder = TreeBuilder(source: file.id, limits: limits, bytes: file.bytes.count)
    // libyaml takes blanks on a last line that is not ended for none, and ends a text above them too early.
    let ended = Self.endsInBlanks(file.bytes) ? file.bytes + [.lineFeed] : file.bytes
    unsafe ended.withUnsafeBufferPointer { ended in
      let bytes = unsafe UnsafeBufferPointer(rebasing: ended[..<file.bytes.count])
      let input = unsafe UnsafeBufferPointer(rebasing: bytes[base...])
      guard var parser = unsafe EventParser(UnsafeBufferPointer(rebasing: ended[base...])) else {
        problem = SyntaxProblem(text: "out of memory", context: "", offset: 0, contextOffset: nil)
        return
      }
      let cursor = unsafe OffsetCursor(input, isASCII: isASCII, base: base)
      var feed = unsafe EventFeed(bytes: bytes, cursor: cursor)
      while parser.next() {
        if unsafe feed.take(parser.event, into: &builder) || builder.isStopped { break }
      }
      if !feed.isAtEnd, !builder.isStopped {
        problem = unsafe SyntaxProblem(
          parser.problem, cursor: OffsetCursor(input, isASCII: isASCII, base: base), base: base)
      }
    }
    builder.closeAll()
  }

  private static func endsInBlanks(_ bytes: [UInt8]) -> Bool {
    guard bytes.last == .space, let last = bytes.last(where: { $0 != .space }) else { return false }
    return last == .lineFeed
  }
}
