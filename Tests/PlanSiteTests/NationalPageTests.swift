import Diagnostics
import Foundation
import Output
import PlanModel
import PlanProgress
import PlanSite
import TestSupport
import Testing

/// The national pages over a small invented country, as a person has looked at them, and what holds for all of them.
@Suite struct NationalPageTests {
  static let pages: [String] = [
    "index.html", "en/index.html", "banding/index.html", "en/banding/index.html", "kewajiban/index.html",
    "en/kewajiban/index.html", "instansi/index.html", "instansi/dp3a/index.html", "en/instansi/dinsos/index.html",
    "instansi/kejati/index.html", "strategi/index.html", "strategi/s1/index.html", "en/strategi/s3/index.html",
    "wilayah/index.html", "belum-lapor/index.html", "data/index.html", "metode/index.html", "en/metode/index.html",
    "panduan/kode/index.html", "panduan/kode/contoh-galat/index.html", "tentang/gaya/index.html",
    "en/tentang/gaya/index.html",
  ]

  @Test func pagesOfTheCountry() throws {
    let files = try SampleCountry.pages()
    for path in Self.pages {
      Snapshot.expect(try SampleCountry.main(path, of: files).utf8, named: "nasional/\(path)")
    }
  }

  /// With nothing recorded at all the pages stand, and say so without saying that nothing exists.
  @Test func anEmptyCountryIsHonest() throws {
    let files = try SampleCountry.pages([])
    for path in ["index.html", "banding/index.html", "kewajiban/index.html", "belum-lapor/index.html", "instansi/dp3a/index.html"] {
      Snapshot.expect(try SampleCountry.main(path, of: files).utf8, named: "nasional-kosong/\(path)")
    }
    let home = try SampleCountry.main("index.html", of: files)
    #expect(home.contains("belum tercatat di sini"))
    #expect(!home.contains(#/\b(?:nan|inf)\b/#))
  }

  static let tables = [
    "banding-provinsi", "banding-kabupaten", "banding-kota", "kewajiban-provinsi", "provinsi", "strategi",
    "belum-lapor", "paling-maju", "sejak-periode-lalu",
  ]

