public import Diagnostics
internal import YAMLTree

extension KeywordGroup {
  /// `minLength`, `maxLength`, `pattern` (validation specification, section 6.3) and `format` as an assertion (section 7).
  static let strings = KeywordGroup(
    "StringKeywords",
    [
      Keyword("minLength", .count), Keyword("maxLength", .count), Keyword("format", .string),
      Keyword("pattern", .string),
    ]
  ) { reader, values in
    let minimum = reader.count(values["minLength"])
    let maximum = reader.count(values["maxLength"])
    if minimum != nil || maximum != nil { reader.emit(.length(minimum: minimum ?? 0, maximum: maximum ?? Int32.max)) }
    if let node = values["format"] {
      if let format = Format(rawValue: reader.string(node)) {
        reader.emit(.format(format))
      } else {
        let known = Format.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        reader.refuse(
          .unsupported, node, id: "format `\(reader.string(node))` tidak didukung; yang didukung: \(known)",
          en: "the format `\(reader.string(node))` is not supported; supported are \(known)")
      }
    }
    if let node = values["pattern"], let pattern = reader.pattern(node) { reader.emit(.pattern(pattern)) }
  }
}

/// The formats that are checked; the rest are refused rather than taken on trust.
enum Format: String, Sendable, CaseIterable {
  case date
  case dateTime = "date-time"
  case uri
  case uuid
  case email
}

extension SchemaBreaches {
  public static let length = DiagnosticKind(
    code: "panjang-teks-salah", severity: .error,
    title: LocalizedText(id: "Teks terlalu pendek atau terlalu panjang", en: "Text too short or too long"),
    explanation: LocalizedText(
      id: "Panjang teks dihitung dalam huruf, bukan byte. Teks kosong `\"\"` sering berarti nilai lupa diisi.",
      en: "Length counts characters, not bytes. An empty text `\"\"` often means a value that was forgotten."),
    example: .init(
      path: ExamplePlan.profilePath,
      wrong: """
        profil: 1
        wilayah: "53.71"
        kontak: {nama: "", surel: dp3a@contoh.go.id}

        """,
      right: """
        profil: 1
        wilayah: "53.71"
        kontak: {nama: Dinas PPPA, surel: dp3a@contoh.go.id}

        """))

  public static let format = DiagnosticKind(
    code: "format-salah", severity: .error,
    title: LocalizedText(id: "Format salah", en: "Wrong format"),
    explanation: LocalizedText(
      id:
        "Tanggal ditulis tahun-bulan-hari, misalnya `2025-11-24`, dan harus ada di kalender. Tautan ditulis lengkap dengan `https://`. Alamat surel ditulis `nama@domain`.",
      en:
        "Dates are year-month-day, such as `2025-11-24`, and must exist. Links are complete, with `https://`. Mail addresses are `name@domain`."
    ),
    example: .init(
      path: ExamplePlan.profilePath,
      wrong: """
        profil: 1
        wilayah: "53.71"
        kontak: {nama: Dinas PPPA, diperiksa_pada: minggu lalu}

        """,
      right: """
        profil: 1
        wilayah: "53.71"
        kontak: {nama: Dinas PPPA, diperiksa_pada: 2026-11-22}

        """))

  public static let pattern = DiagnosticKind(
    code: "pola-tidak-cocok", severity: .error,
    title: LocalizedText(id: "Penulisan tidak sesuai pola", en: "Text does not match the pattern"),
    explanation: LocalizedText(
      id:
        "Beberapa teks punya susunan tetap: kode wilayah `53.71`, periode `2025-TW1`, id dengan huruf, angka dan tanda hubung. Lihat contohnya di pesan dan di panduan.",
      en:
        "Some texts have a fixed shape: region codes `53.71`, periods `2025-TW1`, ids of letters, digits and hyphens. See the example in the message and the guide."
    ),
    example: .init(
      path: ExamplePlan.profilePath,
      wrong: """
        profil: 1
        wilayah: "53.71"
        kontak: {nama: Dinas PPPA, surel: dp3a.contoh.go.id}

        """,
      right: """
        profil: 1
        wilayah: "53.71"
        kontak: {nama: Dinas PPPA, surel: dp3a@contoh.go.id}

        """))
}

extension Validator {
  func checkLength(_ minimum: Int32, _ maximum: Int32, _ spot: Spot, _ walk: inout Walk) -> Bool {
    let range = tree.textRange(at: spot.index)
    // No more characters than bytes, so that most texts need no counting.
    if minimum <= 1, minimum <= range.count, range.count <= maximum { return true }
    var count = 0
    for index in range where tree.text[index] & 0b1100_0000 != 0b1000_0000 { count += 1 }
    if count >= minimum, count <= maximum { return true }
    if !walk.isQuiet { reportLength(count, minimum, maximum, spot, &walk) }
    return false
  }

