import Diagnostics

extension DiagnosticKind {
  static let duplicateKey = DiagnosticKind(
    code: "kunci-ganda",
    severity: .error,
    title: LocalizedText(id: "Kunci yang sama ditulis dua kali", en: "The same key is written twice"),
    explanation: LocalizedText(
      id: """
        Dalam satu kelompok, tiap kunci hanya boleh ditulis satu kali. Bila ditulis dua kali, sebagian program memakai \
        yang pertama dan sebagian memakai yang terakhir, sehingga angka yang tampil dapat berbeda dari yang dimaksud \
        tanpa seorang pun tahu.

        Biasanya ini terjadi karena satu bagian disalin lalu lupa diubah, atau karena dua orang menambahkan hal yang \
        sama. Gabungkan isinya, atau hapus salah satu.
        """,
      en: """
        Within one group a key may be written only once. Where it stands twice, some programs take the first and some \
        take the last, so the figure shown may not be the one that was meant, and nobody notices.

        It usually comes from a copied block that was not changed, or from two people adding the same thing. Merge the \
        two, or delete one.
        """),
    example: Example(
      path: profilePath,
      wrong: """
        profil: 1
        wilayah: "53.71"
        letak: {perbatasan: false, pesisir: true}
        letak: {perbatasan: true, pesisir: true}

        """,
      right: """
        profil: 1
        wilayah: "53.71"
        letak: {perbatasan: false, pesisir: true}

        """))
}

/// A diagnostic for every repetition among the keys of one mapping, with a note at the first.
///
/// Keys are the same when their texts are, however they are quoted: `2019` and `"2019"` name one property.
///
/// Where the whole group begins again, with its first key, that is one fault: an item lost its `- `, or two documents were
/// pasted into one file.
///
/// - Parameters:
///   - keys: record numbers in document order.
///   - owner: what holds the mapping.
/// - Complexity: O(n log n), even when every hash collides.
func duplicateKeys(_ keys: [Int], in tree: YAMLTree, owner: MappingOwner) -> [Diagnostic] {
  let sorted = keys.sorted { left, right in
    let (a, b) = (tree.record(YAMLTree.Node(left)), tree.record(YAMLTree.Node(right)))
    if a.hash != b.hash { return a.hash < b.hash }
    let (x, y) = (tree.textRange(of: YAMLTree.Node(left)), tree.textRange(of: YAMLTree.Node(right)))
    if tree.text[x].elementsEqual(tree.text[y]) { return left < right }
    return tree.text[x].lexicographicallyPrecedes(tree.text[y])
  }
  var repeated: [(key: Int, first: Int)] = []
  var group = 0
  for position in sorted.indices.dropFirst() {
    let (a, b) = (YAMLTree.Node(sorted[group]), YAMLTree.Node(sorted[position]))
    if tree.text[tree.textRange(of: a)].elementsEqual(tree.text[tree.textRange(of: b)]) {
      repeated.append((sorted[position], sorted[group]))
    } else {
      group = position
    }
  }
  // `{pagu: 120,000,000}`: groups of digits that commas cut off are no keys; a schema reports the whole number.
  repeated.removeAll { tree.isCutDigits(key: $0.key) }
  repeated.sort { $0.key < $1.key }
  if repeated.count > 1, repeated[0].first == keys.first, repeated[1].first != repeated[0].first {
    return [repeatedGroup(repeated.map { YAMLTree.Node($0.key) }, first: repeated[0].first, in: tree, owner: owner)]
  }
  return repeated.prefix(TreeBuilder.findingLimit).map { key, first in
    duplicateKey(tree.string(of: YAMLTree.Node(key)), at: YAMLTree.Node(key), first: YAMLTree.Node(first), in: tree)
  }
}

extension YAMLTree {
  /// Whether a key is three digits without a value, as a comma inside brackets leaves them.
  fileprivate func isCutDigits(key: Int) -> Bool {
    let (node, value) = (Node(key), Node(key + 1))
    guard style(of: node) == .plain, records.indices.contains(key + 1), kind(of: value) == .null else { return false }
    let text = text[textRange(of: node)]
    return range(of: value).bytes.isEmpty && text.count == 3
      && text.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

private func duplicateKey(
  _ name: String, at key: YAMLTree.Node, first: YAMLTree.Node, in tree: YAMLTree
) -> Diagnostic {
  let line = tree.line(of: first)
  return Diagnostic(
    .duplicateKey, at: tree.range(of: key),
    LocalizedText(
      id: "Kunci `\(name)` sudah ditulis di baris \(line).", en: "The key `\(name)` is already written on line \(line)."
    ),
    help: LocalizedText(
      id: "Gabungkan isi keduanya di bawah satu `\(name)`, atau hapus salah satu.",
      en: "Merge both under one `\(name)`, or delete one of them."),
    notes: [
      Diagnostic.Note(
        LocalizedText(id: "pertama kali ditulis di sini", en: "first written here"), at: tree.range(of: first))
    ])
}

/// What holds a mapping.
enum MappingOwner {
  case document, item, key
}

private func repeatedGroup(
  _ keys: [YAMLTree.Node], first: Int, in tree: YAMLTree, owner: MappingOwner
) -> Diagnostic {
  let shown = keys.prefix(3).map { "`\(tree.string(of: $0))`" }.joined(separator: ", ")
  let rest = keys.count - min(3, keys.count)
  let line = tree.line(of: YAMLTree.Node(first))
  let name = tree.string(of: keys[0])
  let help =
    switch owner {
    case .item:
      LocalizedText(
        id: "Bila di sini butir baru dimulai, awali baris ini dengan `- `: `- \(name): …`; bila salinan, hapus.",
        en: "If a new item begins here, begin this line with `- `: `- \(name): …`; if it is a copy, delete it.")
    case .document:
      LocalizedText(
        id: "Bila dua dokumen tertempel menjadi satu, simpan yang kedua di berkasnya sendiri; bila salinan, hapus.",
        en: "If two documents were pasted into one, keep the second in a file of its own; if it is a copy, delete it.")
    case .key:
      LocalizedText(
        id: "Gabungkan isi keduanya, atau hapus salah satu.", en: "Merge the two, or delete one of them.")
    }
  let more = rest > 0 ? (" dan \(rest) kunci lain", " and \(rest) more keys") : ("", "")
  return Diagnostic(
    .duplicateKey, at: tree.range(of: keys[0]),
    LocalizedText(
      id: "Di sini isinya dimulai lagi: \(shown)\(more.0) sudah ditulis sejak baris \(line).",
      en: "Here it begins again: \(shown)\(more.1) stand above, from line \(line) on."),
    help: help,
    notes: [
      Diagnostic.Note(
        LocalizedText(id: "pertama kali ditulis di sini", en: "first written here"),
        at: tree.range(of: YAMLTree.Node(first)))
    ])
}
