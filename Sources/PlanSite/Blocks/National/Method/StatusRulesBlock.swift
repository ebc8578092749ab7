import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// The states of an action in the order in which they are tried, each with its rule.
  static let statusRules = Block(
    name: "aturan-status",
    summary: LocalizedText(
      id: "Semua status aksi menurut urutannya, dengan aturannya.", en: "All states of an action in order, with their rules."),
    page: { page, _, html in
      html.append("<ol class=\"list\">\n")
      for status in ActionStatus.allCases {
        html.append("<li><span>")
        html.append(rule(status, page))
        html.append("</span>")
        html.append(status, page.language)
        html.append("</li>\n")
      }
      html.append("</ol>\n")
    })

  private static func rule(_ status: ActionStatus, _ page: PageContext) -> StaticString {
    switch status {
    case .notApplicable:
      page("Laporan terbaru yang jatuh tempo menyatakan tidak berlaku, dengan alasan dan dasar hukum.",
        "The newest due report says it does not apply, with reason and legal basis.")
    case .cancelled:
      page("Dibatalkan melalui perubahan rencana dengan dasar hukum.", "Cancelled by an amendment with a legal basis.")
    case .notDue: page("Belum ada periode yang jatuh tempo.", "No period is due yet.")
    case .achieved: page("Capaian tahun ini penuh.", "This year's achievement is full.")
    case .notReported: page("Periode terbaru yang jatuh tempo tidak punya nilai.", "The newest due period has no value.")
    case .late: page("Tahunnya sudah lewat dan capaiannya belum penuh.", "The year is over and achievement is not full.")
    case .onSchedule:
      page("Capaian sebanding dengan yang seharusnya kini; ambangnya di tabel tetapan.",
        "Achievement keeps pace with what is expected by now; the threshold stands in the table of constants.")
    case .behind: page("Di bawah ambang sesuai jadwal.", "Below the threshold of on schedule.")
    case .critical: page("Di bawah ambang tertinggal.", "Below the threshold of behind.")
    case .notScored:
      page("Sudah dilaporkan, tetapi tidak ada yang dapat dinilai sekarang.",
        "Reported, and nothing of it can be scored now.")
    }
  }
}
