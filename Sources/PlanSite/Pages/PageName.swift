import Diagnostics
import Output
import PlanModel
import PlanProgress

/// The names that `{{…}}` may have in a page's running text.
enum PageName: String, Sendable, CaseIterable {
  case asOf = "tanggal"
  case siteTitle = "situs.nama"
  case regionName = "wilayah.nama"
  case regionCode = "wilayah.kode"
  case regionType = "wilayah.jenis"
  case provinceName = "provinsi.nama"
  case planTitle = "rad.judul"
  case planYears = "rad.periode"
  case agencyName = "instansi.nama"
  case agencyAbbreviation = "instansi.singkatan"
  case kindName = "jenis.nama"
  case strategyName = "strategi.nama"
  case code = "kode.kode"
  case codeTitle = "kode.judul"

  static func names(on scope: PageScope) -> [PageName] {
    let everywhere: [PageName] = [.asOf, .siteTitle]
    let region: [PageName] = [.regionName, .regionCode, .regionType, .provinceName, .planTitle, .planYears]
    switch scope {
    case .page, .national: return everywhere
    case .region: return everywhere + region
    case .agency: return everywhere + region + [.agencyName, .agencyAbbreviation]
    case .agencyKind: return everywhere + [.kindName]
    case .strategy: return everywhere + [.strategyName]
    case .code: return everywhere + [.code, .codeTitle]
    }
  }

  /// Writes the name's text, escaped.
  func write(_ subject: PageSubject, _ html: inout ByteBuffer) {
    let page = subject.page
    switch self {
    case .asOf: html.append(page.site.asOf, page.language)
    case .siteTitle: html.append(page.site.configuration.title, page)
    default: break
    }
    if let region = subject.region { write(region, &html) }
    switch subject {
    case .agency(let context): write(context.agency, &html)
    case .agencyKind(let context): if self == .kindName { html.append(context.kind.name, page) }
    case .strategy(let context): if self == .strategyName { html.append(context.strategy.name, page) }
    case .code(let context):
      if self == .code { html.append(escaping: context.kind.code) }
      if self == .codeTitle { html.append(context.kind.title, page) }
    default: break
    }
  }

  private func write(_ context: RegionContext, _ html: inout ByteBuffer) {
    switch self {
    case .regionName: html.append(escaping: context.region.displayName(context.language))
    case .regionCode: html.append(escaping: context.region.code.rawValue)
    case .regionType: html.append(escaping: context.region.type.label[context.language])
    case .provinceName: html.append(escaping: (context.province ?? context.region).displayName(context.language))
    case .planTitle: if let plan = context.plan { html.append(plan.title) }
    case .planYears: if let plan = context.plan { html.append(plan.years) }
    default: break
    }
  }

  private func write(_ agency: Agency, _ html: inout ByteBuffer) {
    switch self {
    case .agencyName: html.append(agency.name)
    case .agencyAbbreviation: html.append(agency.abbreviation ?? agency.name)
    default: break
    }
  }
}
