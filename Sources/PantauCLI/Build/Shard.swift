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

  var file: OutputFile {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      return OutputFile(path: Self.name, bytes: Array(try encoder.encode(self)) + [UInt8(ascii: "\n")])
    }
  }

  /// Nil when the folder holds no shard.
  init?(in folder: String) throws(FileFault) {
    guard let bytes = try FileReader.bytes(of: folder + "/" + Self.name),
      let read = try? JSONDecoder().decode(Shard.self, from: Data(bytes)), read.bagian == 1
    else { return nil }
    self = read
  }

  init(asOf: CalendarDate, sound: [RegionCode], broken: [RegionCode: Int]) {
    alat = ToolVersion.number
    per = asOf.description
    wilayah = sound.map(\.rawValue).sorted()
    bermasalah = Dictionary(broken.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a path is one that a shard may bring: what a region's own pages and data are.
  static func mayBring(_ path: String) -> Bool {
    ["wilayah/", "en/wilayah/", "data/wilayah/"].contains { path.hasPrefix($0) }
  }
}
