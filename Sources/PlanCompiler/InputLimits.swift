public import Markdown
public import YAMLTree

/// Bounds on what a plans folder may ask of a run: 552 offices share one machine. Each breach is a finding that names the
/// option to raise the limit.
public struct InputLimits: Sendable, Hashable {
  public var yaml = YAMLLimits()
  public var markdown = MarkdownLimits()
  /// Files in one region's folder, without the regions inside it.
  public var regionFiles = 2_000
  /// Bytes of all of them together.
  public var regionSize = 64 << 20
  /// Bytes of everything below the plans folder.
  public var totalSize = 2 << 30

  public init() {}

  public subscript(limit: InputLimit) -> Int {
    get { self[keyPath: limit.path] }
    set { self[keyPath: limit.path] = newValue }
  }

  /// Every limit as text, for whatever depends on them.
  public var description: String { InputLimit.allCases.map { "\($0.rawValue)=\(self[$0])" }.joined(separator: " ") }
}

/// A limit by the name that it has on the command line: `--limit depth=100`.
public enum InputLimit: String, Sendable, CaseIterable {
  case fileSize = "file-size"
  case depth
  case nodes
  case keyLength = "key-length"
  case scalarLength = "scalar-length"
  case markdownSize = "markdown-size"
  case markdownDepth = "markdown-depth"
  case markdownBlock = "markdown-block"
  case markdownMarks = "markdown-marks"
  case markdownCells = "markdown-cells"
  case markdownReferences = "markdown-references"
  case regionFiles = "region-files"
  case regionSize = "region-size"
  case totalSize = "total-size"

  fileprivate var path: WritableKeyPath<InputLimits, Int> {
    switch self {
    case .fileSize: \.yaml.fileSize
    case .depth: \.yaml.depth
    case .nodes: \.yaml.nodes
    case .keyLength: \.yaml.keyLength
    case .scalarLength: \.yaml.scalarLength
    case .markdownSize: \.markdown.size
    case .markdownDepth: \.markdown.depth
    case .markdownBlock: \.markdown.block
    case .markdownMarks: \.markdown.marks
    case .markdownCells: \.markdown.cells
    case .markdownReferences: \.markdown.references
    case .regionFiles: \.regionFiles
    case .regionSize: \.regionSize
    case .totalSize: \.totalSize
    }
  }

  /// The most that the code below can bear: recursion stays inside a thread's stack, offsets inside 32 bits.
  public var ceiling: Int {
    switch self {
    case .depth: 256
    case .markdownDepth: MarkdownLimits.ceiling.depth
    case .markdownSize: MarkdownLimits.ceiling.size
    case .markdownBlock: MarkdownLimits.ceiling.block
    case .markdownMarks: MarkdownLimits.ceiling.marks
    case .markdownCells: MarkdownLimits.ceiling.cells
    case .markdownReferences: MarkdownLimits.ceiling.references
    case .fileSize, .scalarLength, .keyLength: 1 << 30
    case .nodes: 1 << 28
    case .regionFiles: 1 << 20
    case .regionSize, .totalSize: 1 << 40
    }
  }
}
