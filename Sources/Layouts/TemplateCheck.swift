import Diagnostics

/// Holds one template to the vocabulary: unknown names, wrong braces, holes where their kind may not stand.
struct TemplateCheck {
  private let holes: [String: HoleKind]
  private let texts: Set<String>
  private let flags: Set<String>
  private let partials: Set<String>
  private let candidates: [String]

  init(vocabulary: LayoutLibrary.Vocabulary, strings: [String], partials: [String]) {
    holes = Dictionary(vocabulary.holes.map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
    texts = Set(vocabulary.texts).union(strings.map { "t.\($0)" })
    flags = Set(vocabulary.flags)
    self.partials = Set(partials)
    candidates = vocabulary.holes.map(\.name) + vocabulary.texts + strings.map { "t.\($0)" }
  }

  /// - Returns: whether the template may be given to Mustache.
  func run(_ file: SourceFile, diagnostics: inout DiagnosticList) -> Bool {
    do {
      for tag in try TagScanner.tags(of: file) {
        if let finding = finding(tag) { diagnostics.append(finding) }
      }
      return true
    } catch {
      diagnostics.append(LayoutDiagnostics.refused(error))
      return false
    }
  }

  private func finding(_ tag: TemplateTag) -> Diagnostic? {
    switch tag.kind {
    case .comment, .sectionEnd: return nil
    case .partial:
      if partials.contains(tag.name) { return nil }
      return LayoutDiagnostics.unknownPartial(tag.name, at: tag.range, among: partials.sorted())
    case .sectionStart:
      if flags.contains(tag.name) { return nil }
      return LayoutDiagnostics.unknownName(tag.name, at: tag.range, among: flags.sorted())
    case .variable, .unescapedVariable:
      let isTriple = tag.kind == .unescapedVariable
      if let kind = holes[tag.name] {
        if kind.isTripleBraced != isTriple { return LayoutDiagnostics.wrongBraces(tag.name, kind, at: tag.range) }
        return kind.mayStand(in: tag.place) ? nil : LayoutDiagnostics.misplaced(tag.name, kind, at: tag.range)
      }
      guard texts.contains(tag.name) else {
        return LayoutDiagnostics.unknownName(tag.name, at: tag.range, among: candidates)
      }
      if isTriple { return LayoutDiagnostics.wrongBraces(tag.name, .text, at: tag.range) }
      return HoleKind.text.mayStand(in: tag.place) ? nil : LayoutDiagnostics.misplaced(tag.name, .text, at: tag.range)
    }
  }
}
