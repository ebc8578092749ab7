import Diagnostics
public import Output
import PlanModel
import PlanProgress

extension SiteRenderer {
  /// All pages that are about more than one region: pages with a file of their own, agency kinds, strategies, codes; and files for programs.
  ///
  /// - Complexity: O(bytes written)
  public func nationalPages(_ summaries: NationalSummaries) -> [OutputFile] {
    NationalShare.all(site.reference).flatMap { nationalJobs(summaries, of: $0) }.flatMap { $0() }
  }

  /// Of these the ones that are made of one share of what regions hand up, a few files at a time, those that take long
  /// first.
  public func nationalJobs(_ summaries: NationalSummaries, of share: NationalShare) -> [OutputJob] {
    switch share {
    case .view(let view): jobs(summaries, in: view)
    case .agencyKind(let kind): site.reference.agencyKind(kind).map { agencyKindJobs($0, summaries) } ?? []
    case .agencyTable: [{ [nationalAgencyTable(summaries)] }]
    }
  }

  private func jobs(_ summaries: NationalSummaries, in view: SummaryView) -> [OutputJob] {
    let material = { @Sendable in summaries.material(in: view) }
    var jobs: [OutputJob] = nationalDataJobs(summaries, in: view).reversed()
    jobs += templates.singles.filter { $0.page.view == view }.map { single in { [page(single, material())] } }
    switch view {
    case .frame: jobs.append { unaddressedFiles() }
    case .outline: jobs.append { siteMaps(material()) }
    case .recent: jobs.append { feeds(material()) }
    case .duties, .reports, .compared, .figures: break
    }
    for language in Language.allCases {
      if view == templates.page(.strategy, language)?.view { jobs += strategyJobs(material, language) }
      if view == templates.page(.code, language)?.view { jobs.append { codePages(material(), language) } }
    }
    return jobs
  }

  private func page(_ single: SiteTemplates.SinglePage, _ material: NationalMaterial) -> OutputFile {
    let page = PageContext(site: site, address: single.address)
    let other: Language = page.language == .indonesian ? .english : .indonesian
    let subject = PageSubject.national(NationalContext(page: page, material: material))
    let translation = single.hasTranslation ? single.address.translated(to: other) : nil
    return render(single.page, subject, translation: translation, capacity: 64 << 10)
  }

  private func agencyKindJobs(_ kind: AgencyKind, _ summaries: NationalSummaries) -> [OutputJob] {
    Language.allCases.map { language in
      {
        let agencies = summaries.agencies(of: kind.id)
        return page(.agencyKind, ["instansi", kind.id], summaries.material(in: .frame), language) {
          .agencyKind(AgencyKindContext(national: $0, kind: kind, agencies: agencies))
        }
      }
    }
  }

  private func strategyJobs(
    _ material: @escaping @Sendable () -> NationalMaterial, _ language: Language
  ) -> [OutputJob] {
    let own = site.reference.collection.framework
    let frameworks = site.reference.frameworks.filter { $0.id == own } + site.reference.frameworks.filter { $0.id != own }
    var seen: Set<String> = []
    let ids = frameworks.flatMap(\.strategies).map(\.id).filter { seen.insert($0).inserted }
    return ids.map { id in
      let places = frameworks.compactMap { framework in
        framework.strategyIndex(id).map { StrategyContext.Place(framework: framework, position: $0) }
      }
      return {
        page(.strategy, ["strategi", id], material(), language) { .strategy(StrategyContext(national: $0, places: places)) }
      }
    }
  }

  private func codePages(_ material: NationalMaterial, _ language: Language) -> [OutputFile] {
    material.codes.flatMap { kind in
      page(.code, ["panduan", "kode", kind.code], material, language) {
        .code(CodeContext(national: $0, kind: kind))
      }
    }
  }

  private func page(
    _ mould: PageMould, _ steps: [String], _ material: NationalMaterial, _ language: Language,
    subject: (NationalContext) -> PageSubject
  ) -> [OutputFile] {
    guard let bound = templates.page(mould, language) else { return [] }
    let context = NationalContext(page: page(steps, language), material: material)
    let other: Language = language == .indonesian ? .english : .indonesian
    return [render(bound, subject(context), translation: context.page.address.translated(to: other))]
  }
}
