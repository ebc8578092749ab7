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
  let base = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  let isASCII = base == 0 && file.bytes.allSatisfy { $0 < 0x80 }
  let reading = YAMLReading(file, limits: limits, base: base, isASCII: isASCII)
  let builder = reading.builder
  diagnostics.append(contentsOf: builder.diagnostics)
  if let problem = reading.problem {
    let lastNode = builder.records.last
    diagnostics.append(SyntaxReporter(file: file, lastNode: lastNode).diagnostic(for: problem))
    return nil
  }
  if builder.isStopped { return nil }
  let tree = YAMLTree(source: file.id, records: builder.records, text: builder.text)
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
    unsafe file.bytes.withUnsafeBufferPointer { bytes in
      let input = unsafe UnsafeBufferPointer(rebasing: bytes[base...])
      guard var parser = unsafe EventParser(input) else {
        problem = SyntaxProblem(text: "out of memory", context: "", offset: 0, contextOffset: nil)
        return
      }
      let cursor = unsafe OffsetCursor(input, isASCII: isASCII, base: base)
      var feed = unsafe EventFeed(bytes: bytes, cursor: cursor)
      while parser.next() {
        if unsafe feed.take(parser.event, into: &builder) || builder.isStopped { break }
      }
      if !feed.isAtEnd, !builder.isStopped {
        problem = unsafe SyntaxProblem(parser.problem, cursor: OffsetCursor(input, isASCII: isASCII, base: base), base: base)
      }
    }
    builder.closeAll()
  }
}
