import PlanModel

/// Targets by row and year of the plan: today's and those first ratified.
///
/// The chain of amendments decides, not what the plan's file happens to repeat: the first `dari` is the target first
/// ratified, the last `menjadi` dated on or before the as-of date is today's. An amendment that weakens a target without
/// a legal basis has no effect.
struct Targets {
  /// Row-major, row × year; nil: no target that year.
  var current: [Double?]
  var original: [Double?]

  init(plan: Plan, offsets: [Int], asOf: CalendarDate) {
    let years = plan.years.count
    let rows = offsets[offsets.count - 1]
    current = [Double?](repeating: nil, count: rows * years)
    for action in plan.actions.indices {
      for indicator in plan.actions[action].indicators.indices {
        let row = offsets[action] + indicator
        for target in plan.actions[action].indicators[indicator].targets where plan.years.contains(target.year) {
          current[row * years + target.year - plan.years.lowerBound] = Self.number(target.value)
        }
      }
    }
    original = current
    apply(plan.amendments, to: plan, offsets: offsets, asOf: asOf)
  }

  private mutating func apply(_ amendments: [Amendment], to plan: Plan, offsets: [Int], asOf: CalendarDate) {
    let years = plan.years.count
    var seen = Set<Int>()
    let order = amendments.indices.sorted { (amendments[$0].date, $0) < (amendments[$1].date, $1) }
    for position in order {
      let amendment = amendments[position]
      guard case .target(let indicator, let year, let from, let to) = amendment.change,
        let action = amendment.action, plan.years.contains(year)
      else { continue }
      let cell = (offsets[action] + indicator) * years + year - plan.years.lowerBound
      if seen.insert(cell).inserted {
        original[cell] = Self.number(from)
        current[cell] = Self.number(from)
      }
      let direction = plan.actions[action].indicators[indicator].direction
      let isWeaker = Self.weakens(direction, from: Self.number(from), to: Self.number(to))
      guard amendment.date <= asOf, !(isWeaker && amendment.legalBasis.isEmpty) else { continue }
      current[cell] = Self.number(to)
    }
  }

  private static func number(_ value: Value) -> Double? {
    if case .number(let number) = value { number } else { nil }
  }

  static func weakens(_ direction: Indicator.Direction, from: Double?, to: Double?) -> Bool {
    guard let from else { return false }
    guard let to else { return true }
    return direction == .down ? to > from : to < from
  }
}
