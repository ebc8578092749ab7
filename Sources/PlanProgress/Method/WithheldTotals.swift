import PlanModel

/// Complementary suppression: a total that would give a small cell back is itself published as what its parts say.
///
/// Git holds only the band of a small cell (`kurang_dari`), so nothing that Pantau computes can reveal it: a sum with a
/// band in it is a range. What could reveal it is another figure that somebody wrote: korban seluruhnya 12 beside
/// korban laki-laki 9 and korban perempuan «kurang dari 5». Such a total becomes the range of its parts, 9 to 13, before
/// anything is computed from it, so pages, charts, exports, `why` and scores all say the same and none says more.
///
/// Looked at are the sensitive indicators of one action with one unit: a cell against the sum of any other cells of its
/// period, and against the running sum of another indicator since the year's or the plan's start.
extension PlanValues {
  mutating func withholdTotals(of plan: Plan) {
    let width = periods.count
    for action in plan.actions.indices {
      let rows = offsets[action]..<offsets[action + 1]
      let hasBand = rows.contains { row in
        (row * width..<(row + 1) * width).contains { cells[$0].kind == .fewerThan }
      }
      guard hasBand else { continue }
      var units: [PlanText] = []
      for indicator in plan.actions[action].indicators where !units.contains(indicator.unit) {
        units.append(indicator.unit)
      }
      for unit in units {
        let group = rows.filter { row in
          let indicator = plan.actions[action].indicators[row - rows.lowerBound]
          return indicator.unit == unit && indicator.isSensitive
        }
        withholdTotals(among: group, periodsPerYear: plan.calendar.periodsPerYear)
      }
    }
  }

  /// Candidates are judged by what was written, not by what an earlier step already widened: order changes nothing.
  private mutating func withholdTotals(among rows: [Int], periodsPerYear: Int) {
    var reported: [(cell: Int, range: ClosedRange<Double>)] = []
    var corrected: [(cell: Int, range: ClosedRange<Double>)] = []
    for row in rows {
      for period in periods.indices {
        let cell = row * periods.count + period
        guard cells[cell].kind == .number || cells[cell].correctedKind == .number else { continue }
        let parts = partSums(of: rows.filter { $0 != row }, at: period, periodsPerYear: periodsPerYear)
        if cells[cell].kind == .number, let range = Self.hull(of: parts, around: cells[cell].low) {
          reported.append((cell, range))
        }
        if cells[cell].correctedKind == .number, let range = Self.hull(of: parts, around: cells[cell].correctedLow) {
          corrected.append((cell, range))
        }
      }
    }
    for (cell, range) in reported {
      cells[cell].kind = .range
      cells[cell].low = range.lowerBound
      cells[cell].high = range.upperBound
    }
    for (cell, range) in corrected {
      cells[cell].correctedKind = .range
      cells[cell].correctedLow = range.lowerBound
      cells[cell].correctedHigh = range.upperBound
    }
  }

  /// All sums with a band in them that a value of this period could be.
  private func partSums(of rows: [Int], at period: Int, periodsPerYear: Int) -> [ClosedRange<Double>] {
    var found = sums(of: rows, in: period)
    for row in rows {
      for start in [period / periodsPerYear * periodsPerYear, 0] {
        if let sum = runningSum(of: row, start...period) { found.append(sum) }
      }
    }
    return found
  }

  private static func hull(of ranges: [ClosedRange<Double>], around total: Double) -> ClosedRange<Double>? {
    ranges.filter { $0.contains(total) }.reduce(nil) { hull, range in
      hull.map { min($0.lowerBound, range.lowerBound)...max($0.upperBound, range.upperBound) } ?? range
    }
  }

  /// The ranges of all sums of two or more cells of one period that hold a band; at most 2^10 of them.
  private func sums(of rows: [Int], in period: Int) -> [ClosedRange<Double>] {
    let parts = rows.map { cells[$0 * periods.count + period] }.filter(\.hasValue).prefix(10)
    guard parts.contains(where: { $0.kind == .fewerThan }) else { return [] }
    var found: [ClosedRange<Double>] = []
    for subset in 1..<(1 << parts.count) where subset.nonzeroBitCount > 1 {
      var low = 0.0
      var high = 0.0
      for (index, part) in parts.enumerated() where subset >> index & 1 == 1 {
        low += part.low
        high += part.high
      }
      if high > low { found.append(low...high) }
    }
    return found
  }

  private func runningSum(of row: Int, _ span: ClosedRange<Int>) -> ClosedRange<Double>? {
    var low = 0.0
    var high = 0.0
    for period in span {
      let cell = cells[row * periods.count + period]
      guard cell.hasValue else { continue }
      low += cell.low
      high += cell.high
    }
    return high > low ? low...high : nil
  }
}
