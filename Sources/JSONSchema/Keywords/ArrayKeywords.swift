public import Diagnostics
internal import YAMLTree

extension KeywordGroup {
  /// Lists: `prefixItems`, `items`, `contains` with its counts (core specification, section 10.3.1), `minItems`,
  /// `maxItems`, `uniqueItems` (validation specification, section 6.4).
  static let arrays = KeywordGroup(
    "ArrayKeywords",
    [
      Keyword("minItems", .count), Keyword("maxItems", .count), Keyword("prefixItems", .schemas),
      Keyword("items", .schema), Keyword("contains", .schema), Keyword("minContains", .count),
      Keyword("maxContains", .count), Keyword("uniqueItems", .boolean),
    ]
  ) { reader, values in
    let base = reader.bases[values.number]
    let minimum = reader.count(values["minItems"])
    let maximum = reader.count(values["maxItems"])
    if minimum != nil || maximum != nil {
      reader.emit(.itemCount(minimum: minimum ?? 0, maximum: maximum ?? Int32.max))
    }
    if values["prefixItems"] != nil || values["items"] != nil {
      let prefix = values["prefixItems"].map { reader.subschemas($0, base) } ?? Run(first: 0, count: 0)
      let rest = values["items"].map { reader.number(of: $0, base: base) } ?? Program.absent
      reader.emit(.items(prefix: prefix, rest: rest))
    }
    if let node = values["contains"] {
      reader.emit(
        .contains(
          schema: reader.number(of: node, base: base), minimum: reader.count(values["minContains"]) ?? 1,
          maximum: reader.count(values["maxContains"]) ?? Int32.max))
    }
    if let node = values["uniqueItems"], reader.tree.isTrue(node) { reader.emit(.uniqueItems) }
  }
}

extension SchemaBreaches {
  public static let itemCount = DiagnosticKind(
    code: "jumlah-butir-salah", severity: .error,
    title: LocalizedText(id: "Jumlah butir daftar salah", en: "Wrong number of list items"),
    explanation: LocalizedText(
      id:
        "Daftar ini harus berisi sejumlah butir tertentu. Daftar yang kosong `[]` berbeda dari daftar yang tidak ditulis: hapus kuncinya bila memang belum ada isinya.",
      en:
        "This list must hold a certain number of items. An empty list `[]` is not the same as none: remove the key where there is nothing to say yet."
    ),
    example: .init(
      path: ExamplePlan.profilePath,
      wrong: """
        profil: 1
        wilayah: "53.71"
        sumber: [{id: s1, judul: Gugus tugas Kota Kupang, tautan: https://contoh.go.id/1}]
        dasar_hukum:
          - {id: sk60, jenis: sk-walikota, nomor: "60", tahun: 2018, status: berlaku, sumber: []}

        """,
      right: """
        profil: 1
        wilayah: "53.71"
        sumber: [{id: s1, judul: Gugus tugas Kota Kupang, tautan: https://contoh.go.id/1}]
        dasar_hukum:
          - {id: sk60, jenis: sk-walikota, nomor: "60", tahun: 2018, status: berlaku, sumber: [s1]}

        """))

  public static let duplicateItem = DiagnosticKind(
    code: "butir-ganda", severity: .error,
    title: LocalizedText(id: "Butir yang sama tertulis dua kali", en: "The same item twice"),
    explanation: LocalizedText(
      id: "Setiap butir daftar ini hanya boleh muncul satu kali.", en: "Every item of this list may appear only once."),
    example: .init(
      path: ExamplePlan.profilePath,
      wrong: """
        profil: 1
        wilayah: "53.71"
        sumber: [{id: s1, judul: Gugus tugas Kota Kupang, tautan: https://contoh.go.id/1}]
        dasar_hukum:
          - {id: sk60, jenis: sk-walikota, nomor: "60", tahun: 2018, status: berlaku, sumber: [s1, s1]}

        """,
      right: """
        profil: 1
        wilayah: "53.71"
        sumber: [{id: s1, judul: Gugus tugas Kota Kupang, tautan: https://contoh.go.id/1}]
        dasar_hukum:
          - {id: sk60, jenis: sk-walikota, nomor: "60", tahun: 2018, status: berlaku, sumber: [s1]}

        """))
}

extension Validator {
  func checkItemCount(_ minimum: Int32, _ maximum: Int32, _ spot: Spot, _ walk: inout Walk) -> Bool {
    let count = Int32(childCount(spot))
    if count >= minimum, count <= maximum { return true }
    if !walk.isQuiet {
      let subject = subject(spot)
      let limit =
        count < minimum
        ? LocalizedText(id: "paling sedikit \(minimum)", en: "at least \(minimum)")
        : LocalizedText(id: "paling banyak \(maximum)", en: "at most \(maximum)")
      let found =
        count == 0
        ? LocalizedText(id: "kosong", en: "empty")
        : LocalizedText(id: "berisi \(count) butir", en: "\(count) items long")
      add(
        SchemaBreaches.itemCount, spot, id: "\(subject.id) \(found.id); daftar ini \(limit.id) butir.",
        en: "\(subject.en) is \(found.en); this list has \(limit.en).", help: count == 0 ? exampleHelp(spot) : nil,
        &walk)
    }
    return false
  }

