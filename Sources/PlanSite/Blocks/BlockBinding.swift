import Diagnostics
import Markdown

/// A block call of one page template, bound to its block with checked arguments.
struct BoundBlock: Sendable {
  let block: Block
  let arguments: BlockArguments
}

extension BoundBlock {
  /// Resolves a call; reports an unknown block, a block that cannot stand on such a page, and wrong parameters.
  init?(_ call: BlockCall, on scope: PageScope, among blocks: [Block], diagnostics: inout DiagnosticList) {
    guard let block = blocks.first(where: { $0.name == call.name }) else {
      diagnostics.append(PageDiagnostics.unknownBlock(call, among: blocks))
      return nil
    }
    guard scope.admitted.contains(block.scope) else {
      diagnostics.append(PageDiagnostics.misplacedBlock(call, block))
      return nil
    }
    var arguments = BlockArguments()
    for argument in call.arguments {
      guard let parameter = block.parameters.first(where: { $0.name == argument.key }) else {
        diagnostics.append(PageDiagnostics.unknownParameter(argument, of: block))
        continue
      }
      if arguments.contains(argument.key) {
        diagnostics.append(PageDiagnostics.repeatedParameter(argument))
        continue
      }
      guard let value = parameter.read(argument.value) else {
        diagnostics.append(PageDiagnostics.wrongValue(argument, parameter))
        continue
      }
      arguments.set(argument.key, value)
    }
    for parameter in block.parameters where parameter.isRequired && !arguments.contains(parameter.name) {
      diagnostics.append(PageDiagnostics.missingParameter(parameter, call))
    }
    self.block = block
    self.arguments = arguments
  }
}

extension BlockParameter {
  /// Nil when the text is no value of this kind.
  func read(_ text: String) -> BlockArguments.Value? {
    switch kind {
    case .choice(let words): words.contains(text) ? .text(text) : nil
    case .count(let range): Int(text).flatMap { range.contains($0) ? .count($0) : nil }
    case .flag: text == "ya" ? .flag(true) : text == "tidak" ? .flag(false) : nil
    case .text: text.isEmpty ? nil : .text(text)
    }
  }

  /// What may be written, for messages.
  var accepted: LocalizedText {
    switch kind {
    case .choice(let words): LocalizedText(verbatim: words.map { "`\($0)`" }.joined(separator: ", "))
    case .count(let range):
      LocalizedText(
        id: "bilangan bulat \(range.lowerBound) sampai \(range.upperBound)",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .flag: LocalizedText(verbatim: "`ya`, `tidak`")
    case .text: LocalizedText(id: "teks", en: "text")
    }
  }
}
