import PlanModel

/// Complementary suppression: a total that would give a small cell back is itself published as what its parts say.
///
/// Git holds only the band of a small cell (`kurang_dari`), so nothing that Pantau computes can reveal it: a sum with a
/// band in it is a range. What could reveal it is another figure that somebody wrote: korban seluruhnya 12 beside
/// korban laki-laki 9 and korban perempuan «kurang dari 5». Such a total becomes the range of its parts, 9 to 13, before
/// anything is computed from it, so pages, charts, exports, `why` and scores all say the same and none says more.
///
/// Looked at are the sensitive indicators with one unit. A value is held against the sums of other indicators of its action,
/// and of those of any other single action, in its period and running since the year's or the plan's start.
extension PlanValues {
  mutating func withholdTotals(of plan: Plan) {
    var groups: [(unit: PlanText, rows: [[Int]])] = []
    var running: Set<Int> = []
    for action in plan.actions.indices {
      let indicators = plan.actions[action].indicators
      for position in indicators.indices where indicators[position].isSensitive {
        let unit = indicators[position].unit
        let row = offsets[action] + position
        if indicators[position].isRunningCount { running.insert(row) }
        let group = groups.firstIndex { $0.unit == unit } ?? groups.endIndex
        if group == groups.endIndex { groups.append((unit, [])) }
        if let last = groups[group].rows.last, last.contains(where: { $0 >= offsets[action] }) {
          groups[group].rows[groups[group].rows.endIndex - 1].append(row)
        } else {
          groups[group].rows.append([row])
        }
      }
    }
    for group in groups where group.rows.contains(where: { $0.contains(where: hasBand) }) {
      withholdTotals(among: group.rows, running, periodsPerYear: plan.calendar.periodsPerYear)
    }
  }

  private func hasBand(_ row: Int) -> Bool {
    (row * periods.count..<(row + 1) * periods.count).contains { cells[$0].kind == .fewerThan }
  }

  /// Candidates are judged by what was written, not by what an earlier step already widened: order changes nothing.
  ///
  /// - Parameters:
  ///   - actions: the rows of one unit, by action.
  ///   - running: rows that count on from period to period. A small one says of several small parts that they are smaller
  ///     still (four of them within «kurang dari 5» are one each), so it is withheld too.
  private mutating func withholdTotals(among actions: [[Int]], _ running: Set<Int>, periodsPerYear: Int) {
    var reported: [(cell: Int, range: ClosedRange<Double>)] = []
    var corrected: [(cell: Int, range: ClosedRange<Double>)] = []
    for (own, rows) in actions.enumerated() {
      for row in rows {
        for period in periods.indices {
          let cell = cells[row * periods.count + period]
          let isSmallRunning = cell.kind == .fewerThan && running.contains(row)
          guard cell.kind == .number || cell.correctedKind == .number || isSmallRunning else { continue }
          let parts = actions.enumerated().flatMap { action, rows in
            self.parts(of: action == own ? rows.filter { $0 != row } : rows, at: period, periodsPerYear: periodsPerYear)
          }
          func hull(around total: Double) -> ClosedRange<Double>? {
            Self.union(parts.compactMap { PartSums.hull(of: $0.ranges, atLeast: $0.count, around: total...total) })
          }
          if isSmallRunning {
            let sums = parts.filter { $0.count == 1 }
            let range = Self.union(
              sums.compactMap { PartSums.hull(of: $0.ranges, atLeast: 1, around: cell.low...cell.high) })
            if let range, range.upperBound > cell.high { reported.append((row * periods.count + period, range)) }
          }
          if cell.kind == .number, let range = hull(around: cell.low) {
            reported.append((row * periods.count + period, range))
          }
          if cell.correctedKind == .number, let range = hull(around: cell.correctedLow) {
            corrected.append((row * periods.count + period, range))
          }
        }
      }
    }
    for (cell, range) in reported { cells[cell].withhold(range) }
    for (cell, range) in corrected { cells[cell].withholdCorrected(range) }
  }

  private static func union(_ ranges: [ClosedRange<Double>]) -> ClosedRange<Double>? {
    ranges.reduce(nil) { hull, range in
      hull.map { min($0.lowerBound, range.lowerBound)...max($0.upperBound, range.upperBound) } ?? range
    }
  }

  /// What a total of this period may be the sum of, and of how many parts at least: a period's own value is no sum of itself,
  /// a running one may be.
  private func parts(
    of rows: [Int], at period: Int, periodsPerYear: Int
  ) -> [(ranges: [ClosedRange<Double>], count: Int)] {
    let now = rows.map { cells[$0 * periods.count + period] }.filter(\.hasValue).map { $0.low...$0.high }
    let starts = [period / periodsPerYear * periodsPerYear, 0]
    let running = Set(starts).sorted().filter { $0 < period }.map { start in
      (ranges: rows.map { runningSum(of: $0, start...period) }, count: 1)
    }
    return [(now, 2)] + running
  }

