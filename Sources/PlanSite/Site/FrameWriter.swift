import Diagnostics
import Output
import PlanModel
import PlanProgress

/// Fills the holes of a page's frame.
struct FrameWriter {
  let renderer: SiteRenderer
  let bound: BoundPage
  let subject: PageSubject
  /// The same page in the other language, when there is one.
  let translation: PageAddress?

  private var page: PageContext { subject.page }
  private var configuration: SiteConfiguration { page.site.configuration }

  func write(_ hole: FrameHole, _ html: inout ByteBuffer) {
    switch hole {
    case .title: write(bound.title, &html)
    case .description: writeDescription(&html)
    case .root: html.append(rendered: root(page.languageRoot))
    case .assets:
      html.append(rendered: root(page.siteRoot))
      html.append("assets/")
    case .canonical, .address: write(absolute: page.address, &html)
    case .alternate: writeAlternate(&html)
    case .jsonld: StructuredData(subject: subject, bound: bound).write(&html)
    case .language: writeLanguageLink(&html)
    case .label: writeLabel(&html)
    case .breadcrumbs: writeBreadcrumbs(&html)
    case .hotlines: writeHotlines(&html)
    case .main: writeMain(&html)
    case .lastReport: writeLastReport(&html)
    case .correction: writeCorrection(&html)
    case .commit: writeCommit(&html)
    case .date: html.append(page.site.asOf, page.language)
    }
  }

  /// A «not found» page is served for any address, so its links begin at the server's root when the site's own place
  /// there is known.
  private func root(_ relative: [UInt8]) -> [UInt8] {
    guard page.address.fileName == "404.html", let place = configuration.path else { return relative }
    var buffer = ByteBuffer()
    buffer.append(url: place)
    return buffer.bytes
  }

  func write(_ pieces: [BoundPage.TextPiece], _ html: inout ByteBuffer) {
    for piece in pieces {
      switch piece {
      case .text(let text): html.append(escaping: text)
      case .name(let name): name.write(subject, &html)
      }
    }
  }

  private func writeDescription(_ html: inout ByteBuffer) {
    if let region = subject.region {
      html.append(descriptionOf: subject, region)
    } else if case .code(let context) = subject {
      html.append(escaping: context.kind.explanation[page.language].split(separator: "\n\n").first ?? "")
    } else {
      write(bound.description, &html)
    }
  }

  private func write(absolute address: PageAddress, _ html: inout ByteBuffer) {
    guard let site = configuration.address else { return }
    html.append(url: site)
    html.append(url: address.urlPath)
  }

