import PlanModel
import Testing

@Suite struct PeriodLabelTests {
  @Test(arguments: ["2019-B09", "2019-TW3", "2019-CW2", "2019-S2", "2019-TH"])
  func readsWhatItWrites(label: String) { #expect(ReportingPeriod(label)?.label == label) }

  @Test(arguments: [
    "", "2019", "2019-", "2019-X1", "2019-S3", "2019-S", "2019-S22", "2019-B9", "2019-B+9", "+201-S1", "2019-TH1",
    "2019-TW-1", "2019_S1", "219-S1", "2019-s1", "2019-S1 ",
  ])
  func readsNothingElse(label: String) { #expect(ReportingPeriod(label) == nil) }
}
