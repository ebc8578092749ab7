public import Diagnostics
public import PlanModel
import YAMLTree

/// Links the documents of one region: resolves every reference and checks what only several documents together show.
///
/// Total: schema-sound trees in, diagnostics out. With errors among the diagnostics the dossier is good for looking at,
/// not for rendering: a reference that could not be resolved points at the first candidate.
///
/// - Returns: nil when the folder's code is no region's.
/// - Complexity: O(bytes of the documents)
public func linkRegion(
  _ input: RegionInput, reference: ReferenceData, diagnostics: inout DiagnosticList
) -> RegionDossier? {
  var linker = RegionLinker(input, reference: reference)
  let dossier = linker.link()
  diagnostics.append(contentsOf: linker.context.diagnostics)
  return dossier
}

/// The steps of linking one region, in the order in which later documents lean on earlier ones.
struct RegionLinker {
  let input: RegionInput
  let reference: ReferenceData
  var context = LinkContext()
  /// What the profile defines, for plans and reports to cite.
  var profileScope = CitationScope()
  var plans: [LinkedPlan] = []
  /// A plan could not be linked: reports that name none of `plans` may well mean it, so they are passed over in silence.
  var hasUnlinkedPlan: Bool
  /// The same of reports, for verifications.
  var hasUnlinkedReport: Bool

  /// Units already looked up, by how they are written.
  var units: [String: UnitMatch] = [:]

  init(_ input: RegionInput, reference: ReferenceData) {
    self.input = input
    self.reference = reference
    let unlinked = input.brokenDocuments + input.drafts.map(\.path)
    hasUnlinkedPlan = unlinked.contains { $0.hasPrefix("rad-") }
    hasUnlinkedReport = unlinked.contains { $0.hasPrefix("laporan/") }
  }

  mutating func link() -> RegionDossier? {
    let region = reference.region(input.code)
    var profile: RegionProfile?
    if let draft = input.draftProfile, let root = draft.root { defineCitations(of: root, in: Document(draft)) }
    for item in input.documents where item.kind == .profile {
      if let (document, root) = open(item) { profile = linkProfile(document, root) }
    }
    for item in input.documents where item.kind == .plan {
      guard let (document, root) = open(item), linkPlan(document, root, path: item.path) else {
        hasUnlinkedPlan = true
        continue
      }
    }
    for item in input.documents where item.kind == .report {
      guard let (document, root) = open(item), linkReport(document, root, path: item.path) else {
        hasUnlinkedReport = true
        continue
      }
    }
    for item in input.documents where item.kind == .verification {
      if let (document, root) = open(item) { linkVerification(document, root, path: item.path) }
    }
    guard let region else { return nil }
    return RegionDossier(
      region: region, profile: profile,
      plans: plans.map(\.plan).sorted {
        ($0.years.upperBound, $0.years.lowerBound) > ($1.years.upperBound, $1.years.lowerBound)
      },
      pages: input.pages, drafts: input.drafts, sourcePaths: input.sourcePaths, commit: input.commit)
  }

  /// A document whose region is the folder's. One that names another region is reported and left out.
  private mutating func open(_ item: RegionDocument) -> (Document, YAMLTree.Node)? {
    guard let root = item.tree.root else { return nil }
    let document = Document(item.tree)
    guard let stated = document.field(.region, of: root) else { return (document, root) }
    if item.tree.text(of: stated, equals: input.code.rawValue) {
      if reference.region(input.code) != nil { return (document, root) }
    }
    reportRegion(document.string(stated), at: document.range(of: stated))
    return nil
  }

  private mutating func reportRegion(_ word: String, at range: SourceRange) {
    let advice = RegionAdvice(reference)
    let code = RegionCode(word)
    if let former = code.flatMap(reference.formerCode), code.flatMap(reference.region) == nil {
      context.report(.formerRegion(former, at: range, advice: advice))
    } else if let stated = code.flatMap(reference.region), let folder = reference.region(input.code) {
      context.report(.foreignRegion(stated, folder: folder, at: range))
    } else {
      context.report(.unknownRegion(word, at: range, advice: advice, folderName: input.folderName))
    }
  }

  /// Reports a file whose name does not repeat its content.
  mutating func checkPlace(_ path: String, expected: [String], says: String, at range: SourceRange) {
    guard !expected.contains(path), let first = expected.first else { return }
    context.report(.misplaced(path, says: says, name: first, at: range))
  }
}
