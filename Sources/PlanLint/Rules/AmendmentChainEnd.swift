import Diagnostics
import PlanModel

extension LintRule {
  static let amendmentChainEnd = LintRule(
    code: "perubahan-tidak-sampai", severity: .error,
    title: LocalizedText(id: "Perubahan tidak berakhir pada isi rencana", en: "Amendments that do not end at today's plan"),
    explanation: LocalizedText(
      id: """
        Rantai `perubahan` berakhir pada apa yang kini tertulis di rencana. Bila tidak, rencana diubah sesudah ditetapkan \
        tanpa dicatat, dan angka terhadap target awal menjadi salah.
        """,
      en: """
        A chain of `perubahan` ends at what the plan says now. Where it does not, the plan was changed after it was \
        ratified without a record, and the figure against the original targets is wrong.
        """),
    example: .changing(
      ExamplePlan.planPath, "aksi:\n  - id: P1", wrong: amended(to: 50), right: amended(to: 51)),
    plan: { subject, findings in
      // Amendments are in order of date: the last one of a thing is the end of its chain.
      var seen: Set<String> = []
      for amendment in subject.plan.amendments.reversed() {
        guard let end = chainEnd(amendment, subject), seen.insert(end.key).inserted, end.amended != end.today else {
          continue
        }
        findings.report(
          at: amendment.range,
          id: "\(end.name.id) diubah menjadi \(end.amended), tetapi rencana kini menulis \(end.today).",
          en: "\(end.name.en) was amended to \(end.amended), but the plan now says \(end.today).",
          help: LocalizedText(
            id: "Betulkan rencananya, atau catat perubahan yang menyusul.",
            en: "Mend the plan, or record the amendment that came after."),
          notes: end.place.map { [.init(id: "isi rencana kini di sini", en: "what the plan says now is here", at: $0)] } ?? [],
          action: end.action)
      }
    })

  private struct ChainEnd {
    var key: String
    var action: String
    var name: LocalizedText
    var amended: String
    var today: String
    var place: SourceRange?
  }

  private static func chainEnd(_ amendment: Amendment, _ subject: PlanSubject) -> ChainEnd? {
    guard let position = amendment.action else { return nil }
    let action = subject.plan.actions[position]
    switch amendment.change {
    case .target(let number, let year, _, let to):
      let target = action.indicators[number].targets.first { $0.year == year }
      let name = subject.name(position, number)
      return ChainEnd(
        key: "\(name)/\(year)", action: action.id,
        name: LocalizedText(id: "Target \(name) tahun \(year)", en: "The target of \(name) for \(year)"),
        amended: printed(to), today: target.map { printed($0.value) } ?? "null",
        place: target?.range ?? action.indicators[number].range)
    case .weight(_, let to):
      return ChainEnd(
        key: "\(action.id)/bobot", action: action.id,
        name: LocalizedText(id: "Bobot aksi \(action.id)", en: "The weight of action \(action.id)"),
        amended: printed(to), today: printed(action.weight), place: action.range)
    case .property(let property, let number, _, let to):
      let indicator = action.indicators[number]
      let today =
        switch property {
        case .direction: indicator.direction.rawValue
        case .aggregation: indicator.aggregation.rawValue
        case .targetKind: indicator.targetKind.rawValue
        case .unit: indicator.unit.string
        }
      let name = subject.name(position, number)
      return ChainEnd(
        key: "\(name)/\(property.rawValue)", action: action.id,
        name: LocalizedText(id: "`\(property.rawValue)` \(name)", en: "`\(property.rawValue)` of \(name)"),
        amended: to.string, today: today, place: indicator.range)
    case .cancellation, .addition, .removal: return nil
    }
  }

  private static func amended(to target: Int) -> String {
    """
    perubahan:
      - {tanggal: 2019-06-01, aksi: P1, indikator: kel, tahun: 2020, dari: 60, menjadi: \(target), alasan: Pemekaran ditunda., dasar_hukum: [perwali7]}
    aksi:
      - id: P1
    """
  }
}
