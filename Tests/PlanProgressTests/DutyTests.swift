import Diagnostics
import PlanModel
import PlanProgress
import Testing
import TestSupport

/// A duty is met, not met, not due, or unknown; never guessed.
@Suite struct DutyTests {
  private func duty(_ judgement: Duty.Judgement, from: PartialDate? = nil, to: PartialDate? = nil) -> Duty {
    Duty(
      id: "d", name: LocalizedText(verbatim: "d"), scope: .all, judgement: judgement, validFrom: from, validTo: to,
      instruments: ["perwali"],
      rules: [
        Duty.Rule(
          scope: .all, validFrom: PartialDate(year: 2008), validTo: PartialDate(day("2023-08-09")), offices: nil,
          range: SourceRange(source: SourceID(0), 0..<0)),
        Duty.Rule(
          scope: .regency, validFrom: PartialDate(day("2023-08-10")), offices: ["Kapolres", "Kapolresta"],
          range: SourceRange(source: SourceID(0), 0..<0)),
      ])
  }

  private func judge(
    _ duty: Duty, _ dossier: RegionDossier, asOf: String = "2024-06-30"
  ) -> DutyAssessment? {
    let framework = Framework.sketch(duties: [duty])
    let reports = dossier.plans.map { measure($0, framework: framework, asOf: day(asOf)) }
    return assessDuties(dossier, framework: framework, asOf: day(asOf), reports: reports).first
  }

