public import Diagnostics
internal import YAMLTree

extension KeywordGroup {
  /// `minimum`, `maximum`, `exclusiveMinimum`, `exclusiveMaximum`, `multipleOf` (validation specification, section 6.2),
  /// all exact.
  static let numbers = KeywordGroup(
    "NumberKeywords",
    [
      Keyword("minimum", .number), Keyword("maximum", .number), Keyword("exclusiveMinimum", .number),
      Keyword("exclusiveMaximum", .number), Keyword("multipleOf", .positiveNumber),
    ]
  ) { reader, values in
    if let node = values["minimum"], let limit = reader.limit(node) {
      reader.emit(.minimum(limit, isExclusive: false))
    }
    if let node = values["exclusiveMinimum"], let limit = reader.limit(node) {
      reader.emit(.minimum(limit, isExclusive: true))
    }
    if let node = values["maximum"], let limit = reader.limit(node) {
      reader.emit(.maximum(limit, isExclusive: false))
    }
    if let node = values["exclusiveMaximum"], let limit = reader.limit(node) {
      reader.emit(.maximum(limit, isExclusive: true))
    }
    if let node = values["multipleOf"], let limit = reader.limit(node) { reader.emit(.multiple(limit)) }
  }
}

extension SchemaBreaches {
  public static let range = DiagnosticKind(
    code: "bilangan-di-luar-batas", severity: .error,
    title: LocalizedText(id: "Bilangan di luar batas", en: "Number out of range"),
    explanation: LocalizedText(
      id:
        "Bilangan ini lebih kecil atau lebih besar daripada yang masuk akal untuk kuncinya. Periksa angka nol yang kelebihan dan tahun yang salah ketik.",
      en:
        "This number is smaller or larger than makes sense for its key. Look for a zero too many and for a mistyped year."
    ),
    example: .init(
      path: ExamplePlan.profilePath,
      wrong: """
        profil: 1
        wilayah: "53.71"
        sumber: [{id: s1, judul: Gugus tugas Kota Kupang, tautan: https://contoh.go.id/1}]
        dasar_hukum:
          - {id: sk60, jenis: sk-walikota, nomor: "60", tahun: 218, status: berlaku, sumber: [s1]}

        """,
      right: """
        profil: 1
        wilayah: "53.71"
        sumber: [{id: s1, judul: Gugus tugas Kota Kupang, tautan: https://contoh.go.id/1}]
        dasar_hukum:
          - {id: sk60, jenis: sk-walikota, nomor: "60", tahun: 2018, status: berlaku, sumber: [s1]}

        """))

  public static let multiple = DiagnosticKind(
    code: "bilangan-bukan-kelipatan", severity: .error,
    title: LocalizedText(id: "Bilangan bukan kelipatan", en: "Number is not a multiple"),
    explanation: LocalizedText(
      id: "Kunci ini hanya menerima kelipatan bilangan tertentu.",
      en: "This key takes multiples of a certain number only."))
}

extension Validator {
  func checkMinimum(_ limit: Int32, isExclusive: Bool, _ spot: Spot, _ walk: inout Walk) -> Bool {
    if let bound = program.limits[Int(limit)].integer, let number = tree.smallInteger(Int(spot.index)),
      isExclusive ? number > bound : number >= bound
    {
      return true
    }
    guard let number = tree.number(Int(spot.index)) else { return false }
    let bound = program.limits[Int(limit)].value
    if isExclusive ? bound < number : !(number < bound) { return true }
    if !walk.isQuiet {
      let text = limitText(limit)
      reportRange(
        spot,
        isExclusive
          ? LocalizedText(id: "harus lebih dari \(text)", en: "must be more than \(text)")
          : LocalizedText(id: "paling kecil \(text)", en: "must be at least \(text)"), &walk)
    }
    return false
  }

  func checkMaximum(_ limit: Int32, isExclusive: Bool, _ spot: Spot, _ walk: inout Walk) -> Bool {
    if let bound = program.limits[Int(limit)].integer, let number = tree.smallInteger(Int(spot.index)),
      isExclusive ? number < bound : number <= bound
    {
      return true
    }
    guard let number = tree.number(Int(spot.index)) else { return false }
    let bound = program.limits[Int(limit)].value
    if isExclusive ? number < bound : !(bound < number) { return true }
    if !walk.isQuiet {
      let text = limitText(limit)
      reportRange(
        spot,
        isExclusive
          ? LocalizedText(id: "harus kurang dari \(text)", en: "must be less than \(text)")
          : LocalizedText(id: "paling besar \(text)", en: "must be at most \(text)"), &walk)
    }
    return false
  }

  func checkMultiple(_ limit: Int32, _ spot: Spot, _ walk: inout Walk) -> Bool {
    guard let number = tree.number(Int(spot.index)) else { return false }
    if number.isMultiple(of: program.limits[Int(limit)].value) { return true }
    if !walk.isQuiet {
      let subject = subject(spot)
      let text = limitText(limit)
      add(
        SchemaBreaches.multiple, spot, id: "\(subject.id): `\(quoted(spot))` bukan kelipatan \(text).",
        en: "\(subject.en): `\(quoted(spot))` is not a multiple of \(text).", &walk)
    }
    return false
  }

  private func limitText(_ limit: Int32) -> String { YAMLText.flow(program.tree, Int(program.limits[Int(limit)].node)) }

  private func reportRange(_ spot: Spot, _ wanted: LocalizedText, _ walk: inout Walk) {
    let subject = subject(spot)
    add(
      SchemaBreaches.range, spot, id: "\(subject.id) \(wanted.id), tetapi tertulis `\(quoted(spot))`.",
      en: "\(subject.en) \(wanted.en), but it says `\(quoted(spot))`.", 
      help: LocalizedText(
        id: "Betulkan angkanya menurut sumbernya; di luar batas ini ia pasti keliru.",
        en: "Correct the figure by its source; beyond this limit it must be mistaken."), &walk)
  }
}
