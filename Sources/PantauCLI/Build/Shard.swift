import Diagnostics
import Foundation
import Output
import PlanCompiler
import PlanModel

/// `bagian.json`: what a shard holds, and what it must have in common with the others.
struct Shard: Codable {
  static let name = "bagian.json"

  var bagian = 1
  var alat: String
  var per: String
  /// Regions whose pages and summaries the shard has.
  var wilayah: [String]
  /// Regions whose files have errors, with their number.
  var bermasalah: [String: Int]
  /// Every file but this one, with its SHA-256 in hexadecimal and its size in bytes.
  var berkas: [String: File]

  struct File: Codable {
    var sha256: String
    var ukuran: Int
  }

  var file: OutputFile {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return OutputFile(path: Self.name, bytes: Array(try encoder.encode(self)) + [UInt8(ascii: "\n")])
    }
  }

  /// Nil when the folder holds no shard.
  init?(in folder: OpenFolder) throws(FileFault) {
    guard let bytes = try FileReader.bytes(of: Self.name, in: folder),
      let read = try? JSONDecoder().decode(Shard.self, from: Data(bytes)), read.bagian == 1
    else { return nil }
    self = read
  }

  init(asOf: CalendarDate, sound: [RegionCode], broken: [RegionCode: Int]) {
    alat = ToolVersion.number
    per = asOf.description
    wilayah = sound.map(\.rawValue).sorted()
    bermasalah = Dictionary(broken.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
    berkas = [:]
  }

  /// The same with the files that it consists of.
  func listing(_ files: [TreeRecord.File]) -> Shard {
    var shard = self
    for file in files { shard.berkas[file.path] = File(sha256: file.content.hexadecimal, ukuran: file.size) }
    return shard
  }

  /// The region that a file belongs to; nil for a path that no shard may bring.
  static func region(of path: String) -> RegionCode? {
    for folder in ["wilayah/", "en/wilayah/", "data/wilayah/"] where path.hasPrefix(folder) {
      let rest = path.dropFirst(folder.count)
      guard let slash = rest.firstIndex(of: "/") else { return nil }
      return RegionCode(rest[..<slash])
    }
    return nil
  }

  /// What every region has, sound or not.
  static func pages(of code: RegionCode) -> [String] { ["wilayah/\(code)/index.html", "en/wilayah/\(code)/index.html"] }
}
