import PlanModel

/// A report with exactly what is due: one entry for every action that the agency leads and that is not cancelled.
struct ReportScaffold {
  let plan: Plan
  /// Position in the plan's `agencies`.
  let agency: Int
  let period: ReportingPeriod
  let date: CalendarDate

  /// Inside the region's folder.
  var path: String { "laporan/\(period.label)/\(plan.agencies[agency].id).yaml" }

  /// Positions of the actions to report on.
  var actions: [Int] {
    let cancelled = Set(
      plan.amendments.compactMap { amendment -> Int? in
        guard case .cancellation = amendment.change, amendment.date <= date else { return nil }
        return amendment.action
      })
    return plan.actions.indices.filter { plan.actions[$0].lead == agency && !cancelled.contains($0) }
  }

  var text: String {
    let up = String(repeating: "../", count: plan.region.depth + 2)
    var text = """
      # yaml-language-server: $schema=\(up)schema/laporan.schema.json
      #
      # Laporan \(plan.agencies[agency].name.string), \(period.label): \(period.firstDay) sampai \(period.lastDay).
      # Isi setiap «ISI». Nol ditulis 0; yang belum ada datanya tetap null dengan alasannya.
      laporan: 1
      wilayah: "\(plan.region)"
      rad: \(plan.id)
      periode: \(period.label)
      instansi: \(plan.agencies[agency].id)
      tanggal: \(date)
      capaian:

      """
    for position in actions {
      let action = plan.actions[position]
      text += "  \(action.id):                               # \(singleLine(action.title))\n"
      text += "    status: berjalan                # belum-mulai | berjalan | selesai | terhambat\n"
      guard !action.indicators.isEmpty else { continue }
      text += "    indikator:\n"
      for indicator in action.indicators {
        text += "      \(indicator.id): {nilai: null, alasan: belum-ada-data}"
        text += "   # «ISI \(singleLine(indicator.name)), dalam \(singleLine(indicator.unit))»\n"
      }
    }
    return text
  }

  /// Text for a comment: one line, without the sign that closes a mark.
  private func singleLine(_ text: PlanText) -> String {
    text.string.split(whereSeparator: \.isNewline).joined(separator: " ").replacing("»", with: "›")
  }
}
