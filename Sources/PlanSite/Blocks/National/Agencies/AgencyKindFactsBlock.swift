import Diagnostics
import Output
import PlanModel

extension Block {
  /// What a kind of agency is: its group and levels, what it was called before and what it became.
  static let agencyKindFacts = Block(
    name: "tentang-jenis-instansi",
    summary: LocalizedText(
      id: "Rumpun, tingkat, nama lain, masa berlaku, dan pengganti satu jenis instansi.",
      en: "Group, levels, other names, validity and successors of a kind of agency."),
    agencyKind: { context, _, html in
      let page = context.page
      let kind = context.kind
      let reference = page.site.reference
      html.append("<dl class=\"meta\">")
      pair(page("Rumpun", "Group"), &html) { $0.append(kind.group.label, page) }
      if let abbreviation = kind.abbreviation {
        pair(page("Singkatan", "Abbreviation"), &html) { $0.append(escaping: abbreviation) }
      }
      if !kind.aliases.isEmpty {
        pair(page("Juga ditulis", "Also written"), &html) {
          $0.append(data: PlanText(kind.aliases.joined(separator: ", ")), page)
        }
      }
      pair(page("Tingkat", "Level"), &html) { html in
        for (position, level) in kind.levels.enumerated() {
          if position > 0 { html.append(", ") }
          html.append(level.label, page)
        }
      }
      if let date = kind.validFrom { pair(page("Sejak", "Since"), &html) { $0.append(date, page) } }
      if let date = kind.validTo { pair(page("Sampai", "Until"), &html) { $0.append(date, page) } }
      let successors = kind.successors.compactMap { reference.agencyKind($0) }
      if !successors.isEmpty { pair(page("Penggantinya", "Became"), &html) { links(successors, page, &$0) } }
      let former = reference.agencyKinds.filter { $0.successors.contains(kind.id) }
      if !former.isEmpty { pair(page("Dahulu", "Formerly"), &html) { links(former, page, &$0) } }
      html.append("</dl>\n")
    })

  private static func pair(
    _ name: StaticString, _ html: inout ByteBuffer, _ write: (inout ByteBuffer) -> Void
  ) {
    html.append("<div><dt>")
    html.append(name)
    html.append("</dt><dd>")
    write(&html)
    html.append("</dd></div>")
  }

  private static func links(_ kinds: [AgencyKind], _ page: PageContext, _ html: inout ByteBuffer) {
    for (position, kind) in kinds.enumerated() {
      if position > 0 { html.append(", ") }
      html.appendLinkStart(.agencyKind(kind.id), from: page)
      html.append(escaping: kind.abbreviation ?? kind.name[page.language])
      html.append("</a>")
    }
  }
}

extension AgencyKind.Level {
  var label: LocalizedText {
    switch self {
    case .national: LocalizedText(id: "pusat", en: "national")
    case .province: LocalizedText(id: "provinsi", en: "province")
    case .regency: LocalizedText(id: "kabupaten/kota", en: "regency and city")
    case .district: LocalizedText(id: "kecamatan", en: "district")
    case .village: LocalizedText(id: "desa", en: "village")
    }
  }
}
