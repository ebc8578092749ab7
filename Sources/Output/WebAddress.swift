/// What a link in somebody else's file points at. Only these kinds are ever published; everything else is shown as text.
public enum WebAddress: Sendable, Hashable {
  /// `http:` or `https:` with a plain host.
  case web
  case mail
  case telephone
  /// `#section` of the same page.
  case fragment
  /// `/metode/`: from the root of the site, whatever folder it is served from.
  case rooted

  /// Nil when the address may not be published: another scheme in whatever disguise, a missing host, a host with user
  /// name or beyond ASCII, blanks, control characters, backslashes, quotes or angle brackets.
  ///
  /// - Complexity: O(bytes)
  public init?(_ address: borrowing Span<UInt8>) {
    guard address.count > 0, address.count <= Self.lengthLimit else { return nil }
    for index in 0..<address.count where Self.isForbidden(address[index]) { return nil }
    switch address[0] {
    case UInt8(ascii: "#"): self = .fragment
    case UInt8(ascii: "/"):
      // `//host` takes the page's scheme and leaves the site.
      guard address.count == 1 || address[1] != UInt8(ascii: "/"), !Self.climbs(address) else { return nil }
      self = .rooted
    default:
      if Self.matches("https://", address) {
        guard Self.isPlainHost(address, from: 8) else { return nil }
        self = .web
      } else if Self.matches("http://", address) {
        guard Self.isPlainHost(address, from: 7) else { return nil }
        self = .web
      } else if Self.matches("mailto:", address) {
        self = .mail
      } else if Self.matches("tel:", address) {
        self = .telephone
      } else {
        return nil
      }
    }
  }

  public init?(_ address: ArraySlice<UInt8>) {
    self.init(address.span)
  }

  /// Longer addresses are refused: browsers and servers differ beyond it.
  public static let lengthLimit = 2048

  private static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"):
      true
    default: false
    }
  }

  private static func matches(_ scheme: StaticString, _ address: borrowing Span<UInt8>) -> Bool {
    let length = scheme.utf8CodeUnitCount
    guard address.count > length else { return false }
    for index in 0..<length {
      // Schemes are ASCII and case-insensitive (RFC 3986, section 3.1).
      let byte = address[index]
      let lower = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
      guard lower == scheme.withUTF8Buffer({ unsafe $0[index] }) else { return false }
    }
    return true
  }

  private static func isPlainHost(_ address: borrowing Span<UInt8>, from start: Int) -> Bool {
    var index = start
    while index < address.count {
      switch address[index] {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return index > start
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ":"):
        index += 1
      default: return false
      }
    }
    return index > start
  }

  /// Whether a path has a `..` step.
  private static func climbs(_ address: borrowing Span<UInt8>) -> Bool {
    let dot = UInt8(ascii: ".")
    for index in 1..<max(1, address.count) where address[index] == dot && address[index - 1] == dot { return true }
    return false
  }
}

extension ByteBuffer {
  /// Appends an address for a double-quoted attribute: bytes that no address may hold are percent-encoded, then
  /// escaped for HTML. It does not judge the address: `WebAddress` does.
  public mutating func append(url address: borrowing Span<UInt8>) {
    var runStart = 0
    for index in 0..<address.count {
      let byte = address[index]
      guard Self.maySteerURL(byte) else { continue }
      append(span: address, from: runStart, to: index)
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#39;")
      case UInt8(ascii: "%"): append(percentAt: index, of: address)
      default: append(percentEncoding: byte)
      }
      runStart = index + 1
    }
    append(span: address, from: runStart, to: address.count)
  }

  private static func maySteerURL(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "%"), 0...0x20, 0x7F..., UInt8(ascii: "\""),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"),
      UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"):
      true
    default: false
    }
  }

  public mutating func append(url address: ArraySlice<UInt8>) {
    append(url: address.span)
  }

  public mutating func append(url address: String) {
    var address = address
    address.withUTF8 { unsafe append(url: $0.span) }
  }

  /// A percent sign that begins no escape of two hexadecimal digits is itself escaped.
  private mutating func append(percentAt index: Int, of address: borrowing Span<UInt8>) {
    let isEscape =
      index + 2 < address.count && Self.isHexadecimal(address[index + 1]) && Self.isHexadecimal(address[index + 2])
    if isEscape { append(byte: UInt8(ascii: "%")) } else { append("%25") }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }

  private mutating func append(percentEncoding byte: UInt8) {
    append(byte: UInt8(ascii: "%"))
    for digit in [byte >> 4, byte & 0xF] {
      append(byte: digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }
}
