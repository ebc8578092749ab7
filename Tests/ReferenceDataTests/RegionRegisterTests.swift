import Foundation
import TestSupport
import Testing

/// The register of regions as it lies in `plans/reference`, against the facts that the decree and its checks give.
@Suite struct RegionRegisterTests {
  static let rows: [[String: String]] = {
    let url = PackageFolder.url.appending(path: "plans/reference/regions.csv")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }()

  static func row(_ code: String) -> [String: String] { rows.first { $0["kode"] == code } ?? [:] }

  @Test(arguments: [
    ("provinsi", 38), ("kabupaten", 415), ("kabupaten-administrasi", 1), ("kota", 93), ("kota-administrasi", 5),
  ])
  func hasAsManyAsTheDecree(type: String, count: Int) {
    #expect(Self.rows.count { $0["jenis"] == type } == count)
  }

  @Test func holdsNothingElse() { #expect(Self.rows.count == 38 + 514) }

  @Test(arguments: ["kode", "iso3166_2"])
  func isUnique(column: String) {
    let values = Self.rows.compactMap { $0[column] }.filter { !$0.isEmpty }
    #expect(Set(values).count == values.count)
    #expect(column == "kode" ? values.count == 552 : values.count == 38)
  }

  @Test func codesAreTextOfTheRegistryForm() {
    for row in Self.rows {
      let code = row["kode"] ?? ""
      #expect(code.wholeMatch(of: #/[0-9]{2}(\.[0-9]{2})?/#) != nil, "\(code)")
    }
  }

  @Test func everyRegencyStandsUnderItsProvince() {
    for row in Self.rows where row["jenis"] != "provinsi" {
      let code = row["kode"] ?? ""
      #expect(row["induk"] == String(code.prefix(2)), "\(code)")
      #expect(Self.row(row["induk"] ?? "")["jenis"] == "provinsi", "\(code)")
    }
    for row in Self.rows where row["jenis"] == "provinsi" { #expect(row["induk"] == "") }
  }

  /// Permendagri 58/2021: a second pair of 01 to 69 is a kabupaten, 71 to 99 a kota.
  @Test func typeFollowsFromTheCode() {
    for row in Self.rows where row["jenis"] != "provinsi" {
      let isCity = Int((row["kode"] ?? "").suffix(2)).map { $0 > 70 } ?? false
      #expect((row["jenis"] ?? "").hasPrefix(isCity ? "kota" : "kabupaten"), "\(row["kode"] ?? "")")
      #expect((row["nama"] ?? "").hasPrefix(isCity ? "Kota " : "Kabupaten "), "\(row["nama"] ?? "")")
    }
  }

  @Test func populationsAddUp() {
    func population(_ row: [String: String]) -> Int { Int(row["penduduk"] ?? "") ?? -1 }
    let provinces = Self.rows.filter { $0["jenis"] == "provinsi" }
    #expect(provinces.map(population).reduce(0, +) == 284_973_643)
    for province in provinces {
      let regencies = Self.rows.filter { $0["induk"] == province["kode"] }
      #expect(regencies.map(population).reduce(0, +) == population(province), "\(province["nama"] ?? "")")
    }
  }

  @Test func provincesHaveTheirOwnTileAndFacts() {
    let provinces = Self.rows.filter { $0["jenis"] == "provinsi" }
    #expect(Set(provinces.map { "\($0["kolom"] ?? "")/\($0["baris"] ?? "")" }).count == 38)
    for province in provinces {
      for column in ["singkatan", "nama_pendek", "gugus_pulau", "ibu_kota", "zona_waktu", "iso3166_2"] {
        #expect(province[column]?.isEmpty == false, "\(province["nama"] ?? ""): \(column)")
      }
      #expect(["WIB", "WITA", "WIT"].contains(province["zona_waktu"] ?? ""))
    }
  }

  /// Every name on which the sources differ, as this register decides it.
  @Test(arguments: [
    ("71.09", "Kabupaten Kepulauan Siau Tagulandang Biaro"), ("75.04", "Kabupaten Pohuwato"),
    ("31.72", "Kota Administrasi Jakarta Utara"), ("31.01", "Kabupaten Administrasi Kepulauan Seribu"),
    ("31.71", "Kota Administrasi Jakarta Pusat"), ("31.73", "Kota Administrasi Jakarta Barat"),
    ("31.74", "Kota Administrasi Jakarta Selatan"), ("31.75", "Kota Administrasi Jakarta Timur"),
    ("73.10", "Kabupaten Pangkajene dan Kepulauan"), ("12.74", "Kota Tanjungbalai"),
    ("12.77", "Kota Padangsidimpuan"), ("17.06", "Kabupaten Mukomuko"), ("72.04", "Kabupaten Toli-Toli"),
    ("73.72", "Kota Parepare"), ("12.12", "Kabupaten Toba"), ("64.11", "Kabupaten Mahakam Ulu"),
    ("76.01", "Kabupaten Pasangkayu"), ("81.03", "Kabupaten Kepulauan Tanimbar"),
    ("31", "Daerah Khusus Ibukota Jakarta"), ("34", "Daerah Istimewa Yogyakarta"), ("95", "Papua Pegunungan"),
    ("19.71", "Kota Pangkal Pinang"), ("21.72", "Kota Tanjung Pinang"), ("74.72", "Kota Bau Bau"),
    ("62.71", "Kota Palangkaraya"), ("92.03", "Kabupaten Fak Fak"), ("16.73", "Kota Lubuk Linggau"),
    ("61", "Kalimantan Barat"), ("21.71", "Kota Batam"), ("21.01", "Kabupaten Bintan"), ("53.71", "Kota Kupang"),
    ("12.71", "Kota Medan"), ("93.01", "Kabupaten Merauke"),
  ])
  func decidesDisputedNames(code: String, name: String) {
    #expect(Self.row(code)["nama"] == name)
  }

  @Test func formerCodesOfPapuaLeadToValidOnes() throws {
    let url = PackageFolder.url.appending(path: "plans/reference/former-codes.csv")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(lines.count == 26)
    for line in lines {
      let fields = line.split(separator: ",").map(String.init)
      #expect(Self.row(fields[1])["nama"] == fields[2], "\(line)")
      #expect(Self.row(fields[1])["kode_lama"] == fields[0], "\(line)")
    }
  }
}
