import Diagnostics
import Output
import PlanModel
import PlanProgress

/// The links to a region's own files, written once for all its pages: thousands of figures lead to lines of some twenty
/// files.
struct SourceLinks: Sendable {
  /// In order of source.
  private let files: [File]

  struct File: Sendable {
    let source: SourceID
    /// `<a href="…/laporan/2024-TW4.yaml#L`; empty when the repository is not known.
    let start: [UInt8]
    /// `">`, and whatever else stands behind the line's number, each time that it is written.
    let rest: [[UInt8]]
    /// `laporan/2024-TW4.yaml`, escaped.
    let shortPath: [UInt8]
  }

  /// Where something was written, the file already looked up.
  struct Place: Sendable {
    /// Position in the files; −1: not one of the region's.
    let file: Int32
    let line: UInt32

    static let nowhere = Place(file: -1, line: 0)
  }

  init(_ dossier: RegionDossier, repository: SiteConfiguration.Repository?) {
    files = dossier.sourcePaths.map { source in
      var short = ByteBuffer(capacity: 64)
      short.append(escaping: Self.shortPath(source.path))
      let runs = Self.start(path: source.path, commit: dossier.commit ?? "HEAD", repository)
      return File(
        source: source.source, start: runs.first ?? [], rest: Array(runs.dropFirst()), shortPath: short.bytes)
    }.sorted { $0.source < $1.source }
  }

  /// - Complexity: O(log files)
  func place(_ provenance: Provenance) -> Place {
    var low = 0
    var high = files.count
    while low < high {
      let middle = (low + high) / 2
      if files[middle].source < provenance.source { low = middle + 1 } else { high = middle }
    }
    let isOwn = low < files.count && files[low].source == provenance.source
    return Place(file: isOwn ? Int32(low) : -1, line: provenance.line)
  }

  /// `<a href="…/laporan/2024-TW4.yaml#L18">`, or nothing when the repository is not known.
  fileprivate func openLink(_ place: Place, _ html: inout ByteBuffer) {
    html.append(rendered: files[Int(place.file)].start)
    for run in files[Int(place.file)].rest {
      html.append(Int(place.line))
      html.append(rendered: run)
    }
  }

  fileprivate func closeLink(_ place: Place, _ html: inout ByteBuffer) {
    if !files[Int(place.file)].start.isEmpty { html.append("</a>") }
  }

  /// `laporan/2024-TW4.yaml:18`.
  fileprivate func writePath(_ place: Place, _ html: inout ByteBuffer) {
    html.append("<span class=\"path\">")
    html.append(rendered: files[Int(place.file)].shortPath)
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
    let steps = path.split(separator: "/")
    guard steps.count > 2 else { return path[...] }
    let kept = ["laporan", "verifikasi", "halaman"].contains { steps.dropLast().contains(Substring($0)) }
    let from = kept ? steps.lastIndex { ["laporan", "verifikasi", "halaman"].contains($0) } : steps.indices.last
    return path[steps[from ?? 0].startIndex...]
  }
}

extension ByteBuffer {
  /// Where a value was written: `laporan/2019-TW3.yaml:18`, a link when the repository is known.
  mutating func append(source provenance: Provenance, _ context: RegionContext) {
    append(source: provenance, context.sources)
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
