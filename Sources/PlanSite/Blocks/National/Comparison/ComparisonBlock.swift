import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  static let kindParameter = BlockParameter(
    "jenis", .choice(RegionType.compared.map(\.rawValue)), isRequired: true,
    summary: LocalizedText(id: "Jenis wilayah yang dibandingkan.", en: "Which kind of region is compared."))

  /// One kind of region, like with like: figures, rank intervals, and why some are not ranked.
  static let comparison = Block(
    name: "banding",
    summary: LocalizedText(
      id: "Wilayah sejenis dalam satu tabel, dengan peringkat berupa rentang dan alasan bila tidak diperingkat.",
      en: "Regions of one kind in one table, with ranks as intervals and the reason where there is none."),
    parameters: [kindParameter],
    sees: .compared,
    national: { context, arguments, html in
      let type = RegionType(argument: arguments.text("jenis"))
      ComparisonSection(regions: context.material.compared(type), page: context.page).write(into: &html)
    })
}

/// Notices, filters, tables and the file of one kind of region.
private struct ComparisonSection {
  let regions: ComparedRegions
  let page: PageContext

  func write(into html: inout ByteBuffer) {
    writeNotices(into: &html)
    let table = ComparisonTable(regions: regions, page: page)
    if !regions.rows.isEmpty {
      if regions.rows.count >= TableFrame.worthFiltering { writeFilter(into: &html) }
      table.write(into: &html)
    }
    table.writeOthers(into: &html)
    if !regions.rows.isEmpty || !regions.others.isEmpty { html.csvLink(fileName, page) }
    writeUnrecorded(into: &html)
  }

  private var fileName: StaticString {
    switch regions.type {
    case .province: "banding-provinsi.csv"
    case .city: "banding-kota.csv"
    default: "banding-kabupaten.csv"
    }
  }

  private func writeNotices(into html: inout ByteBuffer) {
    let kind = regions.type.plural
    if regions.rows.isEmpty, regions.others.isEmpty {
      html.append("<div class=\"notice\"><p>")
      html.append(
        LocalizedText(
          id: "Belum ada \(kind.id) yang rencananya tercatat di sini. Itu tidak berarti rencananya belum ada.",
          en: "No plan of \(kind.en) is recorded here. That does not mean there is none."), page)
      html.append("</p></div>\n")
      return
    }
    let ranked = regions.group?.rankedCount ?? 0
    if ranked < 2 {
      html.append("<div class=\"notice\"><p>")
      html.append(
        LocalizedText(
          id: "Belum ada dua \(kind.id) yang dapat diperingkat bersama. Angkanya tetap ditampilkan, dengan alasannya.",
          en: "No two \(kind.en) can be ranked together yet. Their figures are shown all the same, with the reason."),
        page)
      html.append("</p></div>\n")
    }
    for warning in regions.group?.warnings ?? [] { html.notice(warning, page) }
  }

  private func writeFilter(into html: inout ByteBuffer) {
    html.append("<form class=\"filters\" data-filter=\"banding-")
    html.append(escaping: regions.type.rawValue)
    html.append("\" hidden>\n<label>")
    html.append(page("Nama", "Name"))
    html.append(" <input type=\"search\" name=\"q\"></label>\n")
    if regions.type == .province { writeIslands(into: &html) } else { writeProvinces(into: &html) }
    html.append("<label>")
    html.append(page("Peringkat", "Rank"))
    html.append(" <select name=\"peringkat\"><option value=\"\">")
    html.append(page("Semua", "All"))
    html.append("</option><option value=\"ya\">")
    html.append(page("Hanya yang diperingkat", "Only ranked"))
    html.append("</option><option value=\"tidak\">")
    html.append(page("Hanya yang tidak diperingkat", "Only not ranked"))
    html.append("</option></select></label>\n<button type=\"reset\" class=\"button\">")
    html.append(page("Kosongkan", "Clear"))
    html.append("</button>\n<output data-text=\"")
    html.append(page("{n} dari {total} ", "{n} of {total} "))
    html.append(regions.type.plural, page)
    html.append("\"></output>\n</form>\n")
  }

  private func writeIslands(into html: inout ByteBuffer) {
    var islands: [String] = []
    for row in regions.rows {
      if let island = row.region.islandGroup, !islands.contains(island) { islands.append(island) }
    }
    guard islands.count > 1 else { return }
    html.append("<label>")
    html.append(page("Gugus pulau", "Island group"))
    html.append(" <select name=\"pulau\"><option value=\"\">")
    html.append(page("Semua", "All"))
    html.append("</option>")
    for island in islands.sorted() {
      html.append("<option value=\"")
      html.append(escaping: island.replacing(" ", with: "-"))
      html.append("\">")
      html.append(escaping: island)
      html.append("</option>")
    }
    html.append("</select></label>\n")
  }

  private func writeProvinces(into html: inout ByteBuffer) {
    let codes = Set(regions.rows.compactMap(\.region.code.parent))
    guard codes.count > 1 else { return }
    html.append("<label>")
    html.append(page("Provinsi", "Province"))
    html.append(" <select name=\"provinsi\"><option value=\"\">")
    html.append(page("Semua", "All"))
    html.append("</option>")
    for province in page.site.reference.provinces where codes.contains(province.code) {
      html.append("<option value=\"")
      html.append(escaping: province.code.rawValue)
      html.append("\">")
      html.append(escaping: province.name)
      html.append("</option>")
    }
    html.append("</select></label>\n")
  }

  private func writeUnrecorded(into html: inout ByteBuffer) {
    if regions.uncounted > 0 {
      html.append("<p class=\"small soft\">")
      html.append(regions.uncounted, of: regions.registered, page)
      html.append(" ")
      html.append(regions.type.plural, page)
      html.append(
        page(
          " tercatat dengan sifat data yang tidak dihitung di halaman ini.</p>\n",
          " are recorded with a nature of data that this page does not count.</p>\n"))
    }
    guard regions.unrecorded > 0 else { return }
    html.append("<p class=\"small soft\">")
    html.append(regions.unrecorded, of: regions.registered, page)
    html.append(" ")
    html.append(regions.type.plural, page)
    html.append(page(" belum tercatat di sini; ", " are not recorded here; "))
    html.appendLinkStart(.regions, from: page)
    html.append(page("lihat daftar semua wilayah", "see the list of all regions"))
    html.append("</a>.</p>\n")
  }
}
