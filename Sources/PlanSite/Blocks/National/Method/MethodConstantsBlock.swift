import Charts
import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// Every number on which the method rests, from the framework's file and from the code that uses it.
  static let methodConstants = Block(
    name: "tetapan-metode",
    summary: LocalizedText(
      id: "Semua tetapan metode: tenggat, ambang, pita, syarat peringkat.",
      en: "All constants of the method: deadlines, thresholds, bands, conditions for ranks."),
    national: { context, _, html in
      let page = context.page
      for framework in usedFrameworks(context) {
        MethodConstants(framework: framework, page: page).write(into: &html)
      }
    })
}

private struct MethodConstants {
  let framework: Framework
  let page: PageContext

  func write(into html: inout ByteBuffer) {
    let frame = TableFrame(
      id: "tetapan-\(framework.id)", caption: framework.abbreviation,
      note: LocalizedText(
        id: "Dari berkas kerangka dan dari program yang menghitung; halaman ini tidak menuliskannya sendiri.",
        en: "From the framework's file and from the program that computes; this page does not state them itself."),
      headings: [.text("Tetapan", "Constant"), .number("Nilai", "Value")], sorts: false)
    frame.open(page, into: &html)
    row(page("Laporan jatuh tempo sesudah akhir periode", "Reports are due after a period's end"), &html) {
      $0.append(framework.deadlineDays)
      $0.append(page(" hari", " days"))
    }
    row(page("Sesuai jadwal: paling sedikit bagian ini dari yang seharusnya kini", "On schedule: at least this part of what is expected by now"), &html) {
      $0.append(percent: framework.status.onSchedule, page.language)
    }
    row(page("Tertinggal: paling sedikit bagian ini; di bawahnya kritis", "Behind: at least this part; below it, critical"), &html) {
      $0.append(percent: framework.status.behind, page.language)
    }
    row(page("Peringkat memerlukan indikator yang dinilai", "A rank needs scored indicators"), &html) {
      $0.append(framework.guardRule.minimumScoredIndicators)
    }
    row(page("Peringkat memerlukan bagian laporan yang masuk", "A rank needs a share of due reports"), &html) {
      $0.append(percent: framework.guardRule.minimumReportedShare, page.language)
    }
    row(page("Jumlah korban atau kasus di bawah ini hanya ditulis sebagai rentang", "Counts of victims or cases below this are written as a band only"), &html) {
      $0.append(framework.smallCellThreshold)
    }
    row(page("Nomor layanan dianggap lama sesudah", "A hotline's check is old after"), &html) {
      $0.append(framework.hotlineCheckDays)
      $0.append(page(" hari", " days"))
    }
    writeWarnings(into: &html)
    frame.close(into: &html)
    writeBands(into: &html)
  }

  private func row(_ name: StaticString, _ html: inout ByteBuffer, _ value: (inout ByteBuffer) -> Void) {
    html.append("<tr><th scope=\"row\">")
    html.append(name)
    html.append("</th><td class=\"num\">")
    value(&html)
    html.append("</td></tr>\n")
  }

  private func writeWarnings(into html: inout ByteBuffer) {
    row(page("Peringatan batas atas: bagian indikator yang mencapai target", "Ceiling warning: share of indicators at their target"), &html) {
      $0.append(percent: ScoreWarning.Threshold.ceilingShare, page.language)
      $0.append(page(", sedikitnya ", ", at least "))
      $0.append(ScoreWarning.Threshold.minimumIndicators)
    }
    row(page("Peringatan nilai seragam atau bulat: nilai yang dilaporkan", "Warning of uniform or round values: reported values"), &html) {
      $0.append(page("sedikitnya ", "at least "))
      $0.append(ScoreWarning.Threshold.minimumValues)
    }
    row(page("Peringatan lonjakan: indikator, dan bagian hasil setahun di periode terakhir", "Jump warning: indicators, and the year's part in the last period"), &html) {
      $0.append(ScoreWarning.Threshold.minimumJumps)
      $0.append("; ")
      $0.append(percent: ScoreWarning.Threshold.jumpShare, page.language)
    }
    row(page("Peringatan kelompok: unit dengan angka penuh atau sama", "Group warning: units with full or equal figures"), &html) {
      $0.append(percent: GroupWarning.minimumShare, page.language)
      $0.append(page(", sedikitnya ", ", at least "))
      $0.append(GroupWarning.minimumUnits)
    }
  }

  private func writeBands(into html: inout ByteBuffer) {
    let frame = TableFrame(
      id: "pita-\(framework.id)",
      caption: LocalizedText(id: "Predikat tahun yang selesai", en: "Bands of a finished year"),
      note: LocalizedText(
        id: "Batasnya terbuka di bawah: angka tepat di batas masuk predikat di bawahnya.",
        en: "Open below: a figure right at a limit belongs to the band beneath."),
      headings: [.text("Predikat", "Band"), .number("Di atas", "Above")], sorts: false)
    frame.open(page, into: &html)
    for (position, band) in framework.bands.enumerated() {
      html.append("<tr><th scope=\"row\">")
      html.append(band: position, of: framework, page)
      html.append("</th><td class=\"num\">")
      if let above = band.above {
        html.append(percent: above, page.language)
      } else {
        html.append(page("selebihnya", "anything else"))
      }
      html.append("</td></tr>\n")
    }
    frame.close(into: &html)
  }
}
