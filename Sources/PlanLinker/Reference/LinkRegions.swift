import Diagnostics
import PlanModel

/// `regions.csv` and `former-codes.csv`.
struct RegionTableLinker {
  private var table: CSVTable
  private var columns: [Column: Int] = [:]
  private(set) var regions: [Region] = []

  private enum Column: String, CaseIterable {
    case code = "kode"
    case type = "jenis"
    case name = "nama"
    case parent = "induk"
    case iso = "iso3166_2"
    case abbreviation = "singkatan"
    case shortName = "nama_pendek"
    case islands = "gugus_pulau"
    case capital = "ibu_kota"
    case timeZone = "zona_waktu"
    case column = "kolom"
    case row = "baris"
    case population = "penduduk"
    case area = "luas_km2"
    case validFrom = "berlaku_sejak"
    case validTo = "berlaku_sampai"
    case successors = "penerus"
  }

  init(_ file: SourceFile, _ context: inout LinkContext) {
    table = CSVTable(file, &context)
    guard let positions = table.columns(Column.allCases.map(\.rawValue), &context) else { return }
    columns = Dictionary(uniqueKeysWithValues: zip(Column.allCases, positions))
    var first: [RegionCode: CSVTable.Row] = [:]
    var rows: [CSVTable.Row] = []
    for row in table.rows {
      guard let region = region(row, &context) else { continue }
      if let earlier = first.updateValue(row, forKey: region.code) {
        context.report(
          .duplicateID(
            region.code.rawValue, at: range(.code, row), what: .region, first: range(.code, earlier)))
        continue
      }
      regions.append(region)
      rows.append(row)
    }
    for (region, row) in zip(regions, rows) { checkLinks(of: region, row, known: first, &context) }
  }

  private func checkLinks(
    of region: Region, _ row: CSVTable.Row, known: [RegionCode: CSVTable.Row], _ context: inout LinkContext
  ) {
    let parent = text(.parent, row)
    let isKnown = region.code.parent.map { known[$0] != nil } ?? true
    if parent != region.code.parent?.rawValue ?? "" || !isKnown {
      context.report(.unknownParent(region.code, parent: parent, at: range(.parent, row)))
    }
    for successor in region.successors where known[successor] == nil {
      context.report(
        .unknownSuccessor(
          successor.rawValue, at: range(.successors, row), candidates: regions.map(\.code.rawValue)))
    }
  }

  private func region(_ row: CSVTable.Row, _ context: inout LinkContext) -> Region? {
    let word = text(.code, row)
    guard let code = RegionCode(word) else {
      context.report(
        .malformedTable(
          LocalizedText(id: "`\(word)` bukan kode wilayah.", en: "`\(word)` is no region code."),
          help: LocalizedText(
            id: "Kode ditulis dengan dua angka di antara titik: 53 atau 53.71. Buka kolom ini sebagai teks.",
            en: "A code is pairs of digits joined by dots: 53 or 53.71. Open this column as text."),
          at: range(.code, row)))
      return nil
    }
    let typeWord = text(.type, row)
    guard let type = RegionType(rawValue: typeWord) else {
      context.report(
        .malformedTable(
          LocalizedText(id: "Jenis wilayah `\(typeWord)` tidak dikenal.", en: "Unknown type of region `\(typeWord)`."),
          help: didYouMean(typeWord, among: RegionType.allCases.map(\.rawValue)), at: range(.type, row)))
      return nil
    }
    var region = Region(code: code, type: type, name: text(.name, row))
    region.isoCode = optional(.iso, row)
    region.abbreviation = optional(.abbreviation, row)
    region.shortName = optional(.shortName, row)
    region.islandGroup = optional(.islands, row)
    region.capital = optional(.capital, row)
    region.timeZone = optional(.timeZone, row)
    region.population = integer(.population, row, &context)
    region.area = number(.area, row, &context)
    region.validFrom = date(.validFrom, row, &context)
    region.validTo = date(.validTo, row, &context)
    if let column = integer(.column, row, &context), let line = integer(.row, row, &context) {
      region.tile = Region.Tile(column: column, row: line)
    }
    region.successors = text(.successors, row).split { $0 == ";" || $0 == " " }.compactMap { RegionCode($0) }
    return region
  }

  // MARK: Fields

  private func range(_ column: Column, _ row: CSVTable.Row) -> SourceRange {
    table.range(columns[column] ?? 0, of: row)
  }

  private func text(_ column: Column, _ row: CSVTable.Row) -> String { table.text(columns[column] ?? 0, of: row) }

  private func optional(_ column: Column, _ row: CSVTable.Row) -> String? {
    let text = text(column, row)
    return text.isEmpty ? nil : text
  }

  private func integer(_ column: Column, _ row: CSVTable.Row, _ context: inout LinkContext) -> Int? {
    parse(column, row, &context, LocalizedText(id: "bilangan bulat", en: "a whole number")) { Int($0) }
  }

  private func number(_ column: Column, _ row: CSVTable.Row, _ context: inout LinkContext) -> Double? {
    parse(column, row, &context, LocalizedText(id: "bilangan", en: "a number")) {
      Double($0).flatMap { $0.isFinite ? $0 : nil }
    }
  }

  private func date(_ column: Column, _ row: CSVTable.Row, _ context: inout LinkContext) -> CalendarDate? {
    parse(column, row, &context, LocalizedText(id: "tanggal tahun-bulan-hari", en: "a date, year-month-day")) {
      CalendarDate($0)
    }
  }

  private func parse<Value>(
    _ column: Column, _ row: CSVTable.Row, _ context: inout LinkContext, _ what: LocalizedText,
    _ convert: (String) -> Value?
  ) -> Value? {
    guard let word = optional(column, row) else { return nil }
    if let value = convert(word) { return value }
    context.report(
      .malformedTable(
        LocalizedText(
          id: "Kolom `\(column.rawValue)` memuat `\(word)`, bukan \(what.id).",
          en: "The column `\(column.rawValue)` holds `\(word)`, which is not \(what.en)."),
        at: range(column, row)))
    return nil
  }

  // MARK: Former codes

  /// Codes that are no longer in use, each with the code that the region has now.
  static func formerCodes(
    _ file: SourceFile, regions: [Region], _ context: inout LinkContext
  ) -> [ReferenceData.FormerCode] {
    let table = CSVTable(file, &context)
    guard let columns = table.columns(["kode_lama", "kode", "nama", "sumber"], &context) else { return [] }
    let known = Set(regions.map(\.code))
    var first: [RegionCode: SourceRange] = [:]
    var codes: [ReferenceData.FormerCode] = []
    for row in table.rows {
      let words = (table.text(columns[0], of: row), table.text(columns[1], of: row))
      guard let old = RegionCode(words.0), let new = RegionCode(words.1), known.contains(new) else {
        context.report(
          .unknownSuccessor(
            words.1, at: table.range(columns[1], of: row), candidates: regions.map(\.code.rawValue)))
        continue
      }
      let range = table.range(columns[0], of: row)
      if let earlier = first.updateValue(range, forKey: old) {
        context.report(.duplicateID(old.rawValue, at: range, what: .region, first: earlier))
        continue
      }
      codes.append(
        ReferenceData.FormerCode(
          code: old, successor: new, name: table.text(columns[2], of: row), source: table.text(columns[3], of: row)))
    }
    return codes
  }
}
