public import Diagnostics
import NumberText
public import Output
import PlanModel
import PlanProgress

extension CompareTable {
  /// For people: columns that line up, what is missing as «–», reasons below.
  public func text(_ language: Language) -> String {
    let style = NumberStyle(language)
    let isIndonesian = language == .indonesian
    func share(_ value: Double?) -> String { value.map { NumberText.percent($0, style: style, padded: true) } ?? "–" }
    var table = TextTable(
      header: isIndonesian
        ? ["Wilayah", "Tahun", "Capaian", "Rentang", "Peringkat", "Aksi", "Laporan", "Tepat waktu", "Strategi", "Bukti",
          "Verifikasi", "Serapan", "Kewajiban"]
        : ["Region", "Year", "Score", "Interval", "Rank", "Actions", "Reports", "On time", "Strategies", "Evidence",
          "Verified", "Absorbed", "Duties"])
    for row in rows {
      let figure = row.figure
      let year = row.summary
      let rank = row.rank.map { $0.best == $0.worst ? "\($0.best)/\($0.of)" : "\($0.best)–\($0.worst)/\($0.of)" }
      table.append([
        "\(row.region.name) (\(row.region.code))" + (row.nature.map { $0 == .official ? "" : " [\($0.rawValue)]" } ?? ""),
        row.year.map { String($0) } ?? "–", share(figure?.value),
        figure?.reported.flatMap { $0.isPoint ? nil : NumberText.percentRange($0.low, $0.high, style: style) } ?? "–", rank ?? "–",
        figure.map { "\($0.dueReported)/\($0.due)" } ?? "–",
        year.map { "\($0.reporting.sent)/\($0.reporting.due)" } ?? "–", share(year?.reporting.timeliness),
        year.map { "\($0.coveredStrategies)/\($0.actionsByStrategy.count)" } ?? "–", share(year?.evidenceShare),
        share(year?.verifiedShare), share(year?.budget.absorption), "\(row.dutiesMet)/\(row.dutiesDue)",
      ])
    }
    let date = isIndonesian ? "Per \(asOf.text(language))." : "As of \(asOf.text(language))."
    let lines = table.lines() + pairs(language) + notes(language) + ["", date]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The figures that stand beside the score and are never merged with it, where they say something else.
  private func pairs(_ language: Language) -> [String] {
    let style = NumberStyle(language)
    var lines: [String] = []
    for row in rows {
      var parts: [LocalizedText] = []
      func percent(_ share: Double) -> String { NumberText.percent(share, style: style, padded: true) }
      if let figure = row.figure {
        if let original = figure.original?.value, let value = figure.value, percent(original) != percent(value) {
          parts.append(
            LocalizedText(
              id: "\(percent(original)) terhadap target awal, \(percent(value)) terhadap target kini",
              en: "\(percent(original)) against the first targets, \(percent(value)) against today's"))
        }
        if let verified = figure.verified?.value {
          parts.append(LocalizedText(id: "\(percent(verified)) menurut verifikasi", en: "\(percent(verified)) as verified"))
        }
      }
      if let rollUp = row.rollUp {
        let mean = rollUp.regencyMean.map(percent) ?? "–"
        parts.append(
          LocalizedText(
            id: """
              rata-rata \(rollUp.regenciesWithFigure) kabupaten/kota \(mean) (\(rollUp.year)), \
              \(rollUp.regenciesWithPlan) dari \(rollUp.regencies) punya rencana
              """,
            en: """
              mean of \(rollUp.regenciesWithFigure) regencies and cities \(mean) (\(rollUp.year)), \
              \(rollUp.regenciesWithPlan) of \(rollUp.regencies) have a plan
              """))
      }
      guard !parts.isEmpty else { continue }
      lines.append("  \(row.region.name) (\(row.region.code)): " + parts.map { $0[language] }.joined(separator: "; ") + ".")
    }
    let lead = LocalizedText(id: "Di samping capaian:", en: "Beside the score:")
    return lines.isEmpty ? [] : ["", lead[language]] + lines
  }

  /// What stands below the table: why there is no rank, how far ranks hold, what is not in it.
  private func notes(_ language: Language) -> [String] {
    let isIndonesian = language == .indonesian
    var lines: [String] = []
    let refused = rows.filter { !$0.reasons.isEmpty }.map { row in
      "  \(row.region.name) (\(row.region.code)): " + row.reasons.map { $0[language] }.joined(separator: " ")
    }
    if !refused.isEmpty { lines += ["", isIndonesian ? "Tanpa peringkat:" : "Not ranked:"] + refused }
    let groups = Set(
      rows.filter { $0.compared != nil }.map { row in
        [row.region.type.comparisonGroup.rawValue, row.framework?.id, row.year.map { String($0) }]
      })
    if groups.count > 1 {
      let rule = LocalizedText(
        id: "Peringkat hanya berlaku di antara wilayah sejenis, dengan kerangka dan tahun yang sama.",
        en: "Ranks hold only among regions of one kind, under the same framework and year.")
      lines += ["", rule[language]]
    }
    for (codes, lead) in [
      (unrecorded, LocalizedText(id: "Belum tercatat di sini", en: "Not recorded here")),
      (broken, LocalizedText(id: "Tidak ikut, karena berkasnya bergalat", en: "Left out, because their files have errors")),
    ] where !codes.isEmpty {
      lines += ["", "\(lead[language]): \(codes.map(\.rawValue).joined(separator: ", "))"]
    }
    return lines
  }

  public func csv() -> ByteBuffer {
    var csv = CSVWriter([
      "kode", "nama", "jenis", "rad", "sifat", "kerangka", "tahun", "capaian", "rendah", "tinggi", "terverifikasi",
      "target_awal", "aksi_dilaporkan", "aksi_jatuh_tempo", "peringkat_terbaik", "peringkat_terburuk", "peringkat_dari",
      "laporan_masuk", "laporan_jatuh_tempo", "laporan_tepat_waktu", "strategi_tercakup", "strategi", "bukti",
      "verifikasi", "serapan", "kewajiban_terpenuhi", "kewajiban_dinilai", "alasan_tanpa_peringkat",
      "rata_rata_kabupaten_kota", "kabupaten_kota_dengan_angka", "kabupaten_kota_dengan_rencana", "kabupaten_kota",
    ])
    for row in rows {
      csv.text(row.region.code.rawValue)
      csv.text(row.region.name)
      csv.text(row.region.type.rawValue)
      csv.text(row.plan ?? "")
      csv.text(row.nature?.rawValue ?? "")
      csv.text(row.framework?.id ?? "")
      csv.number(row.year)
      csv.share(row.figure?.value)
      csv.share(row.figure?.low)
      csv.share(row.figure?.high)
      csv.share(row.figure?.verified?.value)
      csv.share(row.figure?.original?.value)
      csv.number(row.figure.map { Int($0.dueReported) })
      csv.number(row.figure.map { Int($0.due) })
      csv.number(row.rank?.best)
      csv.number(row.rank?.worst)
      csv.number(row.rank?.of)
      let year = row.summary
      csv.number(year.map { Int($0.reporting.sent) })
      csv.number(year.map { Int($0.reporting.due) })
      csv.number(year.map { Int($0.reporting.onTime) })
      csv.number(year?.coveredStrategies)
      csv.number(year?.actionsByStrategy.count)
      csv.share(year?.evidenceShare)
      csv.share(year?.verifiedShare)
      csv.share(year?.budget.absorption)
      csv.number(row.dutiesMet)
      csv.number(row.dutiesDue)
      csv.text(row.reasons.map(\.id).joined(separator: " "))
      csv.share(row.rollUp?.regencyMean)
      csv.number(row.rollUp?.regenciesWithFigure)
      csv.number(row.rollUp?.regenciesWithPlan)
      csv.number(row.rollUp?.regencies)
      csv.endRow()
    }
    return csv.finish()
  }

  /// `{"version": 1, "asOf": …, "regions": [{"region", "name", "type", "plan", "sifat", "framework", "year", "value", …}]}`,
  /// shares as in `figures.json`.
  public func json() -> ByteBuffer {
    var json = ByteBuffer(capacity: 4096)
    json.append("{\"version\": 1, \"asOf\": ")
    json.append(json: asOf.description)
    json.append(", \"regions\": [")
    for (position, row) in rows.enumerated() {
      json.append(position == 0 ? "\n" : ",\n")
      append(row, to: &json)
    }
    json.append("\n], \"unrecorded\": [")
    for (position, code) in unrecorded.enumerated() {
      if position > 0 { json.append(", ") }
      json.append(json: code.rawValue)
    }
    json.append("], \"broken\": [")
    for (position, code) in broken.enumerated() {
      if position > 0 { json.append(", ") }
      json.append(json: code.rawValue)
    }
    json.append("]}\n")
    return json
  }

  private func append(_ row: Row, to json: inout ByteBuffer) {
    json.append("{\"region\": ")
    json.append(json: row.region.code.rawValue)
    json.append(", \"name\": ")
    json.append(json: row.region.name)
    json.append(", \"type\": ")
    json.append(json: row.region.type.rawValue)
    json.append(", \"plan\": ")
    json.append(jsonText: row.plan)
    json.append(", \"sifat\": ")
    json.append(jsonText: row.nature?.rawValue)
    json.append(", \"framework\": ")
    json.append(jsonText: row.framework?.id)
    json.append(", \"year\": ")
    json.append(jsonNumber: row.year)
    json.append(", \"value\": ")
    json.append(jsonShare: row.figure?.value)
    json.append(", \"low\": ")
    json.append(jsonShare: row.figure?.low)
    json.append(", \"high\": ")
    json.append(jsonShare: row.figure?.high)
    json.append(", \"due\": ")
    json.append(jsonNumber: row.figure.map { Int($0.due) })
    json.append(", \"reported\": ")
    json.append(jsonNumber: row.figure.map { Int($0.dueReported) })
    json.append(", \"verified\": ")
    json.append(jsonShare: row.figure?.verified?.value)
    json.append(", \"original\": ")
    json.append(jsonShare: row.figure?.original?.value)
    json.append(", \"rank\": ")
    if let rank = row.rank {
      json.append("{\"best\": ")
      json.append(rank.best)
      json.append(", \"worst\": ")
      json.append(rank.worst)
      json.append(", \"of\": ")
      json.append(rank.of)
      json.append("}")
    } else {
      json.append("null")
    }
    let year = row.summary
    json.append(", \"reportsDue\": ")
    json.append(jsonNumber: year.map { Int($0.reporting.due) })
    json.append(", \"reportsSent\": ")
    json.append(jsonNumber: year.map { Int($0.reporting.sent) })
    json.append(", \"reportsOnTime\": ")
    json.append(jsonNumber: year.map { Int($0.reporting.onTime) })
    json.append(", \"strategyCoverage\": ")
    json.append(jsonShare: year?.strategyCoverage)
    json.append(", \"evidence\": ")
    json.append(jsonShare: year?.evidenceShare)
    json.append(", \"verifiedShare\": ")
    json.append(jsonShare: year?.verifiedShare)
    json.append(", \"absorption\": ")
    json.append(jsonShare: year?.budget.absorption)
    json.append(", \"dutiesMet\": ")
    json.append(row.dutiesMet)
    json.append(", \"dutiesDue\": ")
    json.append(row.dutiesDue)
    json.append(", \"notRanked\": [")
    for (position, reason) in row.reasons.enumerated() {
      if position > 0 { json.append(", ") }
      json.append("{\"id\": ")
      json.append(json: reason.id)
      json.append(", \"en\": ")
      json.append(json: reason.en)
      json.append("}")
    }
    json.append("]")
    if let rollUp = row.rollUp {
      json.append(", \"regencyMean\": ")
      json.append(jsonShare: rollUp.regencyMean)
      json.append(", \"regenciesWithFigure\": ")
      json.append(rollUp.regenciesWithFigure)
      json.append(", \"regenciesWithPlan\": ")
      json.append(rollUp.regenciesWithPlan)
      json.append(", \"regencies\": ")
      json.append(rollUp.regencies)
    }
    json.append("}")
  }
}

extension ByteBuffer {
  fileprivate mutating func append(jsonText text: String?) {
    if let text { append(json: text) } else { append("null") }
  }

  fileprivate mutating func append(jsonNumber number: Int?) {
    if let number { append(number) } else { append("null") }
  }
}
