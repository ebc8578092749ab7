import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// What was changed in the promises after they were made, by which instrument and why.
  static let amendments = Block(
    name: "perubahan-rencana",
    summary: LocalizedText(
      id: "Perubahan target dan aksi sesudah ditetapkan, dengan alasan dan dasar hukumnya.",
      en: "Changes of targets and actions after they were set, with reason and legal basis."),
    region: { context, _, html in
      guard let plan = context.plan else { return }
      let page = context.page
      let amendments = plan.amendments.filter { $0.date <= page.site.asOf }
      guard !amendments.isEmpty else {
        html.appendNotRecorded(page("Belum ada perubahan yang tercatat.", "No change is recorded."))
        return
      }
      html.append("<ul class=\"list\">\n")
      for amendment in amendments {
        html.append("<li><span><b>")
        html.append(amendment.date, page.language)
        html.append("</b>: ")
        write(amendment, plan, page, &html)
        html.append(" ")
        html.append(data: amendment.reason, page)
        html.append("</span><span class=\"soft\">")
        for basis in amendment.legalBasis {
          html.append(basis, page)
          html.append(" · ")
        }
        html.append(source: amendment.provenance, context)
        html.append("</span></li>\n")
      }
      html.append("</ul>\n")
    })

  private static func write(
    _ amendment: Amendment, _ plan: Plan, _ page: PageContext, _ html: inout ByteBuffer
  ) {
    let action = amendment.action.map { plan.actions[$0] }
    if let action {
      html.append("<a href=\"#aksi-")
      html.append(escaping: action.id)
      html.append("\">")
      html.append(escaping: action.id)
      html.append("</a> ")
    }
    switch amendment.change {
    case .target(let indicator, let year, let from, let to):
      if let action { html.append(data: action.indicators[indicator].name, page) }
      html.append(page(", target ", ", target "))
      html.append(year)
      html.append(page(" dari ", " from "))
      html.append(from.published, page.language)
      html.append(page(" menjadi ", " to "))
      html.append(to.published, page.language)
    case .cancellation: html.append(page("dibatalkan", "cancelled"))
    case .weight(let from, let to):
      html.append(page("bobot dari ", "weight from "))
      html.append(number: from, page.language)
      html.append(page(" menjadi ", " to "))
      html.append(number: to, page.language)
    case .property(let property, let indicator, let from, let to):
      if let action { html.append(data: action.indicators[indicator].name, page) }
      html.append(", ")
      html.append(escaping: property.rawValue)
      html.append(page(" dari ", " from "))
      html.append(data: from, page)
      html.append(page(" menjadi ", " to "))
      html.append(data: to, page)
    case .addition(let indicator):
      if let action, let indicator { html.append(data: action.indicators[indicator].name, page) }
      html.append(page(" ditambahkan", " added"))
    case .removal(let action, let indicator):
      html.append(escaping: action)
      if let indicator {
        html.append(".")
        html.append(escaping: indicator)
      }
      html.append(page(" dihapus", " removed"))
    }
    html.append(".")
  }
}