  func checkItems(_ prefix: Run, _ rest: Int32, _ spot: Spot, _ walk: inout Walk) -> Bool {
    var isValid = true
    var item = Int(spot.index) + 1
    for position in 0..<childCount(spot) {
      let schema = position < prefix.count ? program.lists[Int(prefix.first) + position] : rest
      if schema == Program.absent { break }
      if !applyToItem(position, item, of: spot, schema, &walk) {
        if walk.isQuiet { return false }
        isValid = false
      }
      markEvaluated(position, &walk)
      item = Int(tree.records[item].next)
    }
    return isValid
  }

  func checkContains(_ schema: Int32, _ minimum: Int32, _ maximum: Int32, _ spot: Spot, _ walk: inout Walk) -> Bool {
    var count: Int32 = 0
    var item = Int(spot.index) + 1
    for position in 0..<childCount(spot) {
      walk.quietDepth += 1
      let isMatch = applyToItem(position, item, of: spot, schema, &walk)
      walk.quietDepth -= 1
      if isMatch {
        count += 1
        markEvaluated(position, &walk)
        if walk.frame == Walk.noFrame, maximum == Int32.max, count >= minimum { return true }
      }
      item = Int(tree.records[item].next)
    }
    if count >= minimum, count <= maximum { return true }
    if !walk.isQuiet { reportContains(schema, count, minimum, maximum, spot, &walk) }
    return false
  }

  private func reportContains(
    _ schema: Int32, _ count: Int32, _ minimum: Int32, _ maximum: Int32, _ spot: Spot, _ walk: inout Walk
  ) {
    let subject = subject(spot)
    let title = program.title(schema).map { " «\($0)»" } ?? ""
    let limit =
      count < minimum
      ? LocalizedText(id: "paling sedikit \(minimum)", en: "at least \(minimum)")
      : LocalizedText(id: "paling banyak \(maximum)", en: "at most \(maximum)")
    add(
      SchemaBreaches.itemCount, spot,
      id: "\(subject.id) harus berisi \(limit.id) butir\(title) yang memenuhi syarat; di sini ada \(count).",
      en: "\(subject.en) must hold \(limit.en) matching items\(title); there are \(count).", &walk)
  }

  func checkUniqueItems(_ spot: Spot, _ walk: inout Walk) -> Bool {
    let count = childCount(spot)
    guard count > 1 else { return true }
    guard let (first, second) = count <= 8 ? smallDuplicate(spot) : hashedDuplicate(spot) else { return true }
    if !walk.isQuiet { reportDuplicate(first, second, spot, &walk) }
    return false
  }

  /// Compares each with each: for a handful that is quicker than anything cleverer.
  private func smallDuplicate(_ spot: Spot) -> (Int, Int)? {
    var left = Int(spot.index) + 1
    let end = Int(tree.records[Int(spot.index)].next)
    while left < end {
      var right = Int(tree.records[left].next)
      while right < end {
        if ValueEquality.areEqual(tree, left, tree, right) { return (left, right) }
        right = Int(tree.records[right].next)
      }
      left = Int(tree.records[left].next)
    }
    return nil
  }

  /// - Complexity: O(n log n) comparisons of hashes; values are compared only where hashes agree.
  private func hashedDuplicate(_ spot: Spot) -> (Int, Int)? {
    var items: [(hash: UInt64, node: Int)] = []
    var item = Int(spot.index) + 1
    for _ in 0..<childCount(spot) {
      items.append((ValueEquality.hash(tree, item), item))
      item = Int(tree.records[item].next)
    }
    items.sort { ($0.hash, $0.node) < ($1.hash, $1.node) }
    for index in items.indices.dropFirst() {
      var earlier = index - 1
      while earlier >= 0, items[earlier].hash == items[index].hash {
        if ValueEquality.areEqual(tree, items[earlier].node, tree, items[index].node) {
          return (items[earlier].node, items[index].node)
        }
        earlier -= 1
      }
    }
    return nil
  }

  private func reportDuplicate(_ first: Int, _ second: Int, _ spot: Spot, _ walk: inout Walk) {
    let subject = subject(spot)
    let record = tree.records[tree.target(second)]
    let shown = record.isScalar ? " `\(quoted(second))`" : ""
    var diagnostic = diagnostic(
      SchemaBreaches.duplicateItem, spot,
      LocalizedText(
        id: "Butir\(shown) tertulis dua kali di \(lowercased(subject.id)).",
        en: "The item\(shown) stands twice in \(lowercased(subject.en))."),
      help: LocalizedText(id: "Hapus salah satunya.", en: "Remove one of them."), &walk)
    diagnostic.range = tree.range(of: YAMLTree.Node(second))
    diagnostic.notes.insert(
      .init(
        LocalizedText(id: "yang pertama di sini", en: "the first one is here"), at: tree.range(of: YAMLTree.Node(first))
      ),
      at: 0)
    walk.diagnostics.append(diagnostic)
  }
}
