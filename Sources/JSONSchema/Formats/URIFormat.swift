/// `uri`: an absolute URI, with or without fragment, by the grammar of RFC 3986.
enum URIFormat {
  static func isURI(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard let colon = schemeEnd(text, range) else { return false }
    var index = colon + 1
    if index + 1 < range.upperBound, text[index] == UInt8(ascii: "/"), text[index + 1] == UInt8(ascii: "/") {
      let start = index + 2
      index = start
      while index < range.upperBound, !isDelimiter(text[index]) { index += 1 }
      guard isAuthority(text, start..<index) else { return false }
    }
    guard let path = scan(text, index..<range.upperBound, slash: true, question: false) else { return false }
    index = path
    if index < range.upperBound, text[index] == UInt8(ascii: "?") {
      guard let query = scan(text, (index + 1)..<range.upperBound, slash: true, question: true) else { return false }
      index = query
    }
    if index < range.upperBound, text[index] == UInt8(ascii: "#") {
      guard let fragment = scan(text, (index + 1)..<range.upperBound, slash: true, question: true) else { return false }
      index = fragment
    }
    return index == range.upperBound
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  /// Where the scheme's colon stands.
  private static func schemeEnd(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    guard let first = range.first, isLetter(text[first]) else { return nil }
    for index in range {
      switch text[index] {
      case UInt8(ascii: ":"): return index
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): break
      case let byte where isLetter(byte) || isDigit(byte): break
      default: return nil
      }
    }
    return nil
  }

  private static func isAuthority(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var host = range
    if let at = range.last(where: { text[$0] == UInt8(ascii: "@") }) {
      for index in range.lowerBound..<at where text[index] == UInt8(ascii: "@") { return false }
      guard scan(text, range.lowerBound..<at, slash: false, question: false) == at else { return false }
      host = (at + 1)..<range.upperBound
    }
    if host.isEmpty { return true }
    var end = host.upperBound
    if text[host.lowerBound] == UInt8(ascii: "[") {
      guard let close = host.first(where: { text[$0] == UInt8(ascii: "]") }),
        isLiteral(text, (host.lowerBound + 1)..<close)
      else { return false }
      end = close + 1
    } else {
      end = host.first { text[$0] == UInt8(ascii: ":") } ?? host.upperBound
      guard scan(text, host.lowerBound..<end, slash: false, question: false) == end else { return false }
    }
    if end == host.upperBound { return true }
    return text[end] == UInt8(ascii: ":") && ((end + 1)..<host.upperBound).allSatisfy { isDigit(text[$0]) }
  }

  /// What stands between `[` and `]`: an IPv6 address or `v1.…` for those to come.
  private static func isLiteral(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = range.first, text[first] | 0x20 == UInt8(ascii: "v") else {
      return AddressFormats.isIPv6(text, range)
    }
    var index = first + 1
    while index < range.upperBound, hexDigit(text[index]) != nil { index += 1 }
    guard index > first + 1, index + 1 < range.upperBound, text[index] == UInt8(ascii: ".") else { return false }
    return ((index + 1)..<range.upperBound).allSatisfy {
      isUnreserved(text[$0]) || isSubDelimiter(text[$0]) || text[$0] == UInt8(ascii: ":")
    }
  }

  /// Runs over `pchar`s (and slashes and question marks where they may stand).
  ///
  /// - Returns: where the run ends; nil at a broken percent escape.
  private static func scan(_ text: [UInt8], _ range: Range<Int>, slash: Bool, question: Bool) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      if isUnreserved(byte) || isSubDelimiter(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "@")
        || slash && byte == UInt8(ascii: "/") || question && byte == UInt8(ascii: "?")
      {
        index += 1
      } else if byte == UInt8(ascii: "%") {
        guard index + 2 < range.upperBound, hexDigit(text[index + 1]) != nil, hexDigit(text[index + 2]) != nil else {
          return nil
        }
        index += 3
      } else {
        return index
      }
    }
    return index
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
  }

  private static func isSubDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: "="):
      true
    default: false
    }
  }
}

/// `uuid` of RFC 4122: its shape only, whatever version and variant say.
enum UUIDFormat {
  static func isUUID(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count == 36 else { return false }
    for offset in 0..<36 {
      let byte = text[range.lowerBound + offset]
      switch offset {
      case 8, 13, 18, 23: if byte != UInt8(ascii: "-") { return false }
      default: if hexDigit(byte) == nil { return false }
      }
    }
    return true
  }
}
