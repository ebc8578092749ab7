import Diagnostics
public import Output
import PlanModel

extension SiteRenderer {
  /// All pages that are about more than one region: pages with a file of their own, agency kinds, strategies, codes; and files for programs.
  ///
  /// - Complexity: O(bytes written)
  public func nationalPages(_ material: NationalMaterial) -> [OutputFile] {
    var files: [OutputFile] = []
    for single in templates.singles {
      let page = PageContext(site: site, address: single.address)
      let other: Language = page.language == .indonesian ? .english : .indonesian
      let subject = PageSubject.national(NationalContext(page: page, material: material))
      let translation = single.hasTranslation ? single.address.translated(to: other) : nil
      files.append(render(single.page, subject, translation: translation, capacity: 64 << 10))
    }
    for language in Language.allCases {
      files += agencyKindPages(material, language)
      files += strategyPages(material, language)
      files += codePages(material, language)
    }
    files += nationalDataFiles(material)
    files += machineFiles(material)
    return files
  }

  private func agencyKindPages(_ material: NationalMaterial, _ language: Language) -> [OutputFile] {
    site.reference.agencyKinds.compactMap { kind in
      page(.agencyKind, ["instansi", kind.id], material, language) {
        .agencyKind(AgencyKindContext(national: $0, kind: kind))
      }
    }
  }

  private func strategyPages(_ material: NationalMaterial, _ language: Language) -> [OutputFile] {
    var seen: Set<String> = []
    return site.reference.frameworks.flatMap { framework in
      framework.strategies.indices.compactMap { position in
        let id = framework.strategies[position].id
        // Frameworks that follow one another share strategies; the first listed has the page.
        guard seen.insert(id).inserted else { return nil }
        return page(.strategy, ["strategi", id], material, language) {
          .strategy(StrategyContext(national: $0, framework: framework, position: position))
        }
      }
    }
  }

  private func codePages(_ material: NationalMaterial, _ language: Language) -> [OutputFile] {
    material.codes.compactMap { kind in
      page(.code, ["panduan", "kode", kind.code], material, language) {
        .code(CodeContext(national: $0, kind: kind))
      }
    }
  }

  private func page(
    _ mould: PageMould, _ steps: [String], _ material: NationalMaterial, _ language: Language,
    subject: (NationalContext) -> PageSubject
  ) -> OutputFile? {
    guard let bound = templates.page(mould, language) else { return nil }
    let context = NationalContext(page: page(steps, language), material: material)
    let other: Language = language == .indonesian ? .english : .indonesian
    return render(bound, subject(context), translation: context.page.address.translated(to: other))
  }
}
