public import Diagnostics
internal import YAMLTree

extension SchemaBreaches {
  public static let unknownKey = DiagnosticKind(
    code: "kunci-tak-dikenal", severity: .error,
    title: LocalizedText(id: "Kunci tidak dikenal", en: "Unknown key"),
    explanation: LocalizedText(
      id: """
        Kunci yang tidak dikenal hampir selalu salah ketik, atau benar tetapi menjorok di tempat yang salah. Kalau dibiarkan, isinya hilang tanpa ada yang tahu.

        Periksa ejaannya, dan periksa apakah kunci ini seharusnya di bawah kunci lain. Catatan bebas ditulis di `catatan` atau sebagai komentar `#`.
        """,
      en: """
        An unknown key is nearly always a typing mistake, or right but indented in the wrong place. Left alone, what it says would be lost unnoticed.

        Check its spelling, and whether it belongs under another key. Free notes go into `catatan` or into a `#` comment.
        """))

  public static let missingKey = DiagnosticKind(
    code: "kunci-wajib-hilang", severity: .error,
    title: LocalizedText(id: "Kunci wajib belum ditulis", en: "A required key is missing"),
    explanation: LocalizedText(
      id:
        "Beberapa kunci wajib ada karena tanpa kunci itu isinya tidak dapat dipahami atau dibandingkan. Bila nilainya memang belum diketahui, banyak kunci menerima `null` dengan `alasan`.",
      en:
        "Some keys must be there because without them the rest cannot be understood or compared. Where the value is not known yet, many keys take `null` with a reason in `alasan`."
    ))

  public static let memberCount = DiagnosticKind(
    code: "jumlah-kunci-salah", severity: .error,
    title: LocalizedText(id: "Jumlah kunci salah", en: "Wrong number of keys"),
    explanation: LocalizedText(
      id: "Kelompok kunci ini harus berisi sejumlah kunci tertentu.",
      en: "This mapping must hold a certain number of keys."))
}

extension Validator {
  /// Reports keys that are unknown and keys that are missing together: a misspelt required key is one fault, not two.
  mutating func reportMembers(_ unknown: [Int], missing: UInt64, _ rule: Program.MemberRule, _ spot: Spot) {
    var absent: [Int] = []
    for slot in program.slots[Int(rule.firstSlot)...Int(rule.firstSlot) + Int(rule.slotMask)]
    where slot.bit & missing != 0 {
      absent.append(Int(slot.key))
    }
    absent.sort()
    if !unknown.isEmpty { reportUnknownKeys(unknown, missing: absent, known: program.knownKeys(spot.number), spot) }
    reportMissing(absent, spot)
  }

  mutating func reportUnknownKeys(_ keys: [Int], missing: [Int], known: [String], _ spot: Spot) {
    let present = Set(tree.entries(of: YAMLTree.Node(spot.index)).map { tree.string(of: $0.key) })
    let free = known.filter { !present.contains($0) }
    let wanted = Set(missing.map(key(ofSchema:)))
    for key in keys {
      let name = quoted(key)
      let near = nearest(name, among: free)
      var help: LocalizedText
      if let first = near.first {
        let isWanted = near.first.map(wanted.contains) ?? false
        let why =
          isWanted
          ? LocalizedText(id: " Kunci itu wajib dan belum ada.", en: " That key is required and missing.")
          : LocalizedText(verbatim: "")
        help = LocalizedText(id: "Maksud Anda `\(first)`?\(why.id)", en: "Did you mean `\(first)`?\(why.en)")
        proposals.append(Proposal(mapping: spot.index, key: first))
      } else {
        let list = Self.listed(free)
        help =
          free.isEmpty
          ? LocalizedText(id: "Hapus kunci ini.", en: "Remove this key.")
          : LocalizedText(
            id: "Kunci yang masih dapat ditulis di sini: \(list.id).",
            en: "Keys that may still be written here: \(list.en).")
      }
      var diagnostic = diagnostic(
        SchemaBreaches.unknownKey, spot,
        LocalizedText(
          id: "Kunci `\(name)` tidak dikenal di \(place(spot).id).",
          en: "The key `\(name)` is unknown in \(place(spot).en)."),
        help: help)
      diagnostic.range = tree.range(of: YAMLTree.Node(key))
      diagnostic.cause = "\(spot.number):\(name)"
      if let only = near.first, Suggestion.areSpellings(name, only) {
        diagnostic.fix = Diagnostic.Fix(
          LocalizedText(id: "Ganti dengan `\(only)`", en: "Replace by `\(only)`"),
          edits: [.init(range: diagnostic.range, replacement: YAMLText.scalar(only))])
      }
      diagnostics.append(diagnostic)
    }
  }

