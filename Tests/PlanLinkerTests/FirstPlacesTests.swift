import Diagnostics
import PlanModel
import Testing

@testable import PlanLinker

@Suite struct FirstPlacesTests {
  /// A national year of values, of which many share an action, an indicator or a period.
  @Test func remembersTheFirstPlaceOfEveryValue() throws {
    var places = FirstPlaces()
    var keys: [UInt64] = []
    for action in 0..<40 {
      for indicator in 0..<20 {
        for number in 1...4 {
          let period = try #require(ReportingPeriod(year: 2020 + action % 3, calendar: .quarterly, number: number))
          keys.append(LinkedPlan.valueKey(action: action, indicator: indicator, period: period))
        }
      }
    }
    #expect(Set(keys).count == keys.count)
    #expect(!places.contains(keys[0]))
    for (index, key) in keys.enumerated() { #expect(places.insert(place(index), for: key) == nil) }
    for (index, key) in keys.enumerated() {
      #expect(places.contains(key))
      #expect(places.insert(place(index + 1), for: key) == place(index))
    }
    #expect(!places.contains(keys[keys.count - 1] + 1))
  }

  private func place(_ index: Int) -> SourceRange { SourceRange(source: SourceID(1), index..<index + 1) }
}
