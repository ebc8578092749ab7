import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// Under the region's name: which plan this is, and what one can do with the page.
  static let regionLead = Block(
    name: "ikhtisar-wilayah",
    summary: LocalizedText(
      id: "Rencana mana yang dibahas halaman ini, dan tombol cetak, bandingkan, dan unduh.",
      en: "Which plan the page is about, and the buttons to print, compare and download."),
    region: { context, _, html in
      if let plan = context.plan { writeLead(plan, context, &html) } else { writeUnrecordedLead(context, &html) }
    })

  private static func writeLead(_ plan: Plan, _ context: RegionContext, _ html: inout ByteBuffer) {
    let page = context.page
    html.append("<p class=\"lead\">")
    html.append(data: plan.title, page)
    // Many titles already end with the years.
    if !plan.isTitledByItsYears {
      html.append(" ")
      html.append(plan.years)
    }
    html.append(", ")
    // A plan whose years are over is being drafted no more: that it was ratified is what nobody wrote down.
    let isOver = plan.years.upperBound < page.site.asOf.year
    html.append(
      isOver && plan.status == .drafting
        ? LocalizedText(id: "penetapannya tidak tercatat", en: "no ratification recorded") : plan.status.label, page)
    if let basis = plan.enactedBy.first {
      html.append(page(" dengan ", " by "))
      html.append(basis, page)
    }
    if isOver, plan.status != .finished, plan.status != .revoked {
      html.append(page("; masa rencana sudah berakhir", "; the plan's years are over"))
    }
    html.append(".</p>\n<p class=\"tools\"><button type=\"button\" class=\"button\" data-print hidden>")
    html.append(page("Cetak laporan", "Print this report"))
    html.append("</button> <a class=\"button\" href=\"")
    html.append(address: .page("banding"), from: page)
    html.append("?w=")
    html.append(escaping: context.region.code.rawValue)
    html.append("\">")
    html.append(page("Bandingkan", "Compare"))
    html.append("</a> <a class=\"button\" href=\"")
    html.append(address: .file("data/wilayah/", context.region.code, "/figures.json"), from: page)
    html.append("\">")
    html.append(page("Unduh data", "Download data"))
    html.append("</a> <button type=\"button\" class=\"button\" data-copy=\"{url}\" data-done=\"")
    html.append(page("Tersalin", "Copied"))
    html.append("\" hidden>")
    html.append(page("Salin tautan", "Copy link"))
    html.append("</button></p>\n")
  }

  private static func writeUnrecordedLead(_ context: RegionContext, _ html: inout ByteBuffer) {
    let page = context.page
    let region = context.region
    html.append("<p class=\"lead\">")
    html.append(region.type.label, page)
    if let province = context.province {
      html.append(page(" di Provinsi ", " in the province of "))
      html.append(escaping: province.displayName(page.language))
    } else if let islands = region.islandGroup {
      html.append(page(" di ", " in "))
      html.append(escaping: islands)
    }
    html.append(page(", kode wilayah ", ", region code "))
    html.append(escaping: region.code.rawValue)
    html.append(".</p>\n")
  }

  /// For regions whose plan is not recorded: what that means, and what it does not mean.
  static let notRecorded = Block(
    name: "belum-tercatat",
    summary: LocalizedText(
      id: "Keterangan bahwa rencana wilayah ini belum tercatat, dan apa artinya.",
      en: "Says that the region's plan is not recorded here, and what that means."),
    region: { context, _, html in
      guard context.plan == nil else { return }
      let page = context.page
      html.append("<div class=\"notice notice--warn\"><p><strong>")
      html.append(
        page("Rencana aksi daerah belum tercatat di sini.", "No regional action plan is recorded here."))
      html.append("</strong></p><p>")
      html.append(
        page(
          """
          Itu tidak berarti rencananya belum ada: berkasnya belum diterima atau belum ditemukan. Pemerintah daerah \
          dapat menambahkannya dengan 
          """,
          """
          That does not mean that there is no plan: its file has not been received or found. The regional government \
          can add it with 
          """))
      html.appendLinkStart(.page("panduan"), from: page)
      html.append(page("panduan ini", "this guide"))
      html.append("</a>.</p></div>\n")
    })
}

extension Plan.Status {
  var label: LocalizedText {
    switch self {
    case .drafting: LocalizedText(id: "sedang disusun", en: "being drafted")
    case .enacted: LocalizedText(id: "ditetapkan", en: "enacted")
    case .running: LocalizedText(id: "berjalan", en: "running")
    case .finished: LocalizedText(id: "selesai", en: "finished")
    case .revoked: LocalizedText(id: "dicabut", en: "revoked")
    }
  }
}
