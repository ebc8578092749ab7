/// Digits that belong together: single blanks, dots and hyphens between them are how people group a long number.
struct DigitRun {
  let digits: [UInt8]
  /// For each digit, where it stands.
  let places: [Int]
  let end: Int

  /// The end of a NIK at the front of the run; nil when its first sixteen digits cannot be one.
  ///
  /// A NIK is province, regency, district (two digits each), birth date as DDMMYY with 40 added to the day for women,
  /// and a serial number (UU 23/2006 art. 13 and its implementing rules).
  var nationalID: Int? {
    guard digits.count == 16 else { return nil }
    func pair(_ index: Int) -> Int { Int(digits[index]) * 10 + Int(digits[index + 1]) }
    let day = pair(6) > 40 ? pair(6) - 40 : pair(6)
    let serial = pair(12) * 100 + pair(14)
    let isPlausible =
      Self.provinces.contains(pair(0)) && (1...79).contains(pair(2)) && (1...79).contains(pair(4))
      && (1...31).contains(day) && (1...12).contains(pair(8)) && serial > 0
    return isPlausible ? end : nil
  }

  /// Codes of provinces, with those that Papua had before 2022.
  static let provinces: Set<Int> = [
    11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65, 71, 72, 73, 74, 75,
    76, 81, 82, 91, 92, 93, 94, 95, 96, 97,
  ]

  /// `08…`, `628…` or `+628…` with the length of an Indonesian mobile number.
  var isMobileNumber: Bool {
    if digits.starts(with: [0, 8]) { return (10...13).contains(digits.count) }
    if digits.starts(with: [6, 2, 8]) { return (11...14).contains(digits.count) }
    return false
  }
}

extension ScanText {
  /// The run of digits that begins at `start`; nil when it is too short to be anything of interest.
  func digitRun(at start: Int) -> DigitRun? {
    var digits: [UInt8] = []
    var places: [Int] = []
    var index = start
    while index < bytes.count, digits.count <= 20 {
      if isDigit(index) {
        digits.append(bytes[index] - UInt8(ascii: "0"))
        places.append(index)
        index += 1
      } else if isGroupSign(index), isDigit(index + 1) {
        index += 1
      } else {
        break
      }
    }
    guard digits.count >= 10, !isWordByte(index) else { return nil }
    return DigitRun(digits: digits, places: places, end: index)
  }

  private func isGroupSign(_ index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"): true
    default: false
    }
  }

  /// Whether the words around a number say that it is a service's or an office's: on its own line, or, for a value in
  /// a record (`nomor: …`), in the few lines of that record above it.
  func isNearAnOffice(_ number: Range<Int>) -> Bool {
    let line = lineStart(number.lowerBound)
    if hasStem(Self.officeStems, in: line..<lineEnd(number.upperBound)) { return true }
    let key = skip("-{\"'", from: line)
    guard hasStem(["nomor", "isi", "tautan", "telepon", "wa", "whatsapp"], in: key..<min(key + 9, bytes.count)) else {
      return false
    }
    var top = line
    for _ in 0..<6 where top > 0 { top = lineStart(top - 1) }
    return hasStem(Self.officeStems, in: top..<line)
  }

  static let officeStems: [StaticString] = [
    "layanan", "hotline", "pengaduan", "call center", "pusat panggilan", "contact center", "halo", "sapa", "lpsk",
    "uptd", "posko", "piket", "sekretariat", "kantor", "humas", "narahubung layanan", "kanal", "aduan", "darurat",
    "bebas pulsa", "unit ppa", "p2tp2a", "satgas", "bp3mi", "bp2mi", "kp2mi",
  ]
}
