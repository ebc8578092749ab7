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
        """),
    example: .init(
      path: ExamplePlan.profilePath,
      wrong: """
        profil: 1
        wilayah: "53.71"
        letak:
          perbatasan: false
          pesisr: true

        """,
      right: """
        profil: 1
        wilayah: "53.71"
        letak:
          perbatasan: false
          pesisir: true

        """))

  public static let missingKey = DiagnosticKind(
    code: "kunci-wajib-hilang", severity: .error,
    title: LocalizedText(id: "Kunci wajib belum ditulis", en: "A required key is missing"),
    explanation: LocalizedText(
      id:
        "Beberapa kunci wajib ada karena tanpa kunci itu isinya tidak dapat dipahami atau dibandingkan. Bila nilainya memang belum diketahui, banyak kunci menerima `null` dengan `alasan`.",
      en:
        "Some keys must be there because without them the rest cannot be understood or compared. Where the value is not known yet, many keys take `null` with a reason in `alasan`."
    ),
    example: .init(
      path: ExamplePlan.profilePath,
      wrong: """
        wilayah: "53.71"
        letak:
          pesisir: true

        """,
      right: """
        profil: 1
        wilayah: "53.71"
        letak:
          pesisir: true

        """))

  public static let memberCount = DiagnosticKind(
    code: "jumlah-kunci-salah", severity: .error,
    title: LocalizedText(id: "Jumlah kunci salah", en: "Wrong number of keys"),
    explanation: LocalizedText(
      id: "Kelompok kunci ini harus berisi sejumlah kunci tertentu.",
      en: "This mapping must hold a certain number of keys."))
}

extension Validator {
  /// Reports keys that are unknown and keys that are missing together: a misspelt required key is one fault, not two.
  func reportMembers(missing: UInt64, _ rule: Program.MemberRule, _ spot: Spot, _ walk: inout Walk) {
    var absent: [Int] = []
    for slot in program.slots[Int(rule.firstSlot)...Int(rule.firstSlot) + Int(rule.slotMask)]
    where slot.bit & missing != 0 {
      absent.append(Int(slot.key))
    }
    absent.sort()
    let unknown = unknownKeys(rule, spot)
    if !unknown.isEmpty {
      reportUnknownKeys(unknown, missing: absent, known: program.knownKeys(spot.number), spot, &walk)
    }
    reportMissing(absent, spot, &walk)
  }

  func reportUnknownKeys(_ keys: [Int], missing: [Int], known: [String], _ spot: Spot, _ walk: inout Walk) {
    let present = Set(tree.entries(of: YAMLTree.Node(Int(spot.index))).map { tree.string(of: $0.key) })
    let free = known.filter { !present.contains($0) }
    let wanted = Set(missing.map(key(ofSchema:)))
    let cut = walk.givesAdvice ? reportCutValues(keys, spot, &walk) : []
    for key in keys where !cut.contains(key) {
      let name = quoted(key)
      let near = walk.givesAdvice ? meantKeys(name, among: free, wanted) : []
      var diagnostic = diagnostic(
        SchemaBreaches.unknownKey, spot,
        LocalizedText(
          id: "Kunci `\(name)` tidak dikenal di \(place(spot).id).",
          en: "The key `\(name)` is unknown in \(place(spot).en)."),
        help: walk.givesAdvice ? unknownKeyHelp(name, near, free, wanted, spot) : nil, &walk)
      let isFirst = near.first.map {
        walk.proposals.insert(Walk.Proposal(mapping: Int(spot.index), key: $0)).inserted
      }
      diagnostic.range = tree.range(of: YAMLTree.Node(key))
      diagnostic.cause = "\(program.name):\(spot.number):\(name)"
      if let only = near.first, isFirst == true, Suggestion.areSpellings(name, only) {
        diagnostic.fix = Diagnostic.Fix(
          LocalizedText(id: "Ganti dengan `\(only)`", en: "Replace by `\(only)`"),
          edits: [.init(range: diagnostic.range, replacement: YAMLText.scalar(only))])
      }
      walk.diagnostics.append(diagnostic)
    }
  }

  /// The keys that a misspelt one may mean: those spelt nearly so, else a missing one that shares a word with it (`sampai`
  /// for `berlaku_sampai`).
  private func meantKeys(_ name: String, among free: [String], _ missing: Set<String>) -> [String] {
    let near = nearest(name, among: free)
    if !near.isEmpty { return near }
    func words(_ key: String) -> Set<Substring> {
      Set(key.lowercased().split { "_- ".contains($0) }.filter { $0.count > 3 })
    }
    let own = words(name)
    let sharing = missing.filter { !words($0).isDisjoint(with: own) }
    return sharing.count == 1 ? Array(sharing) : []
  }

  private func unknownKeyHelp(
    _ name: String, _ near: [String], _ free: [String], _ wanted: Set<String>, _ spot: Spot
  ) -> LocalizedText {
    if let first = near.first {
      return wanted.contains(first)
        ? LocalizedText(
          id: "Maksud Anda `\(first)`? Kunci itu wajib dan belum ada.",
          en: "Did you mean `\(first)`? That key is required and missing.")
        : LocalizedText(id: "Maksud Anda `\(first)`?", en: "Did you mean `\(first)`?")
    }
    if let (key, owner) = program.owner(ofKey: name) {
      return LocalizedText(
        id: "Kunci `\(key)` dikenal di \(owner.id). Periksa ejaan dan jorokan baris ini.",
        en: "The key `\(key)` is known in \(owner.en). Check the spelling and indentation of this line.")
    }
    let examples = program.exampleKeys(spot)
    if free.isEmpty, !examples.isEmpty {
      let list = Self.listed(examples)
      return LocalizedText(
        id: "Kunci di sini ditulis seperti \(list.id).", en: "Keys here are written like \(list.en).")
    }
    if free.isEmpty { return LocalizedText(id: "Hapus kunci ini.", en: "Remove this key.") }
    let list = Self.listed(free)
    return LocalizedText(
      id: "Kunci yang masih dapat ditulis di sini: \(list.id).", en: "Keys that may still be written here: \(list.en).")
  }

  /// - Parameter missing: keys of the schema's tree.
  func reportMissing(_ missing: [Int], _ spot: Spot, because cause: Int? = nil, _ walk: inout Walk) {
    let names = missing.map(key(ofSchema:)).filter { name in
      !walk.proposals.contains(Walk.Proposal(mapping: Int(spot.index), key: name))
    }
    guard !names.isEmpty else { return }
    let titled = names.map { name in
      let title = program.title(ofKey: name, in: spot)
      return "`\(name)`" + (title.map { $0.lowercased() == name.lowercased() ? "" : " (\($0))" } ?? "")
    }
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
      help: walk.givesAdvice ? missingHelp(lines, spot) : nil, &walk)
    diagnostic.range = heading(spot)
    if let cause {
      let name = key(ofSchema: cause)
      diagnostic.notes.append(
        .init(LocalizedText(id: "wajib karena `\(name)` ditulis", en: "required because `\(name)` is written")))
    }
    walk.diagnostics.append(diagnostic)
  }

  private func missingHelp(_ lines: [String], _ spot: Spot) -> LocalizedText {
    let text = lines.joined(separator: ", ")
    guard childCount(spot) > 0 else { return LocalizedText(id: "Tulis \(text).", en: "Write \(text).") }
    let sibling = quoted(Int(spot.index) + 1)
    return LocalizedText(
      id: "Tulis sejajar dengan `\(sibling)`: \(text).", en: "Write it level with `\(sibling)`: \(text).")
  }

  func reportMemberCount(_ count: Int32, _ minimum: Int32, _ maximum: Int32, _ spot: Spot, _ walk: inout Walk) {
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
      help: count == 0 ? exampleHelp(spot) : nil, &walk)
    diagnostic.range = heading(spot)
    walk.diagnostics.append(diagnostic)
  }

  /// A mapping's name for the middle of a sentence.
  func place(_ spot: Spot) -> LocalizedText {
    if case .document = spot.origin.role {
      return LocalizedText(id: "berkas ini", en: "this document")
    }
    let subject = subject(spot)
    return LocalizedText(id: lowercased(subject.id), en: lowercased(subject.en))
  }

  func key(ofSchema node: Int) -> String { program.tree.string(of: YAMLTree.Node(node)) }

  static func joined(_ texts: [String], _ word: String) -> String {
    guard texts.count > 1, let last = texts.last else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
