import Foundation
import Output
import PlanCompiler
import PlanModel

/// `manifest.json`: every file of the site with its SHA-256, and what the site was made from. Whoever copies a site can
/// tell with `pantau verify` whether the copy is whole and unchanged.
struct Manifest {
  static let name = "manifest.json"

  /// The commit of the plans; nil outside git.
  var commit: String?
  var asOf: CalendarDate
  /// In order of path by bytes; the manifest itself is not among them.
  var files: [TreeRecord.File]

  var file: OutputFile {
    OutputFile(path: Self.name, bytes: ByteBuffer.bytes(capacity: 1024 + files.count * 160, write))
  }

  private func write(to buffer: inout ByteBuffer) {
    buffer.append("{\n\"manifest\": 1,\n\"alat\": \"pantau ")
    buffer.append(plain: ToolVersion.number)
    buffer.append("\",\n\"komit\": ")
    if let commit { buffer.append(json: commit) } else { buffer.append("null") }
    buffer.append(",\n\"per\": ")
    buffer.append(json: asOf.description)
    buffer.append(",\n\"berkas\": {")
    for (index, file) in files.enumerated() {
      if index > 0 { buffer.append(",") }
      buffer.append("\n")
      buffer.append(json: file.path)
      buffer.append(": \"")
      file.content.append(to: &buffer)
      buffer.append("\"")
    }
    buffer.append("\n},\n\"ukuran\": [")
    for (index, file) in files.enumerated() {
      if index > 0 { buffer.append(",") }
      buffer.append(plain: String(file.size))
    }
    buffer.append("]\n}\n")
  }
}

/// A manifest as it lies in some copy of a site: what it says is anybody's.
struct StatedManifest: Decodable {
  let manifest: Int
  let alat: String
  let komit: String?
  let per: String
  /// Digests in hexadecimal, by path.
  let berkas: [String: String]
  /// Bytes of each file, in order of path by bytes; older versions of Pantau did not say.
  private let ukuran: [Int]?

  /// - Returns: nil when there is no manifest of Pantau.
  init?(in folder: OpenFolder) throws(FileFault) {
    guard let bytes = try FileReader.bytes(of: Manifest.name, in: folder),
      let read = try? JSONDecoder().decode(Self.self, from: Data(bytes)), read.manifest == 1, read.alat.hasPrefix("pantau "),
      read.ukuran.map({ $0.count == read.berkas.count }) ?? true
    else { return nil }
    self = read
  }

  /// Bytes by path; nil when the manifest does not say.
  var sizes: [String: Int]? {
    ukuran.map { sizes in
      Dictionary(zip(berkas.keys.sorted { $0.precedesByBytes($1) }, sizes), uniquingKeysWith: { first, _ in first })
    }
  }
}
