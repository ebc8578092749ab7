import ArgumentParser
import Foundation
import PantauCLI

/// What a sample holds.
struct SampleOptions: Sendable {
  var actions: Int
  var periods: Int
  var seed: UInt64
  let lastYear = 2024

  struct Quarter: Sendable {
    let year: Int
    let number: Int

    var label: String { "\(year)-TW\(number)" }

    /// In time: the twentieth of the month after; late: two months later still.
    func reportDate(late: Bool) -> String {
      let month = number * 3 + (late ? 3 : 1)
      return month > 12
        ? "\(year + 1)-\(SampleRegistry.padded(month - 12, 2))-20" : "\(year)-\(SampleRegistry.padded(month, 2))-20"
    }
  }

  var firstYear: Int { lastYear - (periods + 3) / 4 + 1 }

  /// The last `periods` quarters, oldest first.
  var quarters: [Quarter] {
    (firstYear...lastYear).flatMap { year in (1...4).map { Quarter(year: year, number: $0) } }.prefix(periods).map { $0 }
  }
}

/// Writes a national data set of any size in the real format, for benchmarks and growth tests.
@main
struct NationalSample: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "national-sample",
    abstract: "Menulis kumpulan data uji nasional: deterministik, sifat uji, dalam format yang sebenarnya.")

  @Argument(help: "Folder tujuan; dibuat, harus belum ada atau kosong.")
  var output: String

  @Option(help: "Banyaknya wilayah; di atas 552 ditambah kecamatan dan desa rekaan.")
  var regions = 552

  @Option(help: "Banyaknya aksi setiap rencana.")
  var actions = 60

  @Option(help: "Banyaknya triwulan yang dilaporkan.")
  var periods = 16

  @Option(help: "Bagian berkas yang rusak, 0 sampai 1.")
  var errors = 0.0

  @Option(help: "Benih acak.")
  var seed: UInt64 = 1

  @Option(help: "Folder rencana yang acuan dan skemanya disalin.")
  var plans = "plans"

  func validate() throws {
    guard regions >= 1, (1...500).contains(actions), (1...100).contains(periods), (0...1).contains(errors) else {
      throw ValidationError("--regions ≥ 1, --actions 1…500, --periods 1…100, --errors 0…1.")
    }
  }

  func run() throws {
    let manager = FileManager.default
    if let existing = try? manager.contentsOfDirectory(atPath: output), !existing.isEmpty {
      throw ValidationError("\(output) sudah ada dan tidak kosong.")
    }
    let source = try String(contentsOfFile: plans + "/reference/regions.csv", encoding: .utf8)
    let registry = SampleRegistry(csv: source, count: regions)
    try copySharedFiles(registry)
    let options = SampleOptions(actions: actions, periods: periods, seed: seed)
    let jobs = registry.regions
    let (output, rate) = (output, errors)
    let tallies = Concurrency.map(count: jobs.count) { index in
      (try? Self.write(jobs[index], options, errorRate: rate, to: output)) ?? (files: 0, bytes: -1)
    }
    guard tallies.allSatisfy({ $0.bytes >= 0 }) else { throw CleanExit.message("Gagal menulis ke \(output).") }
    let (files, bytes) = tallies.reduce((0, 0)) { ($0.0 + $1.files, $0.1 + $1.bytes) }
    print("\(jobs.count) wilayah, \(files) berkas, \(bytes) bita di \(output)")
  }

  /// `reference/`, `schema/` and `kumpulan.yaml`, so that the sample is a plans folder of its own.
  private func copySharedFiles(_ registry: SampleRegistry) throws {
    let manager = FileManager.default
    try manager.createDirectory(atPath: output, withIntermediateDirectories: true)
    try manager.copyItem(atPath: plans + "/reference", toPath: output + "/reference")
    try manager.copyItem(atPath: plans + "/schema", toPath: output + "/schema")
    try registry.csv.write(toFile: output + "/reference/regions.csv", atomically: false, encoding: .utf8)
    let collection = """
      # yaml-language-server: $schema=schema/kumpulan.schema.json
      kumpulan: 1
      judul: Kumpulan data uji nasional
      judul_en: National test data
      penerbit: {nama: Program national-sample (data uji)}
      hitung: [uji]
      lisensi: {nama: CC BY 4.0, kode: CC-BY-4.0, tautan: https://creativecommons.org/licenses/by/4.0/}

      """
    try collection.write(toFile: output + "/kumpulan.yaml", atomically: false, encoding: .utf8)
  }

  private static func write(
    _ region: SampleRegistry.Region, _ options: SampleOptions, errorRate: Double, to output: String
  ) throws -> (files: Int, bytes: Int) {
    var sample = SampleRegion(region, options)
    var faults = RandomSource(seed: options.seed &+ 1, region: region.code)
    let folder = output + "/" + region.folder
    var tally = (files: 0, bytes: 0)
    for (path, sound) in sample.files() {
      let isBroken = faults.chance(errorRate)
      let text = isBroken ? faults.pick(SampleFault.allCases).applied(to: sound, path: path) : sound
      let file = folder + "/" + path
      let parent = file[..<(file.lastIndex(of: "/") ?? file.endIndex)]
      try FileManager.default.createDirectory(atPath: String(parent), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: file))
      tally.files += 1
      tally.bytes += text.utf8.count
    }
    return tally
  }
}
