import Diagnostics
import Markdown
import Output
import YAMLTree

/// What must hold of the words in a document beside its schema: addresses that may be published, names in Latin letters,
/// notes that are safe Markdown.
///
/// - Complexity: one walk over the nodes, comparing hashes; texts are looked at only where they are not plain.
struct DocumentText {
  private enum Rule {
    case address, name, note
  }

  private static let rules: [UInt32: Rule] = {
    let names = [
      "alias", "jabatan", "judul", "judul_en", "nama", "nama_en", "nama_rad", "nama_rad_en", "oleh", "penerbit",
      "penyelenggara", "satuan", "singkatan", "singkatan_en",
    ]
    let notes = [
      "acuan_rpjmd", "arah_kebijakan", "catatan", "catatan_en", "faktor_pendorong", "kendala", "latar_belakang", "mekanisme",
      "ringkasan", "tindak_lanjut", "tugas",
    ]
    let all = names.map { ($0, Rule.name) } + notes.map { ($0, .note) } + [("tautan", .address)]
    return Dictionary(all.map { (YAMLTree.hash($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
  }()

  /// Which last bits of a hash any of the rules has: most keys have no rule, and this says so without a search.
  private static let marks: [Bool] = {
    var marks = [Bool](repeating: false, count: 1 << 10)
    for hash in rules.keys { marks[Int(hash) & (marks.count - 1)] = true }
    return marks
  }()

  private let tree: YAMLTree
  private let limits: MarkdownLimits
  private let marks = Self.marks
  private var diagnostics = DiagnosticList()

  /// Reports what is wrong in a document that its schema has passed.
  static func check(_ tree: YAMLTree, _ limits: InputLimits, diagnostics: inout DiagnosticList) {
    guard let root = tree.root else { return }
    var text = DocumentText(tree, limits.markdown)
    text.walk(root)
    diagnostics.append(contentsOf: text.diagnostics)
  }

  private init(_ tree: YAMLTree, _ limits: MarkdownLimits) {
    self.tree = tree
    self.limits = limits
  }

  /// Recursion is bounded by the reader's limit on depth. An alias is looked at where it is defined.
  private mutating func walk(_ node: YAMLTree.Node) {
    if tree.isAlias(node) { return }
    switch tree.kind(of: node) {
    case .sequence: for item in tree.items(of: node) { walk(item) }
    case .mapping:
      for (key, value) in tree.entries(of: node) {
        let hash = tree.hash(of: key)
        if marks[Int(hash) & (marks.count - 1)], let rule = Self.rules[hash] { apply(rule, to: value) }
        walk(value)
      }
    default: break
    }
  }

  private mutating func apply(_ rule: Rule, to value: YAMLTree.Node) {
    switch tree.kind(of: value) {
    case .sequence: for item in tree.items(of: value) where tree.kind(of: item) == .string { apply(rule, toText: item) }
    case .string: apply(rule, toText: value)
    default: break
    }
  }

  private mutating func apply(_ rule: Rule, toText node: YAMLTree.Node) {
    let bytes = tree.text[tree.textRange(of: node)]
    let range = tree.range(of: node)
    switch rule {
    case .address:
      switch WebAddress(bytes) {
      case .web, .mail, .telephone: break
      default: diagnostics.append(MarkdownDiagnostics.link(String(decoding: bytes, as: UTF8.self), at: range))
      }
    case .name:
      if let letter = ForeignLetter.first(in: bytes) { diagnostics.append(letter.diagnostic(at: range)) }
    case .note: checkMarkdownNote(bytes.span, at: range, limits: limits, diagnostics: &diagnostics)
    }
  }
}
