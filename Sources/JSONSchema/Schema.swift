public import Diagnostics
public import YAMLTree

/// A JSON Schema (draft 2020-12), read once and then checked against any number of documents, from any thread.
///
/// Supported is the whole draft apart from `$dynamicRef`, `$dynamicAnchor`, `$vocabulary`, references to other files and
/// the `content…` keywords; `format` is an assertion for `date`, `date-time`, `uri`, `uuid` and `email`. What is not
/// supported is refused when the schema is read.
public struct Schema: Sendable {
  let program: Program

  /// Reads a schema from the tree of a JSON or YAML file.
  ///
  /// - Parameter sibling: a schema read before: what patterns both have is not built again.
  /// - Returns: nil when the schema has faults. Each is in `diagnostics`, where it stands in the schema's file.
  public static func read(
    _ tree: YAMLTree, options: SchemaOptions = SchemaOptions(), after sibling: Schema? = nil,
    diagnostics: inout DiagnosticList
  ) -> Schema? {
    var reader = SchemaReader(tree, options: options, patterns: sibling?.program.patterns ?? PatternSet())
    let program = reader.read()
    diagnostics.append(contentsOf: reader.diagnostics)
    return program.map { Schema(program: $0) }
  }

  /// Whether a document meets the schema. One without content does not.
  ///
  /// - Complexity: one walk that ends at the first breach; no allocation without `unevaluated…` and `uniqueItems`.
  public func isValid(_ tree: YAMLTree) -> Bool {
    guard let root = tree.root else { return false }
    var walk = Walk(isQuiet: true)
    return Validator(program, tree).check(Int(root.index), &walk)
  }

  /// Checks a document; every breach is a diagnostic where it stands.
  ///
  /// A document without content is not checked: the reader of YAML says so better.
  ///
  /// Numbers that people read otherwise than YAML (`1.250`) are errors wherever they stand, though no breach of the schema.
  ///
  /// - Returns: whether the document meets the schema.
  /// - Complexity: one walk; no allocation as long as all is well, as for `isValid`.
  @discardableResult
  public func validate(_ tree: YAMLTree, diagnostics: inout DiagnosticList) -> Bool {
    guard let root = tree.root else { return true }
    var walk = Walk(isQuiet: false)
    let isValid = Validator(program, tree).check(Int(root.index), &walk)
    diagnostics.append(contentsOf: walk.diagnostics)
    // A schema takes `1.250` for a number; people take it for two.
    let doubtful = ScalarTrap.doubtfulNumbers(in: tree, except: walk.diagnostics)
    for diagnostic in doubtful { diagnostics.append(diagnostic) }
    return isValid
  }
}

/// How a schema is read.
public struct SchemaOptions: Sendable {
  public enum UnknownKeywords: Sendable {
    /// They are faults, apart from those that start with `x-`: a misspelt keyword checks nothing.
    case refused
    /// As the standard has it, they do not matter to checking; each is told of as a warning.
    case reported
  }

  public var unknownKeywords: UnknownKeywords

  public init(unknownKeywords: UnknownKeywords = .refused) {
    self.unknownKeywords = unknownKeywords
  }
}
