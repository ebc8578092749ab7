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
    /// `<a href="…/laporan/2024-TW4.yaml#L` and `">`: the line's number stands between any two; empty when the repository
    /// is not known.
    let start: [[UInt8]]
    /// `laporan/2024-TW4.yaml`, escaped.
    let shortPath: [UInt8]
  }

  init(_ dossier: RegionDossier, repository: SiteConfiguration.Repository?) {
    files = dossier.sourcePaths.map { source in
      var short = ByteBuffer(capacity: 64)
      short.append(escaping: Self.shortPath(source.path))
      return File(
        source: source.source,
        start: Self.start(path: source.path, commit: dossier.commit ?? "HEAD", repository), shortPath: short.bytes)
    }.sorted { $0.source < $1.source }
  }

  /// - Complexity: O(log files)
  subscript(source: SourceID) -> File? {
    var low = 0
    var high = files.count
    while low < high {
      let middle = (low + high) / 2
      if files[middle].source < source { low = middle + 1 } else { high = middle }
    }
    return low < files.count && files[low].source == source ? files[low] : nil
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
    append(linkTo: provenance, sources) { file, buffer in
      buffer.append("<span class=\"path\">")
      buffer.append(rendered: file.shortPath)
      buffer.append(":")
      buffer.append(Int(provenance.line))
      buffer.append("</span>")
    }
  }

  /// A value that leads to the line where it was written; nothing when the file is not the region's.
  mutating func append(_ value: PublishedValue, from provenance: Provenance, _ sources: SourceLinks, _ language: Language) {
    append(linkTo: provenance, sources) { _, buffer in buffer.append(value, language) }
  }

  private mutating func append(
    linkTo provenance: Provenance, _ sources: SourceLinks, _ text: (SourceLinks.File, inout ByteBuffer) -> Void
  ) {
    guard let file = sources[provenance.source] else { return }
    for position in file.start.indices {
      if position > 0 { append(Int(provenance.line)) }
      append(rendered: file.start[position])
    }
    text(file, &self)
    if !file.start.isEmpty { append("</a>") }
  }
}