  struct ForceRow: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var forces: [TaskForce]?
    var asOf = "2024-06-30"
    var taskForce: DutyAssessment.Verdict
    var chair: DutyAssessment.Verdict
  }

  @Test(arguments: [
    ForceRow(testDescription: "no profile", forces: nil, taskForce: .unknown, chair: .unknown),
    ForceRow(testDescription: "profile without one", forces: [], taskForce: .unknown, chair: .unknown),
    ForceRow(testDescription: "formed, chair unknown", forces: [.sketch()], taskForce: .met, chair: .unknown),
    ForceRow(
      testDescription: "formed, chair as asked", forces: [.sketch(executiveChair: "Kapolresta Kupang Kota")],
      taskForce: .met, chair: .met),
    ForceRow(
      testDescription: "leading words, not letters", forces: [.sketch(executiveChair: "Kapolrestabes Medan")],
      taskForce: .met, chair: .notMet),
    ForceRow(
      testDescription: "formed, other chair", forces: [.sketch(executiveChair: "Kepala DP3A")], taskForce: .met, chair: .notMet),
    ForceRow(
      testDescription: "judged by the regulation of the day", forces: [.sketch(executiveChair: "Kepala DP3A")],
      asOf: "2023-08-09", taskForce: .met, chair: .unknown),
    ForceRow(testDescription: "drafting", forces: [.sketch(.drafting)], taskForce: .notMet, chair: .notMet),
    ForceRow(testDescription: "dissolved", forces: [.sketch(.dissolved)], taskForce: .notMet, chair: .notMet),
    ForceRow(testDescription: "nothing known of its state", forces: [.sketch(.unknown)], taskForce: .unknown, chair: .unknown),
    ForceRow(
      testDescription: "not yet formed on the day", forces: [.sketch(since: PartialDate(year: 2025))], taskForce: .unknown,
      chair: .unknown),
    ForceRow(
      testDescription: "replaced and gone", forces: [.sketch(until: PartialDate(year: 2022))], taskForce: .notMet,
      chair: .notMet),
  ])
  func taskForces(row: ForceRow) {
    let profile = row.forces.map { RegionProfile.sketch(taskForces: $0) }
    let dossier = RegionDossier.sketch(profile: profile)
    #expect(judge(duty(.taskForce), dossier, asOf: row.asOf)?.verdict == row.taskForce)
    #expect(judge(duty(.executiveChair), dossier, asOf: row.asOf)?.verdict == row.chair)
  }

  @Test func metSaysUnderWhatAndSinceWhen() throws {
    let profile = RegionProfile.sketch(taskForces: [.sketch(since: PartialDate(year: 2018))])
    let found = try #require(judge(duty(.taskForce), .sketch(profile: profile)))
    #expect(found.reason == LocalizedText(id: "Keputusan Wali Kota 60/2018, sejak 2018.", en: "Mayor's Decree 60/2018, since 2018."))
    #expect(found.instrument == "sk-walikota")
    #expect(found.sinceYear == 2018)
    #expect(found.evidence == [Provenance(source: SourceID(1), line: 10)])
  }

  @Test func notDueBeforeItsTimeAndJudgedAtItsEnd() {
    let dossier = RegionDossier.sketch(profile: .sketch(taskForces: [.sketch(since: PartialDate(year: 2020))]))
    #expect(judge(duty(.taskForce, from: PartialDate(year: 2025)), dossier)?.verdict == .notDue)
    #expect(judge(duty(.taskForce, to: PartialDate(year: 2019)), dossier)?.verdict == .unknown)
    #expect(judge(duty(.taskForce, to: PartialDate(year: 2020)), dossier)?.verdict == .met)
  }

  @Test func plansAreEnactedByWhatTheDutyNames() {
    var plan = PlanSketch([ActionSketch("A", [IndicatorSketch("x")])]).plan()
    #expect(judge(duty(.planEnacted), .sketch())?.verdict == .unknown)
    #expect(judge(duty(.planEnacted), .sketch(plans: [plan]))?.verdict == .unknown)
    plan.status = .drafting
    #expect(judge(duty(.planEnacted), .sketch(plans: [plan]))?.verdict == .notMet)
    plan.enactedBy = [.sketch("sk-walikota")]
    #expect(judge(duty(.planEnacted), .sketch(plans: [plan]))?.verdict == .notMet)
    plan.enactedBy = [.sketch("perwali")]
    #expect(judge(duty(.planEnacted), .sketch(plans: [plan]))?.verdict == .met)
    plan.enacted = day("2024-07-01")
    #expect(judge(duty(.planEnacted), .sketch(plans: [plan]))?.verdict != .met, "not yet on the day judged")
  }

  /// The right instrument that came after the duty's last day is not called the wrong instrument.
  @Test func enactedTooLateNamesTheDays() throws {
    var plan = PlanSketch([ActionSketch("A", [IndicatorSketch("x")])]).plan()
    plan.enactedBy = [.sketch("perwali")]
    plan.enacted = day("2025-03-14")
    let enactment = duty(.planEnacted, to: PartialDate(year: 2024))
    let found = try #require(judge(enactment, .sketch(plans: [plan]), asOf: "2026-11-25"))
    #expect(found.verdict == .notMet)
    #expect(!found.reason.id.contains("yang diminta"))
    #expect(found.reason.id.contains("sejak 14\u{A0}Maret\u{A0}2025"))
    #expect(found.reason.id.contains("dinilai per 31\u{A0}Desember\u{A0}2024"))
    plan.enacted = day("2024-11-15")
    #expect(judge(enactment, .sketch(plans: [plan]), asOf: "2026-11-25")?.verdict == .met)
  }

  @Test func reportsAreCounted() {
    let late = ReportedSketch.number(1).on("2019-08-20")
    let values: [String: ReportedSketch] = ["2019-TW1": 1, "2019-TW2": late]
    let plan = PlanSketch([ActionSketch("A", [IndicatorSketch("x", values: values)])]).plan()
    let dossier = RegionDossier.sketch(plans: [plan])
    #expect(judge(duty(.reportsSent), dossier, asOf: "2019-04-01")?.verdict == .notDue)
    #expect(judge(duty(.reportsSent), dossier, asOf: "2019-09-01")?.verdict == .met)
    #expect(judge(duty(.reportsOnTime), dossier, asOf: "2019-09-01")?.share == 0.5)
    #expect(judge(duty(.reportsOnTime), dossier, asOf: "2019-09-01")?.verdict == .notMet)
    #expect(judge(duty(.reportsSent), dossier, asOf: "2019-11-01")?.share == 0.666666667)
    #expect(judge(duty(.reportsSent), .sketch())?.verdict == .unknown)
  }

  @Test func everyDutySpeaksBothLanguages() throws {
    let dossier = RegionDossier.sketch(profile: .sketch(taskForces: [.sketch()]))
    for judgement in Duty.Judgement.allCases {
      let reason = try #require(judge(duty(judgement), dossier)).reason
      #expect(!reason.id.isEmpty && !reason.en.isEmpty)
    }
  }
}
