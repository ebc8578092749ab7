import Diagnostics
import JSONSchema
import PlanLinker
import PlanModel
import YAMLTree

/// What a name stands for where a code or an id was asked for: `wilayah: Kota Kupang`, `penanggung_jawab: Dinas P3A`.
///
/// A schema only sees that the shape is wrong. Regions, strategies, kinds of agencies and a plan's own agencies are known
/// here, so the finding can say which one was meant.
struct NameAdvice {
  private let reference: ReferenceData
  /// Ids and names of the agencies in the region's plans.
  private let agencies: [Candidate]
  /// Answers given, by key and text: one name is mostly misplaced in many files.
  private var answers: [String: LocalizedText?] = [:]

  private struct Candidate {
    let id: String
    let names: [String]
  }

  /// - Parameter plans: the trees of the region's plans, sound or not.
  init(_ reference: ReferenceData, plans: [YAMLTree]) {
    self.reference = reference
    agencies = plans.flatMap(Self.agencies)
  }

  /// The findings of one document, with better advice where a name explains them.
  mutating func applied(to found: DiagnosticList, in tree: YAMLTree) -> DiagnosticList {
    let codes = [SchemaBreaches.pattern.code, SchemaBreaches.wrongType.code, "teks-tanpa-kutip"]
    guard found.diagnostics.contains(where: { codes.contains($0.code) }) else { return found }
    let values = Self.values(of: tree)
    var result = DiagnosticList()
    for var diagnostic in found.diagnostics {
      if codes.contains(diagnostic.code), diagnostic.fix == nil, let value = values[diagnostic.range],
        let help = help(forKey: value.key, value.text)
      {
        diagnostic.help = help
      }
      result.append(diagnostic)
    }
    return result
  }

  private mutating func help(forKey key: String, _ text: String) -> LocalizedText? {
    let question = "\(key)\n\(text)"
    if let answer = answers[question] { return answer }
    let answer = answer(forKey: key, text)
    answers[question] = .some(answer)
    return answer
  }

  private func answer(forKey key: String, _ text: String) -> LocalizedText? {
    switch key {
    case "wilayah": RegionAdvice(reference).help(for: text)
    case "penanggung_jawab", "pendukung", "instansi": meant(text, among: agencies)
    case "jenis":
      meant(
        text,
        among: reference.agencyKinds.map {
          Candidate(id: $0.id, names: [$0.name.id, $0.abbreviation ?? ""] + $0.aliases)
        })
    case "strategi":
      meant(
        text,
        among: reference.frameworks.flatMap(\.strategies).map {
          Candidate(id: $0.id, names: [$0.name.id, $0.shortName.id] + $0.aliases)
        })
    default: nil
    }
  }

  private func meant(_ text: String, among candidates: [Candidate]) -> LocalizedText? {
    let exact = candidates.first { ([$0.id] + $0.names).contains { Suggestion.areSpellings($0, text) } }
    let near =
      exact ?? candidates.first { !Suggestion.nearest(to: text, among: [$0.id] + $0.names, limit: 1).isEmpty }
    return near.map {
      LocalizedText(
        id: "Maksud Anda `\($0.id)`? Yang ditulis di sini adalah id, bukan nama.",
        en: "Did you mean `\($0.id)`? What stands here is an id, not a name.")
    }
  }

  private static func agencies(of plan: YAMLTree) -> [Candidate] {
    guard let root = plan.root, let list = plan.value(of: "instansi", in: root) else { return [] }
    return plan.items(of: list).compactMap { item in
      guard let id = plan.value(of: "id", in: item) else { return nil }
      let names = [plan.value(of: "nama", in: item), plan.value(of: "singkatan", in: item)]
      return Candidate(id: plan.string(of: id), names: names.compactMap { $0.map { plan.string(of: $0) } })
    }
  }

  /// Every scalar that is a key's value, or an item of its list, by its place.
  private static func values(of tree: YAMLTree) -> [SourceRange: (key: String, text: String)] {
    var values: [SourceRange: (key: String, text: String)] = [:]
    var open = [(node: YAMLTree.Node, key: String)]()
    if let root = tree.root { open.append((root, "")) }
    while let (node, key) = open.popLast() {
      switch tree.kind(of: node) {
      case .mapping:
        for (name, value) in tree.entries(of: node) where !tree.isAlias(value) {
          open.append((value, tree.string(of: name)))
        }
      case .sequence: for item in tree.items(of: node) where !tree.isAlias(item) { open.append((item, key)) }
      default: values[tree.range(of: node)] = (key, tree.string(of: node))
      }
    }
    return values
  }
}