  private func writeAlternate(_ html: inout ByteBuffer) {
    guard configuration.address != nil else { return }
    if let translation {
      for address in [page.address, translation].sorted(by: { $0.language.rawValue > $1.language.rawValue }) {
        html.append("<link rel=\"alternate\" hreflang=\"")
        html.append(escaping: address.language.rawValue)
        html.append("\" href=\"")
        write(absolute: address, &html)
        html.append("\">\n")
      }
      html.append("<link rel=\"alternate\" hreflang=\"x-default\" href=\"")
      write(absolute: page.language == .indonesian ? page.address : translation, &html)
      html.append("\">\n")
    }
    html.append("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"")
    html.append(escaping: page("Laporan terbaru", "Newest reports").description)
    html.append("\" href=\"")
    html.append(rendered: root(page.siteRoot))
    html.append("feed.xml\">")
  }

  private func writeLanguageLink(_ html: inout ByteBuffer) {
    guard let translation else { return }
    html.append("<a href=\"")
    html.append(rendered: page.siteRoot)
    html.append(url: translation.path)
    html.append(
      page.language == .indonesian
        ? "\" hreflang=\"en\" lang=\"en\">Read this page in English</a>"
        : "\" hreflang=\"id\" lang=\"id\">Baca halaman ini dalam bahasa Indonesia</a>")
  }

  private func writeLabel(_ html: inout ByteBuffer) {
    writeBrokenRegions(&html)
    guard let label = subject.region.map({ $0.plan?.nature.label }) ?? nationalLabel else { return }
    html.append("<aside class=\"sifat\" aria-label=\"")
    html.append(page("Sifat data", "Nature of the data"))
    html.append("\"><p><strong>")
    html.append(label.title, page)
    html.append("</strong> ")
    html.append(label.explanation, page)
    html.append(" <a href=\"")
    html.append(address: .page("tentang"), from: page)
    html.append("#sifat\">")
    html.append(page("Apa artinya?", "What does this mean?"))
    html.append("</a></p></aside>")
  }

  /// On pages with national figures: how many regions are counted, and which are left out because their files have
  /// errors.
  private func writeBrokenRegions(_ html: inout ByteBuffer) {
    guard let material = subject.national, bound.look.showsNationalFigures, !material.broken.isEmpty else { return }
    html.append("<aside class=\"notice notice--warn\"><p><strong>")
    let counted = material.summaries.count(where: \.isRecorded)
    html.append(counted)
    html.append(page(" dari ", " of "))
    html.append(counted + material.broken.count)
    html.append(page(" wilayah terhitung.</strong> Berkas ", " regions are counted.</strong> The files of "))
    for (index, code) in material.broken.enumerated() {
      if index > 0 { html.append(", ") }
      html.appendLinkStart(.region(code), from: page)
      html.append(escaping: page.site.reference.region(code)?.displayName(page.language) ?? code.rawValue)
      html.append("</a>")
    }
    html.append(page(" memuat galat.</p></aside>", " have errors.</p></aside>"))
  }

  /// What the country's figures are made of, where that is not governments' own plans; only on pages that show figures.
  private var nationalLabel: (title: LocalizedText, explanation: LocalizedText)? {
    let counted = page.site.reference.collection.counted
    guard subject.national != nil, bound.look.showsNationalFigures, !counted.contains(.official) else { return nil }
    return counted.first?.nationalLabel
  }

  // MARK: Breadcrumbs

  private func writeBreadcrumbs(_ html: inout ByteBuffer) {
    switch subject {
    case .region(let context): writeRegionTrail(context, isCurrent: true, &html)
    case .agency(let context):
      writeRegionTrail(context.region, isCurrent: false, &html)
    case .agencyKind: writeStep(.page("instansi"), page("Jenis instansi", "Kinds of agency"), &html)
    case .strategy: writeStep(.page("strategi"), page("Strategi", "Strategies"), &html)
    case .code: writeStep(.page("panduan"), page("Panduan", "Guide"), &html)
    case .national: break
    }
    if page.address.steps.isEmpty { return }
    html.append("<li aria-current=\"page\">")
    write(bound.title, &html)
    html.append("</li>\n")
  }

  private func writeRegionTrail(_ context: RegionContext, isCurrent: Bool, _ html: inout ByteBuffer) {
    writeStep(.regions, page("Wilayah", "Regions"), &html)
    if let province = context.province { writeStep(province, &html) }
    // A region's own page and its agencies stand below the region.
    if !isCurrent || page.address.steps.count > 2 { writeStep(context.region, &html) }
  }

  private func writeStep(_ destination: Destination, _ name: StaticString, _ html: inout ByteBuffer) {
    html.append("<li>")
    html.appendLinkStart(destination, from: page)
    html.append(name)
    html.append("</a></li>\n")
  }

  private func writeStep(_ region: Region, _ html: inout ByteBuffer) {
    html.append("<li>")
    html.appendLinkStart(.region(region.code), from: page)
    html.append(escaping: region.displayName(page.language))
    html.append("</a></li>\n")
  }

  // MARK: Main and footer

  private func writeMain(_ html: inout ByteBuffer) {
    bound.body.fill(into: &html) { slot, html in
      switch slot {
      case .name(.codeTitle):
        if case .code(let context) = subject { html.append(marked: context.kind.title[page.language]) }
      case .name(let name): name.write(subject, &html)
      case .block(let bound): bound.block.write(subject, bound.arguments, &html)
      case .contents: writeContents(&html)
      case .languageRoot: html.append(rendered: root(page.languageRoot))
      case .siteRoot: html.append(rendered: root(page.siteRoot))
      }
    }
  }

  private func writeContents(_ html: inout ByteBuffer) {
    html.append("<nav class=\"toc\" aria-label=\"")
    html.append(page("Di halaman ini", "On this page"))
    html.append("\"><ul>")
    for section in bound.sections {
      html.append("<li><a href=\"#")
      html.append(escaping: section.id)
      html.append("\">")
      write(section.title, &html)
      html.append("</a></li>")
    }
    html.append("</ul></nav>\n")
  }

  private func writeHotlines(_ html: inout ByteBuffer) {
    html.append("<ul class=\"hotlines\">\n")
    for hotline in subject.region?.material.dossier.profile?.hotlines ?? [] { html.append(footer: hotline, page) }
    html.append(rendered: renderer.nationalHotlines(page.language))
    html.append("</ul>")
  }

  private func writeLastReport(_ html: inout ByteBuffer) {
    let date: CalendarDate? =
      switch subject {
      case .region(let context): context.material.summary.lastReport
      case .agency(let context): context.newestReport?.date
      case .national(let context): context.material.newestReport
      case .agencyKind(let context): context.national.material.newestReport
      case .strategy(let context): context.national.material.newestReport
      case .code(let context): context.national.material.newestReport
      }
    if let date {
      html.append(date, page.language)
    } else {
      html.append(page("belum dikomit", "not committed yet"))
    }
  }

  private func writeCorrection(_ html: inout ByteBuffer) {
    let contact = subject.region?.material.dossier.profile?.correctionContact ?? page.site.reference.collection.contact
    if let email = contact?.email, !email.bytes.contains(UInt8(ascii: "?")) {
      html.append("mailto:")
      html.append(url: email.bytes)
      html.append("?subject=")
      html.append(url: page("Kekeliruan: ", "Mistake: ").description)
      html.append(url: page.address.urlPath)
    } else if let link = contact?.link, WebAddress(link.bytes) == .web {
      html.append(url: link.bytes)
    } else {
      html.append(rendered: root(page.languageRoot))
      html.append("tentang/index.html#kekeliruan")
    }
  }

  private func writeCommit(_ html: inout ByteBuffer) {
    let commit =
      switch subject {
      case .region(let context): context.material.dossier.commit
      case .agency(let context): context.region.material.dossier.commit
      case .national(let context): context.material.commit
      case .agencyKind(let context): context.national.material.commit
      case .strategy(let context): context.national.material.commit
      case .code(let context): context.national.material.commit
      }
    if let commit {
      html.append(escaping: String(commit.prefix(12)))
    } else {
      html.append(page("belum dikomit", "not committed yet"))
    }
  }
}

extension AgencyContext {
  /// The newest report of this agency.
  var newestReport: Report? {
    plan.reports.filter { $0.agency == position && $0.date <= page.site.asOf }.max { $0.date < $1.date }
  }
}

extension NationalMaterial {
  var newestReport: CalendarDate? { summaries.compactMap(\.lastReport).max() }
}

extension ByteBuffer {
  /// One sentence for search results and shared links.
  mutating func append(descriptionOf subject: PageSubject, _ region: RegionContext) {
    if case .agency(let context) = subject {
      append(context.agency.name)
      append(", ")
    }
    append(rendered: region.writing.sentence)
  }
}
