public import Diagnostics
public import PlanModel
import PlanLinker
import PlanLint
import PrivacyGuard
import YAMLTree

/// Reads what all regions share: codes of regions, schemas, and then the other facts, which are checked against them.
///
/// - Parameters:
///   - files: `kumpulan.yaml` and everything below `reference/` and `schema/`.
///   - site: `site/site.yaml`, which may change how grave advice is; nil when there is none. Errors in it leave the context
///     whole: the plans can still be checked.
///   - root: what stands before the paths inside the plans folder, in messages.
///   - publishedRoot: the same in published files; nil: no other.
///   - asOf: the day that everything is computed for, by the collection's time zone.
///   - schemas: of these files, when somebody reads them beside; nil: they are read here.
/// - Returns: nil when something is missing or wrong; `diagnostics` says what.
public func readContext(
  _ files: [SourceFile], site: SourceFile? = nil, root: String, publishedRoot: String? = nil,
  asOf: (CollectionTimeZone) -> CalendarDate, limits: InputLimits = InputLimits(), schemas: (() -> SchemaReading)? = nil,
  diagnostics: inout DiagnosticList
) -> CompileContext? {
  var reader = ReferenceReader(files, root: root, limits)
  defer { diagnostics.append(contentsOf: reader.diagnostics) }
  // What needs no schema comes before they are asked for.
  let regions = reader.readRegions()
  let reading = schemas?() ?? readSchemas(files, root: root)
  reader.diagnostics.append(contentsOf: reading.diagnostics)
  guard let schemas = reading.schemas, let input = reader.readReference(schemas, regions) else { return nil }
  let reference = linkReferenceData(input, diagnostics: &reader.diagnostics)
  let isSound = !reader.diagnostics.hasErrors
  let settings = readSiteSettings(site, schemas: schemas, diagnostics: &reader.diagnostics)
  guard isSound else { return nil }
  var context = CompileContext(
    reference: reference, schemas: schemas, settings: settings, asOf: asOf(reference.collection.timeZone), limits: limits,
    root: root, publishedRoot: publishedRoot)
  let advice = lintReferenceData(context.lint)
  reader.diagnostics.append(contentsOf: advice.diagnostics)
  context.usedOverrides = advice.usedOverrides
  return advice.diagnostics.hasErrors ? nil : context
}

/// Schemas, and what is wrong with them.
public struct SchemaReading: Sendable {
  let schemas: DocumentSchemas?
  let diagnostics: DiagnosticList
}

/// Reads the schemas among the files that all regions share.
///
/// - Parameter root: as `readContext` takes it.
public func readSchemas(_ files: [SourceFile], root: String) -> SchemaReading {
  var diagnostics = DiagnosticList()
  let schemas = files.filter { $0.path.hasPrefix(root + "/schema/") }
  if schemas.isEmpty {
    diagnostics.append(CollectionDiagnostics.missingSchemas(in: files))
    return SchemaReading(schemas: nil, diagnostics: diagnostics)
  }
  let read = DocumentSchemas.read(schemas, diagnostics: &diagnostics)
  return SchemaReading(schemas: read, diagnostics: diagnostics)
}

private struct ReferenceReader {
  var diagnostics = DiagnosticList()
  private let files: [SourceFile]
  private let root: String
  private let limits: InputLimits

  init(_ files: [SourceFile], root: String, _ limits: InputLimits) {
    self.files = files
    self.root = root
    self.limits = limits
    // Schemas hold examples of numbers and addresses; they are the project's own and say nothing of anybody.
    for file in files where !file.path.hasPrefix(root + "/schema/") {
      scanForPersonalData(file, diagnostics: &diagnostics)
    }
  }

  mutating func readRegions() -> RegionTable? {
    let regions = table(required("reference/regions.csv"))
    let formerCodes = table(file("reference/former-codes.csv"))
    return regions.map { linkRegionTable($0, formerCodes: formerCodes, diagnostics: &diagnostics) }
  }

  mutating func readReference(_ schemas: DocumentSchemas, _ regions: RegionTable?) -> ReferenceInput? {
    let kinds = tree(required("reference/agencies.yaml"), .agencyKinds, schemas)
    let collection = tree(required("kumpulan.yaml"), .collection, schemas)
    let hotlines = tree(file("reference/hotlines.yaml"), .hotlines, schemas)
    let folder = root + "/reference/frameworks/"
    let frameworks = files.filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(".yaml") }
      .compactMap { file in
        tree(file, .framework, schemas).map {
          let name = file.path.dropFirst(folder.count).dropLast(".yaml".count)
          return ReferenceInput.FrameworkFile(name: String(name), tree: $0)
        }
      }
    guard let regions, let kinds, let collection, !diagnostics.hasErrors else { return nil }
    return ReferenceInput(
      regions: regions, agencyKinds: kinds, hotlines: hotlines, frameworks: frameworks, collection: collection)
  }

  private func file(_ path: String) -> SourceFile? { files.first { $0.path == "\(root)/\(path)" } }

  private mutating func required(_ path: String) -> SourceFile? {
    if let file = file(path) { return file }
    diagnostics.append(CollectionDiagnostics.missingReference(path, in: files))
    return nil
  }

  private mutating func tree(_ file: SourceFile?, _ kind: DocumentKind, _ schemas: DocumentSchemas) -> YAMLTree? {
    guard let file, let tree = readYAML(file, limits: limits.yaml, diagnostics: &diagnostics),
      schemas.validate(tree, as: kind, diagnostics: &diagnostics)
    else { return nil }
    DocumentText.check(tree, limits, diagnostics: &diagnostics)
    return tree
  }

  /// A table, when it is text.
  private mutating func table(_ file: SourceFile?) -> SourceFile? {
    guard let file else { return nil }
    if let problem = fileSizeProblem(file, limits: limits.yaml) {
      diagnostics.append(problem)
      return nil
    }
    guard checkText(file, diagnostics: &diagnostics) else { return nil }
    scanForForeignLetters(file, diagnostics: &diagnostics)
    return file
  }
}
