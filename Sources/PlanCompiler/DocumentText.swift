import Diagnostics
import Markdown
import Output
import YAMLTree

/// What must hold of the words in a document beside its schema: addresses that may be published, names in Latin letters,
/// notes that are safe Markdown.
///
/// - Complexity: one pass over the nodes, comparing the hashes of keys; texts are looked at only where they are not plain.
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
    var text = DocumentText(tree, limits.markdown)
    text.checkValues()
    diagnostics.append(contentsOf: text.diagnostics)
  }

  private init(_ tree: YAMLTree, _ limits: MarkdownLimits) {
    self.tree = tree
    self.limits = limits
  }

  /// Every key that a rule names; its value stands right behind it.
  private mutating func checkValues() {
    let records = tree.records
    for index in records.indices where records[index].isKey {
      let hash = records[index].hash
      if marks[Int(hash) & (marks.count - 1)], let rule = Self.rules[hash] { apply(rule, to: YAMLTree.Node(index + 1)) }
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
