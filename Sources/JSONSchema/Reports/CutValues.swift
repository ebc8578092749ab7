internal import Diagnostics
internal import YAMLTree

/// A value that a comma cut in two: inside `{…}` the comma ends it, and the rest becomes a key without a value.
/// `{nilai: 1.250,5}` is the number of every Indonesian, `{catatan: Rapat, 12 orang}` a text that wanted quotes.
struct CutValue {
  /// The key whose value was cut.
  let key: YAMLTree.Node
  let value: YAMLTree.Node
  /// What was read as keys.
  private(set) var rest: [YAMLTree.Node]
  /// As it was written.
  private(set) var text: String
  private(set) var end: Int

  /// Those among the entries of a mapping, in order.
  ///
  /// - Parameter unknown: keys that the schema does not know.
  static func found(among unknown: Set<Int>, of mapping: YAMLTree.Node, in tree: YAMLTree) -> [CutValue] {
    guard tree.style(of: mapping) == .flow else { return [] }
    var cuts: [CutValue] = []
    var last: (key: YAMLTree.Node, value: YAMLTree.Node)?
    var isOpen = false
    for (key, value) in tree.entries(of: mapping) {
      let isBare = tree.kind(of: value) == .null && tree.range(of: value).bytes.isEmpty
      guard isBare, unknown.contains(Int(key.index)), let owner = last else {
        (last, isOpen) = ((key, value), false)
        continue
      }
      if isOpen, let open = cuts.indices.last {
        cuts[open].append(key, in: tree)
      } else if let cut = CutValue(owner, before: key, in: tree) {
        cuts.append(cut)
        isOpen = true
      }
    }
    return cuts
  }

  private init?(_ owner: (key: YAMLTree.Node, value: YAMLTree.Node), before key: YAMLTree.Node, in tree: YAMLTree) {
    let value = owner.value
    let kind = tree.kind(of: value)
    guard kind != .sequence, kind != .mapping, kind != .null, tree.style(of: value) == .plain, !tree.isAlias(value),
      tree.style(of: key) == .plain
    else { return nil }
    (self.key, self.value, rest) = (owner.key, value, [])
    text = tree.string(of: value)
    end = Int(tree.range(of: value).upperBound)
    append(key, in: tree)
  }

  private mutating func append(_ key: YAMLTree.Node, in tree: YAMLTree) {
    let range = tree.range(of: key)
    text += (Int(range.lowerBound) == end + 1 ? "," : ", ") + tree.string(of: key)
    end = Int(range.upperBound)
    rest.append(key)
  }
}

extension Validator {
  /// Reports values that a comma cut in two, each as one fault.
  ///
  /// - Returns: the keys that it explains.
  func reportCutValues(_ unknown: [Int], _ spot: Spot, _ walk: inout Walk) -> Set<Int> {
    let mapping = YAMLTree.Node(Int(spot.index))
    var explained: Set<Int> = []
    for cut in CutValue.found(among: Set(unknown), of: mapping, in: tree) {
      let range = SourceRange(source: tree.source, Int(tree.range(of: cut.value).lowerBound)..<cut.end)
      let (name, text) = (quoted(Int(cut.key.index)), Self.shortened(cut.text))
      let subject = LocalizedText(verbatim: "`\(name)`")
      if let trap = ScalarTrap(cutNumber: cut.text)?.ofScalars {
        walk.diagnostics.append(
          trap.diagnostic(at: range, subject: subject, notes: reasonNotes(&walk), line: { "\(name): \($0)" }))
      } else if cut.rest.allSatisfy({ isNoKey($0, spot) }) {
        var finding = diagnostic(
          SchemaBreaches.unknownKey, spot,
          LocalizedText(
            id: "`\(name)`: `\(text)` terpotong di koma; di dalam kurung, koma mengakhiri nilai.",
            en: "`\(name)`: `\(text)` is cut at the comma; inside brackets a comma ends the value."),
          help: numberHelp(cut, name, in: spot) ?? LocalizedText(
            id: "Apit seluruh teksnya dengan tanda kutip: `\(name): \(YAMLText.scalar(text))`.",
            en: "Put the whole text in quotes: `\(name): \(YAMLText.scalar(text))`."), &walk)
        finding.range = range
        walk.diagnostics.append(finding)
      } else {
        continue
      }
      // What the part before the comma lacks was said of the whole.
      walk.cutValues.append(range)
      explained.formUnion(cut.rest.map { Int($0.index) })
    }
    return explained
  }

  /// What to write where a number was asked for and a text with commas is written; nil where texts are accepted.
  private func numberHelp(_ cut: CutValue, _ name: String, in spot: Spot) -> LocalizedText? {
    guard let schema = program.schema(ofKey: tree.string(of: cut.key), in: spot.number) else { return nil }
    let types = program.types(schema)
    guard types.contains(.number), !types.contains(.string) else { return nil }
    return LocalizedText(
      id: "Tulis satu angka di sini, tanpa koma; keterangannya di `catatan`, di dalam tanda kutip.",
      en: "Write one figure here, without commas; the remark belongs in `catatan`, in quotes.")
  }

  /// Whether a word cannot have been meant as a key: it holds blanks, or begins with a digit, and no key is near.
  private func isNoKey(_ key: YAMLTree.Node, _ spot: Spot) -> Bool {
    let text = tree.string(of: key)
    guard text.contains(" ") || text.first?.isNumber == true else { return false }
    return nearest(text, among: program.knownKeys(spot.number)).isEmpty
  }
}
