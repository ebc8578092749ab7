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
  /// In order of path; the manifest itself is not among them.
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
    buffer.append("\n}\n}\n")
  }
}
