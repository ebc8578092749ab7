public import Diagnostics
import JSONSchema
import PlanLint
public import PlanModel
import YAMLTree

/// What every region is compiled against: read once, shared by all, never changed.
public struct CompileContext: Sendable {
  public let reference: ReferenceData
  public let schemas: DocumentSchemas
  /// Reports and amendments after this day do not exist for the computation.
  public let asOf: CalendarDate
  public let limits: InputLimits
  /// What messages print before a path: the plans folder as the user named it.
  public let root: String
  /// What published files name in its place: the same on every machine, wherever the folder lies there.
  public let publishedRoot: String
  /// What the site's own settings say; nil when they have errors: then nothing can be published.
  public let settings: SiteSettings?
  /// Which words of the site's severity profile had an effect on reference facts.
  var usedOverrides: Set<Int> = []

  init(
    reference: ReferenceData, schemas: DocumentSchemas, settings: SiteSettings?, asOf: CalendarDate,
    limits: InputLimits = InputLimits(), root: String = "plans", publishedRoot: String? = nil
  ) {
    self.settings = settings
    self.reference = reference
    self.schemas = schemas
    self.asOf = asOf
    self.limits = limits
    self.root = root
    self.publishedRoot = publishedRoot ?? root
  }
}

extension CompileContext {
  /// The path by which published files name a file that messages call `path`.
  func published(_ path: String) -> String { path.movedFolder(from: root, to: publishedRoot) }

  /// The other way round.
  func shown(_ path: String) -> String { path.movedFolder(from: publishedRoot, to: root) }
}

extension String {
  /// The path of a file below one folder as if that were another; an empty folder stands for no name at all.
  fileprivate func movedFolder(from old: String, to new: String) -> String {
    guard old != new else { return self }
    let (lead, other) = (old.isEmpty ? "" : old + "/", new.isEmpty ? "" : new + "/")
    return hasPrefix(lead) ? other + dropFirst(lead.count) : self
  }
}

extension CompileContext {
  /// What rules know beside a region.
  var lint: LintContext { LintContext(reference: reference, asOf: asOf, overrides: settings?.severities ?? []) }
}

/// The compiled schemas, one for each kind of document.
public struct DocumentSchemas: Sendable {
  private let schemas: [DocumentKind: Schema]

  /// Reads the files of `plans/schema/`. A missing or faulty schema is an error at its place: without it nothing can be
  /// checked.
  ///
  /// - Returns: nil when any schema is missing or faulty.
  public static func read(_ files: [SourceFile], diagnostics: inout DiagnosticList) -> DocumentSchemas? {
    var schemas: [DocumentKind: Schema] = [:]
    var last: Schema?
    for kind in DocumentKind.allCases {
      guard let file = files.first(where: { $0.path.hasSuffix("/" + kind.schemaName) }) else {
        diagnostics.append(CollectionDiagnostics.missingSchema(kind, in: files))
        continue
      }
      guard let tree = readJSON(file, diagnostics: &diagnostics) else { continue }
      guard let schema = Schema.read(tree, after: last, diagnostics: &diagnostics) else { continue }
      schemas[kind] = schema
      last = schema
    }
    return schemas.count == DocumentKind.allCases.count ? DocumentSchemas(schemas: schemas) : nil
  }

  private init(schemas: [DocumentKind: Schema]) { self.schemas = schemas }

  /// - Returns: whether the document keeps to its schema.
  func validate(_ tree: YAMLTree, as kind: DocumentKind, diagnostics: inout DiagnosticList) -> Bool {
    schemas[kind]?.validate(tree, diagnostics: &diagnostics) ?? false
  }
}