  @Test func everyTableHasItsFile() throws {
    let files = try SampleCountry.pages()
    for name in Self.tables {
      let file = try #require(files.first { $0.path == "data/tabel/\(name).csv" })
      Snapshot.expect(file.bytes, named: "nasional/\(name).csv")
    }
    let linked = Set(files.filter { $0.path.hasSuffix(".html") }.flatMap { file in
      String(decoding: file.bytes, as: UTF8.self).matches(of: #/data\/tabel\/([a-z-]+\.csv)/#).map { String($0.output.1) }
    })
    let written = Set(files.filter { $0.path.hasPrefix("data/tabel/") }.map { String($0.path.dropFirst(11)) })
    #expect(linked == written)
  }

  /// Every row of a file has as many cells as its heading.
  @Test func filesAreRectangular() throws {
    for file in try SampleCountry.pages() where file.path.hasSuffix(".csv") {
      let lines = CSVLines.parse(String(decoding: file.bytes.dropFirst(3), as: UTF8.self))
      let width = lines.first?.count ?? 0
      #expect(lines.allSatisfy { $0.count == width }, "\(file.path)")
      #expect(file.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    }
  }

  @Test func theOrderOfRegionsChangesNothing() throws {
    let straight = try SampleCountry.pages()
    let turned = try SampleCountry.pages(SampleCountry.dossiers.reversed())
    #expect(straight.map(\.path) == turned.map(\.path))
    #expect(zip(straight, turned).allSatisfy { $0.bytes == $1.bytes })
  }

  @Test func idsAreUniqueAndReferencesResolve() throws {
    for file in try SampleCountry.pages() where file.path.hasSuffix(".html") {
      let html = String(decoding: file.bytes, as: UTF8.self)
      let ids = html.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
      #expect(Set(ids).count == ids.count, "\(file.path): an id stands twice")
      for match in html.matches(of: #/ (?:aria-labelledby|for|data-filter)="([^"]+)"/#) {
        for id in match.output.1.split(separator: " ") {
          #expect(ids.contains(String(id)), "\(file.path): no id \(id)")
        }
      }
      #expect(!html.contains(" style="), "\(file.path)")
    }
  }

  /// Every link inside the site leads to a page or file that is written: here, or for a region of the registry.
  @Test func everyLinkResolves() throws {
    let files = try SampleCountry.pages()
    var known = Set(files.map(\.path))
    for region in SampleCountry.reference.regions {
      known.formUnion(["wilayah/\(region.code)/index.html", "en/wilayah/\(region.code)/index.html"])
      for agency in ["dp3a", "dinsos"] { known.insert("wilayah/\(region.code)/\(agency)/index.html") }
    }
    // Written by others: assets, exports, the feed.
    let others = ["assets/", "feed.xml", "data/figures.json"]
    for file in files where file.path.hasSuffix(".html") && file.path != "404.html" {
      let html = String(decoding: file.bytes, as: UTF8.self)
      for match in html.matches(of: #/ (?:href|action)="([^"#?]+)[^"]*"/#) {
        let address = String(match.output.1)
        if address.contains(":") { continue }
        let target = resolve(address, from: file.path)
        #expect(
          known.contains(target) || others.contains { target.hasPrefix($0) }, "\(file.path) links to \(target)")
      }
    }
  }

  private func resolve(_ address: String, from path: String) -> String {
    var steps = path.split(separator: "/").dropLast().map(String.init)
    for step in address.split(separator: "/") {
      if step == ".." { steps.removeLast() } else if step != "." { steps.append(String(step)) }
    }
    return steps.joined(separator: "/")
  }

  @Test func hostileNamesStayText() throws {
    for file in try SampleCountry.pages() {
      let text = String(decoding: file.bytes, as: UTF8.self)
      if file.path.hasSuffix(".html") { #expect(!text.contains("<Umpama>"), "\(file.path)") }
    }
  }

  /// A large number never stands alone: the next thing said is what it is a part of.
  @Test(arguments: ["index.html", "en/index.html"]) func headlineNumbersCarryTheirDenominators(path: String) throws {
    let home = try SampleCountry.main(path, of: try SampleCountry.pages())
    let stats = home.matches(of: #/<dd class="stat">[^<]+<\/dd><dd>([^<]+)/#)
    #expect(stats.count == 4)
    for stat in stats {
      #expect(stat.output.1.contains(path.hasPrefix("en") ? "of " : "dari "), "\(stat.output.1)")
    }
  }

  /// The page prints the very intervals and refusals that the comparison computed.
  @Test func ranksAndRefusalsAreTheComparisons() throws {
    let html = try SampleCountry.main("banding/index.html", of: try SampleCountry.pages())
    let group = try #require(SampleCountry.summaries().material(in: .figures).comparison.leadingGroup(.regency))
    #expect(group.rows.contains { $0.rank != nil } && group.rows.contains { !$0.refusals.isEmpty })
    for row in group.rows {
      if let rank = row.rank {
        let words = rank.best == rank.worst ? "\(rank.best) dari \(rank.of)" : "\(rank.best) sampai \(rank.worst) dari \(rank.of)"
        #expect(html.contains(words))
      }
      for refusal in row.refusals { #expect(html.contains(refusal.reason.id)) }
    }
  }

  /// What is not counted never enters the national figures, and pages say what they count.
  @Test func uncountedPlansAreLeftOut() throws {
    let files = try SampleCountry.pages()
    let compared = try SampleCountry.main("banding/index.html", of: files)
    #expect(!compared.contains("Kota Muara Uji"))
    let list = try SampleCountry.main("wilayah/index.html", of: files)
    #expect(list.contains("tercatat, di luar angka nasional"))
    let home = try #require(files.first { $0.path == "index.html" })
    #expect(String(decoding: home.bytes, as: UTF8.self).contains("<aside class=\"sifat\""))
  }
}

/// Just enough CSV to count cells.
enum CSVLines {
  static func parse(_ text: String) -> [[String]] {
    var lines: [[String]] = []
    var line: [String] = []
    var cell = ""
    var isQuoted = false
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        line.append(cell)
        cell = ""
      case "\n" where !isQuoted:
        lines.append(line + [cell])
        line = []
        cell = ""
      default: cell.append(character)
      }
    }
    return lines
  }
}