  /// - Parameter missing: keys of the schema's tree.
  mutating func reportMissing(_ missing: [Int], _ spot: Spot, because cause: Int? = nil) {
    let names = missing.map(key(ofSchema:)).filter { name in
      !proposals.contains { $0.mapping == spot.index && $0.key == name }
    }
    guard !names.isEmpty else { return }
    let titled = names.map { name in program.title(ofKey: name, in: spot).map { "`\(name)` (\($0))" } ?? "`\(name)`" }
    let lines = names.prefix(3).map { name in
      "`\(name): \(program.example(ofKey: name, in: spot) ?? "…")`"
    }
    let place = place(spot)
    let word =
      names.count == 1 ? ("Kunci wajib", "The required key", "is") : ("Kunci wajib", "The required keys", "are")
    var diagnostic = diagnostic(
      SchemaBreaches.missingKey, spot,
      LocalizedText(
        id: "\(word.0) \(Self.joined(titled, "dan")) belum ada di \(place.id).",
        en: "\(word.1) \(Self.joined(titled, "and")) \(word.2) missing in \(place.en)."),
      help: missingHelp(lines, spot))
    diagnostic.range = heading(spot)
    if let cause {
      let name = key(ofSchema: cause)
      diagnostic.notes.append(
        .init(LocalizedText(id: "wajib karena `\(name)` ditulis", en: "required because `\(name)` is written")))
    }
    diagnostics.append(diagnostic)
  }

  private func missingHelp(_ lines: [String], _ spot: Spot) -> LocalizedText {
    let text = lines.joined(separator: ", ")
    guard spot.record.second > 0 else { return LocalizedText(id: "Tulis \(text).", en: "Write \(text).") }
    let sibling = quoted(spot.index + 1)
    return LocalizedText(
      id: "Tulis sejajar dengan `\(sibling)`: \(text).", en: "Write it level with `\(sibling)`: \(text).")
  }

  mutating func reportMemberCount(_ count: Int32, _ minimum: Int32, _ maximum: Int32, _ spot: Spot) {
    let place = place(spot)
    let limit =
      count < minimum
      ? LocalizedText(id: "paling sedikit \(minimum)", en: "at least \(minimum)")
      : LocalizedText(id: "paling banyak \(maximum)", en: "at most \(maximum)")
    var diagnostic = diagnostic(
      SchemaBreaches.memberCount, spot,
      LocalizedText(
        id: "Ada \(count) kunci di \(place.id), harus \(limit.id).",
        en: "There are \(count) keys in \(place.en); there must be \(limit.en)."),
      help: count == 0 ? exampleHelp(spot) : nil)
    diagnostic.range = heading(spot)
    diagnostics.append(diagnostic)
  }

  /// A mapping's name for the middle of a sentence.
  func place(_ spot: Spot) -> LocalizedText {
    let subject = subject(spot)
    return LocalizedText(id: lowercased(subject.id), en: lowercased(subject.en))
  }

  func key(ofSchema node: Int) -> String { program.tree.string(of: YAMLTree.Node(node)) }

  static func joined(_ texts: [String], _ word: String) -> String {
    guard texts.count > 1, let last = texts.last else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}

extension Program {
  /// The keys that a subschema names with `properties`, itself or through the subschemas it applies to the same value, in
  /// the order of the schema.
  func knownKeys(_ number: Int32) -> [String] {
    var keys: [Int32] = []
    var names: Set<String> = []
    for part in parts(number) {
      for case .members(let rule) in steps(part) {
        keys += table(members[Int(rule)]).filter { $0.schema != Self.absent && !isClosed($0.schema) }.map(\.key)
      }
    }
    return keys.sorted().map { tree.string(of: YAMLTree.Node(Int($0))) }.filter { names.insert($0).inserted }
  }

  /// A subschema and all that it may apply to the same value.
  func parts(_ number: Int32) -> [Int] {
    var seen: Set<Int> = []
    var queue = [Int(number)]
    var result: [Int] = []
    while let next = queue.popLast() {
      guard seen.insert(next).inserted else { continue }
      result.append(next)
      queue += inPlace(next).reversed()
    }
    return result
  }

  func steps(_ number: Int) -> ArraySlice<Instruction> {
    let subschema = subschemas[number]
    return instructions[Int(subschema.first)..<Int(subschema.first + subschema.count)]
  }

  func table(_ rule: MemberRule) -> ArraySlice<Slot> {
    slots[Int(rule.firstSlot)...(Int(rule.firstSlot) + Int(rule.slotMask))]
  }

  /// The subschema of a key, wherever a subschema or one that applies to the same value names it.
  func schema(ofKey name: String, in number: Int32) -> Int32? {
    for part in parts(number) {
      for case .members(let rule) in steps(part) {
        for slot in table(members[Int(rule)])
        where slot.schema != Self.absent && tree.text(of: YAMLTree.Node(Int(slot.key)), equals: name) {
          return slot.schema
        }
      }
    }
    return nil
  }

  func title(ofKey name: String, in spot: Spot) -> String? {
    schemaOfKey(name, spot).flatMap { title($0) }
  }

  func example(ofKey name: String, in spot: Spot) -> String? {
    guard let schema = schemaOfKey(name, spot) else { return nil }
    if let example = example(schema) { return example }
    for case .values(let run) in steps(Int(schema)) { return YAMLText.flow(tree, Int(nodes[Int(run.first)])) }
    return nil
  }

  /// A key that `then` requires is mostly described by the properties around the `if`.
  private func schemaOfKey(_ name: String, _ spot: Spot) -> Int32? {
    schema(ofKey: name, in: spot.number) ?? schema(ofKey: name, in: spot.origin.site)
  }
}
