import Diagnostics
import Foundation
import Output
import PlanModel
import PlanSite
import TestSupport
import Testing

@Suite struct RegionPageTests {
  /// Pages as a person has looked at them. `SITE_PREVIEW=FOLDER` also writes them there, to open in a browser.
  @Test func pagesOfARegion() throws {
    let files = try SampleSite.regionPages()
    #expect(
      files.map(\.path) == [
        "wilayah/53.71/index.html", "wilayah/53.71/dp3a/index.html", "wilayah/53.71/dinsos/index.html",
        "wilayah/53.71/program/index.html", "en/wilayah/53.71/index.html",
      ])
    for file in files { Snapshot.expect(main(of: file), named: file.path) }
    preview(files)
  }

  /// What stands in `main`: the frame around it has tests of its own.
  private func main(of file: OutputFile) -> [UInt8] {
    guard let start = file.bytes.firstRange(of: Array("<main".utf8)),
      let end = file.bytes.firstRange(of: Array("</main>".utf8))
    else { return [] }
    return Array(file.bytes[start.lowerBound..<end.upperBound]) + [UInt8(ascii: "\n")]
  }

  @Test func pageOfARegionWithoutAPlan() throws {
    var dossier = SampleSite.dossier(nil)
    dossier.region = SampleSite.region("53")
    dossier.pages = []
    let files = try SampleSite.regionPages(dossier)
    #expect(files.map(\.path) == ["wilayah/53/index.html", "en/wilayah/53/index.html"])
    for file in files { Snapshot.expect(main(of: file), named: file.path) }
    preview(files)
  }

  private func preview(_ files: [OutputFile]) {
    guard let folder = ProcessInfo.processInfo.environment["SITE_PREVIEW"] else { return }
    for file in files {
      let url = URL(filePath: folder).appending(path: file.path)
      try? FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? Data(file.bytes).write(to: url)
    }
  }

  @Test func everyRelativeLinkToAnotherPageEndsInAFile() throws {
    for file in try SampleSite.regionPages() {
      let html = String(decoding: file.bytes, as: UTF8.self)
      for part in html.components(separatedBy: "href=\"").dropFirst() {
        let address = part.prefix { $0 != "\"" }
        if address.hasPrefix("http") || address.hasPrefix("#") || address.hasPrefix("mailto:") || address.hasPrefix("tel:") {
          continue
        }
        let path = address.prefix { $0 != "#" && $0 != "?" }
        #expect(path.split(separator: "/").last?.contains(".") == true, "\(address) in \(file.path)")
      }
    }
  }

  @Test func fragmentsOfThePageResolve() throws {
    for file in try SampleSite.regionPages() {
      let html = String(decoding: file.bytes, as: UTF8.self)
      for part in html.components(separatedBy: "href=\"#").dropFirst() {
        let id = part.prefix { $0 != "\"" }
        #expect(html.contains("id=\"\(id)\""), "#\(id) in \(file.path)")
      }
      let ids = html.components(separatedBy: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
      #expect(Set(ids).count == ids.count, "repeated ids in \(file.path)")
    }
  }

  @Test func withoutAnAddressNothingAbsoluteIsWritten() throws {
    var configuration = SampleSite.configuration
    configuration.address = nil
    configuration.repository = nil
    let renderer = SiteRenderer(
      templates: try SampleSite.templates(configuration: configuration), reference: SampleSite.reference,
      asOf: SampleSite.asOf)
    var diagnostics = DiagnosticList()
    for file in renderer.regionPages(SampleSite.material(), diagnostics: &diagnostics) {
      let html = String(decoding: file.bytes, as: UTF8.self)
      #expect(!html.contains("canonical"))
      #expect(!html.contains("pantau.contoh"))
      #expect(!html.contains("git.contoh"))
    }
  }
}
