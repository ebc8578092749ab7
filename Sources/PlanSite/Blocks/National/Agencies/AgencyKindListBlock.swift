import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// All kinds of agency by group, with how many regions have one in a recorded plan.
  static let agencyKindList = Block(
    name: "daftar-jenis-instansi",
    summary: LocalizedText(
      id: "Semua jenis instansi menurut rumpunnya, dan di berapa wilayah masing-masing tercatat.",
      en: "All kinds of agency by group, and in how many regions each is recorded."),
    sees: .outline,
    national: { context, _, html in
      let page = context.page
      html.append("<form class=\"filters\" data-filter=\"daftar-jenis\" hidden>\n<label>")
      html.append(page("Nama instansi", "Name of the agency"))
      html.append(" <input type=\"search\" name=\"q\"></label>\n<output data-text=\"")
      html.append(page("{n} dari {total} jenis instansi", "{n} of {total} kinds of agency"))
      html.append("\"></output>\n</form>\n<div id=\"daftar-jenis\">\n")
      // Groups that some plan names come first: most readers look for their own office.
      let isNamed = { (group: AgencyKind.Group) in
        page.site.reference.agencyKinds.contains { $0.group == group && context.material.index.agencies[$0.id] != nil }
      }
      for group in AgencyKind.Group.allCases where isNamed(group) { write(group, context, &html) }
      for group in AgencyKind.Group.allCases where !isNamed(group) { write(group, context, &html) }
      html.append("</div>\n")
    })

  private static func write(_ group: AgencyKind.Group, _ context: NationalContext, _ html: inout ByteBuffer) {
    let page = context.page
    let kinds = page.site.reference.agencyKinds.filter { $0.group == group }
    guard !kinds.isEmpty else { return }
    html.append("<section data-group>\n<h2>")
    html.append(group.label, page)
    html.append("</h2>\n<ul class=\"list\">\n")
    for kind in kinds {
      html.append("<li data-item data-names=\"")
      html.append(escaping: ([kind.id, kind.abbreviation ?? ""] + kind.aliases).joined(separator: " "))
      html.append("\"><span>")
      html.appendLinkStart(.agencyKind(kind.id), from: page)
      html.append(kind.name, page)
      html.append("</a>")
      if let abbreviation = kind.abbreviation {
        html.append(" (")
        html.append(escaping: abbreviation)
        html.append(")")
      }
      html.append("</span><span class=\"soft\">")
      let count = context.material.index.agencies[kind.id] ?? 0
      if count == 0 {
        html.append(page("belum tercatat", "not recorded"))
      } else {
        html.append(page("di ", "in "))
        html.append(count, of: context.material.index.entries.count, page)
        html.append(page(" rencana", " plans"))
      }
      html.append("</span></li>\n")
    }
    html.append("</ul>\n</section>\n")
  }
}

extension AgencyKind.Group {
  var label: LocalizedText {
    switch self {
    case .regionalApparatus: LocalizedText(id: "Perangkat daerah", en: "Regional government")
    case .vertical: LocalizedText(id: "Instansi vertikal", en: "Field offices of ministries")
    case .lawEnforcement: LocalizedText(id: "Aparat penegak hukum", en: "Law enforcement")
    case .military: LocalizedText(id: "Militer", en: "Military")
    case .stateInstitution: LocalizedText(id: "Lembaga negara", en: "State institutions")
    case .ministry: LocalizedText(id: "Kementerian", en: "Ministries")
    case .villageGovernment: LocalizedText(id: "Pemerintah desa", en: "Village government")
    case .society: LocalizedText(id: "Masyarakat dan mitra", en: "Civil society and partners")
    case .international: LocalizedText(id: "Lembaga internasional", en: "International organizations")
    }
  }
}
