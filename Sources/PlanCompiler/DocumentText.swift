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

  /// The rules of keys, by hash: an open-addressing table so wide that most keys, which have none, are met by a free slot.
  private static let rules: [(hash: UInt32, rule: Rule)?] = {
    let names = [
      "alias", "jabatan", "judul", "judul_en", "nama", "nama_en", "nama_rad", "nama_rad_en", "oleh", "penerbit",
      "penyelenggara", "satuan", "singkatan", "singkatan_en",
    ]
    let notes = [
      "acuan_rpjmd", "arah_kebijakan", "catatan", "catatan_en", "faktor_pendorong", "kendala", "latar_belakang", "mekanisme",
      "ringkasan", "tindak_lanjut", "tugas",
    ]
    let all = names.map { ($0, Rule.name) } + notes.map { ($0, .note) } + [("tautan", .address)]
    var table = [(hash: UInt32, rule: Rule)?](repeating: nil, count: 1 << 10)
    for (name, rule) in all {
      let hash = YAMLTree.hash(name)
      var slot = Int(hash) & (table.count - 1)
      while table[slot] != nil { slot = (slot + 1) & (table.count - 1) }
      table[slot] = (hash, rule)
    }
    return table
  }()

  private let tree: YAMLTree
  private let limits: MarkdownLimits
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
    let (records, rules) = (tree.records, Self.rules)
    for index in records.indices where records[index].isKey {
      let hash = records[index].hash
      var slot = Int(hash) & (rules.count - 1)
      while let entry = rules[slot], entry.hash != hash { slot = (slot + 1) & (rules.count - 1) }
      if let entry = rules[slot] { apply(entry.rule, to: YAMLTree.Node(index + 1)) }
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
