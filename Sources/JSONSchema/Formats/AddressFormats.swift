/// IP addresses as RFC 3986 (section 3.2.2) writes them inside URIs, and RFC 5321 inside mail addresses.
enum AddressFormats {
  static func isIPv4(_ text: [UInt8], _ range: Range<Int>, allowingLeadingZeros: Bool = false) -> Bool {
    var parts = 0
    var index = range.lowerBound
    while true {
      let start = index
      var value = 0
      while index < range.upperBound, isDigit(text[index]), index - start < 3 {
        value = value * 10 + Int(text[index] - UInt8(ascii: "0"))
        index += 1
      }
      guard index > start, value <= 255 else { return false }
      if !allowingLeadingZeros, index - start > 1, text[start] == UInt8(ascii: "0") { return false }
      parts += 1
      if index == range.upperBound { return parts == 4 }
      guard text[index] == UInt8(ascii: "."), parts < 4 else { return false }
      index += 1
    }
  }

  /// Eight groups of up to four hexadecimal digits, one run of them left out as `::`, the last two perhaps as IPv4.
  static func isIPv6(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let colon = UInt8(ascii: ":")
    var groups = 0
    var hasGap = false
    var index = range.lowerBound
    if range.count >= 2, text[index] == colon {
      guard text[index + 1] == colon else { return false }
      hasGap = true
      index += 2
    }
    while index < range.upperBound {
      let start = index
      while index < range.upperBound, hexDigit(text[index]) != nil, index - start < 4 { index += 1 }
      if index < range.upperBound, text[index] == UInt8(ascii: ".") {
        guard isIPv4(text, start..<range.upperBound) else { return false }
        groups += 2
        return hasGap ? groups < 8 : groups == 8
      }
      guard index > start else { return false }
      groups += 1
      if index == range.upperBound { break }
      guard text[index] == colon, groups < 8, index + 1 < range.upperBound else { return false }
      index += 1
      if text[index] == colon {
        guard !hasGap else { return false }
        hasGap = true
        index += 1
      }
    }
    return hasGap ? groups < 8 : groups == 8
  }

  /// `email`: a mailbox of RFC 5321, section 4.1.2, with the lengths of section 4.5.3.1.
  static func isMailbox(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    let end =
      text[range.lowerBound] == UInt8(ascii: "\"") ? quotedEnd(text, range) : dotStringEnd(text, range)
    guard let end, end < range.upperBound, text[end] == UInt8(ascii: "@"), end - range.lowerBound <= 64 else {
      return false
    }
    let domain = (end + 1)..<range.upperBound
    guard !domain.isEmpty, domain.count <= 255 else { return false }
    return text[domain.lowerBound] == UInt8(ascii: "[") ? isAddressLiteral(text, domain) : isDomain(text, domain)
  }

  private static func quotedEnd(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    var index = range.lowerBound + 1
    while index < range.upperBound {
      switch text[index] {
      case UInt8(ascii: "\""): return index + 1
      case UInt8(ascii: "\\"):
        index += 1
        guard index < range.upperBound, 32...126 ~= text[index] else { return nil }
      case 32...126: break
      default: return nil
      }
      index += 1
    }
    return nil
  }

  private static func dotStringEnd(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while true {
      let start = index
      while index < range.upperBound, isAtom(text[index]) { index += 1 }
      guard index > start else { return nil }
      guard index < range.upperBound, text[index] == UInt8(ascii: ".") else { return index }
      index += 1
    }
  }

  private static func isAtom(_ byte: UInt8) -> Bool {
    if isLetter(byte) || isDigit(byte) { return true }
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"),
      UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "/"),
      UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"),
      UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "~"):
      return true
    default: return false
    }
  }

  private static func isDomain(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    var index = start
    while true {
      while index < range.upperBound, isLetter(text[index]) || isDigit(text[index]) || text[index] == UInt8(ascii: "-")
      {
        index += 1
      }
      guard index > start, index - start <= 63, text[start] != UInt8(ascii: "-"),
        text[index - 1] != UInt8(ascii: "-")
      else { return false }
      if index == range.upperBound { return true }
      guard text[index] == UInt8(ascii: ".") else { return false }
      index += 1
      start = index
    }
  }

  private static func isAddressLiteral(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count > 2, text[range.upperBound - 1] == UInt8(ascii: "]") else { return false }
    let inner = (range.lowerBound + 1)..<(range.upperBound - 1)
    let tag = Array("ipv6:".utf8)
    if inner.count > tag.count,
      text[inner.lowerBound..<(inner.lowerBound + tag.count)].map({ $0 | 0x20 }) == tag.map({ $0 | 0x20 })
    {
      return isIPv6(text, (inner.lowerBound + tag.count)..<inner.upperBound)
    }
    return isIPv4(text, inner, allowingLeadingZeros: true)
  }
}
