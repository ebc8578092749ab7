import Diagnostics
import PlanModel

extension LintRule {
  static let futureDated = LintRule(
    code: "tanggal-sesudah-tanggal-acuan", severity: .information,
    title: LocalizedText(id: "Bertanggal sesudah tanggal acuan", en: "Dated after the as-of date"),
    explanation: LocalizedText(
      id: """
        Semua angka dihitung per satu tanggal acuan. Laporan, verifikasi, dan perubahan yang bertanggal sesudahnya belum \
        dihitung; itu bukan kesalahan kecuali tanggalnya salah tulis.
        """,
      en: """
        All figures are as of one date. Reports, verifications and amendments dated after it do not count yet, which is \
        no fault unless the date is a slip.
        """),
    example: .changing(ExamplePlan.verificationPath, "tanggal: 2020-02-10", to: "tanggal: 2020-12-10"),
    plan: { subject, findings in
      func report(
        _ name: @autoclosure () -> LocalizedText, _ date: CalendarDate, at range: SourceRange, action: String? = nil
      ) {
        guard date > subject.asOf else { return }
        let what = name()
        findings.report(
          at: range,
          id: "\(what.id) bertanggal \(date), sesudah tanggal acuan \(subject.asOf), jadi belum dihitung.",
          en: "\(what.en) is dated \(date), after the as-of date \(subject.asOf), so it does not count yet.",
          action: action)
      }
      for sent in subject.plan.reports {
        report(
          LocalizedText(id: "Laporan \(sent.period.label)", en: "The report on \(sent.period.label)"), sent.date,
          at: sent.dateRange ?? SourceRange(source: sent.source, lowerBound: 0, upperBound: 0))
      }
      for verification in subject.plan.verifications {
        report(
          LocalizedText(
            id: "Verifikasi \(verification.period.label)", en: "The verification of \(verification.period.label)"),
          verification.date,
          at: verification.dateRange ?? SourceRange(source: verification.source, lowerBound: 0, upperBound: 0))
      }
      for amendment in subject.plan.amendments {
        report(
          LocalizedText(id: "Perubahan", en: "The amendment"), amendment.date, at: amendment.range,
          action: amendment.action.map { subject.plan.actions[$0].id })
      }
    })
}
