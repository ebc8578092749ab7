import Diagnostics
import Markdown
import Output
public import PlanModel

/// Writes pages. It holds what all pages share and is the same for every region, so regions are written in parallel.
public struct SiteRenderer: Sendable {
  public let templates: SiteTemplates
  public let site: SiteFacts
  /// The country's hotlines as they stand in every footer, by language.
  private let hotlines: [Language: [UInt8]]

  public init(templates: SiteTemplates, reference: ReferenceData, asOf: CalendarDate) {
    self.templates = templates
    let site = SiteFacts(configuration: templates.configuration, reference: reference, asOf: asOf)
    self.site = site
    var hotlines: [Language: [UInt8]] = [:]
    for language in Language.allCases {
      var buffer = ByteBuffer()
      let page = PageContext(site: site, address: PageAddress([], language: language))
      for hotline in reference.hotlines where hotline.display == .everywhere && hotline.number != nil { buffer.append(footer: hotline, page) }
      hotlines[language] = buffer.bytes
    }
    self.hotlines = hotlines
  }

  func page(_ steps: [String], _ language: Language) -> PageContext {
    PageContext(site: site, address: PageAddress(steps, language: language))
  }

  func nationalHotlines(_ language: Language) -> [UInt8] { hotlines[language, default: []] }

  /// Writes one page: its frame, its Markdown and its blocks into one buffer.
  func render(
    _ bound: BoundPage, _ subject: PageSubject, translation: PageAddress?, capacity: Int = 16 << 10
  ) -> OutputFile {
    let page = subject.page
    let frame = templates.frame(bound.look, page.language)
    let writer = FrameWriter(renderer: self, bound: bound, subject: subject, translation: translation)
    let bytes = ByteBuffer.bytes(capacity: capacity) { buffer in
      frame.fill(into: &buffer) { hole, buffer in writer.write(hole, &buffer) }
    }
    return OutputFile(path: page.address.path, bytes: bytes)
  }
}

