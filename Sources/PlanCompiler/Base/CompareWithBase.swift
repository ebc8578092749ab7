public import Diagnostics
public import PlanModel
import PrivacyGuard

/// One region's files in one version.
public struct RegionVersion: Sendable {
  public let folder: RegionFolder
  /// The bytes of `folder.files`, in that order. Numbers differ from those of the version compared with.
  public let files: [SourceFile]

  public init(folder: RegionFolder, files: [SourceFile]) {
    self.folder = folder
    self.files = files
  }
}

/// What a change does to a region's ratified plans and to who verified what.
///
/// The version now is taken to be sound: what is wrong with it alone is `compileRegion`'s to say, and while it has errors
/// nothing is compared.
///
/// - Parameters:
///   - old: the version compared with; nil when the region was not there.
///   - new: the version now; nil when the region's folder is gone.
///   - authors: who last committed a file of `new`, by its path.
/// - Complexity: O(bytes of both versions)
public func compareWithBase(
  _ old: RegionVersion?, _ new: RegionVersion?, context: CompileContext, authors: [String: String] = [:]
) -> [LocatedDiagnostic] {
  var diagnostics = DiagnosticList()
  let now = new.flatMap { linkedDossier($0.folder, files: $0.files, context: context).dossier }
  if let old, new == nil || now != nil {
    if let before = linkedDossier(old.folder, files: old.files, context: context).dossier {
      comparePlans(before, now, KeyPlaces(old.files), KeyPlaces(new?.files ?? []), &diagnostics)
    } else {
      let first = new?.files.first?.id ?? old.files.first?.id ?? SourceID(0)
      diagnostics.append(.unreadableBase(at: SourceRange(source: first, lowerBound: 0, upperBound: 0)))
    }
  }
  if let now {
    let authors = Dictionary(authors.map { (context.published($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    compareAuthors(now, authors, &diagnostics)
  }
  return locate(diagnostics, in: (old?.files ?? []) + (new?.files ?? []).map(\.maskingItsName))
}

private func comparePlans(
  _ old: RegionDossier, _ new: RegionDossier?, _ oldPlaces: KeyPlaces, _ newPlaces: KeyPlaces,
  _ diagnostics: inout DiagnosticList
) {
  for plan in old.plans {
    guard let now = new?.plans.first(where: { $0.id == plan.id }) else {
      guard plan.status != .drafting else { continue }
      let range = SourceRange(source: plan.source, lowerBound: 0, upperBound: 0)
      diagnostics.append(.removed(.plan(plan.id), at: range, before: range))
      continue
    }
    var comparison = PlanComparison(plan, now, oldPlaces: oldPlaces, newPlaces: newPlaces)
    comparison.compare()
    diagnostics.append(contentsOf: comparison.diagnostics)
  }
}

/// Reports and the verification of the same period and agency whose files were last committed by one identity.
private func compareAuthors(
  _ dossier: RegionDossier, _ authors: [String: String], _ diagnostics: inout DiagnosticList
) {
  func author(_ source: SourceID) -> String? { dossier.path(of: source).flatMap { authors[$0] } }
  for plan in dossier.plans {
    for verification in plan.verifications {
      guard let verifier = author(verification.source) else { continue }
      let report = plan.reports.first { report in
        report.period == verification.period && (verification.agency == nil || report.agency == verification.agency)
          && author(report.source) == verifier
      }
      guard let report else { continue }
      diagnostics.append(
        .verifiedByReporter(
          at: SourceRange(source: verification.source, lowerBound: 0, upperBound: 0),
          report: SourceRange(source: report.source, lowerBound: 0, upperBound: 0)))
    }
  }
}

/// What changed outside the folders of those who say they changed it.
///
/// - Parameters:
///   - paths: of files that differ from the version compared with, as people know them.
///   - owners: for each path the innermost region's code, nil outside all.
public func checkOwnership(
  _ paths: [(path: String, owner: RegionCode?)], changedBy codes: [RegionCode]
) -> [LocatedDiagnostic] {
  let names = codes.map(\.rawValue).joined(separator: ", ")
  return paths.filter { path in path.owner.map { !codes.contains($0) } ?? true }.map { path, owner in
    let file = maskedPath(path) ?? path
    let whose = owner.map { LocalizedText(id: "milik wilayah \($0)", en: "that of region \($0)") }
      ?? LocalizedText(id: "bukan folder wilayah mana pun", en: "no region's folder")
    return LocatedDiagnostic(
      kind: BaseDiagnostics.outsideFolder, severity: .error,
      place: Place(file: file, line: 1, column: 1, endLine: 1, endColumn: 1, excerpt: nil),
      message: LocalizedText(
        id: "Usulan wilayah \(names) mengubah `\(file)`: \(whose.id).",
        en: "The proposal of region \(names) changes `\(file)`: \(whose.en)."),
      help: LocalizedText(
        id: "Keluarkan berkas ini dari usulan, atau minta pemilik foldernya yang mengusulkan.",
        en: "Leave this file out of the proposal, or let the folder's owner propose it."),
      notes: [], fix: nil, otherPlaces: [])
  }
}

/// What the privacy guard says of one file and its name, whatever kind of file it is.
public func guardFindings(in file: SourceFile) -> [LocatedDiagnostic] {
  var diagnostics = DiagnosticList()
  scanForPersonalData(file, diagnostics: &diagnostics)
  let shown = file.maskingItsName
  if shown.path != file.path { diagnostics.append(.personalFileName(of: file.id)) }
  return locate(diagnostics, in: [shown])
}

extension SourceFile {
  fileprivate var maskingItsName: SourceFile {
    maskedPath(path).map { SourceFile(id: id, path: $0, bytes: bytes) } ?? self
  }
}
