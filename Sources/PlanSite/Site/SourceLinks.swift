import Diagnostics
import Output
import PlanModel
import PlanProgress

/// The links to a region's own files, written once for all its pages: thousands of figures lead to lines of some twenty
/// files.
struct SourceLinks: Sendable {
  /// In order.
  private let sources: [SourceID]
  /// Of each file as many as `runsPerFile`: `<a href="…/laporan/2024-TW4.yaml#L` and `">`. The line's number stands between
  /// any two; there are none when the repository is not known, and they are not written for a file that no commit holds as it is.
  private let runs: Snippets
  private let runsPerFile: Int
  private let isLinked: [Bool]
  /// Of each file: `laporan/2024-TW4.yaml`.
  private let shortPaths: Snippets

  /// Where something was written, the file already looked up.
  struct Place: Sendable {
    /// Position in the files; −1: not one of the region's.
    let file: Int32
    let line: UInt32

    static let nowhere = Place(file: -1, line: 0)
  }

  init(_ dossier: RegionDossier, repository: SiteConfiguration.Repository?) {
    let files = dossier.sourcePaths.sorted { $0.source < $1.source }
    sources = files.map(\.source)
    shortPaths = Snippets(count: files.count) { $1.append(escaping: Self.shortPath(files[$0].path)) }
    isLinked = files.map { $0.isCommitted && dossier.lastCommit != nil }
    let starts = files.flatMap { Self.start(path: $0.path, commit: dossier.lastCommit ?? "", repository) }
    runsPerFile = files.isEmpty ? 0 : starts.count / files.count
    runs = Snippets(count: starts.count) { $1.append(rendered: starts[$0]) }
  }

  /// - Complexity: O(log files)
  func place(_ provenance: Provenance) -> Place {
    var low = 0
    var high = sources.count
    while low < high {
      let middle = (low + high) / 2
      if sources[middle] < provenance.source { low = middle + 1 } else { high = middle }
    }
    let isOwn = low < sources.count && sources[low] == provenance.source
    return Place(file: isOwn ? Int32(low) : -1, line: provenance.line)
  }

  /// `<a href="…/laporan/2024-TW4.yaml#L18">`, or nothing when the repository is not known or no commit holds the line.
  fileprivate func openLink(_ place: Place, _ html: inout ByteBuffer) {
    guard isLinked[Int(place.file)] else { return }
    for run in 0..<runsPerFile {
      if run > 0 { html.append(Int(place.line)) }
      html.append(runs, Int(place.file) * runsPerFile + run)
    }
  }

  fileprivate func closeLink(_ place: Place, _ html: inout ByteBuffer) {
    if runsPerFile > 0, isLinked[Int(place.file)] { html.append("</a>") }
  }

  /// `laporan/2024-TW4.yaml:18`.
  fileprivate func writePath(_ place: Place, _ html: inout ByteBuffer) {
    html.append("<span class=\"path\">")
    html.append(shortPaths, Int(place.file))
    html.append(":")
    html.append(Int(place.line))
    html.append("</span>")
  }

  private static func start(
    path: String, commit: String, _ repository: SiteConfiguration.Repository?
  ) -> [[UInt8]] {
    guard let repository, let pattern = repository.filePattern else { return [] }
    var runs: [[UInt8]] = []
    var run = ByteBuffer(capacity: 128)
    run.append("<a href=\"")
    for piece in pattern {
      switch piece {
      case .text(let text): run.append(url: text)
      case .address: run.append(url: repository.address)
      case .commit: run.append(url: commit)
      case .file: run.append(url: path)
      case .line:
        runs.append(run.bytes)
        run.removeAll()
      }
    }
    run.append("\">")
    return runs + [run.bytes]
  }

  /// Without the folders above the region's own.
  private static func shortPath(_ path: String) -> Substring {
    let steps = path.utf8.split(separator: UInt8(ascii: "/"))
    guard steps.count > 2 else { return path[...] }
    let inner = steps.dropLast().lastIndex { step in folders.contains { $0.utf8.elementsEqual(step) } }
    return path[steps[inner ?? steps.count - 1].startIndex...]
  }

  private static let folders = ["laporan", "verifikasi", "halaman"]
}

extension ByteBuffer {
  /// Where a value was written: `laporan/2019-TW3.yaml:18`, a link when a commit holds that line.
  mutating func append(source provenance: Provenance, _ context: RegionContext) {
    append(source: provenance, context.writing.sources)
  }

  mutating func append(source provenance: Provenance, _ sources: SourceLinks) {
    append(source: sources.place(provenance), sources)
  }

  mutating func append(source place: SourceLinks.Place, _ sources: SourceLinks) {
    guard place.file >= 0 else { return }
    sources.openLink(place, &self)
    sources.writePath(place, &self)
    sources.closeLink(place, &self)
  }

  /// A value that leads to the line where it was written; nothing when the file is not the region's.
  mutating func append(
    _ value: PublishedValue, from place: SourceLinks.Place, _ sources: SourceLinks, _ language: Language
  ) {
    guard place.file >= 0 else { return }
    sources.openLink(place, &self)
    append(value, language)
    sources.closeLink(place, &self)
  }
}
