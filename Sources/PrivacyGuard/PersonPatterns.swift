extension ScanText {
  typealias Finding = PrivacyScan.Finding

  /// An address of a free mail service without a word of an office in its local part.
  func personalEmail(around at: Int) -> Finding? {
    var start = at
    while start > 0, isAddressByte(start - 1) { start -= 1 }
    var end = at + 1
    while end < bytes.count, isAddressByte(end) { end += 1 }
    while end > at, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard start < at, end > at + 3, bytes[(at + 1)..<end].contains(UInt8(ascii: ".")) else { return nil }
    if hasInside(Self.officeAddresses, start..<at) { return nil }
    let domain = (at + 1)..<end
    let isOffice = hasInside(["go.id", "polri", "kemen", "or.id", "ac.id", "desa.id", "mil.id"], domain)
    return isOffice ? nil : Finding(kind: PrivacyDiagnostics.email, range: start..<end)
  }

  private static let officeAddresses: [StaticString] = [
    "dinas", "dp3", "dpppa", "uptd", "bappe", "humas", "pengaduan", "aduan", "sekretariat", "info", "kontak", "satgas",
    "kesbang", "polres", "polda", "polsek", "kejari", "kanim", "imigrasi", "admin", "redaksi", "lpsk", "p2tp2a",
    "layanan", "hotline", "data", "redaksi", "gugustugas", "kantor", "pemko", "pemkab", "pemprov", "bp3mi",
  ]

  private func isAddressByte(_ index: Int) -> Bool {
    if isWordByte(index) { return bytes[index] < 0x80 }
    switch bytes[index] {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "%"): return true
    default: return false
    }
  }

  private func hasInside(_ words: [StaticString], _ range: Range<Int>) -> Bool {
    range.contains { index in words.contains { starts(with: $0, at: index) } }
  }

  /// «paspor B1234567»: one or two letters and six to eight digits within reach of the word.
  func passport(at start: Int) -> Finding? {
    guard starts(with: "paspor", at: start) || starts(with: "passport", at: start) else { return nil }
    var index = start
    while index < min(start + 48, bytes.count) {
      if isUpperCase(index), !isWordByte(index - 1) {
        var letters = index
        while isUpperCase(letters), letters - index < 3 { letters += 1 }
        let digitsStart = skip("", from: letters)
        var end = digitsStart
        while isDigit(end) { end += 1 }
        if (1...2).contains(letters - index), (6...8).contains(end - digitsStart), !isWordByte(end) {
          return Finding(kind: PrivacyDiagnostics.passport, range: index..<end)
        }
      }
      index += 1
    }
    return nil
  }

  /// `LP/B/123/V/2023/SPKT`, «LP Nomor 123/…», «Laporan Polisi Nomor: …».
  func policeReport(at start: Int) -> Finding? {
    var index: Int
    if starts(with: "laporan polisi", at: start) {
      index = start + 14
    } else if starts(with: "lp", at: start), !isWordByte(start + 2) {
      index = start + 2
    } else {
      return nil
    }
    index = skip(":.-", from: index)
    for label in ["nomor", "no"] as [StaticString] where isWord(label, at: index) {
      index = skip(":.-", from: index + label.utf8CodeUnitCount)
    }
    // A number has at least two slashes and a digit; a count («15 laporan polisi») has neither.
    var slashes = 0
    var digits = 0
    var end = index
    while end < bytes.count, isWordByte(end) || bytes[end] == UInt8(ascii: "/") || bytes[end] == UInt8(ascii: "-") {
      if bytes[end] == UInt8(ascii: "/") { slashes += 1 }
      if isDigit(end) { digits += 1 }
      end += 1
    }
    guard slashes >= 2, digits >= 2 else { return nil }
    return Finding(kind: PrivacyDiagnostics.policeReport, range: start..<end)
  }
}
