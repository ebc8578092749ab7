import Diagnostics

extension BlockCall {
  /// The block call that a fence is; nil when its info string does not begin with the word `pantau`.
  ///
  /// Inside the fence stand lines `key: value`, blank lines and comments with `#`.
  init?(_ node: MarkdownNode, locator: MarkdownLocator, diagnostics: inout DiagnosticList) {
    let words = String(decoding: node.fenceInfo, as: UTF8.self).split(separator: " ")
    guard words.first == "pantau" else { return nil }
    let fence = locator.range(node.startLine...node.startLine)
    if words.count != 2 { diagnostics.append(MarkdownDiagnostics.blockName(at: fence)) }
    var arguments: [Argument] = []
    let lines = node.literal.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let lineNumber = node.startLine + 1 + index
      let text = Self.trimmed(line)
      if text.isEmpty || text.first == UInt8(ascii: "#") { continue }
      guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else {
        let range = locator.range(lineNumber...lineNumber, containing: Array(text))
        diagnostics.append(MarkdownDiagnostics.blockLine(at: range))
        continue
      }
      let key = Self.trimmed(text[..<colon])
      let value = Self.trimmed(text[(colon + 1)...])
      arguments.append(
        Argument(
          key: String(decoding: key, as: UTF8.self),
          keyRange: locator.range(lineNumber...lineNumber, containing: Array(key)),
          value: String(decoding: value, as: UTF8.self),
          valueRange: locator.range(lineNumber...lineNumber, containing: Array(value.isEmpty ? text : value))))
    }
    name = words.count > 1 ? String(words[1]) : ""
    range = fence
    self.arguments = arguments
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") }
    var slice = bytes.drop(while: isBlank)
    while let last = slice.last, isBlank(last) { slice.removeLast() }
    return slice
  }
}
