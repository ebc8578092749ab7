import Diagnostics
import PlanModel

extension DutyJudge {
  /// Plans under this framework whose nature counts, newest first.
  private var plans: [Int] {
    dossier.plans.indices.filter {
      dossier.plans[$0].framework == framework.id && counted.contains(dossier.plans[$0].nature)
    }
  }

  /// Enacted by an instrument that the duty names, on or before the day judged.
  func planEnacted() -> DutyAssessment {
    guard let newest = plans.first else { return verdict(.unknown, Self.notRecorded) }
    for index in plans {
      let plan = dossier.plans[index]
      for basis in plan.enactedBy where basis.status != .draft && counts(basis) {
        let day = plan.enacted ?? basis.date
        let since = day.map { PartialDate($0) } ?? basis.year.map { PartialDate(year: $0) }
        if let since, since.firstDay > judged { continue }
        let tail = since.map { LocalizedText(id: ", sejak \($0.text(.indonesian))", en: ", since \($0.text(.english))") }
        return verdict(
          .met,
          LocalizedText(id: "\(basis.shortName.id)\(tail?.id ?? "").", en: "\(basis.shortName.en)\(tail?.en ?? "")."),
          since: since, instrument: basis.type, evidence: [basis.provenance], citations: basis.citations)
      }
    }
    if let late = enactedTooLate() { return late }
    let plan = dossier.plans[newest]
    if let other = plan.enactedBy.first(where: { $0.status != .draft }) {
      let asked = duty.instruments.map { LegalBasis.typeName($0) }
      return verdict(
        .notMet,
        LocalizedText(
          id: "Ditetapkan dengan \(other.shortName.id); yang diminta: \(asked.map(\.id).joined(separator: ", ")).",
          en: "Set by \(other.shortName.en); asked for: \(asked.map(\.en).joined(separator: ", "))."),
        instrument: other.type, evidence: [other.provenance], citations: other.citations)
    }
    if plan.status == .drafting {
      return verdict(
        .notMet, LocalizedText(id: "Rencananya masih disusun.", en: "The plan is still being drafted."),
        evidence: [plan.provenance])
    }
    return verdict(
      .unknown,
      LocalizedText(
        id: "Dengan apa rencana ini ditetapkan belum tercatat di sini.",
        en: "By what instrument the plan was enacted is not recorded here."), evidence: [plan.provenance])
  }

  /// Enacted by the right instrument, but after the day judged: the earliest such basis.
  private func enactedTooLate() -> DutyAssessment? {
    let late = plans.flatMap { index in
      let plan = dossier.plans[index]
      return plan.enactedBy.filter { $0.status != .draft && counts($0) }.compactMap { basis in
        let since = (plan.enacted ?? basis.date).map { PartialDate($0) } ?? basis.year.map { PartialDate(year: $0) }
        return since.map { (basis: basis, since: $0) }
      }
    }
    guard let first = late.min(by: { $0.since.firstDay < $1.since.firstDay }) else { return nil }
    let (basis, since) = first
    return verdict(
      .notMet,
      LocalizedText(
        id: """
          Baru ditetapkan dengan \(basis.shortName.id), sejak \(since.text(.indonesian)); kewajiban ini dinilai \
          per \(judged.text(.indonesian)).
          """,
        en: """
          Enacted only by \(basis.shortName.en), since \(since.text(.english)); this duty is judged as of \
          \(judged.text(.english)).
          """),
      since: since, instrument: basis.type, evidence: [basis.provenance], citations: basis.citations)
  }

  private func counts(_ basis: LegalBasis) -> Bool {
    duty.instruments.isEmpty || duty.instruments.contains(basis.type)
  }

  /// A share of all due reports of the newest plan up to the day judged.
  func reportShare(_ share: (ReportingShare) -> Double?) -> DutyAssessment {
    guard let index = plans.first, reports.indices.contains(index) else { return verdict(.unknown, Self.notRecorded) }
    var reporting = ReportingShare()
    for report in reports[index].dueReports where report.dueDay <= judged {
      reporting += ReportingShare(due: 1, sent: report.isMissing ? 0 : 1, onTime: report.isOnTime ? 1 : 0)
    }
    guard let reached = share(reporting) else {
      return verdict(
        .notDue, LocalizedText(id: "Belum ada laporan yang jatuh tempo.", en: "No report is due yet."),
        evidence: [dossier.plans[index].provenance])
    }
    let isTimeliness = duty.judgement == .reportsOnTime
    let count = isTimeliness ? reporting.onTime : reporting.sent
    let reason = LocalizedText(
      id: "\(count) dari \(reporting.due) laporan \(isTimeliness ? "masuk tepat waktu" : "masuk").",
      en: "\(count) of \(reporting.due) reports \(isTimeliness ? "came on time" : "came in").")
    let newest = reports[index].dueReports.last { !$0.isMissing }?.provenance
    return verdict(
      reached >= Rounding.share(duty.minimumShare) ? .met : .notMet, reason, share: reached,
      evidence: [newest ?? dossier.plans[index].provenance])
  }
}