  private func reportLength(_ count: Int, _ minimum: Int32, _ maximum: Int32, _ spot: Spot, _ walk: inout Walk) {
    let subject = subject(spot)
    if count == 0 {
      add(
        SchemaBreaches.length, spot, id: "\(subject.id) berisi teks kosong.", en: "\(subject.en) is an empty text.",
        help: exampleHelp(spot), &walk)
    } else if count < minimum {
      add(
        SchemaBreaches.length, spot, id: "\(subject.id) terlalu pendek: \(count) huruf, paling sedikit \(minimum).",
        en: "\(subject.en) is too short: \(count) characters, at least \(minimum).", help: exampleHelp(spot), &walk)
    } else {
      add(
        SchemaBreaches.length, spot, id: "\(subject.id) terlalu panjang: \(count) huruf, paling banyak \(maximum).",
        en: "\(subject.en) is too long: \(count) characters, at most \(maximum).",
        help: LocalizedText(
          id: "Ringkas teks ini; penjelasan panjang dapat ditulis di `catatan`, bila ada.",
          en: "Shorten it; a long explanation belongs in `catatan`, where there is one."), &walk)
    }
  }

  func checkFormat(_ format: Format, _ spot: Spot, _ walk: inout Walk) -> Bool {
    let range = tree.textRange(at: spot.index)
    let isValid =
      switch format {
      case .date: DateFormats.isDate(tree.text, range)
      case .dateTime: DateFormats.isDateTime(tree.text, range)
      case .uri: URIFormat.isURI(tree.text, range)
      case .uuid: UUIDFormat.isUUID(tree.text, range)
      case .email: AddressFormats.isMailbox(tree.text, range)
      }
    if !isValid, !walk.isQuiet { reportFormat(format, spot, &walk) }
    return isValid
  }

  func reportFormat(_ format: Format, _ spot: Spot, _ walk: inout Walk) {
    if format == .date, reportTrap(spot, expecting: .date, &walk) { return }
    let subject = subject(spot)
    let text = quoted(spot)
    let wanted =
      switch format {
      case .date: LocalizedText(id: "tanggal yang ada di kalender", en: "a date of the calendar")
      case .dateTime: LocalizedText(id: "tanggal dan jam yang sah", en: "a valid date and time")
      case .uri: LocalizedText(id: "tautan yang lengkap dan sah", en: "a complete, valid link")
      case .uuid: LocalizedText(id: "UUID", en: "a UUID")
      case .email: LocalizedText(id: "alamat surel", en: "a mail address")
      }
    add(
      SchemaBreaches.format, spot, id: "\(subject.id): `\(text)` bukan \(wanted.id).",
      en: "\(subject.en): `\(text)` is not \(wanted.en).", help: formatHelp(format, spot), &walk)
  }

  private func formatHelp(_ format: Format, _ spot: Spot) -> LocalizedText? {
    switch format {
    case .date:
      LocalizedText(
        id: "Tulis tahun-bulan-hari dengan angka, misalnya `\(line(spot, "2025-11-24"))`.",
        en: "Write year-month-day in digits, such as `\(line(spot, "2025-11-24"))`.")
    case .dateTime:
      LocalizedText(
        id: "Tulis seperti `\(line(spot, "2025-11-24T09:30:00+07:00"))`.",
        en: "Write it like `\(line(spot, "2025-11-24T09:30:00+07:00"))`.")
    case .uri:
      LocalizedText(
        id: "Salin alamat lengkap dari peramban, diawali `https://`, tanpa spasi.",
        en: "Copy the whole address from the browser, starting with `https://`, without spaces.")
    case .uuid, .email: exampleHelp(spot)
    }
  }

  func checkPattern(_ pattern: Int32, _ spot: Spot, _ walk: inout Walk) -> Bool {
    if program.patterns.matches(Int(pattern), tree.text, tree.textRange(at: spot.index)) { return true }
    if !walk.isQuiet { reportPattern(pattern, spot, &walk) }
    return false
  }

  private func reportPattern(_ pattern: Int32, _ spot: Spot, _ walk: inout Walk) {
    let subject = subject(spot)
    let text = quoted(spot)
    var finding = diagnostic(
      SchemaBreaches.pattern, spot,
      LocalizedText(
        id: "\(subject.id): `\(text)` tidak sesuai susunan yang diminta.",
        en: "\(subject.en): `\(text)` does not have the shape asked for."), help: shapeHelp(spot), &walk)
    if let meant = fitting(pattern, spot) {
      let advice = LocalizedText(id: "Maksud Anda `\(meant)`?", en: "Did you mean `\(meant)`?")
      let shape = finding.help
      finding.help = shape.map { LocalizedText(id: "\(advice.id) \($0.id)", en: "\(advice.en) \($0.en)") } ?? advice
    }
    walk.diagnostics.append(finding)
  }

  /// What a place asks for, in the schema's words and by an example.
  func shapeHelp(_ spot: Spot) -> LocalizedText? {
    let description = description(spot).map { $0 + " " } ?? ""
    return exampleHelp(spot).map { LocalizedText(id: description + $0.id, en: $0.en) }
  }

  /// The text in the other case, or an address with the `https://` that it lacks, where that has the shape asked for.
  private func fitting(_ pattern: Int32, _ spot: Spot) -> String? {
    let text = tree.string(of: YAMLTree.Node(Int(spot.index)))
    guard text.utf8.count < 200 else { return nil }
    var candidates = [text.uppercased(), text.lowercased()]
    if text.contains("."), text.contains("/"), !text.contains(":") { candidates.append("https://" + text) }
    return candidates.first { candidate in
      let bytes = Array(candidate.utf8)
      return candidate != text && program.patterns.matches(Int(pattern), bytes, bytes.indices)
    }
  }
}
