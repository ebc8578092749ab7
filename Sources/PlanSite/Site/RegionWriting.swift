import Diagnostics
import Output
import PlanModel
import PlanProgress

/// What the pages of one region in one language repeat, prepared once for all of them.
final class RegionWriting: Sendable {
  let sources: SourceLinks
  let places: ReportedPlaces
  /// Nil: the region has no plan.
  let phrases: IndicatorPhrases?
  /// By position in the plan's `actions`: its note, and the newest report's words.
  let words: Snippets
  /// One sentence for search results and shared links, escaped.
  let sentence: [UInt8]

  init(of material: RegionMaterial, _ shared: Shared, _ page: PageContext) {
    sources = shared.sources
    places = shared.places
    phrases = IndicatorPhrases(material, page)
    words = ActionWords.of(material.dossier.plans.first, shared.notes, page)
    sentence = ByteBuffer.rendered { $0.append(sentenceAbout: material, page) }
  }

  /// The same in all languages.
  struct Shared {
    let sources: SourceLinks
    let places: ReportedPlaces
    let notes: ActionNotes?

    init(_ material: RegionMaterial, _ site: SiteFacts) {
      sources = SourceLinks(material.dossier, repository: site.configuration.repository)
      places = ReportedPlaces(material, sources)
      let plan = material.dossier.plans.first
      notes = plan.flatMap { plan in material.reports.first.map { ActionNotes(of: plan, asOf: $0.asOf) } }
    }
  }
}

extension ByteBuffer {
  /// A figure never stands without its denominator.
  fileprivate mutating func append(sentenceAbout material: RegionMaterial, _ page: PageContext) {
    let name = material.dossier.region.displayName(page.language)
    guard let plan = material.dossier.plans.first, let report = material.reports.first else {
      let text = LocalizedText(
        id: "\(name): rencana aksi daerah melawan perdagangan orang belum tercatat di sini.",
        en: "\(name): no regional action plan against trafficking in persons is recorded here.")
      append(escaping: text[page.language])
      return
    }
    append(escaping: name)
    append(": ")
    if let label = plan.nature.label {
      append(label.title, page)
      append(". ")
    }
    append(page("rencana aksi ", "action plan "))
    append(plan.years)
    if let headline = report.headline, let framework = page.site.reference.framework(plan.framework) {
      append(", ")
      append(escaping: headline.region.headline(in: framework, unit: Figure.actionsUnit, page.language))
      append(" (")
      append(headline.year)
      append(")")
    }
    append(".")
  }
}
