import Diagnostics
public import PlanModel

/// Judges what the framework asks of the region itself: only from what is written here, each with its source.
///
/// What is absent is `unknown` («belum tercatat di sini»), never «belum ada». Duties that do not concern this kind of region
/// are left out.
/// - Parameters:
///   - reports: the progress of `dossier.plans`, by position
///   - counted: natures of plans that may meet a duty
public func assessDuties(
  _ dossier: RegionDossier, framework: Framework, asOf: CalendarDate, reports: [ProgressReport],
  counting counted: [PlanNature] = PlanNature.allCases
) -> [DutyAssessment] {
  framework.duties.indices.compactMap { index in
    guard framework.duties[index].scope.contains(dossier.region.type) else { return nil }
    return DutyJudge(
      dossier: dossier, framework: framework, position: index, asOf: asOf, reports: reports, counted: counted
    ).assessment()
  }
}

struct DutyJudge {
  let dossier: RegionDossier
  let framework: Framework
  let position: Int
  let asOf: CalendarDate
  let reports: [ProgressReport]
  let counted: [PlanNature]

  var duty: Duty { framework.duties[position] }

  /// After the duty's last day it is judged by how things stood then.
  var judged: CalendarDate { min(asOf, duty.validTo?.lastDay ?? asOf) }

  func assessment() -> DutyAssessment {
    if let start = duty.validFrom, start.firstDay > asOf {
      return verdict(
        .notDue,
        LocalizedText(
          id: "Kewajiban ini berlaku sejak \(start.text(.indonesian)).",
          en: "This duty applies from \(start.text(.english))."))
    }
    return switch duty.judgement {
    case .taskForce: taskForce()
    case .executiveChair: executiveChair()
    case .planEnacted: planEnacted()
    case .reportsSent: reportShare { $0.completeness }
    case .reportsOnTime: reportShare { $0.timeliness }
    }
  }

  func verdict(
    _ verdict: DutyAssessment.Verdict, _ reason: LocalizedText, since: PartialDate? = nil, instrument: String? = nil,
    share: Double? = nil, evidence: [Provenance] = [], citations: [Citation] = []
  ) -> DutyAssessment {
    DutyAssessment(
      duty: position, verdict: verdict, reason: reason, sinceYear: since?.year, since: since?.date,
      instrument: instrument, share: share, evidence: evidence,
      sources: citations.reduce(into: []) { sources, citation in
        let source = DutyAssessment.Source(title: citation.title.string, link: citation.link?.string)
        if !sources.contains(source) { sources.append(source) }
      })
  }

  static let notRecorded = LocalizedText(id: "Belum tercatat di sini.", en: "Not recorded here.")

  // MARK: Task force

  /// The task force that existed on the day judged: formed by then and not yet replaced.
  var standingTaskForce: TaskForce? {
    dossier.profile?.taskForces.first { force in
      force.status == .formed && force.since.map { $0.firstDay <= judged } ?? true
        && force.until.map { $0.lastDay >= judged } ?? true
    }
  }

  private func taskForce() -> DutyAssessment {
    guard let profile = dossier.profile else { return verdict(.unknown, Self.notRecorded) }
    if let force = standingTaskForce {
      let basis = force.legalBasis.first { $0.status != .draft }
      let since = force.since.map { LocalizedText(id: ", sejak \($0.text(.indonesian))", en: ", since \($0.text(.english))") }
      let name = basis?.shortName
        ?? LocalizedText(id: "Dibentuk; dasar hukumnya belum tercatat di sini", en: "Formed; its legal basis is not recorded here")
      return verdict(
        .met, LocalizedText(id: "\(name.id)\(since?.id ?? "").", en: "\(name.en)\(since?.en ?? "")."), since: force.since,
        instrument: basis?.type, evidence: [force.provenance], citations: force.citations + (basis?.citations ?? []))
    }
    let evidence = profile.taskForces.first { force in force.since.map { $0.firstDay <= judged } ?? true }
    switch evidence?.status {
    case .drafting?:
      return verdict(
        .notMet, LocalizedText(id: "Dasar hukumnya masih disusun.", en: "Its legal basis is still being drafted."),
        evidence: evidence.map { [$0.provenance] } ?? [], citations: evidence?.citations ?? [])
    case .dissolved?, .formed?:
      return verdict(
        .notMet,
        LocalizedText(
          id: "Gugus tugas yang tercatat sudah tidak ada pada tanggal yang dinilai.",
          en: "The recorded task force no longer existed on the day judged."),
        evidence: evidence.map { [$0.provenance] } ?? [], citations: evidence?.citations ?? [])
    case .unknown?, nil: return verdict(.unknown, Self.notRecorded)
    }
  }

  private func executiveChair() -> DutyAssessment {
    guard let force = standingTaskForce else {
      let formed = taskForce().verdict
      return formed == .notMet
        ? verdict(.notMet, LocalizedText(id: "Belum ada gugus tugas.", en: "There is no task force yet."))
        : verdict(.unknown, Self.notRecorded)
    }
    guard let rule = duty.rule(for: dossier.region.type, on: judged), let offices = rule.offices else {
      return verdict(
        .unknown,
        LocalizedText(
          id: "Yang diminta peraturan pada masa itu belum tercatat di sini.",
          en: "What the regulation of that time asks is not recorded here."), evidence: [force.provenance])
    }
    guard let post = force.executiveChair, let office = post.office else {
      return verdict(
        .unknown, LocalizedText(id: "Ketua hariannya belum tercatat di sini.", en: "Its executive chair is not recorded here."),
        evidence: [(force.executiveChair?.provenance ?? force.provenance)])
    }
    let asked = offices.first ?? ""
    let text = office.string
    let isMet = Duty.matches(office: text, offices)
    let citations = post.citations.isEmpty ? force.citations : post.citations
    let reason =
      isMet
      ? LocalizedText(id: "Ketua harian: \(text).", en: "Executive chair: \(text).")
      : LocalizedText(
        id: "Ketua harian: \(text); yang diminta: \(asked).", en: "Executive chair: \(text); asked for: \(asked).")
    return verdict(
      isMet ? .met : .notMet, reason, since: isMet ? force.since : nil, evidence: [post.provenance], citations: citations)
  }
}

extension Duty {
  /// What the regulation in force on a day asked of a kind of region; the narrower scope wins.
  public func rule(for type: RegionType, on day: CalendarDate) -> Rule? {
    let inForce = rules.filter { rule in
      rule.scope.contains(type) && rule.validFrom.firstDay <= day && rule.validTo.map { $0.lastDay >= day } ?? true
    }
    return inForce.first { $0.scope != .all } ?? inForce.first
  }

  /// Whether an office is one of those asked for: leading words, without regard to case.
  public static func matches(office: String, _ offices: [String]) -> Bool {
    let words = office.lowercased().split(whereSeparator: \.isWhitespace)
    return offices.contains { asked in
      words.starts(with: asked.lowercased().split(whereSeparator: \.isWhitespace))
    }
  }
}
