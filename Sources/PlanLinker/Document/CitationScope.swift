import Diagnostics
import PlanModel
import YAMLTree

/// The sources and legal bases that one document's references may name: its own list, then the plan's, then the
/// profile's. The nearest wins.
struct CitationScope {
  private var ownIDs = IDTable()
  private var own: [Citation] = []
  /// `[citation]` for each of `own`: most values cite one source, and share this instead of making a list each.
  private var singles: [[Citation]] = []
  private var basisIDs = IDTable()
  private var bases: [LegalBasis] = []
  private var outer: [CitationScope] = []

  init() {}

  /// A scope inside others, nearest first.
  init(inside outer: [CitationScope]) { self.outer = outer }

  var citations: [Citation] { own }
  var legalBases: [LegalBasis] { bases }

  // MARK: Definitions

  mutating func define(citations node: YAMLTree.Node, in document: Document, _ context: inout LinkContext) {
    for item in document.tree.items(of: node) {
      guard let id = document.field(.id, of: item) else { continue }
      if let first = ownIDs.insert(id, in: document.tree, at: own.count) {
        context.report(.duplicateID(id, what: .citation, first: first, in: document))
        continue
      }
      let citation = document.citation(item)
      own.append(citation)
      singles.append([citation])
    }
  }

  /// Sources must be defined before, because legal bases cite them.
  mutating func define(legalBases node: YAMLTree.Node, in document: Document, _ context: inout LinkContext) {
    let items = document.items(of: node)
    var defined: [(basis: LegalBasis, amends: YAMLTree.Node?)] = []
    for item in items {
      guard let id = document.field(.id, of: item) else { continue }
      if let first = basisIDs.insert(id, in: document.tree, at: defined.count) {
        context.report(.duplicateID(id, what: .legalBasis, first: first, in: document))
        continue
      }
      defined.append(legalBasis(item, in: document, &context))
    }
    bases = defined.map(\.basis)
    for amends in defined.compactMap(\.amends) { _ = legalBases(amends, in: document, &context) }
  }

  private func legalBasis(
    _ node: YAMLTree.Node, in document: Document, _ context: inout LinkContext
  ) -> (basis: LegalBasis, amends: YAMLTree.Node?) {
    var basis = LegalBasis(
      id: "", type: "", number: nil, year: nil, date: nil, subject: nil, status: .unknown, link: nil, citations: [],
      range: document.range(of: node), provenance: document.provenance(of: node))
    var amends: YAMLTree.Node?
    for (key, value) in document.fields(of: node) {
      switch key {
      case .id: basis.id = document.string(value)
      case .type: basis.type = document.string(value)
      case .number: basis.number = document.text(value)
      case .year: basis.year = document.integer(value)
      case .date: basis.date = document.date(value)
      case .missing: basis.missing = document.missing(value)
      case .subject: basis.subject = document.text(value)
      case .subjectEnglish: basis.subjectEnglish = document.text(value)
      case .articles: basis.articles = document.text(value)
      case .status: basis.status = document.word(value, in: Words.basisStatus) ?? .unknown
      case .amends:
        amends = value
        basis.amends = document.strings(value)
      case .link: basis.link = document.text(value)
      case .citations: basis.citations = citations(value, in: document, &context)
      case .note: basis.note = document.text(value)
      default: break
      }
    }
    return (basis, amends)
  }

  // MARK: References

  /// The sources that a list of ids names.
  func citations(_ node: YAMLTree.Node, in document: Document, _ context: inout LinkContext) -> [Citation] {
    var found: [Citation] = []
    let count = document.tree.count(of: node)
    for item in document.tree.items(of: node) {
      if count == 1, let single = single(item, in: document) { return single }
      if let citation = single(item, in: document)?.first {
        found.append(citation)
      } else {
        context.report(.unknownCitation(item, in: document, candidates: allCitationIDs))
      }
    }
    return found
  }

  private func single(_ node: YAMLTree.Node, in document: Document) -> [Citation]? {
    if let position = ownIDs.position(of: node, in: document.tree) { return singles[position] }
    for scope in outer {
      if let found = scope.single(node, in: document) { return found }
    }
    return nil
  }

  /// The legal bases that a list of ids names.
  func legalBases(_ node: YAMLTree.Node, in document: Document, _ context: inout LinkContext) -> [LegalBasis] {
    var found: [LegalBasis] = []
    for item in document.tree.items(of: node) {
      if let basis = basis(item, in: document) {
        found.append(basis)
      } else {
        context.report(.unknownLegalBasis(item, in: document, candidates: allBasisIDs))
      }
    }
    return found
  }

  private func basis(_ node: YAMLTree.Node, in document: Document) -> LegalBasis? {
    if let position = basisIDs.position(of: node, in: document.tree) {
      return bases.indices.contains(position) ? bases[position] : nil
    }
    for scope in outer {
      if let found = scope.basis(node, in: document) { return found }
    }
    return nil
  }

  private var allCitationIDs: [String] { outer.reduce(ownIDs.ids) { $0 + $1.allCitationIDs } }
  private var allBasisIDs: [String] { outer.reduce(basisIDs.ids) { $0 + $1.allBasisIDs } }
}

extension Document {
  func citation(_ node: YAMLTree.Node) -> Citation {
    var citation = Citation(
      id: "", title: requiredText(nil), publisher: nil, date: nil, link: nil, accessed: nil,
      provenance: provenance(of: node))
    for (key, value) in fields(of: node) {
      switch key {
      case .id: citation.id = string(value)
      case .title: citation.title = requiredText(value)
      case .publisher: citation.publisher = text(value)
      case .date: citation.date = date(value)
      case .year: citation.year = integer(value)
      case .link: citation.link = text(value)
      case .missing: citation.missing = missing(value)
      case .accessed: citation.accessed = date(value)
      case .note: citation.note = text(value)
      default: break
      }
    }
    return citation
  }
}
