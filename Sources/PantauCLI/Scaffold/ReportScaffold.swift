import PlanModel

/// A report with exactly what is due: one entry for every action that the agency leads, that is scheduled for the period's
/// year and not cancelled. What the office has to say is left to fill in: until then the file is no report.
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
    return plan.actions.indices.filter {
      plan.actions[$0].lead == agency && !cancelled.contains($0)
        && plan.actions[$0].schedule?.contains(period.year) ?? true
    }
  }

  var text: String {
    let up = String(repeating: "../", count: plan.region.depth + 2)
    var text = """
      # yaml-language-server: $schema=\(up)schema/laporan.schema.json
      #
      # Laporan \(plan.agencies[agency].name.string), \(period.label): \(period.firstDay) sampai \(period.lastDay).
      # Ganti setiap tanda ISI; selama satu tanda masih ada, ini belum laporan. Angka ditulis tanpa titik ribuan: 1250.
      # Nol ditulis 0. Yang belum ada datanya ditulis: {nilai: null, alasan: belum-ada-data}
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
      text += "    status: «ISI belum-mulai | berjalan | selesai | terhambat»\n"
      guard !action.indicators.isEmpty else { continue }
      text += "    indikator:\n"
      for indicator in action.indicators {
        text += "      \(indicator.id): {nilai: «ISI angka»}   # \(singleLine(indicator.name)), dalam \(singleLine(indicator.unit))"
        text += target(of: indicator).map { "; target \(period.year): \($0)\n" } ?? "\n"
      }
    }
    return text
  }

  /// The year's target in words for a comment, if the plan has one.
  private func target(of indicator: Indicator) -> String? {
    guard let target = indicator.targets.first(where: { $0.year == period.year }),
      case .number(let number) = target.value
    else { return nil }
    return number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }

  /// Text for a comment: one line, without the sign that closes a mark.
  private func singleLine(_ text: PlanText) -> String {
    text.string.split(whereSeparator: \.isNewline).joined(separator: " ").replacing("»", with: "›")
  }
}
