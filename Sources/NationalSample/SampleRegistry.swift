/// The regions of a sample: the real registry's codes, so that links and folders are as in life, and below it invented
/// districts and villages when more are wanted than there are regencies.
struct SampleRegistry {
  struct Region {
    let code: String
    let name: String
    /// `provinsi`, `kabupaten`, `kota`, `kecamatan`, `desa` …
    let type: String
    /// Path of the region's folder below `plans`.
    let folder: String
  }

  let regions: [Region]
  /// `regions.csv` of the sample: the real one, and a row for every invented district and village.
  let csv: String

  /// - Parameters:
  ///   - csv: the real `regions.csv`.
  ///   - count: how many regions; a province always comes before its regencies.
  init(csv: String, count: Int) {
    let lines = csv.split(separator: "\n", omittingEmptySubsequences: true)
    let columns = lines[0].split(separator: ",", omittingEmptySubsequences: false).count
    var regions: [Region] = []
    var folders: [String: String] = [:]
    for line in lines.dropFirst() where regions.count < count {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let (code, type, name, parent) = (fields[0], fields[1], fields[2], fields[3])
      let folder = Self.folder(code, name, in: folders[parent])
      folders[code] = folder
      regions.append(Region(code: code, name: name, type: type, folder: folder))
    }
    var rows = String(csv)
    let regencies = regions.filter { $0.type != "provinsi" }
    let added = Self.subregions(of: regencies, count: count - regions.count)
    for region in added {
      let parent = region.code.prefix(upTo: region.code.lastIndex(of: ".") ?? region.code.startIndex)
      rows += "\(region.code),\(region.type),\(region.name),\(parent)"
      rows += String(repeating: ",", count: columns - 4) + "\n"
    }
    self.regions = regions + added
    self.csv = rows
  }

  /// Districts under every regency in turn, then villages under every district in turn.
  private static func subregions(of regencies: [Region], count: Int) -> [Region] {
    guard count > 0, !regencies.isEmpty else { return [] }
    let districtsEach = min(30, (count + regencies.count - 1) / regencies.count)
    var result: [Region] = []
    var districts: [Region] = []
    for number in 1...districtsEach {
      for regency in regencies where result.count < count {
        let code = "\(regency.code).\(padded(number, 2))"
        let name = "Kecamatan Uji \(number) \(regency.name)"
        let folder = folder(code, "kecamatan-uji-\(number)", in: regency.folder)
        let district = Region(code: code, name: name, type: "kecamatan", folder: folder)
        districts.append(district)
        result.append(district)
      }
    }
    var number = 2001
    while result.count < count {
      for district in districts where result.count < count {
        let code = "\(district.code).\(number)"
        let folder = folder(code, "desa-uji-\(number)", in: district.folder)
        result.append(Region(code: code, name: "Desa Uji \(number) \(district.code)", type: "desa", folder: folder))
      }
      number += 1
    }
    return result
  }

  private static func folder(_ code: String, _ name: String, in parent: String?) -> String {
    let slug = String(name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    return (parent.map { $0 + "/" } ?? "") + "\(code)-\(slug)"
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
