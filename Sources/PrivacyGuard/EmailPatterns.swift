extension ScanText {
  /// An address of a person: neither its domain nor its local part speaks of an office. `@` may also be written «%40», «[at]»
  /// or with blanks around it.
  func personalEmail(near place: Int) -> PrivacyScan.Finding? {
    guard let sign = atSign(near: place) else { return nil }
    var (before, after) = (sign.lowerBound, sign.upperBound)
    if byte(before - 1) == .space, byte(after) == .space {
      before -= 1
      after += 1
    }
    var start = before
    while isAddressByte(byte(start - 1)), before - start < 64 { start -= 1 }
    if byte(start - 1) == UInt8(ascii: "%") { start += 2 }
    var end = after
    while isAddressByte(byte(end)), end - after < 255 { end += 1 }
    while end > after, !byte(end - 1).isASCIILetter { end -= 1 }
    guard start < before, end > after + 3, bytes[after..<end].contains(UInt8(ascii: ".")) else { return nil }
    // A version number or a user name on another host is no address: the last label is letters.
    let last = bytes[after..<end].suffix(while: { $0 != UInt8(ascii: ".") })
    guard last.count >= 2, last.allSatisfy(\.isASCIILetter) else { return nil }
    if hasInside(Self.officeWords, start..<before) || hasInside(Self.officeDomains, after..<end) { return nil }
    return .init(kind: PrivacyDiagnostics.email, range: start..<end)
  }

  private func atSign(near place: Int) -> Range<Int>? {
    for index in place...(place + 1) where byte(index) == UInt8(ascii: "@") { return index..<index + 1 }
    for index in (place - 3)...(place + 1) where index >= 0 && index + 4 < bytes.count {
      if byte(index) == UInt8(ascii: "%"), byte(index + 1) == UInt8(ascii: "4"), byte(index + 2) == UInt8(ascii: "0") {
        return index..<index + 3
      }
      let four = index..<index + 4
      if word(four, is: "[at]") || word(four, is: "(at)") { return four }
    }
    return nil
  }

  private func isAddressByte(_ byte: UInt8) -> Bool {
    if byte.isASCIILetter || byte.isDigit { return true }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"): return true
    default: return false
    }
  }

  private func hasInside(_ words: [StaticString], _ range: Range<Int>) -> Bool {
    range.contains { index in
      words.contains { index + $0.utf8CodeUnitCount <= range.upperBound && word(index..<index + $0.utf8CodeUnitCount, is: $0) }
    }
  }

  private static let officeDomains: [StaticString] = [
    "go.id", "polri", "kemen", "or.id", "ac.id", "sch.id", "desa.id", "mil.id", ".org", ".int", ".gov",
  ]

  private static let officeWords: [StaticString] = [
    "dinas", "dinsos", "dp3", "dpppa", "uptd", "uptppa", "bappe", "humas", "pengaduan", "aduan", "sekretariat", "info", "kontak",
    "satgas", "kesbang", "polres", "polda", "polsek", "kejari", "kanim", "imigrasi", "admin", "redaksi", "lpsk", "p2tp2a",
    "layanan", "hotline", "gugustugas", "gugus.tugas", "gtpptppo", "kantor", "pemko", "pemkab", "pemprov", "bp3mi", "ppid",
    "puspaga", "puskesmas", "noreply",
  ]
}

extension ArraySlice<UInt8> {
  /// The longest end all of whose bytes satisfy `predicate`.
  fileprivate func suffix(while predicate: (UInt8) -> Bool) -> ArraySlice {
    var start = endIndex
    while start > startIndex, predicate(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