  private func runningSum(of row: Int, _ span: ClosedRange<Int>) -> ClosedRange<Double> {
    var low = 0.0
    var high = 0.0
    for period in span {
      let cell = cells[row * periods.count + period]
      guard cell.hasValue else { continue }
      low += cell.low
      high += cell.high
    }
    return low...high
  }

  // MARK: Running counts

  /// The difference between two running counts is the count between them: where it is a small cell, the later one becomes
  /// what can be said without it. Held against is the last number that is published, so small steps add up until together
  /// they are large enough. A range that stands for a total already must not end just above such a number, nor a number
  /// stand just above where such a range begins: either would say the same of the step.
  mutating func withholdSmallSteps(of plan: Plan, threshold: Int) {
    let small = 1..<Double(max(1, threshold))
    for action in plan.actions.indices {
      let indicators = plan.actions[action].indicators
      for position in indicators.indices
      where indicators[position].isSensitive && indicators[position].isRunningCount {
        var published: [Double] = []
        for cell in (offsets[action] + position) * periods.count..<(offsets[action] + position + 1) * periods.count {
          // What is said in place of a value that is a small step above something published.
          func unspecific(_ value: Double) -> ClosedRange<Double>? {
            let bases = published.filter { small.contains(value - $0) }
            guard let first = bases.min(), let last = bases.max() else { return nil }
            return first...last + small.upperBound - 1
          }
          var now: [Double] = []
          // What is said in place of a cell; nil: what it says already.
          func instead(_ kind: Cell.Kind, _ low: Double, _ high: Double) -> ClosedRange<Double>? {
            switch kind {
            case .range:
              defer { published.append(low) }
              return unspecific(high).map { min(low, $0.lowerBound)...$0.upperBound }
            case .number:
              if let range = unspecific(low) { return range }
              now.append(low)
              return nil
            default: return nil
            }
          }
          if let range = instead(cells[cell].kind, cells[cell].low, cells[cell].high) { cells[cell].withhold(range) }
          if let range = instead(cells[cell].correctedKind, cells[cell].correctedLow, cells[cell].correctedHigh) {
            cells[cell].withholdCorrected(range)
          }
          if !now.isEmpty { published = now }
        }
      }
    }
  }
}

extension Indicator {
  /// Says in each period how many there have been so far.
  fileprivate var isRunningCount: Bool { aggregation == .latest && targetKind == .cumulative }
}

extension PlanValues.Cell {
  fileprivate mutating func withhold(_ range: ClosedRange<Double>) {
    (kind, low, high) = (.range, range.lowerBound, range.upperBound)
  }

  fileprivate mutating func withholdCorrected(_ range: ClosedRange<Double>) {
    (correctedKind, correctedLow, correctedHigh) = (.range, range.lowerBound, range.upperBound)
  }
}

/// Sums of some of the parts of a total.
enum PartSums {
  private struct Sum: Hashable {
    var low: Double
    var width: Double
    var count: Int
  }

  /// Where there are more different sums than this, only those of all parts and of all but one are looked at.
  private static let limit = 512

  /// The hull of all sums of at least `count` parts that hold a band and could be a value of `total`; nil when there is none.
  ///
  /// - Complexity: O(parts × different sums)
  static func hull(of parts: [ClosedRange<Double>], atLeast count: Int, around total: ClosedRange<Double>) -> ClosedRange<Double>? {
    guard parts.contains(where: { $0.lowerBound < $0.upperBound }) else { return nil }
    var sums: Set<Sum> = [Sum(low: 0, width: 0, count: 0)]
    for part in parts where part.lowerBound <= total.upperBound {
      for sum in Array(sums) where sum.low + part.lowerBound <= total.upperBound {
        sums.insert(
          Sum(
            low: sum.low + part.lowerBound, width: sum.width + part.upperBound - part.lowerBound,
            count: min(sum.count + 1, count)))
      }
      if sums.count > limit { return nearlyAll(parts, around: total) }
    }
    var hull: ClosedRange<Double>?
    for sum in sums where sum.count == count && sum.width > 0 && total.lowerBound <= sum.low + sum.width {
      let (low, high) = (sum.low, sum.low + sum.width)
      hull = hull.map { min($0.lowerBound, low)...max($0.upperBound, high) } ?? low...high
    }
    return hull
  }

  private static func nearlyAll(_ parts: [ClosedRange<Double>], around total: ClosedRange<Double>) -> ClosedRange<Double>? {
    let low = parts.reduce(0) { $0 + $1.lowerBound }
    let high = parts.reduce(0) { $0 + $1.upperBound }
    var hull: ClosedRange<Double>?
    for left in [0...0] + parts {
      let sum = (low - left.lowerBound)...(high - left.upperBound)
      guard sum.lowerBound < sum.upperBound, sum.overlaps(total) else { continue }
      hull = hull.map { min($0.lowerBound, sum.lowerBound)...max($0.upperBound, sum.upperBound) } ?? sum
    }
    return hull
  }
}
