import Diagnostics
import Output
import PlanModel

/// The page's JSON-LD: what it is, in the words of schema.org, for search engines and for whoever collects data.
struct StructuredData {
  let subject: PageSubject
  let bound: BoundPage

  func write(_ json: inout ByteBuffer) {
    let page = subject.page
    let title = text(bound.title)
    json.append("{\"@context\":\"https://schema.org\",\"@type\":\"")
    json.append(subject.region?.plan == nil ? "WebPage" : "Dataset")
    json.append("\",\"name\":")
    json.append(json: title)
    json.append(",\"inLanguage\":")
    json.append(json: page.language.rawValue)
    if let site = page.site.configuration.address {
      json.append(",\"url\":")
      json.append(json: site + page.address.urlPath)
    }
    if let region = subject.region { write(region, &json) }
    json.append("}")
  }

  private func write(_ context: RegionContext, _ json: inout ByteBuffer) {
    let name = context.region.displayName(context.language)
    json.append(",\"description\":")
    var description = ByteBuffer()
    description.append(descriptionOf: subject, context)
    // The description is escaped for HTML; JSON wants the text itself.
    json.append(json: HTMLText.unescaped(description.bytes))
    json.append(",\"license\":\"https://creativecommons.org/licenses/by/4.0/\",\"spatialCoverage\":{\"@type\":")
    json.append("\"AdministrativeArea\",\"name\":")
    json.append(json: name)
    json.append(",\"identifier\":")
    json.append(json: context.region.code.rawValue)
    json.append("}")
    if case .agency(let agency) = subject {
      json.append(",\"about\":{\"@type\":\"GovernmentOrganization\",\"name\":")
      json.append(json: agency.agency.name.string)
      json.append("}")
    } else if context.plan?.nature == .official {
      // Nobody's official plan must not name a government as its author.
      json.append(",\"creator\":{\"@type\":\"GovernmentOrganization\",\"name\":")
      json.append(json: context.page("Pemerintah ", "Government of ").description + name)
      json.append("}")
    }
    if let plan = context.plan {
      json.append(",\"temporalCoverage\":\"")
      json.append(plan.years.lowerBound)
      json.append("/")
      json.append(plan.years.upperBound)
      json.append("\"")
    }
    guard let site = context.page.site.configuration.address, context.plan != nil else { return }
    json.append(",\"distribution\":[{\"@type\":\"DataDownload\",\"encodingFormat\":\"application/json\",\"contentUrl\":")
    json.append(json: "\(site)data/wilayah/\(context.region.code)/figures.json")
    json.append("}]")
  }

  private func text(_ pieces: [BoundPage.TextPiece]) -> String {
    var buffer = ByteBuffer()
    for piece in pieces {
      switch piece {
      case .text(let text): buffer.append(escaping: text)
      case .name(let name): name.write(subject, &buffer)
      }
    }
    return HTMLText.unescaped(buffer.bytes)
  }
}

/// Text that `ByteBuffer.append(escaping:)` wrote, read back.
enum HTMLText {
  static func unescaped(_ bytes: [UInt8]) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    for (reference, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      text = text.split(separator: reference, omittingEmptySubsequences: false).joined(separator: character)
    }
    return text
  }
}
